package org.lunxun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What loading says is tested where plugins are built; here it is a jar without a manifest. {@link PluginContractTest} has a whole one. */
class PluginCommandsTest {

    @TempDir
    private Path temp;

    private String jar = "";
    private String key = "";

    @BeforeEach
    void aJar() throws IOException {
        Path file = temp.resolve("p.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry("a.txt"));
            out.write("a".getBytes(StandardCharsets.UTF_8));
        }
        jar = file.toString();
        key = temp.resolve("vendor.key").toString();
    }

    private CommandRun check(String... words) {
        String[] all = new String[words.length + 3];
        all[0] = "plugin";
        all[1] = "check";
        all[2] = jar;
        System.arraycopy(words, 0, all, 3, words.length);
        return CommandRun.of(all);
    }

    @Test
    void checkingGoesAsFarAsTheHostWould() {
        CommandRun unsigned = check();
        assertEquals(1, unsigned.exit(), unsigned::all);
        assertTrue(unsigned.out().contains("why: unsigned"), unsigned::out);
        CommandRun sign = CommandRun.of("plugin", "sign", jar, "--key", key, "--new-key");
        assertEquals(0, sign.exit(), sign::all);
        assertTrue(Files.exists(temp.resolve("vendor.pub")));
        assertTrue(check().out().contains("why: signer-unknown"));
        CommandRun trusted = check("--trusted", temp.toString());
        assertTrue(trusted.out().contains("why: manifest-incomplete"), trusted::out);
        assertTrue(check("--signatures", "off").out().contains("why: manifest-incomplete"));
    }

    @Test
    void aKeyIsUsedAgainAndNeverOverwritten() {
        assertEquals(
                0,
                CommandRun.of("plugin", "sign", jar, "--key", key, "--new-key").exit());
        assertEquals(0, CommandRun.of("plugin", "sign", jar, "--key", key).exit());
        CommandRun again = CommandRun.of("plugin", "sign", jar, "--key", key, "--new-key");
        assertEquals(2, again.exit(), again::all);
        assertFalse(again.showsStackTrace(), again::all);
    }

    @Test
    void signingWithoutAKeySaysHowToMakeOne() {
        CommandRun run = CommandRun.of("plugin", "sign", jar, "--key", key);
        assertEquals(2, run.exit(), run::all);
        assertTrue(run.err().contains("\nMaybe make a key pair with --new-key"), run::err);
    }

    @Test
    void thereIsNoSchemaOfARefusedFile() {
        CommandRun run = CommandRun.of("plugin", "schema", jar);
        assertEquals(2, run.exit(), run::all);
        assertEquals("", run.out());
    }

    @Test
    void aFileThatIsNotThereIsUnusable() {
        CommandRun run =
                CommandRun.of("plugin", "check", temp.resolve("none.jar").toString());
        assertEquals(2, run.exit(), run::all);
        assertTrue(run.err().contains("must be a .jar or .zip, but it is not there.\nMaybe "), run::err);
    }

    @Test
    void aPolicyThatIsNoneIsWrongUsage() {
        CommandRun run = check("--signatures", "sometimes");
        assertEquals(64, run.exit(), run::all);
        assertTrue(run.err().contains("require, warn, off"), run::err);
    }
}
