package org.lunxun.cli;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.appraisal.Appraisal;
import org.lunxun.engine.triage.BaseNetwork;
import org.lunxun.engine.triage.FunctionStandard;
import org.lunxun.engine.triage.Support;
import org.lunxun.engine.triage.SupportPolicy;
import org.lunxun.engine.triage.Triage;
import org.lunxun.model.Stability;
import org.lunxun.report.ReportInput;
import org.lunxun.report.ReportOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lunxun report}: the report of a plan, whoever made it. */
@Stability(Stability.Level.EXPERIMENTAL)
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Writes the report of a plan: a page that opens from disk, and for planners notices and calendars by unit.",
            "The public report has no names and no groups of fewer than ten."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lunxun report city-2027 plan --out report",
            "  lunxun report city-2027 plan --out for-everyone --public",
            "  lunxun report city-2027 made-by-hand.csv --out report",
            "",
            "Exit codes: 0 done; 1 done, but rows were lost or the plan breaks a rule; 2 unusable."
        })
public final class ReportCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "DATASET", description = "Folder of the dataset.")
    private @Nullable Path folder;

    @Parameters(index = "1", paramLabel = "PLAN", description = "Folder that plan wrote, or a CSV file of pairs.")
    private @Nullable Path plan;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder to write to.")
    private @Nullable Path out;

    @Option(
            names = "--decisions",
            paramLabel = "FILE",
            description = "Decisions on bases and their replies (see 'lunxun decide'), for the pages of the bases.")
    private @Nullable Path decisions;

    @Option(
            names = "--standards",
            paramLabel = "FILE",
            description = "Functions of bases and their standards (see 'lunxun network'): the map of the network.")
    private @Nullable Path standards;

    @Option(
            names = "--support-budget",
            paramLabel = "YUAN",
            description = "Spread this budget for repair over the bases, in whole thousands.")
    private @Nullable Long supportBudget;

    @Option(names = "--public", description = "Only what everyone may see.")
    private boolean forPublic;

    /**
     * A command that has not been given its words yet.
     *
     * @param surroundings what is known of the process
     */
    public ReportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Writes the report.
     *
     * @return the number of an exit code
     */
    @Override
    public Integer call() {
        Path from = Folders.dataset(folder);
        Path to = Folders.out(out);
        Folders.differ(from, to, "--out");
        DatasetInput input = DatasetInput.usable(from, Set.of(), surroundings);
        PlanFolder.Read read = PlanFolder.read(input.dataset(), Folders.named(plan), surroundings);
        new FindingPrinter(surroundings.err()).breaches(read.plan().evaluation());
        ReportInput.Builder told = Reports.of(
                input,
                read.plan(),
                decisions == null ? null : DecideCommand.book(input, BaseDecisionsFile.read(decisions), surroundings));
        more(input, told);
        read.said().ifPresent(said -> told.madeWith(said.seed(), said.effort()));
        ReportOptions options =
                forPublic ? ReportOptions.DEFAULT.withView(ReportOptions.View.PUBLIC) : ReportOptions.DEFAULT;
        surroundings.out().println("report      " + Reports.write(told.build(), to, options));
        boolean problems = input.damaged() || !read.plan().evaluation().valid();
        return (problems ? ExitCode.PROBLEMS : ExitCode.DONE).number();
    }

    /** What the report tells of support and of the network, where it is asked for. */
    private void more(DatasetInput input, ReportInput.Builder told) {
        if (supportBudget != null) {
            told.support(Support.spread(
                    Triage.propose(input.triage(Appraisal.of(input.dataset())).build()),
                    SupportPolicy.REPAIR,
                    TriageCommand.checked(supportBudget)));
        }
        if (standards != null) {
            HandRow.Rows<FunctionStandard> functions = NetworkFiles.standards(standards);
            new FindingPrinter(surroundings.err()).all(functions.findings());
            told.network(BaseNetwork.of(input.dataset(), Appraisal.of(input.dataset()), functions.rows()));
        }
    }
}
