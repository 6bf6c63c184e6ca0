package org.lunxun.engine.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.TriageReason;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;

class DecisionBookTest {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    /** Two schools and two enterprises; WEAK is proposed to be phased out, ONLY is kept for a need that it alone serves. */
    private final TriageResult triage = new City()
            .cadres(50, "L1", "law")
            .cadres(5, "L2", "statistics")
            .teaching("SCHOOL", BaseKind.PARTY_SCHOOL, null, 900, "law")
            .answers("SCHOOL", 5, 500)
            .teaching("ONLY", BaseKind.ENTERPRISE, null, 9, "statistics")
            .answers("ONLY", 5, 500)
            .teaching("WEAK", BaseKind.ENTERPRISE, null, 9, "law")
            .answers("WEAK", 5, 500)
            .propose();

    /** Row 11 of the capabilities: an overridden proposal keeps both versions, the reason and what shows it. */
    @Test
    void anOverriddenProposalKeepsBothVersionsAndTheReason() {
        BaseDecision decision =
                decision("WEAK", side("WEAK"), Direction.RECTIFY, DAY, "2027-7", "a new head was appointed", null);

        DecisionBook book = DecisionBook.of(triage, List.of(decision));

        DecisionBook.Entry entry = entry(book, "WEAK");
        assertEquals(MarketOutcome.NO_CONTRACT, entry.proposal().outcome());
        assertEquals(MarketOutcome.RECTIFY, entry.decidedOutcome());
        assertEquals(decision, entry.decision());
        assertEquals(DecisionBook.State.DECIDED, entry.state());
        assertTrue(entry.overridden());
        assertEquals(List.of(), book.findings());
        assertEquals(Set.of(BaseId.of("SCHOOL"), BaseId.of("ONLY")), book.undecided());
        assertEquals(DecisionBook.State.PROPOSED, entry(book, "ONLY").state());
        assertNull(entry(book, "ONLY").decidedOutcome());
    }

    @Test
    void whatWasDecidedAsProposedIsNotOverriddenAndIsReviewedLater() {
        BaseDecision decision = decision("WEAK", side("WEAK"), Direction.PHASE_OUT, DAY, "7", "", DAY.plusYears(1));

        DecisionBook book = DecisionBook.of(triage, List.of(decision));

        assertFalse(entry(book, "WEAK").overridden());
        assertEquals(DecisionBook.State.REVIEWED, entry(book, "WEAK").state());
        assertEquals(Set.of(BaseId.of("WEAK")), book.closed());
    }

    @Test
    void aDecisionThatDiffersWithoutAReasonHasNoEffect() {
        DecisionBook book =
                DecisionBook.of(triage, List.of(decision("WEAK", side("WEAK"), Direction.KEEP, DAY, "7", " ", null)));

        assertEquals(TriageReason.DECISION_WITHOUT_REASON, only(book).reason());
        assertEquals(3, book.undecided().size());
    }

    @Test
    void noPartySchoolIsPhasedOutByADecision() {
        DecisionBook book = DecisionBook.of(
                triage, List.of(decision("SCHOOL", Side.GRASP, Direction.PHASE_OUT, DAY, "7", "too weak", null)));

        assertEquals(TriageReason.DECISION_AGAINST_STATUTE, only(book).reason());
        assertEquals(Set.of(), book.closed());
    }

    @Test
    void closingWhatLeavesANeedUncoveredIsSaid() {
        DecisionBook book = DecisionBook.of(
                triage, List.of(decision("ONLY", side("ONLY"), Direction.PHASE_OUT, DAY, "7", "no money", null)));

        assertEquals(TriageReason.DECISION_UNCOVERS_NEED, only(book).reason());
        assertEquals(Set.of(BaseId.of("ONLY")), book.closed());
    }

    @Test
    void theLatestDecisionStandsInWhateverOrderTheyCome() {
        List<BaseDecision> both = new ArrayList<>(List.of(
                decision("WEAK", side("WEAK"), Direction.PHASE_OUT, DAY, "7", "", null),
                decision("WEAK", side("WEAK"), Direction.WATCH, DAY.plusDays(9), "9", "appeal", null)));
        DecisionBook book = DecisionBook.of(triage, both);
        Collections.reverse(both);

        assertEquals(Direction.WATCH, entry(book, "WEAK").decision().direction());
        assertEquals(TriageReason.DECISION_SUPERSEDED, only(book).reason());
        assertEquals(book, DecisionBook.of(triage, both));
    }

    @Test
    void twoThatContradictEachOtherOnOneDayHaveNoEffectInWhateverOrder() {
        List<BaseDecision> both = new ArrayList<>(List.of(
                decision("WEAK", side("WEAK"), Direction.PHASE_OUT, DAY, "7", "", null),
                decision("WEAK", side("WEAK"), Direction.WATCH, DAY, "7", "appeal", null)));
        DecisionBook book = DecisionBook.of(triage, both);
        Collections.reverse(both);

        assertNull(entry(book, "WEAK").decision());
        assertEquals(
                List.of(TriageReason.DECISION_CONTRADICTED, TriageReason.DECISION_CONTRADICTED),
                book.findings().stream().map(Finding::reason).toList());
        assertEquals(book, DecisionBook.of(triage, both));
    }

    @Test
    void aDecisionOnABaseThatNobodyKnowsHasNoEffect() {
        DecisionBook book =
                DecisionBook.of(triage, List.of(decision("GONE", Side.GRASP, Direction.KEEP, DAY, "7", "", null)));

        assertEquals(TriageReason.DECISION_BASE_UNKNOWN, only(book).reason());
    }

    @Test
    void aReleasedBaseIsLeftOutOfThePlanButNotClosed() {
        DecisionBook book = DecisionBook.of(
                triage, List.of(decision("SCHOOL", Side.RELEASE, Direction.RECTIFY, DAY, "7", "to the county", null)));

        assertEquals(Set.of(BaseId.of("SCHOOL")), book.released());
        assertEquals(Set.of(), book.closed());
    }

    @Test
    void aDecisionNamesWhoDecidedAndItsDocument() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new BaseDecision(BaseId.of("B"), Side.GRASP, Direction.KEEP, " ", DAY, "7", "", null));
        assertThrows(
                IllegalArgumentException.class,
                () -> new BaseDecision(BaseId.of("B"), Side.GRASP, Direction.KEEP, "office", DAY, "", "", null));
        assertThrows(
                IllegalArgumentException.class,
                () -> decision("B", Side.GRASP, Direction.KEEP, DAY, "7", "", DAY.minusDays(1)));
    }

    private static BaseDecision decision(
            String base,
            Side side,
            Direction direction,
            LocalDate on,
            String document,
            String reason,
            LocalDate reviewed) {
        return new BaseDecision(
                BaseId.of(base), side, direction, "organisation department", on, document, reason, reviewed);
    }

    private Side side(String base) {
        return triage.findProposal(BaseId.of(base)).orElseThrow().side().choice();
    }

    private static Finding only(DecisionBook book) {
        assertEquals(1, book.findings().size(), book.findings()::toString);
        return book.findings().get(0);
    }

    private static DecisionBook.Entry entry(DecisionBook book, String base) {
        return book.entries().stream()
                .filter(each -> each.proposal().base().equals(BaseId.of(base)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theReplyOfABaseStandsBesideTheDecisionAndADecisionWaitsForIt() {
        BaseDecision decision = decision("WEAK", side("WEAK"), Direction.PHASE_OUT, DAY, "7", "", null);
        BaseReply silent = reply("WEAK", DAY.minusDays(5), DAY, null, "");
        assertEquals(
                TriageReason.DECISION_BEFORE_REPLY, only(book(decision, silent)).reason());
        assertEquals(Set.of(BaseId.of("WEAK")), book(decision, silent).closed(), "it stands all the same");

        BaseReply over = reply("WEAK", DAY.minusDays(5), DAY.minusDays(1), null, "");
        assertEquals(List.of(), book(decision, over).findings());

        BaseReply replied = reply("WEAK", DAY.minusDays(5), DAY.plusDays(9), DAY.minusDays(1), "we have new teachers");
        DecisionBook book = book(decision, replied);
        assertEquals(List.of(), book.findings());
        assertEquals(replied, entry(book, "WEAK").reply());
        assertNull(entry(book, "ONLY").reply());

        BaseReply late = reply("WEAK", DAY.minusDays(5), DAY.minusDays(3), DAY.minusDays(1), "late");
        assertEquals(TriageReason.REPLY_LATE, only(book(decision, late)).reason());
        assertEquals(late, entry(book(decision, late), "WEAK").reply());
        assertEquals(
                replied, entry(book(decision, over, replied, silent), "WEAK").reply());
        assertEquals(
                TriageReason.REPLY_BASE_UNKNOWN,
                only(book(decision, reply("NOBODY", DAY, DAY, null, ""))).reason());
    }

    @Test
    void aDecisionStandsBesideTheReplyToItsOwnDraftNotToALaterOne() {
        BaseDecision decision = decision("WEAK", side("WEAK"), Direction.PHASE_OUT, DAY, "7", "", null);
        BaseReply first = reply("WEAK", DAY.minusDays(20), DAY.minusDays(5), DAY.minusDays(6), "we have new teachers");
        BaseReply later = reply("WEAK", DAY.plusDays(3), DAY.plusDays(18), null, "");
        DecisionBook book = book(decision, later, first);
        assertEquals(List.of(), book.findings());
        assertEquals(first, entry(book, "WEAK").reply());
        assertEquals(
                later,
                entry(DecisionBook.of(triage, List.of(), List.of(later, first)), "WEAK")
                        .reply());
        assertEquals(later, entry(book(decision, later), "WEAK").reply());
    }

    @Test
    void aReplyHasADayAndWordsAndComesAfterTheDraft() {
        assertThrows(IllegalArgumentException.class, () -> reply("WEAK", DAY, DAY.minusDays(1), null, ""));
        assertThrows(IllegalArgumentException.class, () -> reply("WEAK", DAY, DAY, DAY.minusDays(1), "x"));
        assertThrows(IllegalArgumentException.class, () -> reply("WEAK", DAY, DAY, DAY, " "));
        assertThrows(IllegalArgumentException.class, () -> reply("WEAK", DAY, DAY, null, "x"));
    }

    private DecisionBook book(BaseDecision decision, BaseReply... replies) {
        return DecisionBook.of(triage, List.of(decision), List.of(replies));
    }

    private static BaseReply reply(String base, LocalDate draft, LocalDate until, LocalDate replied, String words) {
        return new BaseReply(BaseId.of(base), draft, until, replied, words);
    }
}
