package org.lunxun.engine.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lunxun.engine.enrolment.EnrolmentEvent.Answered;
import org.lunxun.engine.enrolment.EnrolmentEvent.Approved;
import org.lunxun.engine.enrolment.EnrolmentEvent.Asked;
import org.lunxun.engine.enrolment.EnrolmentEvent.Planned;
import org.lunxun.engine.enrolment.EnrolmentEvent.Told;
import org.lunxun.engine.enrolment.EnrolmentEvent.Withdrawn;
import org.lunxun.engine.enrolment.Place.Standing;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.finding.SyncReason;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.SourceId;
import org.lunxun.model.rotation.Assignment;

class PlaceComparisonTest {

    private static final SourceId SCHOOL = SourceId.of("s");
    private static final PlaceKey KEY = PlaceKey.of("key");
    private static final OfferingId CLASS = OfferingId.of("k1");
    private static final CadreId PLANNED = CadreId.of("C1");
    private static final CadreId OTHER = CadreId.of("C9");

    /** What is known, what is told, and how the place stands then; a word in brackets: it is a contradiction. */
    @ParameterizedTest
    @CsvSource({
        "CONFIRMED,      CONFIRMED,   CONFIRMED",
        "CONFIRMED,      RESERVED,    (CONFIRMED)",
        "CONFIRMED,      WAIT_LISTED, WAIT_LISTED",
        "CONFIRMED,      CANCELLED,   TAKEN_BACK",
        "RESERVED,       RESERVED,    RESERVED",
        "RESERVED,       CONFIRMED,   CONFIRMED",
        "RESERVED,       WAIT_LISTED, WAIT_LISTED",
        "RESERVED,       CANCELLED,   TAKEN_BACK",
        "WAIT_LISTED,    RESERVED,    RESERVED",
        "WAIT_LISTED,    CONFIRMED,   CONFIRMED",
        "WAIT_LISTED,    WAIT_LISTED, WAIT_LISTED",
        "WAIT_LISTED,    CANCELLED,   TAKEN_BACK",
        "REFUSED,        RESERVED,    (REFUSED)",
        "REFUSED,        CONFIRMED,   CONFIRMED",
        "REFUSED,        CANCELLED,   REFUSED",
        "CANCELLED,      CANCELLED,   CANCELLED",
        "CANCELLED,      CONFIRMED,   (CANCELLED)",
        "CANCELLED,      RESERVED,    (CANCELLED)",
        "CANCELLED,      WAIT_LISTED, (CANCELLED)",
        "NOT_GIVEN_BACK, CONFIRMED,   NOT_GIVEN_BACK",
        "NOT_GIVEN_BACK, CANCELLED,   CANCELLED",
        "TAKEN_BACK,     CANCELLED,   TAKEN_BACK",
        "TAKEN_BACK,     CONFIRMED,   CONFIRMED",
        "SUBSTITUTED,    CONFIRMED,   CONFIRMED",
        "SUBSTITUTED,    CANCELLED,   TAKEN_BACK",
    })
    void takesOverWhatAProviderMayChangeAndNothingElse(Standing known, ToldPlace.State state, String then) {
        EnrolmentBook book = standing(known);
        PlaceComparison comparison = compare(book, told(PLANNED, state));
        EnrolmentBook after = book.after(comparison.events());
        assertEquals(then.replaceAll("[()]", ""), only(after).standing().name());
        assertEquals(then.startsWith("("), has(comparison, SyncReason.PLACE_CONTRADICTED));
        // Told once more, it is nothing new.
        assertEquals(List.of(), compare(after, told(PLANNED, state)).events());
    }

    @Test
    void whatIsTakenBackOrWaitsIsToBePlannedAnewAndIsAFinding() {
        EnrolmentBook book = standing(Standing.CONFIRMED);
        EnrolmentBook back = book.after(
                compare(book, told(PLANNED, ToldPlace.State.CANCELLED)).events());
        assertEquals(1, back.toReplan().size());
        assertEquals(SyncReason.PLACE_TAKEN_BACK, back.findings().get(0).reason());
        assertEquals(Severity.PROBLEM, back.findings().get(0).severity());
        assertEquals(Optional.empty(), only(back).next());
        EnrolmentBook waits = book.after(
                compare(book, told(PLANNED, ToldPlace.State.WAIT_LISTED)).events());
        assertEquals(SyncReason.PLACE_WAIT_LISTED, waits.findings().get(0).reason());
        PlaceComparison given = compare(waits, told(PLANNED, ToldPlace.State.RESERVED));
        assertEquals(SyncReason.PLACE_GIVEN_AFTER_ALL, given.findings().get(0).reason());
        EnrolmentBook reserved = waits.after(given.events());
        assertEquals(Optional.of(Step.CONFIRM), only(reserved).next(), "it was approved when it was asked for");
        assertEquals(List.of(), reserved.findings());
    }

    @Test
    void whatThePlanNoLongerHasAndTheProviderTookBackNeedsNotBeGivenBack() {
        EnrolmentBook book = standing(Standing.CONFIRMED).after(List.of(new Withdrawn(KEY)));
        assertEquals(1, book.outbox().size());
        EnrolmentBook after = book.after(
                compare(book, told(PLANNED, ToldPlace.State.CANCELLED)).events());
        assertEquals(Standing.CANCELLED, only(after).standing());
        assertEquals(List.of(), after.outbox());
        assertEquals(List.of(), after.findings());
    }

    @Test
    void somebodyElseOfTheRosterIsASubstitute() {
        EnrolmentBook book = standing(Standing.CONFIRMED);
        EnrolmentBook after =
                book.after(compare(book, told(OTHER, ToldPlace.State.CONFIRMED)).events());
        assertEquals(Standing.SUBSTITUTED, only(after).standing());
        assertEquals(OTHER, only(after).substitute());
        assertEquals(1, after.toReplan().size());
        assertEquals(Optional.of("C9"), after.findings().get(0).argument("substitute"));
        assertEquals(
                List.of(),
                compare(after, told(OTHER, ToldPlace.State.CONFIRMED)).events());
        // A plan that sends the substitute asks for no second place; one that no longer sends the other gives nothing
        // back.
        List<EnrolmentEvent> line = after.inLineWith(List.of(instead()));
        assertEquals(List.of(new Withdrawn(KEY)), line);
        assertEquals(List.of(), after.after(line).outbox());
        EnrolmentBook back = after.after(
                compare(after, told(PLANNED, ToldPlace.State.CONFIRMED)).events());
        assertEquals(Standing.CONFIRMED, only(back).standing());
        assertEquals(null, only(back).substitute());
    }

    /** Who only waits, or whose place is only kept, has no place yet: a plan may still send that person. */
    @ParameterizedTest
    @CsvSource({
        "CONFIRMED, WAIT_LISTED",
        "CONFIRMED, RESERVED",
        "RESERVED, WAIT_LISTED",
        "WAIT_LISTED, RESERVED",
        "TAKEN_BACK, WAIT_LISTED",
        "SUBSTITUTED, WAIT_LISTED",
        "SUBSTITUTED, RESERVED"
    })
    void whoIsNotSureToComeIsNoSubstitute(Standing known, ToldPlace.State state) {
        EnrolmentBook book = standing(known);
        PlaceComparison comparison = compare(book, told(OTHER, state));
        assertEquals(List.of(), comparison.events());
        assertTrue(has(comparison, SyncReason.PLACE_CONTRADICTED));
        if (known != Standing.SUBSTITUTED) {
            assertTrue(book.inLineWith(List.of(instead())).stream().anyMatch(event -> event instanceof Planned));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSubstituteWhosePlaceIsCancelledIsNoneAnyMore(boolean wanted) {
        EnrolmentBook book = standing(Standing.SUBSTITUTED);
        if (!wanted) {
            book = book.after(book.inLineWith(List.of(instead())));
        }
        PlaceComparison comparison = compare(book, told(OTHER, ToldPlace.State.CANCELLED));
        assertEquals(List.of(), comparison.findings());
        EnrolmentBook after = book.after(comparison.events());
        assertEquals(
                wanted ? Standing.TAKEN_BACK : Standing.CANCELLED, only(after).standing());
        assertEquals(null, only(after).substitute());
        assertTrue(after.inLineWith(List.of(instead())).stream().anyMatch(event -> event instanceof Planned));
        PlaceComparison again = compare(after, told(OTHER, ToldPlace.State.CANCELLED));
        assertEquals(List.of(), again.events());
        assertEquals(List.of(), again.findings());
    }

    /** The other place in the class, how it stands and what is told of it, and whether it keeps its person from coming. */
    @ParameterizedTest
    @CsvSource({
        "CONFIRMED, CONFIRMED, true",
        "CONFIRMED, , true",
        "WAIT_LISTED, WAIT_LISTED, true",
        "CONFIRMED, CANCELLED, false",
        "TAKEN_BACK, CANCELLED, false",
        "TAKEN_BACK, CONFIRMED, true",
        "RESERVE_ASKED, , true"
    })
    void nobodyComesInsteadWhoHasAPlaceThereAlready(Standing other, ToldPlace.@Nullable State said, boolean has) {
        PlaceKey second = PlaceKey.of("second");
        List<EnrolmentEvent> events = new ArrayList<>(confirmed(KEY, place()));
        events.addAll(standing(second, instead(), other));
        List<ToldPlace> told = new ArrayList<>(List.of(told(OTHER, ToldPlace.State.CONFIRMED)));
        if (said != null) {
            told.add(new ToldPlace(second, CLASS, OTHER, said));
        }
        PlaceComparison comparison =
                PlaceComparison.of(EnrolmentBook.of(events), SCHOOL, told, Set.of(), PlaceComparisonTest::onRoster);
        assertEquals(has, !comparison.events().contains(new Told(KEY, Standing.SUBSTITUTED, OTHER)));
        assertEquals(has, has(comparison, SyncReason.PLACE_CONTRADICTED));
    }

    @Test
    void nobodyComesInsteadOfTwo() {
        PlaceKey second = PlaceKey.of("second");
        List<EnrolmentEvent> events = new ArrayList<>(confirmed(KEY, place()));
        events.addAll(confirmed(
                second, new PlannedPlace(Assignment.of(CadreId.of("C2"), OfferingId.of("s/k1")), SCHOOL, CLASS)));
        EnrolmentBook book = EnrolmentBook.of(events);
        ToldPlace[] told = {
            told(OTHER, ToldPlace.State.CONFIRMED), new ToldPlace(second, CLASS, OTHER, ToldPlace.State.CONFIRMED)
        };
        PlaceComparison comparison = compare(book, told);
        assertEquals(List.of(new Told(KEY, Standing.SUBSTITUTED, OTHER)), comparison.events());
        assertTrue(has(comparison, SyncReason.PLACE_CONTRADICTED));
        PlaceComparison later = compare(book.after(comparison.events()), told);
        assertEquals(List.of(), later.events());
        assertTrue(has(later, SyncReason.PLACE_CONTRADICTED));
    }

    @Test
    void whoComesInsteadNeedsNothingOfTheOutbox() {
        PlaceKey second = PlaceKey.of("second");
        EnrolmentBook book = standing(Standing.SUBSTITUTED)
                .after(List.of(new Planned(second, instead()), new Approved(second, "组织部")));
        assertEquals(
                List.of(new Withdrawn(KEY), new Withdrawn(second)),
                book.inLineWith(List.of(instead())).stream()
                        .sorted(Comparator.comparing(EnrolmentEvent::key))
                        .toList());
    }

    /** Both orders of two rows on one key, and one row of a key that is known to have another. */
    @Test
    void whatIsToldInTwoWaysChangesNothing() {
        EnrolmentBook book = standing(Standing.CONFIRMED);
        ToldPlace stays = told(PLANNED, ToldPlace.State.CONFIRMED);
        ToldPlace goes = told(PLANNED, ToldPlace.State.CANCELLED);
        for (PlaceComparison comparison : List.of(
                compare(book, stays, goes),
                compare(book, goes, stays),
                PlaceComparison.of(book, SCHOOL, List.of(goes), Set.of(KEY), PlaceComparisonTest::onRoster))) {
            assertEquals(List.of(), comparison.events());
            assertEquals(
                    List.of(SyncReason.PLACE_CONTRADICTED),
                    comparison.findings().stream().map(Finding::reason).toList());
        }
        assertEquals(1, compare(book, goes, goes).events().size());
    }

    @Test
    void aNumberOfAnIdentityDocumentIsNotRepeated() {
        PlaceComparison comparison = compare(
                standing(Standing.CONFIRMED), told(CadreId.of("11010519491231002X"), ToldPlace.State.CONFIRMED));
        assertTrue(has(comparison, SyncReason.PLACE_CONTRADICTED));
        assertFalse(comparison.findings().toString().contains("11010519491231002X"));
    }

    @Test
    void whoIsNotOnTheRosterTakesNobodysPlace() {
        EnrolmentBook book = standing(Standing.CONFIRMED);
        for (ToldPlace lie : List.of(
                told(CadreId.of("nobody"), ToldPlace.State.CONFIRMED),
                told(OTHER, ToldPlace.State.CANCELLED),
                new ToldPlace(KEY, OfferingId.of("k2"), PLANNED, ToldPlace.State.CANCELLED))) {
            PlaceComparison comparison = compare(book, lie);
            assertEquals(List.of(), comparison.events(), lie::toString);
            assertEquals(1, comparison.findings().size());
            assertEquals(
                    SyncReason.PLACE_CONTRADICTED, comparison.findings().get(0).reason());
            assertEquals(Optional.of("C1"), comparison.findings().get(0).argument("cadre"));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Standing.class,
            names = {"RESERVED", "CONFIRMED", "WAIT_LISTED", "SUBSTITUTED"})
    void aProviderThatForgetsTakesNothing(Standing known) {
        PlaceComparison comparison = compare(standing(known));
        assertEquals(List.of(), comparison.events());
        assertEquals(
                List.of(SyncReason.PLACE_NOT_LISTED),
                comparison.findings().stream().map(Finding::reason).toList());
    }

    @Test
    void placesThatNobodyHereAskedForAreOneNotice() {
        List<ToldPlace> strangers = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            strangers.add(new ToldPlace(PlaceKey.of("x" + i), CLASS, OTHER, ToldPlace.State.CONFIRMED));
        }
        strangers.add(told(PLANNED, ToldPlace.State.CONFIRMED));
        Collections.shuffle(strangers, new Random(1));
        PlaceComparison comparison = PlaceComparison.of(
                standing(Standing.CONFIRMED), SCHOOL, strangers, Set.of(), PlaceComparisonTest::onRoster);
        assertEquals(List.of(), comparison.events());
        assertEquals(1, comparison.findings().size());
        Finding notice = comparison.findings().get(0);
        assertEquals(Severity.NOTICE, notice.severity());
        assertEquals(Optional.of("1000"), notice.argument("places"));
        assertEquals(Optional.of("x0"), notice.argument("first"));
    }

    @Test
    void theOrderOfRowsChangesNothingAndOtherSourcesAreLeftAlone() {
        List<EnrolmentEvent> events = new ArrayList<>();
        List<ToldPlace> told = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            PlaceKey key = PlaceKey.of("key" + i);
            CadreId cadre = CadreId.of("C" + i);
            events.addAll(confirmed(key, new PlannedPlace(Assignment.of(cadre, OfferingId.of("s/k1")), SCHOOL, CLASS)));
            ToldPlace.State state = ToldPlace.State.values()[i % 4];
            told.add(new ToldPlace(key, CLASS, i % 5 == 0 ? OTHER : cadre, state));
        }
        EnrolmentBook book = EnrolmentBook.of(events);
        PlaceComparison expected = PlaceComparison.of(book, SCHOOL, told, Set.of(), PlaceComparisonTest::onRoster);
        Collections.shuffle(told, new Random(2));
        PlaceComparison shuffled = PlaceComparison.of(book, SCHOOL, told, Set.of(), PlaceComparisonTest::onRoster);
        assertEquals(expected.events(), shuffled.events());
        assertEquals(expected.findings(), shuffled.findings());
        assertEquals(
                List.of(),
                PlaceComparison.of(book, SourceId.of("t"), List.of(), Set.of(), PlaceComparisonTest::onRoster)
                        .findings());
    }

    @Test
    void whatIsOnItsWayIsNotToldOf() {
        EnrolmentBook book = EnrolmentBook.of(
                List.of(new Planned(KEY, place()), new Approved(KEY, "组织部"), new Asked(KEY, Step.RESERVE)));
        PlaceComparison comparison = compare(book, told(PLANNED, ToldPlace.State.CANCELLED));
        assertEquals(List.of(), comparison.events());
        assertEquals(List.of(), comparison.findings());
        IllegalArgumentException thrown = assertThrows(
                IllegalArgumentException.class, () -> book.after(List.of(new Told(KEY, Standing.TAKEN_BACK, null))));
        assertEquals(2, thrown.getMessage().lines().count());
    }

    @Test
    void aStandingThatNoProviderTellsOfIsNoEvent() {
        assertThrows(IllegalArgumentException.class, () -> new Told(KEY, Standing.CANCEL_ASKED, null));
        assertThrows(IllegalArgumentException.class, () -> new Told(KEY, Standing.SUBSTITUTED, null));
        assertThrows(IllegalArgumentException.class, () -> new Told(KEY, Standing.CONFIRMED, OTHER));
    }

    private static boolean onRoster(CadreId cadre) {
        return cadre.equals(OTHER) || cadre.equals(PLANNED);
    }

    private static PlaceComparison compare(EnrolmentBook book, ToldPlace... told) {
        return PlaceComparison.of(book, SCHOOL, List.of(told), Set.of(), PlaceComparisonTest::onRoster);
    }

    private static boolean has(PlaceComparison comparison, SyncReason reason) {
        return comparison.findings().stream()
                .map(Finding::reason)
                .collect(Collectors.toSet())
                .contains(reason);
    }

    private static ToldPlace told(CadreId cadre, ToldPlace.State state) {
        return new ToldPlace(KEY, CLASS, cadre, state);
    }

    private static PlannedPlace place() {
        return new PlannedPlace(Assignment.of(PLANNED, OfferingId.of("s/k1")), SCHOOL, CLASS);
    }

    private static PlannedPlace instead() {
        return new PlannedPlace(Assignment.of(OTHER, OfferingId.of("s/k1")), SCHOOL, CLASS);
    }

    private static Place only(EnrolmentBook book) {
        assertEquals(1, book.places().size());
        return book.places().iterator().next();
    }

    private static List<EnrolmentEvent> confirmed(PlaceKey key, PlannedPlace place) {
        return List.of(
                new Planned(key, place),
                new Approved(key, "组织部"),
                new Asked(key, Step.RESERVE),
                new Answered(key, Step.RESERVE, Outcome.ACCEPTED, "", ""),
                new Asked(key, Step.CONFIRM),
                new Answered(key, Step.CONFIRM, Outcome.ACCEPTED, "", ""));
    }

    /** A book whose only place stands so. */
    private static EnrolmentBook standing(Standing standing) {
        EnrolmentBook book = EnrolmentBook.of(standing(KEY, place(), standing));
        assertEquals(standing, only(book).standing());
        return book;
    }

    private static List<EnrolmentEvent> standing(PlaceKey key, PlannedPlace place, Standing standing) {
        List<EnrolmentEvent> events = new ArrayList<>(confirmed(key, place).subList(0, 3));
        switch (standing) {
            case RESERVE_ASKED -> assertEquals(3, events.size());
            case REFUSED -> events.add(new Answered(key, Step.RESERVE, Outcome.REFUSED, "CLASS_FULL", ""));
            case WAIT_LISTED -> events.add(new Answered(key, Step.RESERVE, Outcome.WAIT_LISTED, "", ""));
            case RESERVED -> events.add(new Answered(key, Step.RESERVE, Outcome.ACCEPTED, "", ""));
            default -> {
                events.addAll(confirmed(key, place).subList(3, 6));
                switch (standing) {
                    case TAKEN_BACK -> events.add(new Told(key, Standing.TAKEN_BACK, null));
                    case SUBSTITUTED -> events.add(new Told(key, Standing.SUBSTITUTED, OTHER));
                    case CANCELLED -> events.addAll(cancelled(Outcome.ACCEPTED, ""));
                    case NOT_GIVEN_BACK -> events.addAll(cancelled(Outcome.REFUSED, "CLASS_CLOSED"));
                    default -> assertEquals(Standing.CONFIRMED, standing);
                }
            }
        }
        return events;
    }

    private static List<EnrolmentEvent> cancelled(Outcome outcome, String reason) {
        return List.of(
                new Withdrawn(KEY),
                new Approved(KEY, "组织部"),
                new Asked(KEY, Step.CANCEL),
                new Answered(KEY, Step.CANCEL, outcome, reason, ""));
    }
}
