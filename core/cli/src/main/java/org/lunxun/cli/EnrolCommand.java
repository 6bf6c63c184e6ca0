package org.lunxun.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.enrolment.EnrolmentBook;
import org.lunxun.engine.enrolment.Place;
import org.lunxun.engine.enrolment.Place.Standing;
import org.lunxun.engine.registry.MergedRegistry;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.sdk.host.PluginHost;
import org.lunxun.sync.EnrolmentCarrier;
import org.lunxun.sync.FileEnrolmentJournal;
import org.lunxun.sync.FileSyncState;
import org.lunxun.sync.PlacesOut;
import org.lunxun.sync.RosterCadres;
import org.lunxun.sync.SyncConfig;
import org.lunxun.sync.SyncConfigFile;
import org.lunxun.sync.SyncException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lunxun enrol}: the places of a plan go out to providers, and answers come back. */
@Stability(Stability.Level.EXPERIMENTAL)
@Command(
        name = "enrol",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Carries the places of a plan to the providers of their classes: reserved and confirmed, given back when the plan no",
            "longer has them. Nothing leaves before somebody approves it: without --approve only the outbox is written.",
            "Each run first asks the providers how the places stand that went out before: what they cancelled, put on or took",
            "from a waiting list, or gave to a substitute comes back.",
            "Writes outbox.csv (what waits), enrolments.csv (who is confirmed, substitutes too) and refusals.csv (refused, taken",
            "back, wait-listed, given to a substitute: for 'replan --refusals'). The journal is enrolment.jsonl in the folder of",
            "the state."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lunxun enrol plan --config sync.yaml --state state --out places --until 2027-12-31",
            "  lunxun enrol plan --config sync.yaml --state state --out places --until 2027-12-31 --approve 'A. Person'",
            "",
            "Exit codes: 0 done; 1 done, but places were refused, taken back or wait-listed, are uncertain, or a provider did not",
            "tell how they stand; 2 unusable, nothing sent."
        })
public final class EnrolCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "PLAN", description = "The folder that plan wrote, or a CSV file of pairs.")
    private @Nullable Path plan;

    @Option(names = "--config", paramLabel = "FILE", required = true, description = "The configuration of the sync.")
    private @Nullable Path config;

    @Option(names = "--state", paramLabel = "DIR", required = true, description = "Folder of what the sync keeps.")
    private @Nullable Path state;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder to write to.")
    private @Nullable Path out;

    @Option(
            names = "--until",
            paramLabel = "DATE",
            description = "Only classes that begin on this day or before (default: all).")
    private @Nullable LocalDate until;

    @Option(
            names = "--approve",
            paramLabel = "NAME",
            description = "Who lets leave what lies in the outbox: a name or an office. It is written down.")
    private @Nullable String approver;

    @Mixin
    private final PluginOptions plugins = new PluginOptions();

    /**
     * A command that has not been given its words yet.
     *
     * @param surroundings what is known of the process
     */
    public EnrolCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Enrols.
     *
     * @return the number of an exit code
     */
    @Override
    public Integer call() {
        Path to = Folders.out(out);
        Path folder = Folders.named(state);
        if (approver != null && approver.isBlank()) {
            throw new CommandFailure(
                    ExitCode.USAGE, "The name of --approve must not be empty.", "a variable is not set.");
        }
        Folders.state(folder);
        surroundings.interruption().heed();
        try {
            SyncConfig sources = SyncConfigFile.read(Folders.named(config));
            List<Assignment> rows = PlanInput.rows(Folders.named(plan), surroundings);
            try (FileSyncState kept = FileSyncState.open(folder);
                    FileEnrolmentJournal journal = FileEnrolmentJournal.open(folder.resolve("enrolment.jsonl"));
                    PluginHost host = PluginHost.open(plugins.host(surroundings, plugins.folder(surroundings)))) {
                MergedRegistry registry = kept.registry(sources);
                EnrolmentCarrier.Result told = EnrolmentCarrier.compare(
                        sources.sources(),
                        host,
                        journal,
                        RosterCadres.of(sources)::contains,
                        surroundings.interruption());
                PlacesOut places = PlacesOut.of(
                        wanted(rows, registry, journal), registry, PlacesOut.enrolling(sources.sources(), host));
                return carried(sources, host, journal, places, told.noticed(), to)
                        .number();
            }
        } catch (SyncException e) {
            throw new CommandFailure(ExitCode.UNUSABLE, String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            throw Folders.cannotWrite(folder, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw Folders.cannotWrite(to, e);
        }
    }

    /** The places that are asked for now, and of the others those that were asked for before: a plan still has them. */
    private List<Assignment> wanted(List<Assignment> rows, MergedRegistry registry, FileEnrolmentJournal journal) {
        LocalDate last = until;
        if (last == null) {
            return rows;
        }
        Set<OfferingId> later = new HashSet<>();
        registry.offerings().stream()
                .filter(entry -> entry.value().dates().start().isAfter(last))
                .forEach(entry -> later.add(entry.id()));
        Set<Assignment> before = EnrolmentBook.of(journal.events()).places().stream()
                .filter(Place::wanted)
                .map(place -> place.place().assignment())
                .collect(Collectors.toSet());
        return rows.stream()
                .filter(row -> !later.contains(row.offering()) || before.contains(row))
                .toList();
    }

    private ExitCode carried(
            SyncConfig sources,
            PluginHost host,
            FileEnrolmentJournal journal,
            PlacesOut places,
            List<Finding> told,
            Path to)
            throws IOException {
        EnrolmentBook book = EnrolmentCarrier.plan(places, journal);
        List<Finding> findings = new ArrayList<>(told);
        if (approver != null) {
            EnrolmentCarrier.approve(approver, journal);
            EnrolmentCarrier.Result result =
                    EnrolmentCarrier.carry(sources.sources(), host, journal, surroundings.interruption());
            book = result.book();
            findings.addAll(result.noticed());
        }
        findings.addAll(book.findings());
        EnrolmentTables.write(book, to);
        new FindingPrinter(surroundings.err())
                .some(findings, to.resolve("refusals.csv").toString());
        surroundings.out().println("outbox      " + book.outbox().size() + " places wait for approval");
        surroundings.out().println("confirmed   " + book.count(Standing.CONFIRMED) + " places");
        surroundings.out().println("to replan   " + book.toReplan().size() + " places");
        surroundings
                .out()
                .println("no provider " + places.findings().size() + " places of classes that nobody enrols for");
        if (surroundings.interruption().getAsBoolean()) {
            return ExitCode.INTERRUPTED;
        }
        boolean problems = findings.stream().anyMatch(finding -> finding.severity() != Severity.NOTICE);
        return problems ? ExitCode.PROBLEMS : ExitCode.DONE;
    }
}
