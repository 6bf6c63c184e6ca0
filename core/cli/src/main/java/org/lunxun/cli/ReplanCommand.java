package org.lunxun.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.planning.EarlierPlan;
import org.lunxun.engine.planning.PlanDifference;
import org.lunxun.engine.planning.PlanDifference.Kind;
import org.lunxun.engine.planning.PlanRequest;
import org.lunxun.engine.planning.PlanResult;
import org.lunxun.engine.planning.Planner;
import org.lunxun.exchange.CsvFile;
import org.lunxun.model.Stability;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.RotationDataset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lunxun replan}: plans again after something has changed, and moves as few people as it can. */
@Stability(Stability.Level.EXPERIMENTAL)
@Command(
        name = "replan",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Plans again after the dataset has changed: a class cancelled, a newcomer, a transfer, another budget, refusals.",
            "Promised places stay; every other place that stays gains points, so that few people are moved.",
            "Writes changes.csv (what became impossible, what is given up, what is new), then what 'plan' writes.",
            "The bound is that of all plans that keep at least as many places."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lunxun replan city-2027 --from plan --out plan-2 --dry-run      only changes.csv",
            "  lunxun replan city-2027 --from plan --out plan-2",
            "  lunxun replan city-2027 --from plan --out plan-2 --refusals no.csv",
            "  lunxun replan city-2027 --from plan --out plan-2 --decisions filled.csv",
            "  lunxun replan city-2027 --from plan --out plan-2 --weight 500   a move may pay off sooner",
            "",
            "Exit codes: 0 done; 1 done, but rows of the dataset were lost or a floor was missed;",
            "2 unusable, nothing written; 3 no valid plan; 130 interrupted, the best valid plan is written."
        })
public final class ReplanCommand implements Callable<Integer> {

    static final String CHANGES = "changes.csv";

    private final Surroundings surroundings;
    private final Planner planner;

    @Parameters(paramLabel = "DATASET", description = "Folder of the dataset as it is now.")
    private @Nullable Path folder;

    @Option(
            names = "--from",
            paramLabel = "PLAN",
            required = true,
            description = "The plan that people know: the folder that plan wrote, or a CSV file of pairs.")
    private @Nullable Path earlier;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder to write to.")
    private @Nullable Path out;

    @Option(names = "--dry-run", description = "Write changes.csv alone.")
    private boolean dryRun;

    @Option(
            names = "--weight",
            paramLabel = "POINTS",
            description =
                    "What each place is worth that stays (default: as much as one cadre of the first priority can gain "
                            + "by covering, hours and a new post).")
    private @Nullable Double weight;

    @Option(
            names = "--refusals",
            paramLabel = "FILE",
            description = "Places that are not given again, promised ones, too: a CSV file (cadre_id, offering_id).")
    private @Nullable Path refusals;

    @Mixin
    private final DecisionOptions decisions = new DecisionOptions();

    @Mixin
    private final FloorOptions floors = new FloorOptions();

    @Mixin
    private final EffortOptions work = new EffortOptions();

    /**
     * A command that has not been given its words yet.
     *
     * @param surroundings what is known of the process
     * @param planner plans
     */
    public ReplanCommand(Surroundings surroundings, Planner planner) {
        this.surroundings = surroundings;
        this.planner = planner;
    }

    /**
     * Plans again.
     *
     * @return the number of an exit code
     */
    @Override
    public Integer call() {
        Path from = Folders.dataset(folder);
        Path to = Folders.out(out);
        Path known = Folders.named(earlier);
        Folders.differ(from, to, "--out");
        Folders.differ(known, to, "--out");
        work.check();
        surroundings.interruption().heed();
        try (Progress progress = new Progress(surroundings)) {
            progress.line("Reading " + from);
            Set<Assignment> refused = refusals == null ? Set.of() : PlanInput.pairs(refusals);
            DatasetInput input = DatasetInput.usable(from, refused, surroundings);
            List<Assignment> rows = PlanInput.rows(known, surroundings);
            tellUnknown(refused, input.dataset());
            PlanRequest request = request(input, refused, rows);
            PlanResult plan = planner.plan(request, progress);
            progress.close();
            return finish(request, rows, decisions.said(plan), to, input.damaged())
                    .number();
        }
    }

    private PlanRequest request(DatasetInput input, Set<Assignment> refused, List<Assignment> rows) {
        RotationDataset dataset = input.dataset();
        try {
            EarlierPlan known = weight == null ? EarlierPlan.of(rows, dataset.policy()) : new EarlierPlan(rows, weight);
            return work.request(dataset, surroundings)
                    .closed(decisions.leftOut(input, surroundings))
                    .refused(refused)
                    .floors(floors.of(dataset))
                    .earlier(known)
                    .build();
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
    }

    /** A refusal that names nobody, or no class, would be overlooked. */
    private void tellUnknown(Set<Assignment> refused, RotationDataset dataset) {
        Set<CadreId> cadres = dataset.cadres().stream().map(Cadre::id).collect(Collectors.toSet());
        Set<OfferingId> offerings =
                dataset.offerings().stream().map(Offering::id).collect(Collectors.toSet());
        refused.stream()
                .filter(row -> !cadres.contains(row.cadre()) || !offerings.contains(row.offering()))
                .sorted()
                .forEach(row -> surroundings
                        .err()
                        .println("The refusal (" + row.cadre() + ", " + row.offering()
                                + ") names no cadre or no class of the dataset; it has no effect."));
    }

    private ExitCode finish(PlanRequest request, List<Assignment> rows, PlanResult plan, Path to, boolean damaged) {
        boolean interrupted = surroundings.interruption().getAsBoolean();
        PlanFolder.needFound(plan, work, surroundings);
        PlanDifference difference = PlanDifference.between(request, rows, plan.assignments());
        try {
            CsvFile.write(
                    to.resolve(CHANGES),
                    List.of("change", "cadre_id", "offering_id"),
                    difference.changes().stream().map(ReplanCommand::cells).toList());
        } catch (IOException e) {
            throw Folders.cannotWrite(to, e);
        }
        print(difference, to);
        if (!dryRun) {
            PlanFolder.write(request.dataset(), plan, work, to, surroundings);
            new PlanSummaryPrinter(surroundings.out()).print(plan, to);
            FloorOptions.print(request, plan, surroundings.out());
        }
        surroundings.interruption().release();
        if (interrupted) {
            return ExitCode.INTERRUPTED;
        }
        return damaged || FloorOptions.missed(plan) ? ExitCode.PROBLEMS : ExitCode.DONE;
    }

    private void print(PlanDifference difference, Path to) {
        surroundings.out().println("changes     " + to.resolve(CHANGES));
        surroundings
                .out()
                .println("kept        " + Figures.count(difference.kept(), "place", "places") + " stay, "
                        + difference.count(Kind.IMPOSSIBLE) + " became impossible, "
                        + difference.count(Kind.GIVEN_UP) + " are given up, " + difference.count(Kind.NEW)
                        + " are new");
        surroundings
                .out()
                .println("moved       "
                        + Figures.count(difference.moved().size(), "cadre", "cadres")
                        + " out of a place that was still possible");
    }

    private static List<String> cells(PlanDifference.Change change) {
        return List.of(
                change.kind().name().toLowerCase(Locale.ROOT),
                change.place().cadre().value(),
                change.place().offering().value());
    }
}
