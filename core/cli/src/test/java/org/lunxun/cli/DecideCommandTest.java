package org.lunxun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.engine.planning.Planner;

/** {@link DecideCommand}, and {@link PlanCommand} under decisions. */
class DecideCommandTest {

    private static final String HEADER = "base_id,side,direction,decided_by,decided_on,document,reason,reviewed_on\n";

    @TempDir
    private Path temp;

    private Path dataset;

    @BeforeEach
    void makeDataset() {
        dataset = temp.resolve("d");
        SmallDataset.in(dataset);
    }

    @Test
    void theDraftIsReadBackAsNothingDecided() {
        CommandRun draft = decide();
        assertEquals(0, draft.exit(), draft::all);
        CommandRun run = decide("--decisions", temp.resolve("o/draft.csv").toString());
        assertEquals(0, run.exit(), run::all);
        assertTrue(
                run.out().contains("decided     0 of 3 (0.0 %) bases, 0 otherwise than proposed; 3 drafts"), run::out);
        assertEquals(
                4, SmallDataset.read(temp.resolve("o/decisions.csv")).lines().count());
    }

    @Test
    void aDraftThatIsFilledInIsNotWrittenOver() throws IOException {
        assertEquals(0, decide().exit());
        assertEquals(0, decide().exit(), "an empty draft may be made anew");
        Path draft = temp.resolve("o/draft.csv");
        String filled = HEADER + "B2,release,phase_out,office,2027-01-15,3,old,\n";
        Files.writeString(draft, filled);
        CommandRun run = decide();
        assertEquals(2, run.exit(), run::all);
        assertEquals(filled, Files.readString(draft));
    }

    @Test
    void bothVersionsAndTheReasonAreKept() throws IOException {
        Path file = decisions("B2,release,phase_out,市委组织部,2027-01-15,组发〔2027〕3号,合同到期,\n");
        CommandRun run = decide("--decisions", file.toString());
        assertEquals(0, run.exit(), run::all);
        String json = SmallDataset.read(temp.resolve("o/decisions.json"));
        assertTrue(json.contains("\"document\": \"组发〔2027〕3号\""), json);
        assertTrue(json.contains("\"reason\": \"合同到期\""), json);
        assertTrue(json.contains("\"probabilityRight\"") || json.contains("\"reasons\""), json);
        assertTrue(SmallDataset.read(temp.resolve("o/decisions.csv")).contains(",no_contract,市委组织部,2027-01-15,"));
    }

    @Test
    void rowsThatCannotBeUsedAreNamedAndTheOthersCount() throws IOException {
        Path file = decisions("""
                B1,grasp,sideways,office,2027-01-15,3,,
                B2,release,phase_out,office,15.1.2027,3,old,
                B3,release,phase_out,office,2027-01-15,,old,
                ,release,keep,office,2027-01-15,3,,
                B3,release,phase_out,office,2027-01-15,3,old,2026-01-01
                B3,release,phase_out,office,2027-01-15,3,old,2028-01-01
                """);
        CommandRun run = decide("--decisions", file.toString());
        assertEquals(1, run.exit(), run::all);
        for (String place : List.of(
                "row 2, column direction",
                "row 3, column decided_on",
                "row 4, column document",
                "row 5, column base_id",
                "row 6, column reviewed_on")) {
            assertTrue(run.err().contains(place), () -> place + ": " + run.err());
        }
        assertTrue(run.out().contains("1 base closed"), run::out);
    }

    @Test
    void aPlanUnderDecisionsLeavesClosedAndReleasedBasesOutButKeepsPromises() throws IOException {
        Path file = decisions(
                "B2,release,phase_out,office,2027-01-15,3,old,\nB1,release,keep,office,2027-01-15,4,county,\n");
        Path out = temp.resolve("plan");
        CommandRun run = CommandRun.with(
                Planner.create(),
                "plan",
                dataset.toString(),
                "--out",
                out.toString(),
                "--no-report",
                "--decisions",
                file.toString());
        assertEquals(0, run.exit(), run::all);
        List<String> rows = Files.readAllLines(out.resolve("assignments.csv"));
        assertTrue(rows.contains("C2,K1"), "the promise in the class of a released base");
        assertTrue(rows.stream().filter(row -> row.matches(".*,K[123]")).allMatch("C2,K1"::equals), rows::toString);
        String json = SmallDataset.read(out.resolve("plan.json"));
        assertTrue(json.contains("plan.RESTRICTED") && json.contains("plan.SIMULATION"), json);
        assertTrue(run.out().contains("this plan is a simulation"), run::out);
    }

    @Test
    void aBaseSeesADraftRepliesWithinItsWindowAndItsReplyStandsBesideTheDecision() throws IOException {
        assertEquals(0, decide("--draft-on", "2027-01-05", "--reply-days", "10").exit());
        Path draft = temp.resolve("o/draft.csv");
        String rows = SmallDataset.read(draft);
        assertTrue(rows.lines().skip(1).allMatch(row -> row.endsWith(",2027-01-05,2027-01-15,,")), rows);
        assertEquals(0, decide("--draft-on", "2027-01-06").exit(), "a draft that nobody filled in is written over");
        Files.writeString(draft, rows.replaceFirst("(B2,.*),,\n", "$1,2027-01-12,=新聘教师十名\n"));
        assertEquals(2, decide("--draft-on", "2027-01-05").exit(), "a reply is not written over");
        String filled = SmallDataset.read(draft)
                .replaceFirst("B2,(\\w+),(\\w+),,,,,", "B2,$1,$2,office,2027-01-13,7,,")
                .replaceFirst("B3,(\\w+),(\\w+),,,,,", "B3,$1,$2,office,2027-01-13,8,,");
        CommandRun run = decide("--decisions", Files.writeString(draft, filled).toString());
        assertEquals(1, run.exit(), run::all);
        assertTrue(run.err().contains("before the base B3 had replied"), run::err);
        assertFalse(run.err().contains("B2 had replied"), run::err);
        assertTrue(
                SmallDataset.read(temp.resolve("o/decisions.csv"))
                        .contains(",2027-01-05,2027-01-15,2027-01-12,'=新聘教师十名"),
                SmallDataset.read(temp.resolve("o/decisions.csv")));
        assertTrue(SmallDataset.read(temp.resolve("o/decisions.json")).contains("\"reply\": \"=新聘教师十名\""));
        assertEquals(64, decide("--reply-days", "-1").exit());
    }

    @Test
    void aReplyToADraftWithoutADayIsToldAndNotWrittenOver() throws IOException {
        assertEquals(0, decide().exit());
        Path draft = temp.resolve("o/draft.csv");
        String filled = SmallDataset.read(draft).replaceFirst("(B2,.*),,\n", "$1,2027-01-12,ten new teachers\n");
        Files.writeString(draft, filled);
        assertEquals(2, decide().exit());
        assertEquals(filled, SmallDataset.read(draft));
        CommandRun run = decide("--decisions", draft.toString());
        assertEquals(1, run.exit(), run::all);
        assertTrue(run.err().contains("column draft_on"), run::err);
    }

    @Test
    void aRowThatIsHalfFilledInIsNotWrittenOver() throws IOException {
        assertEquals(0, decide().exit());
        Path draft = temp.resolve("o/draft.csv");
        String filled = SmallDataset.read(draft).replaceFirst("B2,(\\w+),(\\w+),,,,,", "B2,$1,$2,,,,contract ends,");
        assertTrue(filled.contains("contract ends"), filled);
        Files.writeString(draft, filled);
        assertEquals(2, decide().exit());
        assertEquals(filled, SmallDataset.read(draft));
    }

    @Test
    void decisionsThatAreNotThereAreUnusable() {
        CommandRun run = decide("--decisions", temp.resolve("none.csv").toString());
        assertEquals(2, run.exit(), run::all);
        assertFalse(Files.exists(temp.resolve("o")));
    }

    private Path decisions(String rows) throws IOException {
        return Files.writeString(temp.resolve("decided.csv"), HEADER + rows);
    }

    private CommandRun decide(String... more) {
        String[] words = new String[4 + more.length];
        words[0] = "decide";
        words[1] = dataset.toString();
        words[2] = "--out";
        words[3] = temp.resolve("o").toString();
        System.arraycopy(more, 0, words, 4, more.length);
        return CommandRun.of(words);
    }
}
