package org.lunxun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyncCommandTest {

    @TempDir
    private Path temp;

    @Test
    void printsTheSchemaWithoutAskingForMore() {
        CommandRun run = CommandRun.of("sync", "--schema");
        assertEquals(0, run.exit(), run::all);
        assertTrue(run.out().startsWith("{\n  \"$schema\""), run::out);
    }

    @Test
    void asksForItsThreePlaces() {
        CommandRun run = CommandRun.of("sync", "--config", "sync.yaml");
        assertEquals(64, run.exit(), run::all);
        assertTrue(run.err().contains("--state"), run::err);
    }

    @Test
    void aConfigurationThatCannotBeUsedWritesNothing() throws IOException {
        Path config = Files.writeString(temp.resolve("sync.yaml"), "format: 1\nsources: []\nroster: roster\n");
        CommandRun run = sync(config);
        assertEquals(2, run.exit(), run::all);
        assertTrue(run.err().contains("The sources (none) must be one or more"), run::err);
        assertTrue(run.err().contains("\nMaybe "), run::err);
        assertFalse(run.showsStackTrace(), run::all);
        assertFalse(Files.exists(temp.resolve("state")));
        assertFalse(Files.exists(temp.resolve("dataset")));
    }

    @Test
    void aFirstSyncWithoutTheNamedPluginWritesNoDataset() throws IOException {
        SmallDataset.in(Files.createDirectory(temp.resolve("roster")));
        Path config = Files.writeString(
                temp.resolve("sync.yaml"),
                "format: 1\nsources:\n  - source: harbour\n    plugin: harbour\nroster: roster\n");
        CommandRun run = sync(config);
        assertEquals(2, run.exit(), run::all);
        assertTrue(run.err().contains("lunxun plugin list"), run::err);
        assertFalse(Files.exists(temp.resolve("dataset")));
    }

    @Test
    void wrongWordsAreWrongUsage() throws IOException {
        Path config = Files.writeString(temp.resolve("sync.yaml"), "");
        assertEquals(64, sync(config, "--date", "4.1.2027").exit());
        assertEquals(64, sync(config, "--threads", "0").exit());
        assertEquals(64, sync(config, "--confirm-removal", "").exit());
    }

    private CommandRun sync(Path config, String... more) {
        String[] words = {
            "sync",
            "--config",
            config.toString(),
            "--state",
            temp.resolve("state").toString(),
            "--out",
            temp.resolve("dataset").toString(),
            "--plugins",
            temp.resolve("plugins").toString()
        };
        String[] all = Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return CommandRun.of(all);
    }
}
