package org.lunxun.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.appraisal.Appraisal;
import org.lunxun.engine.triage.BaseDecision;
import org.lunxun.engine.triage.BaseReply;
import org.lunxun.engine.triage.DecisionBook;
import org.lunxun.engine.triage.Outcome;
import org.lunxun.engine.triage.Proposal;
import org.lunxun.engine.triage.Triage;
import org.lunxun.engine.triage.TriageResult;
import org.lunxun.exchange.CsvFile;
import org.lunxun.exchange.FindingJson;
import org.lunxun.exchange.JsonFile;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lunxun decide}: puts what a responsible body decided beside what triage proposes, or writes a draft to decide on. */
@Stability(Stability.Level.EXPERIMENTAL)
@Command(
        name = "decide",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Puts decisions on bases beside the proposals: decisions.csv and decisions.json keep both, with the reasons.",
            "Without --decisions it writes draft.csv: the proposals as rows for the responsible body to fill in. A row counts",
            "when decided_by, decided_on and document are there; one that differs from the proposal wants a reason.",
            "With --draft-on the draft has a window for replies; a base's reply (replied_on, reply) stands beside the decision."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lunxun decide city-2027 --out decided                        writes decided/draft.csv",
            "  lunxun decide city-2027 --out decided --draft-on 2027-04-01",
            "  lunxun decide city-2027 --out decided --decisions filled.csv",
            "  lunxun plan city-2027 --out plan --decisions filled.csv      plans under them",
            "",
            "side: grasp, release. direction: phase_out, rectify, inspect, watch, keep, strengthen.",
            "Exit codes: 0 done; 1 done, but decisions have no effect or rows were lost; 2 unusable, nothing written."
        })
public final class DecideCommand implements Callable<Integer> {

    private static final String DECISIONS = "decisions";
    private static final int MOST_DAYS = 3650;

    private final Surroundings surroundings;

    @Parameters(paramLabel = "DATASET", description = "Folder of the dataset.")
    private @Nullable Path folder;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder to write to.")
    private @Nullable Path out;

    @Option(
            names = "--decisions",
            paramLabel = "FILE",
            description = "What was decided: a CSV file with the columns of draft.csv.")
    private @Nullable Path decisions;

    @Option(
            names = "--draft-on",
            paramLabel = "DATE",
            description = "The day on which bases get the draft; they may then reply until --reply-days later.")
    private @Nullable LocalDate draftOn;

    @Option(
            names = "--reply-days",
            paramLabel = "DAYS",
            defaultValue = "15",
            description = "How many days a base has for its reply (default: ${DEFAULT-VALUE}).")
    private int replyDays = 15;

    /**
     * A command that has not been given its words yet.
     *
     * @param surroundings what is known of the process
     */
    public DecideCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Proposals for a dataset, by the shipped policies, and decisions beside them; tells what has no effect. */
    static DecisionBook book(DatasetInput input, BaseDecisionsFile file, Surroundings surroundings) {
        DecisionBook book = DecisionBook.of(proposals(input), file.decisions(), file.replies());
        FindingPrinter printer = new FindingPrinter(surroundings.err());
        printer.all(file.findings());
        printer.all(book.findings());
        return book;
    }

    private static TriageResult proposals(DatasetInput input) {
        return Triage.propose(input.triage(Appraisal.of(input.dataset())).build());
    }

    /**
     * Writes the book, or a draft.
     *
     * @return the number of an exit code
     */
    @Override
    public Integer call() {
        Path from = Folders.dataset(folder);
        Path to = Folders.out(out);
        Folders.differ(from, to, "--out");
        if (replyDays < 0 || replyDays > MOST_DAYS) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "The days for a reply (" + replyDays + ") must be from 0 to " + MOST_DAYS + ".",
                    "leave --reply-days out: bases have 15 days.");
        }
        BaseDecisionsFile file = decisions == null ? null : BaseDecisionsFile.read(decisions);
        DatasetInput input = DatasetInput.usable(from, Set.of(), surroundings);
        try {
            boolean whole = file == null ? draft(input, to) : decided(input, file, to);
            return (input.damaged() || !whole ? ExitCode.PROBLEMS : ExitCode.DONE).number();
        } catch (IOException e) {
            throw Folders.cannotWrite(to, e);
        }
    }

    private boolean draft(DatasetInput input, Path to) throws IOException {
        Path draft = to.resolve("draft.csv");
        if (Files.exists(draft) && !BaseDecisionsFile.read(draft).isDraftAlone()) {
            throw new CommandFailure(
                    ExitCode.UNUSABLE,
                    "The draft (" + draft + ") must not be written over: rows of it are filled in.",
                    "--decisions " + draft + " is what was meant; else take the file away.");
        }
        List<List<String>> rows = new ArrayList<>();
        for (Proposal proposal : proposals(input).proposals()) {
            rows.add(List.of(
                    proposal.base().value(),
                    WordConverter.word(proposal.side().choice()),
                    WordConverter.word(proposal.retention().choice()),
                    "",
                    "",
                    "",
                    "",
                    "",
                    draftOn == null ? "" : draftOn.toString(),
                    draftOn == null ? "" : draftOn.plusDays(replyDays).toString(),
                    "",
                    ""));
        }
        CsvFile.write(draft, BaseDecisionsFile.COLUMNS, rows);
        surroundings
                .out()
                .println("draft       " + draft + ": " + Figures.count(rows.size(), "proposal", "proposals")
                        + " to decide on");
        return true;
    }

    private boolean decided(DatasetInput input, BaseDecisionsFile file, Path to) throws IOException {
        DecisionBook book = book(input, file, surroundings);
        CsvFile.write(
                to.resolve(DECISIONS + ".csv"),
                List.of(
                        "base_id",
                        "name",
                        "state",
                        "proposed_side",
                        "proposed_outcome",
                        "decided_side",
                        "decided_outcome",
                        "decided_by",
                        "decided_on",
                        "document",
                        "overridden",
                        "reason",
                        "reviewed_on",
                        "draft_on",
                        "reply_until",
                        "replied_on",
                        "reply"),
                book.entries().stream().map(DecideCommand::cells).toList());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("findings", FindingJson.of(book.findings()));
        json.put("bases", book.entries().stream().map(DecideCommand::json).toList());
        JsonFile.write(to.resolve(DECISIONS + ".json"), json);
        print(book, file, to);
        return file.findings().isEmpty()
                && book.findings().stream().noneMatch(finding -> finding.severity() != Severity.NOTICE);
    }

    private void print(DecisionBook book, BaseDecisionsFile file, Path to) {
        long overridden =
                book.entries().stream().filter(DecisionBook.Entry::overridden).count();
        int decided = book.entries().size() - book.undecided().size();
        surroundings.out().println("decisions   " + to.resolve(DECISIONS + ".csv"));
        surroundings
                .out()
                .println("decided     " + Figures.part(decided, book.entries().size()) + " bases, " + overridden
                        + " otherwise than proposed; " + Figures.count(file.drafts(), "draft", "drafts"));
        surroundings
                .out()
                .println("left out    " + Figures.count(book.closed().size(), "base", "bases") + " closed, "
                        + book.released().size() + " released: by 'plan --decisions'");
    }

    private static List<String> cells(DecisionBook.Entry entry) {
        Proposal proposal = entry.proposal();
        BaseDecision decision = entry.decision();
        List<String> cells = new ArrayList<>(List.of(
                proposal.base().value(),
                BaseTables.forPeople(proposal.evidence().base().name()),
                WordConverter.word(entry.state()),
                WordConverter.word(proposal.side().choice()),
                word(proposal.outcome())));
        if (decision == null) {
            cells.addAll(List.of("", "", "", "", "", "", "", ""));
        } else {
            cells.addAll(List.of(
                    WordConverter.word(decision.side()),
                    word(entry.decidedOutcome()),
                    BaseTables.forPeople(decision.by()),
                    decision.on().toString(),
                    BaseTables.forPeople(decision.document()),
                    entry.overridden() ? "yes" : "no",
                    BaseTables.forPeople(decision.reason()),
                    decision.reviewedOn() == null ? "" : decision.reviewedOn().toString()));
        }
        BaseReply reply = entry.reply();
        cells.addAll(
                reply == null
                        ? List.of("", "", "", "")
                        : List.of(
                                reply.draftOn().toString(),
                                reply.until().toString(),
                                reply.repliedOn() == null
                                        ? ""
                                        : reply.repliedOn().toString(),
                                BaseTables.forPeople(reply.reply())));
        return cells;
    }

    private static String word(@Nullable Outcome outcome) {
        return outcome == null ? "" : outcome.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> json(DecisionBook.Entry entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("base", entry.proposal().base().value());
        json.put("state", entry.state().name());
        json.put("proposal", TriageJson.of(entry.proposal()));
        BaseDecision decision = entry.decision();
        if (decision != null) {
            Map<String, Object> decided = new LinkedHashMap<>();
            decided.put("side", decision.side().name());
            decided.put("direction", decision.direction().name());
            decided.put("outcome", word(entry.decidedOutcome()));
            decided.put("by", decision.by());
            decided.put("on", decision.on().toString());
            decided.put("document", decision.document());
            decided.put("overridden", entry.overridden());
            decided.put("reason", decision.reason());
            if (decision.reviewedOn() != null) {
                decided.put("reviewedOn", decision.reviewedOn().toString());
            }
            json.put("decision", decided);
        }
        BaseReply reply = entry.reply();
        if (reply != null) {
            Map<String, Object> replied = new LinkedHashMap<>();
            replied.put("draftOn", reply.draftOn());
            replied.put("until", reply.until());
            if (reply.repliedOn() != null) {
                replied.put("repliedOn", reply.repliedOn());
                replied.put("reply", reply.reply());
            }
            json.put("reply", replied);
        }
        return json;
    }
}
