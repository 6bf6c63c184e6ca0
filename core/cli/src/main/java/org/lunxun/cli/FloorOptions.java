package org.lunxun.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.planning.CoverageFloor;
import org.lunxun.engine.planning.FloorOutcome;
import org.lunxun.engine.planning.PlanRequest;
import org.lunxun.engine.planning.PlanResult;
import org.lunxun.engine.planning.PlanSummary;
import org.lunxun.exchange.text.Columns;
import org.lunxun.exchange.text.CsvRow;
import org.lunxun.exchange.text.CsvScan;
import org.lunxun.exchange.text.FileDefect;
import org.lunxun.model.finding.PlanReason;
import org.lunxun.model.rotation.RotationDataset;
import picocli.CommandLine.Option;

/** Which shares of groups a plan is to train once at least. */
final class FloorOptions {

    private static final String ROW =
            "a row reads: level,4,0.95 (or category, sector, region; the group as the dataset writes it; "
                    + "a share above 0, at most 1).";

    @Option(
            names = "--floors",
            paramLabel = "FILE",
            description = "Floors of coverage, a CSV file (by, group, share): by level, category, sector or region.")
    private @Nullable Path floors;

    /**
     * Reads the floors. None may be overlooked: what cannot be read makes the file unusable, and so does a group that nobody is
     * in.
     */
    List<CoverageFloor> of(RotationDataset dataset) {
        if (floors == null) {
            return List.of();
        }
        List<CoverageFloor> read = read(floors);
        for (FloorOutcome each : FloorOutcome.of(read, PlanSummary.of(dataset, List.of()))) {
            if (each.cadres() == 0) {
                throw unusable("the " + each.floor().by().name().toLowerCase(Locale.ROOT) + " "
                        + each.floor().group() + " must have a cadre, but has none");
            }
        }
        return read;
    }

    /** Whether a plan misses a floor. */
    static boolean missed(PlanResult plan) {
        return plan.findings().stream().anyMatch(finding -> finding.reason() == PlanReason.FLOOR_MISSED);
    }

    /** A line for each floor. */
    static void print(PlanRequest request, PlanResult plan, PrintStream out) {
        if (!request.floors().isEmpty()) {
            FloorOutcome.of(request.floors(), PlanSummary.of(request.dataset(), plan.assignments()))
                    .forEach(each -> out.println("floor       "
                            + each.floor().by().name().toLowerCase(Locale.ROOT) + " "
                            + each.floor().group() + ": " + Figures.part(each.covered(), each.cadres())
                            + " trained once, "
                            + each.asked() + " asked for"));
        }
    }

    private List<CoverageFloor> read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure(
                    ExitCode.UNUSABLE,
                    "The floors (" + file + ") must be a CSV file, but it is not there.",
                    "its columns are by, group, share; " + ROW);
        }
        List<CoverageFloor> read = new ArrayList<>();
        try {
            CsvScan.rows(
                    file,
                    String.valueOf(file.getFileName()),
                    Columns.required("by", "group", "share"),
                    false,
                    row -> read.add(floor(row)));
        } catch (FileDefect e) {
            throw new CommandFailure(ExitCode.UNUSABLE, FindingPrinter.text(e.findings()));
        }
        return read;
    }

    private CoverageFloor floor(CsvRow row) {
        try {
            return new CoverageFloor(
                    CoverageFloor.By.valueOf(row.text(0).strip().toUpperCase(Locale.ROOT)),
                    row.text(1).strip(),
                    Double.parseDouble(row.text(2)));
        } catch (IllegalArgumentException e) {
            throw unusable("row " + row.number() + " must be a group and a share");
        }
    }

    private CommandFailure unusable(String why) {
        return new CommandFailure(ExitCode.UNUSABLE, "The floors (" + floors + ") cannot be used: " + why + ".", ROW);
    }
}
