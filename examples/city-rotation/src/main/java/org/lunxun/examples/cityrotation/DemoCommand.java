package org.lunxun.examples.cityrotation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lunxun.cli.BaseTables;
import org.lunxun.cli.CommandFailure;
import org.lunxun.cli.ExitCode;
import org.lunxun.cli.PlanFolder;
import org.lunxun.cli.PlanSummaryPrinter;
import org.lunxun.cli.PluginOptions;
import org.lunxun.cli.Progress;
import org.lunxun.cli.Surroundings;
import org.lunxun.cli.SyncProgress;
import org.lunxun.engine.appraisal.Appraisal;
import org.lunxun.engine.planning.Effort;
import org.lunxun.engine.planning.PlanRequest;
import org.lunxun.engine.planning.PlanResult;
import org.lunxun.engine.planning.Planner;
import org.lunxun.engine.registry.MergedEntry;
import org.lunxun.engine.registry.MergedRegistry;
import org.lunxun.engine.triage.Side;
import org.lunxun.engine.triage.TriageResult;
import org.lunxun.exchange.DatasetReader;
import org.lunxun.model.finding.RegistryReason;
import org.lunxun.model.rotation.RotationDataset;
import org.lunxun.report.ReportInput;
import org.lunxun.report.ReportOptions;
import org.lunxun.report.ReportWriter;
import org.lunxun.report.words.Language;
import org.lunxun.report.words.Words;
import org.lunxun.sdk.host.PluginHost;
import org.lunxun.sdk.host.PluginListing;
import org.lunxun.sync.SourceTally;
import org.lunxun.sync.SyncException;
import org.lunxun.sync.SyncReport;
import org.lunxun.sync.SyncResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lunxun demo}: the whole flow on the bundled city, a line of progress for each stage. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "The whole flow on a made-up city of 2,000 cadres: plugins, registry, appraisal, triage, plan, report.",
            "Writes the merged dataset, the proposals, the plan and its report."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  lunxun demo", "  lunxun demo --out somewhere-else"})
final class DemoCommand implements Callable<Integer> {

    private static final String TOKEN = "demonstration";
    private static final long SEED = 1;
    private static final Effort EFFORT = Effort.QUICK;

    private final Surroundings surroundings;
    private final Planner planner;

    @Mixin
    private final PluginOptions plugins = new PluginOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder to write to (default: demo beside the distribution).")
    private @Nullable Path out;

    DemoCommand(Surroundings surroundings, Planner planner) {
        this.surroundings = surroundings;
        this.planner = planner;
    }

    @Override
    public Integer call() {
        Path home = surroundings.home();
        Path to = out == null ? home.resolveSibling("demo") : out;
        surroundings.interruption().heed();
        try (Progress progress = new Progress(surroundings);
                PluginHost host = PluginHost.open(plugins.host(surroundings, plugins.folder(surroundings)))) {
            progress.line("1 plugins    " + plugins(host));
            return rotate(new CityRotation(home.resolve("city"), host), home.resolve("city"), to, progress);
        } catch (SyncException e) {
            throw new CommandFailure(ExitCode.INTERNAL, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.INTERNAL,
                    "The demo cannot read its city or write its results: " + e.getMessage(),
                    "name a folder that may be written to with --out.",
                    e);
        }
    }

    private Integer rotate(CityRotation rotation, Path city, Path to, Progress progress) throws IOException {
        Path folder = to.resolve("dataset");
        SyncResult synced;
        try (RecordedSite site = RecordedSite.open(city.resolve("catalogues/moodle"), TOKEN)) {
            synced = rotation.sync(rotation.sources(site.address(), TOKEN), folder, new SyncProgress(progress));
        }
        MergedRegistry registry = synced.registry().orElseThrow(() -> new IOException("the sync made no registry"));
        tell(synced.report(), progress);
        progress.line(
                "2 registry   " + described(registry, synced.report().sources().size()));
        RotationDataset dataset = DatasetReader.read(folder)
                .dataset()
                .orElseThrow(() -> new IOException("the merged dataset is not usable: lunxun check tells"));
        Appraisal appraisal = Appraisal.of(dataset);
        BaseTables.writeAppraisal(dataset, appraisal, to);
        progress.line("3 appraisal  " + appraisal.bases().size() + " bases, "
                + appraisal.silent().size() + " without an answer");
        TriageResult triage = rotation.triage(dataset, appraisal);
        BaseTables.writeTriage(triage, to);
        progress.line("4 triage     " + described(triage));
        PlanResult plan = plan(dataset, to, progress);
        if (!surroundings.interruption().getAsBoolean()) {
            progress.line("6 report     " + to.resolve("report"));
            ReportInput told = ReportInput.builder(dataset, plan)
                    .title("澜汀市干部轮训")
                    .madeWith(SEED, EFFORT)
                    .registry(registry)
                    .appraisal(appraisal)
                    .triage(triage)
                    .build();
            Path report = to.resolve("report");
            surroundings
                    .out()
                    .println("report      "
                            + ReportWriter.write(told, report, ReportOptions.DEFAULT)
                                    .index());
        }
        boolean whole =
                synced.report().sources().stream().allMatch(source -> source.outcome() == SourceTally.Outcome.APPLIED);
        return exit(plan, whole).number();
    }

    private PlanResult plan(RotationDataset dataset, Path to, Progress progress) throws IOException {
        progress.line("5 plan       " + dataset.cadres().size() + " cadres, "
                + dataset.offerings().size() + " classes");
        PlanRequest request = PlanRequest.builder(dataset)
                .effort(EFFORT)
                .seed(SEED)
                .threads(surroundings.processors())
                .cancelled(surroundings.interruption())
                .build();
        PlanResult plan = planner.plan(request, progress);
        progress.close();
        PlanFolder.writePlan(plan, SEED, EFFORT, to);
        PlanFolder.writeTables(dataset, plan, to);
        new PlanSummaryPrinter(surroundings.out()).print(plan, to);
        return plan;
    }

    private ExitCode exit(PlanResult plan, boolean whole) {
        if (surroundings.interruption().getAsBoolean()) {
            return ExitCode.INTERRUPTED;
        }
        return !plan.found() ? ExitCode.NO_PLAN : whole ? ExitCode.DONE : ExitCode.PROBLEMS;
    }

    /** What the sources said of their rows; what the merge noticed is in sync.json and in the report. */
    private static void tell(SyncReport report, Progress progress) {
        Words words = Words.in(Language.ENGLISH);
        report.findings().stream()
                .filter(finding -> !(finding.reason() instanceof RegistryReason))
                .forEach(finding -> progress.line("             " + words.sentence(finding)));
    }

    private static String plugins(PluginHost host) {
        return host.plugins().stream()
                .map(plugin -> plugin.id() + (plugin.state() == PluginListing.State.READY ? "" : " (not loaded)"))
                .collect(Collectors.joining(", ", host.plugins().size() + ": ", ""));
    }

    private static String described(MergedRegistry registry, int sources) {
        long repeated =
                registry.offerings().stream().filter(MergedEntry::merged).count();
        return registry.bases().size() + " bases and " + registry.offerings().size() + " classes out of " + sources
                + " sources; merged: "
                + registry.bases().stream().filter(MergedEntry::merged).count() + " bases, "
                + repeated + (repeated == 1 ? " class" : " classes");
    }

    private static String described(TriageResult triage) {
        long grasped = triage.proposals().stream()
                .filter(proposal -> proposal.side().choice() == Side.GRASP)
                .count();
        return grasped + " bases to grasp, " + (triage.proposals().size() - grasped)
                + " to release; proposed, for people to decide";
    }
}
