package org.lunxun.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.appraisal.Appraisal;
import org.lunxun.engine.planning.LossByPrices;
import org.lunxun.engine.triage.SupportPolicy;
import org.lunxun.engine.triage.SupportPolicy.Purpose;
import org.lunxun.engine.triage.SupportProject;
import org.lunxun.engine.triage.Triage;
import org.lunxun.engine.triage.TriageResult;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.finding.TriageReason;
import org.lunxun.model.rotation.RotationDataset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lunxun triage}: proposes base by base. */
@Stability(Stability.Level.EXPERIMENTAL)
@Command(
        name = "triage",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Proposes base by base, with reasons: grasp or release, retain or phase out.",
            "Writes triage.csv and triage.json: for each base the reasons, how much the rules must change before the",
            "proposal flips, and how probably it is right; menus.csv: for each unit the elective classes of released",
            "bases, with quotas; merges.csv: small bases of one region with the same offer. With a support budget also",
            "support.csv, support.json and projects.csv, where owners, deadlines and acceptance are filled in: what",
            "somebody filled in is not written over.",
            "A responsible body decides."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lunxun triage city-2027 --out triage",
            "  lunxun triage city-2027 --out triage --support-budget 3000000 --support reward",
            "  lunxun triage city-2028 --out triage --support-budget 3000000 --projects projects.csv"
        })
public final class TriageCommand implements Callable<Integer> {

    private static final long MOST_YUAN = 100_000_000_000_000L;

    private final Surroundings surroundings;

    @Parameters(paramLabel = "DATASET", description = "Folder of the dataset.")
    private @Nullable Path folder;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder to write to.")
    private @Nullable Path out;

    @Option(
            names = "--prices",
            description =
                    "Also seek what the rotation loses without each base, by prices; takes as long as a plan or more.")
    private boolean prices;

    @Option(
            names = "--support-budget",
            paramLabel = "YUAN",
            description = "Spread this budget over the bases, in whole thousands.")
    private @Nullable Long supportBudget;

    @Option(
            names = "--support",
            paramLabel = "PURPOSE",
            defaultValue = "repair",
            converter = SupportWord.class,
            description = {
                "repair: each thousand where it closes the most need (default).",
                "reward: in proportion to how good bases are."
            })
    private Purpose purpose = Purpose.REPAIR;

    @Option(
            names = "--projects",
            paramLabel = "FILE",
            description = {
                "Projects of earlier budgets (projects.csv, filled in): what accepted ones brought, by a survey",
                "round after the acceptance (column round of survey.csv), moves the gain curves; overdue ones are told."
            })
    private @Nullable Path projects;

    /**
     * A command that has not been given its words yet.
     *
     * @param surroundings what is known of the process
     */
    public TriageCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Triages.
     *
     * @return the number of an exit code
     */
    @Override
    public Integer call() {
        Path from = Folders.dataset(folder);
        Path to = Folders.out(out);
        Folders.differ(from, to, "--out");
        if (supportBudget != null) {
            ProjectsFile.checkFree(to, projects);
        }
        DatasetInput input = DatasetInput.usable(from, Set.of(), surroundings);
        RotationDataset dataset = input.dataset();
        TriageResult triage = Triage.propose(input.triage(Appraisal.of(dataset))
                .prices(prices ? LossByPrices.of(dataset, surroundings.processors(), () -> false) : null)
                .build());
        new FindingPrinter(surroundings.err()).all(triage.findings());
        HandRow.Rows<SupportProject> kept =
                projects == null ? new HandRow.Rows<>(List.of(), List.of()) : ProjectsFile.read(projects);
        List<SupportProject> earlier = earlier(kept, triage, dataset);
        SupportTables support = support(triage, earlier);
        try {
            BaseTables.writeTriage(triage, to);
            MenuTable.write(dataset, triage, to);
            MergeTable.write(dataset, triage, to);
            if (support != null) {
                support.write(to);
                ProjectsFile.write(projects(triage, support, earlier), to);
            }
        } catch (IOException e) {
            throw Folders.cannotWrite(to, e);
        }
        surroundings.out().println("triage      " + to.resolve(BaseTables.TRIAGE + ".csv"));
        Map<String, Integer> counts = new TreeMap<>();
        triage.proposals()
                .forEach(proposal -> counts.merge(
                        WordConverter.word(proposal.side().choice()) + ", "
                                + proposal.outcome()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', ' '),
                        1,
                        Integer::sum));
        counts.forEach((words, count) -> surroundings.out().println("proposed    " + count + " × " + words));
        if (support != null) {
            new FindingPrinter(surroundings.err()).all(support.plan().findings());
            surroundings
                    .out()
                    .println("support     " + to.resolve(SupportTables.SUPPORT + ".csv") + ": "
                            + 1000 * support.plan().given() + " of " + supportBudget + " yuan");
        }
        return (input.damaged() || !kept.findings().isEmpty() ? ExitCode.PROBLEMS : ExitCode.DONE).number();
    }

    /** The projects of earlier budgets, with what they brought by today's appraisal. */
    private List<SupportProject> earlier(
            HandRow.Rows<SupportProject> read, TriageResult triage, RotationDataset dataset) {
        FindingPrinter printer = new FindingPrinter(surroundings.err());
        printer.all(read.findings());
        List<SupportProject> measured = SupportProject.measured(read.rows(), triage, dataset.survey());
        printer.all(measured.stream()
                .filter(project -> project.overdue(dataset.policy().horizon().start()))
                .map(TriageCommand::overdue)
                .toList());
        return measured;
    }

    private static Finding overdue(SupportProject project) {
        Finding finding = Finding.of(Severity.PROBLEM, TriageReason.PROJECT_OVERDUE)
                .with("base", project.base())
                .with("dimension", WordConverter.word(project.dimension()))
                .with("deadline", String.valueOf(project.deadline()));
        return project.owner().isBlank() ? finding : finding.with("owner", project.owner());
    }

    /** Those of earlier budgets, then the new ones that are not among them still open. */
    private static List<SupportProject> projects(
            TriageResult triage, SupportTables support, List<SupportProject> earlier) {
        List<SupportProject> all = new ArrayList<>(earlier);
        SupportProject.of(support.plan(), triage).stream()
                .filter(project -> earlier.stream().noneMatch(project::goesOnFrom))
                .forEach(all::add);
        return all;
    }

    private @Nullable SupportTables support(TriageResult triage, List<SupportProject> earlier) {
        if (supportBudget == null) {
            return null;
        }
        SupportPolicy policy = purpose == Purpose.REPAIR ? SupportPolicy.REPAIR : SupportPolicy.REWARD;
        return new SupportTables(triage, SupportProject.fitted(policy, earlier), checked(supportBudget));
    }

    /** A budget within what can be told exactly. */
    static long checked(long yuan) {
        if (yuan < 0 || yuan > MOST_YUAN) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "The support budget (" + yuan + ") must be from 0 to " + MOST_YUAN + " yuan.",
                    "it is given in another unit.");
        }
        return yuan;
    }
}
