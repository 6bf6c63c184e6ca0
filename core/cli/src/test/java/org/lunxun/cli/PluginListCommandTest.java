package org.lunxun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginListCommandTest {

    @TempDir
    private Path temp;

    @Test
    void anEmptyFolderHoldsNoPlugins() {
        CommandRun run = CommandRun.of("plugin", "list", "--plugins", temp.toString());
        assertEquals(0, run.exit(), run::all);
        assertEquals("", run.out());
    }

    @Test
    void aFileThatIsNoPluginIsRefusedWithItsReason() throws IOException {
        Files.writeString(temp.resolve("nonsense.jar"), "not a jar");
        CommandRun run = CommandRun.of("plugin", "list", "--plugins", temp.toString());
        assertEquals(1, run.exit(), run::all);
        assertTrue(run.out().contains("nonsense.jar: no id, refused\n"), run::out);
        assertTrue(run.out().contains("\nMaybe "), run::out);
        assertFalse(run.showsStackTrace(), run::all);
    }

    @Test
    void aFolderThatIsNotThereIsUnusable() {
        CommandRun run = CommandRun.of("plugin", "list");
        assertEquals(2, run.exit(), run::all);
        assertTrue(
                run.err().contains("must be a folder, but it is not there.\nMaybe name it with --plugins."), run::err);
    }
}
