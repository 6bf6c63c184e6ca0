package org.lunxun.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lunxun.exchange.kit.BrokenDataset;
import org.lunxun.exchange.kit.BrokenDatasets;
import org.lunxun.model.finding.DatasetReason;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.Severity;

@Tag("slow")
class BrokenDatasetsTest {
    /** What may be said beside the defect itself, because of it. */
    private static final Set<DatasetReason> CONSEQUENCES =
            Set.of(DatasetReason.LOST_WITH_ROW, DatasetReason.REFERENCE_UNKNOWN, DatasetReason.RECORD_BASE_UNKNOWN);

    private static final Map<String, DatasetReading> READINGS = new HashMap<>();

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    static List<BrokenDataset> ofForm() {
        return BrokenDatasets.ofForm();
    }

    static List<BrokenDataset> ofPromises() {
        return BrokenDatasets.ofPromises();
    }

    @Test
    void thereAreManyAndEachHasItsOwnName() {
        List<BrokenDataset> all = BrokenDatasets.all();
        assertTrue(all.size() >= 60);
        assertEquals(
                all.size(), new HashSet<>(all.stream().map(BrokenDataset::name).toList()).size());
    }

    @Test
    void everyReasonOfBadDataIsMet() {
        Set<DatasetReason> met =
                BrokenDatasets.all().stream().map(BrokenDataset::reason).collect(Collectors.toSet());
        Set<DatasetReason> missing = new HashSet<>(Set.of(DatasetReason.values()));
        missing.removeAll(met);
        // What follows from another defect, and what only the operating system can bring about.
        assertEquals(Set.of(DatasetReason.LOST_WITH_ROW, DatasetReason.FILE_UNREADABLE), missing);
    }

    @ParameterizedTest
    @MethodSource("ofForm")
    void theDefectIsNamedWithItsPlace(BrokenDataset broken) {
        DatasetReading reading = read(broken);
        Location place = new Location(broken.file(), broken.row(), broken.column());
        List<Finding> found = reading.findings().stream()
                .filter(finding -> finding.reason() == broken.reason() && place.equals(finding.location()))
                .toList();
        assertEquals(1, found.size(), () -> "Findings: " + reading.findings());
        assertEquals(broken.severity(), found.get(0).severity());
        for (Finding other : reading.findings()) {
            boolean named = other.equals(found.get(0));
            boolean sameDefect = other.reason() == broken.reason()
                    && (broken.reason() == DatasetReason.COLUMN_MISSING
                            || broken.reason() == DatasetReason.UNIT_OWN_ANCESTOR);
            boolean follows = CONSEQUENCES.contains(other.reason()) && other.severity() != Severity.UNUSABLE;
            assertTrue(named || sameDefect || follows, () -> "Nobody expects " + other);
        }
    }

    @ParameterizedTest
    @MethodSource("ofForm")
    void goodRowsRemain(BrokenDataset broken) {
        DatasetReading reading = read(broken);
        if (broken.severity() == Severity.UNUSABLE) {
            assertTrue(reading.dataset().isEmpty());
            return;
        }
        broken.writeWithoutLostRows(folder.resolve("repaired"));
        DatasetReading repaired = DatasetReader.read(folder.resolve("repaired"));
        assertTrue(repaired.findings().stream().allMatch(finding -> finding.severity() == Severity.NOTICE));
        assertEquals(repaired.dataset(), reading.dataset());
        for (FileTally tally : reading.files()) {
            int lost = broken.lost().getOrDefault(tally.file(), List.of()).size();
            assertEquals(lost, tally.lost(), tally.file());
        }
    }

    @ParameterizedTest
    @MethodSource("ofForm")
    void whatIsLostWithARowIsCountedOnce(BrokenDataset broken) {
        DatasetReading reading = read(broken);
        long rowsWithTheirOwnDefect = reading.findings().stream()
                .filter(finding -> finding.severity() == Severity.LOST)
                .filter(finding -> finding.reason() != DatasetReason.LOST_WITH_ROW)
                .map(Finding::location)
                .distinct()
                .count();
        long rowsLostWithThem = reading.findings().stream()
                .filter(finding -> finding.reason() == DatasetReason.LOST_WITH_ROW)
                .mapToLong(finding -> Long.parseLong(finding.argument("rows").orElseThrow()))
                .sum();
        long lost = reading.files().stream().mapToLong(FileTally::lost).sum();
        if (reading.dataset().isPresent()) {
            assertEquals(lost, rowsWithTheirOwnDefect + rowsLostWithThem);
        }
    }

    @ParameterizedTest
    @MethodSource("ofPromises")
    void promisesAreLeftToTheEvaluatorWithTheirRows(BrokenDataset broken) {
        DatasetReading reading = read(broken);
        assertEquals(List.of(), reading.findings());
        assertTrue(reading.promiseRows().contains(broken.row()));
    }

    /** Each dataset is written and read once, and looked at from three sides. */
    private static DatasetReading read(BrokenDataset broken) {
        return READINGS.computeIfAbsent(broken.name(), name -> {
            Path target = shared.resolve("d" + READINGS.size());
            broken.write(target);
            return DatasetReader.read(target);
        });
    }
}
