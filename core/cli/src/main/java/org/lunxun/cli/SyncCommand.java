package org.lunxun.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lunxun.exchange.DatasetReader;
import org.lunxun.exchange.DatasetReading;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.resource.SourceId;
import org.lunxun.sdk.host.PluginHost;
import org.lunxun.sdk.host.PluginListing;
import org.lunxun.sync.DecisionFile;
import org.lunxun.sync.FileSyncState;
import org.lunxun.sync.Sync;
import org.lunxun.sync.SyncConfigFile;
import org.lunxun.sync.SyncException;
import org.lunxun.sync.SyncReport;
import org.lunxun.sync.SyncRequest;
import org.lunxun.sync.SyncResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lunxun sync}: many sources become one dataset. */
@Stability(Stability.Level.EXPERIMENTAL)
@Command(
        name = "sync",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Reads every configured source through its plugin, merges what they offer, and writes a dataset.",
            "Beside it: sync.json (what came, changed and went at the last sync that brought something new) and",
            "doubtful.csv (pairs of bases that may be one: fill in decision and by, and give it back with --decisions).",
            "A source that fails keeps what it gave before. A sync that brings nothing new touches no file; one that was",
            "killed ends, run again, where it would have ended."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lunxun sync --config sync.yaml --state state --out city-2027 --date 2027-01-04",
            "  lunxun sync --config sync.yaml --state state --out city-2027 --confirm-removal old-academy",
            "  lunxun sync --schema",
            "",
            "Exit codes: 0 done; 1 done, but rows were refused, a source failed, or people have to decide;",
            "2 configuration, state or roster unusable, nothing written; 130 interrupted, nothing written but the state."
        })
public final class SyncCommand implements Callable<Integer> {

    private static final int MOST_THREADS = 64;

    private final Surroundings surroundings;

    @Option(names = "--config", paramLabel = "FILE", required = true, description = "The configuration, JSON or YAML.")
    private @Nullable Path config;

    @Option(
            names = "--state",
            paramLabel = "DIR",
            required = true,
            description = "Folder of what is known from earlier syncs.")
    private @Nullable Path state;

    @Option(names = "--out", paramLabel = "DATASET", required = true, description = "Folder of the dataset to write.")
    private @Nullable Path out;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description =
                    "The day of this sync (yyyy-MM-dd): kept as that on which a source told a value first; several syncs on one "
                            + "day count once for rows that are missing. Without it, no such day is kept.")
    private @Nullable LocalDate date;

    @Option(
            names = "--confirm-removal",
            paramLabel = "SOURCE",
            description = "Let go what this source no longer has, however much it is; may be given several times.")
    private List<String> confirmed = new ArrayList<>();

    @Option(
            names = "--whole",
            paramLabel = "SOURCE",
            description =
                    "Ask this source for everything, not only for what is new, so that what it no longer has is noticed; may "
                            + "be given several times.")
    private List<String> whole = new ArrayList<>();

    @Option(
            names = "--decisions",
            paramLabel = "FILE",
            description = "A filled-in doubtful.csv: what people decided on pairs of bases. It is kept.")
    private @Nullable Path decisions;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many sources are asked at once, 1 to 64 (default: ${DEFAULT-VALUE}).")
    private int threads = 4;

    @Option(names = "--schema", help = true, description = "Print the form of the configuration as a JSON Schema.")
    private boolean schema;

    @Mixin
    private final PluginOptions plugins = new PluginOptions();

    /**
     * A command that has not been given its words yet.
     *
     * @param surroundings what is known of the process
     */
    public SyncCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Syncs.
     *
     * @return the number of an exit code
     */
    @Override
    public Integer call() {
        if (schema) {
            surroundings.out().print(SyncConfigFile.schema());
            return ExitCode.DONE.number();
        }
        Path to = Folders.out(out);
        surroundings.interruption().heed();
        try {
            SyncRequest request = request(to);
            try (FileSyncState kept = FileSyncState.open(Folders.named(state));
                    Progress progress = new Progress(surroundings);
                    PluginHost host = PluginHost.open(plugins.host(surroundings, plugins.folder(surroundings)))) {
                refused(host);
                return told(Sync.run(request, host, kept, new SyncProgress(progress)), to)
                        .number();
            }
        } catch (SyncException e) {
            throw new CommandFailure(ExitCode.UNUSABLE, String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            throw Folders.cannotWrite(Folders.named(state), Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw Folders.cannotWrite(to, e);
        }
    }

    /** Plugin files that were not loaded are named before anybody is asked: a source may have been meant for one. */
    private void refused(PluginHost host) {
        PluginPrinter printer = new PluginPrinter(surroundings.err());
        host.plugins().stream()
                .filter(plugin -> plugin.state() == PluginListing.State.REFUSED)
                .forEach(printer::print);
    }

    private SyncRequest request(Path to) {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "The number of threads (" + threads + ") must be from 1 to " + MOST_THREADS + ".",
                    "leave it out.");
        }
        Set<SourceId> letGo = sources("--confirm-removal", confirmed);
        Set<SourceId> asked = sources("--whole", whole);
        SyncRequest request = SyncRequest.of(SyncConfigFile.read(Folders.named(config)), to)
                .withDay(date)
                .withConfirmed(letGo)
                .withWhole(asked)
                .withThreads(threads)
                .withCancelled(surroundings.interruption());
        return decisions == null ? request : request.withDecisions(DecisionFile.read(decisions));
    }

    private static Set<SourceId> sources(String option, List<String> words) {
        Set<SourceId> sources = new LinkedHashSet<>();
        for (String source : words) {
            if (source.isEmpty()) {
                throw new CommandFailure(
                        ExitCode.USAGE, "The source of " + option + " must not be empty.", "a variable is not set.");
            }
            sources.add(SourceId.of(source));
        }
        return sources;
    }

    private ExitCode told(SyncResult result, Path to) {
        if (result.end() == SyncResult.End.CANCELLED) {
            surroundings.err().println("Interrupted: what was read so far is kept for the next sync.");
            return ExitCode.INTERRUPTED;
        }
        SyncReport report = result.report();
        new FindingPrinter(surroundings.err())
                .some(report.findings(), to.resolve("sync.json").toString());
        List<Finding> findings = new ArrayList<>(report.findings());
        if (result.end() == SyncResult.End.UNCHANGED) {
            surroundings.out().println("unchanged   " + to + ": nothing is new");
        } else {
            surroundings.out().println("dataset     " + to);
            surroundings.out().println("report      " + to.resolve("sync.json"));
            report.kinds().forEach(kind -> surroundings
                    .out()
                    .println("merged      " + kind.entries() + " × " + kind.kind() + " out of " + kind.rows()
                            + " rows; " + kind.joined() + " joined, " + kind.leftOut() + " left out"));
            DatasetReading reading = DatasetReader.read(to);
            new FindingPrinter(surroundings.err()).some(reading.findings(), "lunxun check " + to);
            findings.addAll(reading.findings());
        }
        boolean problems = findings.stream().anyMatch(finding -> finding.severity() != Severity.NOTICE);
        return problems ? ExitCode.PROBLEMS : ExitCode.DONE;
    }
}
