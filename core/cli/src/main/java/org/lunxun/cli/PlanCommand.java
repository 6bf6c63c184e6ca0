package org.lunxun.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.planning.Effort;
import org.lunxun.engine.planning.PlanRequest;
import org.lunxun.engine.planning.PlanResult;
import org.lunxun.engine.planning.Planner;
import org.lunxun.engine.planning.TimeLimit;
import org.lunxun.model.Stability;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.RotationDataset;
import org.lunxun.report.ReportInput;
import org.lunxun.report.ReportOptions;
import picocli.CommandLine.Command;
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
            "  lunxun plan city-2027 --out plan --drop-promises off.csv   without the promises listed",
            "",
            "The same dataset, effort and seed give the same bytes, unless --time or Ctrl-C cut the work short.",
            "Exit codes: 0 done, a plan cut by --time, too; 1 done, but rows of the dataset were lost;",
            "2 unusable, nothing written; 3 no valid plan; 130 interrupted, the best valid plan is written."
        })
public final class PlanCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final Planner planner;

    @Parameters(paramLabel = "DATASET", description = "Folder of the dataset.")
    private @Nullable Path folder;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder to write to.")
    private @Nullable Path out;

    @Option(
            names = "--effort",
            paramLabel = "WORD",
            converter = EffortWord.class,
            description = "How much work: quick, standard or thorough (default: standard; with --time: thorough).")
    private @Nullable Effort effort;

    @Option(
            names = "--time",
            paramLabel = "TIME",
            converter = TimeSpan.class,
            description = "From the start of the command to the plan written, at most this long: 60s, 5m.")
    private @Nullable Duration time;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "What chance starts from (default: 1).")
    private long seed;

    @Option(names = "--threads", paramLabel = "N", description = "How many threads work (default: one per core).")
    private @Nullable Integer threads;

    @Option(
            names = "--drop-promises",
            paramLabel = "FILE",
            description = "Leave out the promised places in this CSV file (cadre_id, offering_id).")
    private @Nullable Path dropPromises;

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
        if (threads != null && threads < 1) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "The number of threads (" + threads + ") must be 1 or more.",
                    "leave --threads out: then every core works.");
        }
        surroundings.interruption().heed();
        try (Progress progress = new Progress(surroundings)) {
            progress.line("Reading " + from);
            DatasetInput input = input(from);
            PlanResult plan = planner.plan(request(input.dataset()), progress);
            progress.close();
            return finish(input, plan, to).number();
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

    private PlanRequest request(RotationDataset dataset) {
        return PlanRequest.builder(dataset)
                .effort(effort())
                .seed(seed)
                .threads(Objects.requireNonNullElse(threads, surroundings.processors()))
                .timeLimit(time == null ? null : limit(dataset, time))
                .cancelled(surroundings.interruption())
                .build();
    }

    private Effort effort() {
        return Objects.requireNonNullElse(effort, time == null ? Effort.STANDARD : Effort.THOROUGH);
    }

    /** The limit ends early enough to write the plan: a row takes far less than these two microseconds. */
    private TimeLimit limit(RotationDataset dataset, Duration wanted) {
        long forWriting = 50_000_000L + 2_000L * dataset.cadres().size();
        long end = surroundings.started() + wanted.toNanos() - Math.min(forWriting, wanted.toNanos() / 2);
        return new TimeLimit(surroundings.nanoTime(), end);
    }

    private ExitCode finish(DatasetInput input, PlanResult plan, Path to) {
        boolean interrupted = surroundings.interruption().getAsBoolean();
        if (!plan.found()) {
            new FindingPrinter(surroundings.err()).all(plan.findings());
            throw new CommandFailure(
                    interrupted ? ExitCode.INTERRUPTED : ExitCode.NO_PLAN,
                    "There is no valid plan; nothing was written.",
                    interrupted || time != null
                            ? "give it more time: not even a first plan was ready."
                            : "a promised place cannot be kept: --drop-promises leaves it out.");
        }
        try {
            PlanFolder.writePlan(plan, seed, effort(), to);
            surroundings.err().printf(Locale.ROOT, "Plan written after %.1f s%n", surroundings.seconds());
            PlanFolder.writeTables(input.dataset(), plan, to);
        } catch (IOException e) {
            throw Folders.cannotWrite(to, e);
        }
        new PlanSummaryPrinter(surroundings.out()).print(plan, to);
        surroundings.interruption().release();
        if (interrupted) {
            return ExitCode.INTERRUPTED;
        }
        if (!noReport) {
            surroundings.out().println("report      " + report(input.dataset(), plan, to));
        }
        return input.damaged() ? ExitCode.PROBLEMS : ExitCode.DONE;
    }

    private Path report(RotationDataset dataset, PlanResult plan, Path to) {
        ReportInput told = Reports.of(dataset, plan).madeWith(seed, effort()).build();
        return Reports.write(told, to.resolve(Reports.FOLDER), ReportOptions.DEFAULT);
    }
}
