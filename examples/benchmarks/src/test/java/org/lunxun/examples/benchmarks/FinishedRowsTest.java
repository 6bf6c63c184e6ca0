package org.lunxun.examples.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FinishedRowsTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("rows.csv");
    }

    @Test
    void rowsOutliveTheProcess() throws IOException {
        PeerRow greedy = row("a, b", "greedy", Double.NaN);
        PeerRow planner = row("a, b", "planner", 12.5);
        FinishedRows rows = FinishedRows.in(file);
        rows.add(greedy);
        rows.add(planner);
        rows.add(row("c", "planner", 1));
        assertEquals(List.of(greedy, planner), FinishedRows.in(file).of("a, b"));
    }

    @Test
    void aRunIsFinishedWithItsOwnLimitOnly() throws IOException {
        FinishedRows.in(file).add(row("a", "planner", 1));
        FinishedRows rows = FinishedRows.in(file);
        assertTrue(rows.contain("a", "planner", 60));
        assertFalse(rows.contain("a", "planner", 300));
        assertFalse(rows.contain("a", "greedy", 60));
        assertFalse(rows.contain("b", "planner", 60));
    }

    @Test
    void aRowCutOffByAnInterruptionGoes() throws IOException {
        FinishedRows.in(file).add(row("a", "planner", 1));
        String whole = Files.readString(file);
        Files.writeString(file, whole + "a,greedy,60,yes,1741");
        FinishedRows rows = FinishedRows.in(file);
        assertFalse(rows.contain("a", "greedy", 60));
        assertEquals(whole, Files.readString(file));
        rows.add(row("a", "greedy", 1));
        assertTrue(FinishedRows.in(file).contain("a", "greedy", 60));
    }

    @Test
    void aFileOfSomethingElseIsLeftAlone() throws IOException {
        Files.writeString(file, "cadre_id,offering_id\n");
        assertThrows(IllegalArgumentException.class, () -> FinishedRows.in(file));
        assertEquals("cadre_id,offering_id\n", Files.readString(file));
    }

    private static PeerRow row(String dataset, String method, double bound) {
        PeerFigures figures = new PeerFigures("yes", 10.25, bound, 93.5, 16.9, 106.1, 251);
        return new PeerRow(dataset, method, 60, figures, 2.5, LocalDate.of(2026, 11, 24));
    }
}
