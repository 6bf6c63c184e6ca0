package org.lunxun.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.planning.Effort;
import org.lunxun.engine.planning.PlanChange;
import org.lunxun.engine.planning.PlanGrader;
import org.lunxun.engine.planning.PlanListener;
import org.lunxun.engine.planning.PlanRequest;
import org.lunxun.engine.planning.PlanResult;
import org.lunxun.engine.planning.Planner;
import org.lunxun.engine.rules.Evaluation;
import org.lunxun.model.Stability;
import org.lunxun.model.rotation.Assignment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lunxun grade}: what is wrong with a plan that somebody made, how good it is, and what small changes help most. */
@Stability(Stability.Level.EXPERIMENTAL)
@Command(
        name = "grade",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Grades a plan, one made by hand, say: the rules that it breaks, its score and how good any plan could be,",
            "and the small changes that help most, each on top of those before it. Writes and changes nothing."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lunxun grade city-2027 by-hand.csv",
            "  lunxun grade city-2027 by-hand.csv --changes 20",
            "",
            "Exit codes: 0 the plan keeps all rules; 1 it breaks some, or rows of the dataset were lost; 2 unusable."
        })
public final class GradeCommand implements Callable<Integer> {

    private static final int MOST_CHANGES = 1000;

    private final Surroundings surroundings;
    private final Planner planner;

    @Parameters(index = "0", paramLabel = "DATASET", description = "Folder of the dataset.")
    private @Nullable Path folder;

    @Parameters(index = "1", paramLabel = "PLAN", description = "Folder that plan wrote, or a CSV file of pairs.")
    private @Nullable Path plan;

    @Option(
            names = "--changes",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many changes to name at most, 0 to " + MOST_CHANGES + " (default: ${DEFAULT-VALUE}).")
    private int most;

    /**
     * A command that has not been given its words yet.
     *
     * @param surroundings what is known of the process
     * @param planner finds the bound
     */
    public GradeCommand(Surroundings surroundings, Planner planner) {
        this.surroundings = surroundings;
        this.planner = planner;
    }

    /**
     * Grades.
     *
     * @return the number of an exit code
     */
    @Override
    public Integer call() {
        Path from = Folders.dataset(folder);
        if (most < 0 || most > MOST_CHANGES) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "The number of changes (" + most + ") must be 0 to " + MOST_CHANGES + ".",
                    "plan anew: 'lunxun plan' makes a good plan from nothing.");
        }
        DatasetInput input = DatasetInput.usable(from, Set.of(), surroundings);
        List<Assignment> rows = PlanInput.rows(Folders.named(plan), surroundings);
        PlanGrader grader = PlanGrader.of(input.dataset());
        Evaluation evaluation = grader.evaluate(rows);
        new FindingPrinter(surroundings.out()).breaches(evaluation);
        if (evaluation.valid()) {
            surroundings.out().println("The plan breaks no rule");
        }
        figures(evaluation, bound(input));
        List<PlanChange> changes = grader.changes(rows, most);
        for (int i = 0; i < changes.size(); i++) {
            surroundings.out().println("change " + (i + 1) + "    " + described(changes.get(i)));
        }
        if (most > 0 && changes.isEmpty()) {
            surroundings.out().println("change      no small change helps");
        }
        return (input.damaged() || !evaluation.valid() ? ExitCode.PROBLEMS : ExitCode.DONE).number();
    }

    /** A short run of the planner: its bound holds for every plan. */
    private PlanResult bound(DatasetInput input) {
        PlanRequest request =
                PlanRequest.builder(input.dataset()).effort(Effort.QUICK).build();
        return planner.plan(request, PlanListener.NONE);
    }

    private void figures(Evaluation evaluation, PlanResult found) {
        double score = evaluation.score().total();
        String worth = evaluation.valid() ? "" : ", which means little while rules are broken";
        surroundings.out().println("score       " + Figures.points(score) + worth);
        if (found.found()) {
            double gap = (found.bound() - score) / Math.max(1, Math.abs(found.bound()));
            surroundings.out().println("bound       " + Figures.points(found.bound()) + ": no plan is worth more");
            if (evaluation.valid()) {
                surroundings.out().println("gap         " + Figures.percent(gap));
            }
            surroundings
                    .out()
                    .println("reached     " + Figures.points(found.score()) + " by 'lunxun plan' in a short run");
        }
        new PlanSummaryPrinter(surroundings.out()).print(evaluation.facts());
    }

    private static String described(PlanChange change) {
        String removed = change.removed().isEmpty() ? "" : "take away " + rows(change.removed());
        String added = change.added().isEmpty() ? "" : "add " + rows(change.added());
        String both = removed.isEmpty() || added.isEmpty() ? removed + added : removed + ", " + added;
        String effect = change.breaches() == 0
                ? "+" + Figures.points(change.gain()) + " points"
                : Figures.count(change.breaches(), "breach", "breaches") + " fewer";
        return both + ": " + effect;
    }

    private static String rows(List<Assignment> rows) {
        return rows.stream().map(row -> row.cadre() + " in " + row.offering()).collect(Collectors.joining(" and "));
    }
}
