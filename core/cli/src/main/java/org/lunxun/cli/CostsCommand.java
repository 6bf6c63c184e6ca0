package org.lunxun.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.triage.HourCosts;
import org.lunxun.exchange.CsvFile;
import org.lunxun.model.Check;
import org.lunxun.model.Stability;
import org.lunxun.model.rotation.RotationDataset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lunxun costs}: says what an effective class hour of a plan costs. */
@Stability(Stability.Level.EXPERIMENTAL)
@Command(
        name = "costs",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Says what an effective class hour of a plan costs, the dearest first: costs-by-base.csv, costs-by-class.csv and",
            "costs-by-unit.csv, each adding up to the cost of the plan. An hour is effective in so far as trainees of the base",
            "complete (the fact COMPLETION_RATE, from 0 to 1, verified before self-reported; 1 where none is on record)."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lunxun costs city-2027 plan --out costs",
            "",
            "Exit codes: 0 done; 1 done, but rows were lost or repeated, or a rate cannot be read; 2 unusable, nothing written."
        })
public final class CostsCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "DATASET", description = "Folder of the dataset.")
    private @Nullable Path folder;

    @Parameters(index = "1", paramLabel = "PLAN", description = "A plan: the folder, or a CSV file.")
    private @Nullable Path plan;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder to write to.")
    private @Nullable Path out;

    /**
     * A command that has not been given its words yet.
     *
     * @param surroundings what is known of the process
     */
    public CostsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Adds up the costs.
     *
     * @return the number of an exit code
     */
    @Override
    public Integer call() {
        Path from = Folders.dataset(folder);
        Path to = Folders.out(out);
        Folders.differ(from, to, "--out");
        DatasetInput input = DatasetInput.usable(from, Set.of(), surroundings);
        RotationDataset dataset = input.dataset();
        PlanInput.Places places = PlanInput.places(Folders.named(plan), surroundings);
        HourCosts costs;
        try {
            costs = HourCosts.of(dataset, places.assignments());
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.UNUSABLE, String.valueOf(e.getMessage()));
        }
        new FindingPrinter(surroundings.err()).all(costs.findings());
        Map<Object, String> names = new HashMap<>();
        dataset.bases().forEach(base -> names.put(base.id(), base.name()));
        dataset.units().forEach(unit -> names.put(unit.id(), unit.name()));
        dataset.offerings().forEach(offering -> names.put(offering.id(), offering.title()));
        try {
            write(to, "base", costs.bases(), names);
            write(to, "class", costs.classes(), names);
            write(to, "unit", costs.units(), names);
        } catch (IOException e) {
            throw Folders.cannotWrite(to, e);
        }
        surroundings.out().println("costs       " + to.resolve("costs-by-base.csv"));
        surroundings
                .out()
                .println("in all      " + Check.plain(costs.total().cost()).toPlainString() + " yuan, "
                        + rounded(costs.total()) + " an effective hour");
        return (input.damaged() || !places.whole() || !costs.findings().isEmpty() ? ExitCode.PROBLEMS : ExitCode.DONE)
                .number();
    }

    private static void write(
            Path folder, String what, List<? extends HourCosts.Line<?>> lines, Map<Object, String> names)
            throws IOException {
        CsvFile.write(
                folder.resolve("costs-by-" + what + ".csv"),
                List.of(what + "_id", "name", "places", "cost", "hours", "effective_hours", "cost_per_effective_hour"),
                lines.stream()
                        .map(line -> List.of(
                                String.valueOf(line.id()),
                                BaseTables.forPeople(names.getOrDefault(line.id(), "")),
                                String.valueOf(line.sum().seats()),
                                Check.plain(line.sum().cost()).toPlainString(),
                                Check.plain(line.sum().hours()).toPlainString(),
                                Check.plain(line.sum().effective()).toPlainString(),
                                rounded(line.sum())))
                        .toList());
    }

    private static String rounded(HourCosts.Sum sum) {
        return sum.costPerEffectiveHour()
                .map((BigDecimal cost) ->
                        Check.plain(cost.setScale(2, RoundingMode.HALF_EVEN)).toPlainString())
                .orElse("");
    }
}
