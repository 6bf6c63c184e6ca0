package org.lunxun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchCommandTest {

    @TempDir
    private Path temp;

    @Test
    void aFolderWithoutAStateIsUnusableAndStaysAsItIs() {
        CommandRun run = CommandRun.of("search", "--state", temp.toString(), "WTO");
        assertEquals(2, run.exit(), run::all);
        assertTrue(run.err().contains("holds no state.json.\nMaybe run 'lunxun sync' first"), run::err);
        assertEquals(0, temp.toFile().list().length);
    }

    @Test
    void asksForWords() {
        assertEquals(64, CommandRun.of("search", "--state", temp.toString()).exit());
    }
}
