package org.lunxun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.trial.TrialProvider;

/** {@code plugin check} and {@code plugin schema} on a plugin that can be loaded. */
class PluginContractTest {

    @TempDir
    private Path temp;

    private String jar = "";
    private String source = "";

    @BeforeEach
    void aPluginAndItsSource() throws IOException {
        source = Files.writeString(temp.resolve("bases.txt"), "north\nsouth\n").toString();
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Plugin-Id", "trial");
        manifest.getMainAttributes().putValue("Plugin-Version", "1.2.3");
        manifest.getMainAttributes().putValue("Plugin-Provider", "Tests");
        manifest.getMainAttributes().putValue("Plugin-Requires", ">=0.1.0 & <1.0.0");
        String name = TrialProvider.class.getName();
        Path file = temp.resolve("trial.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file), manifest);
                InputStream type = TrialProvider.class.getResourceAsStream("TrialProvider.class")) {
            put(out, "META-INF/extensions.idx", (name + "\n").getBytes(StandardCharsets.UTF_8));
            put(
                    out,
                    name.replace('.', '/') + ".class",
                    Objects.requireNonNull(type).readAllBytes());
        }
        jar = file.toString();
    }

    private static void put(JarOutputStream out, String name, byte[] bytes) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(bytes);
        out.closeEntry();
    }

    private CommandRun check(String... words) {
        List<String> all = new ArrayList<>(List.of("plugin", "check", jar, "--signatures", "off"));
        all.addAll(List.of(words));
        return CommandRun.of(all.toArray(String[]::new));
    }

    @Test
    void aPluginThatKeepsItsPromisesConforms() {
        CommandRun run = check("--set", "file=" + source, "--set", "mode=ONLINE", "--set", "token=text:s3cret");
        assertEquals(0, run.exit(), run::all);
        assertTrue(run.out().contains("\nresult   conforms\n"), run::out);
        assertTrue(run.out().contains("KEPT       survives a broken source"), run::out);
        assertFalse(run.all().contains("s3cret"), run::all);
    }

    @Test
    void aBrokenPromiseIsAProblemThatNamesRequestAndAnswer() throws IOException {
        Files.writeString(temp.resolve("bases.txt"), "north\nnorth\n");
        CommandRun run = check("--set", "file=" + source);
        assertEquals(1, run.exit(), run::all);
        assertTrue(run.out().contains("Request: catalogue\n"), run::out);
        assertTrue(run.out().contains("Answer:  the base north came twice"), run::out);
    }

    @Test
    void withoutASourceOnlyWhatNeedsNoneIsTried() {
        CommandRun run = check();
        assertEquals(0, run.exit(), run::all);
        assertTrue(run.out().contains("result   conforms as far as it was tried: "), run::out);
        assertTrue(run.out().contains("KEPT       makes values with builders"), run::out);
        assertTrue(run.out().contains("NOT_TRIED  catalogue is read to its end"), run::out);
        assertTrue(run.err().contains("settings are needed: file\nMaybe add --set file="), run::err);
    }

    @Test
    void theReportNamesTheBytesAndIsSigned() throws IOException {
        String key = temp.resolve("vendor.key").toString();
        assertEquals(
                0,
                CommandRun.of("plugin", "sign", jar, "--key", key, "--new-key").exit());
        Path report = temp.resolve("report.txt");
        CommandRun run = CommandRun.of(
                "plugin",
                "check",
                jar,
                "--trusted",
                temp.toString(),
                "--set",
                "file=" + source,
                "--report",
                report.toString(),
                "--key",
                key);
        assertEquals(0, run.exit(), run::all);
        String text = Files.readString(report);
        assertTrue(run.out().endsWith("\n\n" + text), run::out);
        assertTrue(text.contains("\nversion  1.2.3\nfile     trial.jar\nsha256   "), text);
        assertEquals(64, Files.size(temp.resolve("report.txt.sig")));
        Path json = temp.resolve("report.json");
        assertEquals(
                0, check("--set", "file=" + source, "--report", json.toString()).exit());
        assertTrue(Files.readString(json).contains("\"conforms\":true,\"notTried\":0,"), Files.readString(json));
    }

    @Test
    void aRefusedFileIsNotCheckedAndHasNoReport() {
        Path report = temp.resolve("report.txt");
        CommandRun run = CommandRun.of("plugin", "check", jar, "--report", report.toString());
        assertEquals(1, run.exit(), run::all);
        assertTrue(run.out().contains("why: unsigned"), run::out);
        assertFalse(Files.exists(report));
    }

    @Test
    void settingsThatAreNoneAreWrongUsage() {
        CommandRun unknown = check("--set", "fil=" + source, "--set", "file=" + source);
        assertEquals(64, unknown.exit(), unknown::all);
        assertTrue(unknown.err().contains("\nMaybe it is one of file, most, mode, token"), unknown::err);
        CommandRun missing = check("--set", "most=3");
        assertEquals(64, missing.exit(), missing::all);
        CommandRun value = check("--set", "file=" + source, "--set", "most=100");
        assertEquals(64, value.exit(), value::all);
        assertTrue(value.err().contains("(most) must be a number from 1 to 99, but it is 100."), value::err);
    }

    @Test
    void whatCannotBeUsedEndsBeforeAnyCheck() {
        CommandRun secret = check("--set", "file=" + source, "--set", "token=s3cret");
        assertEquals(2, secret.exit(), secret::all);
        assertFalse(secret.all().contains("s3cret"), secret::all);
        CommandRun alone = check("--key", "vendor.key");
        assertEquals(64, alone.exit(), alone::all);
        CommandRun none = check(
                "--key",
                temp.resolve("none.key").toString(),
                "--report",
                temp.resolve("r").toString());
        assertEquals(2, none.exit(), none::all);
        assertEquals("", none.out());
    }

    @Test
    void boundsAndWordsOfSettingsArePrinted() {
        CommandRun schema = CommandRun.of("plugin", "schema", jar, "--signatures", "off");
        assertEquals(0, schema.exit(), schema::all);
        assertTrue(schema.out().contains("\"minimum\": 1,\n      \"maximum\": 99,"), schema::out);
        assertTrue(schema.out().contains("\"enum\": [\"RESIDENTIAL\", \"ONLINE\"]"), schema::out);
        assertTrue(check().out().contains("most (whole from 1 to 99): The most bases."));
        assertTrue(check().out().contains("mode (word: RESIDENTIAL, ONLINE): How they teach."));
    }
}
