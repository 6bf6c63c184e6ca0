package org.lunxun.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.model.finding.DatasetReason;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.rotation.Assignment;

class PlanFilesTest {
    @TempDir
    Path folder;

    @Test
    void writesAPlanByCadreAndClassWhateverItsOrder() throws IOException {
        Path file = folder.resolve("plan/assignments.csv");
        PlanWriter.write(Set.of(place("C2", "K1"), place("C1", "K2"), place("C1", "K1")), file);
        assertEquals("cadre_id,offering_id\nC1,K1\nC1,K2\nC2,K1\n", Files.readString(file));
        assertEquals(
                List.of(place("C1", "K1"), place("C1", "K2"), place("C2", "K1")),
                PlanReader.read(file).assignments());
    }

    @Test
    void keepsRowsInTheirOrderWithTheirNumbersAndRepeatedOnesToo() throws IOException {
        Path file = Files.writeString(
                folder.resolve("hand.csv"), "offering_id,name,cadre_id\nK1,甲,C1\n\nK9,\"乙\n丙\",C9\nK1,甲,C1\n");
        PlanReading reading = PlanReader.read(file);
        assertTrue(reading.usable());
        assertEquals(
                List.of(
                        new PlanReading.Row(2, place("C1", "K1")),
                        new PlanReading.Row(4, place("C9", "K9")),
                        new PlanReading.Row(5, place("C1", "K1"))),
                reading.rows());
    }

    @Test
    void losesRowsWithoutAnIdAndSaysWhere() throws IOException {
        Path file = Files.writeString(
                folder.resolve("hand.csv"), "cadre_id,offering_id\nC1,\nC2,K1\n" + "C".repeat(129) + ",K1\nC3\n");
        PlanReading reading = PlanReader.read(file);
        assertEquals(List.of(new PlanReading.Row(3, place("C2", "K1"))), reading.rows());
        assertEquals(
                List.of(
                        Location.of("hand.csv", 2, "offering_id"),
                        Location.of("hand.csv", 4, "cadre_id"),
                        Location.of("hand.csv", 5, "offering_id")),
                reading.findings().stream().map(Finding::location).toList());
    }

    @Test
    void isUnusableWithoutItsColumns() throws IOException {
        Path file = Files.writeString(folder.resolve("hand.csv"), "cadre_id,class\nC1,K1\n");
        PlanReading reading = PlanReader.read(file);
        assertFalse(reading.usable());
        assertEquals(List.of(), reading.rows());
        assertEquals(DatasetReason.COLUMN_MISSING, reading.findings().get(0).reason());
        assertFalse(PlanReader.read(folder.resolve("none.csv")).usable());
    }

    private static Assignment place(String cadre, String offering) {
        return Assignment.of(CadreId.of(cadre), OfferingId.of(offering));
    }
}
