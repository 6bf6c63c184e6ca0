package org.lunxun.examples.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.exchange.DatasetWriter;
import org.lunxun.model.DateRange;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.people.Level;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.people.Post;
import org.lunxun.model.people.Unit;
import org.lunxun.model.people.UnitId;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.Seats;
import org.lunxun.model.rotation.CoverRule;
import org.lunxun.model.rotation.Policy;
import org.lunxun.model.rotation.RotationDataset;
import org.lunxun.model.rotation.Weights;

class PeersBenchmarkTest {

    @TempDir
    Path folder;

    @Test
    void goesOnWhereItWasInterrupted() throws IOException, InterruptedException {
        Path dataset = folder.resolve("three");
        DatasetWriter.write(threeCadresForTwoSeats(), dataset);
        Path out = folder.resolve("rows.csv");
        String[] command = {dataset.toString(), "--out", out.toString(), "--methods", "greedy,planner"};
        PeersBenchmark.main(command);
        List<PeerRow> rows = FinishedRows.in(out).of("three");
        assertEquals(
                List.of("planner", "greedy"), rows.stream().map(PeerRow::method).toList());
        // Two of three are trained once, with all their hours: 2 × (1000 + 400) points.
        for (PeerRow row : rows) {
            assertEquals("yes", row.figures().valid());
            assertEquals(2800, row.figures().score(), 1e-3);
            assertEquals(66.67, row.figures().covered(), 1e-9);
        }
        assertTrue(rows.get(0).figures().bound() >= 2800 - 1e-3);

        List<String> lines = Files.readAllLines(out);
        Files.write(out, lines.subList(0, 2));
        PeersBenchmark.main(command);
        assertEquals(lines.subList(0, 2), Files.readAllLines(out).subList(0, 2));
        assertEquals(3, Files.readAllLines(out).size());
    }

    @Test
    void namesTheMethodsThatThereAre() throws IOException {
        Path dataset = folder.resolve("three");
        DatasetWriter.write(threeCadresForTwoSeats(), dataset);
        String out = folder.resolve("rows.csv").toString();
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> PeersBenchmark.main(
                                new String[] {dataset.toString(), "--out", out, "--methods", "abacus"}))
                .getMessage();
        assertTrue(message.contains("abacus") && message.contains("greedy"), message);
    }

    private static RotationDataset threeCadresForTwoSeats() {
        Policy policy = new Policy(
                DateRange.of(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 12, 31)),
                List.of(Level.of(LevelCode.of("L"), "", 1, 40)),
                BigDecimal.ONE,
                1,
                730,
                365,
                new TreeMap<>(),
                new Weights(1000, 400, 300, 500, 1),
                CoverRule.DEFAULT);
        Offering offering = Offering.builder(
                        OfferingId.of("K"),
                        BaseId.of("B"),
                        "",
                        DateRange.of(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 5)),
                        DeliveryMode.RESIDENTIAL,
                        40)
                .seats(Seats.of(1, 2))
                .build();
        return RotationDataset.builder(policy)
                .units(List.of(Unit.builder(UnitId.of("U"), "").build()))
                .cadres(IntStream.range(0, 3)
                        .mapToObj(i -> Cadre.builder(
                                        CadreId.of("C" + i), "", UnitId.of("U"), LevelCode.of("L"), Post.STAFF)
                                .build())
                        .toList())
                .bases(List.of(
                        Base.builder(BaseId.of("B"), "", BaseKind.UNIVERSITY).build()))
                .offerings(List.of(offering))
                .build();
    }
}
