package org.lunxun.cli;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.planning.PlanRequest;
import org.lunxun.engine.planning.PlanResult;
import org.lunxun.engine.planning.Planner;
import org.lunxun.model.Stability;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.report.ReportInput;
import org.lunxun.report.ReportOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lunxun plan}: plans a rotation and writes the plan's folder and its report. */
@Stability(Stability.Level.EXPERIMENTAL)
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Plans who goes to which class, with a proved bound on how much better any plan could be.",
            "Writes assignments.csv, quotas.csv (years after the first), prices.csv, plan.json and the report."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lunxun plan city-2027 --out plan",
            "  lunxun plan city-2027 --out plan --time 60s                written within a minute",
            "  lunxun plan city-2027 --out plan --effort quick --no-report",
            "  lunxun plan city-2027 --out plan --decisions filled.csv    as was decided on the bases",
            "  lunxun plan city-2027 --out plan --drop-promises off.csv   without the promises listed",
            "  lunxun plan city-2027 --out plan --floors floors.csv       so much of each level at least",
            "",
            "The same dataset, effort and seed give the same bytes, unless --time or Ctrl-C cut the work short.",
            "Exit codes: 0 done, a plan cut by --time, too; 1 done, but rows of the dataset were lost or",
            "a floor of coverage was missed; 2 unusable, nothing written; 3 no valid plan; 130 interrupted, the best valid plan is written."
        })
public final class PlanCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final Planner planner;

    @Parameters(paramLabel = "DATASET", description = "Folder of the dataset.")
    private @Nullable Path folder;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder to write to.")
    private @Nullable Path out;

    @Mixin
    private final EffortOptions work = new EffortOptions();

    @Option(
            names = "--drop-promises",
            paramLabel = "FILE",
            description = "Leave out the promised places in this CSV file (cadre_id, offering_id).")
    private @Nullable Path dropPromises;

    @Mixin
    private final DecisionOptions decisions = new DecisionOptions();

    @Mixin
    private final FloorOptions floors = new FloorOptions();

    @Option(names = "--no-report", description = "Write no report.")
    private boolean noReport;

    /**
     * A command that has not been given its words yet.
     *
     * @param surroundings what is known of the process
     * @param planner plans
     */
    public PlanCommand(Surroundings surroundings, Planner planner) {
        this.surroundings = surroundings;
        this.planner = planner;
    }

    /**
     * Plans.
     *
     * @return the number of an exit code
     */
    @Override
    public Integer call() {
        Path from = Folders.dataset(folder);
        Path to = Folders.out(out);
        Folders.differ(from, to, "--out");
        work.check();
        surroundings.interruption().heed();
        try (Progress progress = new Progress(surroundings)) {
            progress.line("Reading " + from);
            DatasetInput input = input(from);
            PlanRequest request = work.request(input.dataset(), surroundings)
                    .closed(decisions.leftOut(input, surroundings))
                    .floors(floors.of(input.dataset()))
                    .build();
            PlanResult plan = planner.plan(request, progress);
            progress.close();
            return finish(input, request, decisions.said(plan), to).number();
        }
    }

    private DatasetInput input(Path from) {
        Set<Assignment> dropped = dropPromises == null ? Set.of() : PlanInput.pairs(dropPromises);
        DatasetInput input = DatasetInput.usable(from, dropped, surroundings);
        if (dropPromises != null) {
            surroundings
                    .err()
                    .println("Promised places left out: " + input.leftOut() + " of " + dropped.size() + " listed");
        }
        return input;
    }

    private ExitCode finish(DatasetInput input, PlanRequest request, PlanResult plan, Path to) {
        boolean interrupted = surroundings.interruption().getAsBoolean();
        PlanFolder.write(input.dataset(), plan, work, to, surroundings);
        new PlanSummaryPrinter(surroundings.out()).print(plan, to);
        FloorOptions.print(request, plan, surroundings.out());
        surroundings.interruption().release();
        if (interrupted) {
            return ExitCode.INTERRUPTED;
        }
        if (!noReport) {
            surroundings.out().println("report      " + report(input, plan, to));
        }
        return input.damaged() || FloorOptions.missed(plan) ? ExitCode.PROBLEMS : ExitCode.DONE;
    }

    private Path report(DatasetInput input, PlanResult plan, Path to) {
        ReportInput told = Reports.of(input, plan, decisions.book())
                .madeWith(work.seed(), work.effort())
                .build();
        return Reports.write(told, to.resolve(Reports.FOLDER), ReportOptions.DEFAULT);
    }
}
