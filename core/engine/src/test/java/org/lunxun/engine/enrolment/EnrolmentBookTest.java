package org.lunxun.engine.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lunxun.engine.enrolment.EnrolmentEvent.Answered;
import org.lunxun.engine.enrolment.EnrolmentEvent.Asked;
import org.lunxun.engine.enrolment.EnrolmentEvent.Planned;
import org.lunxun.engine.enrolment.EnrolmentEvent.Withdrawn;
import org.lunxun.engine.enrolment.Place.Standing;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.SourceId;
import org.lunxun.model.rotation.Assignment;

class EnrolmentBookTest {

    private static final EnrolmentBook EMPTY = EnrolmentBook.of(List.of());

    @Test
    void nothingIsAskedBeforeAPersonApproves() {
        EnrolmentBook book = EMPTY.after(EMPTY.inLineWith(List.of(place("C1"))));
        assertEquals(1, book.outbox().size());
        assertEquals(Optional.empty(), only(book).next());
        EnrolmentBook approved = book.after(book.approved("组织部"));
        assertEquals(List.of(), approved.outbox());
        assertEquals(Optional.of(Step.RESERVE), only(approved).next());
        assertThrows(IllegalArgumentException.class, () -> book.approved(""));
    }

    @Test
    void aPlaceIsReservedThenConfirmedThenAtRest() {
        EnrolmentBook book = approved("C1");
        book = answered(book, Step.RESERVE, Outcome.ACCEPTED, "");
        assertEquals(Standing.RESERVED, only(book).standing());
        book = answered(book, Step.CONFIRM, Outcome.ACCEPTED, "");
        assertEquals(Standing.CONFIRMED, only(book).standing());
        assertEquals(Optional.empty(), only(book).next());
        assertEquals(1, book.count(Standing.CONFIRMED));
        assertEquals(List.of(), book.toReplan());
    }

    @Test
    void whatWasAskedAndNotAnsweredIsAskedAgainWithTheSameKey() {
        EnrolmentBook book = approved("C1");
        PlaceKey key = only(book).key();
        book = book.after(List.of(new Asked(key, Step.RESERVE)));
        assertTrue(only(book).uncertain());
        assertEquals(Optional.of(Step.RESERVE), only(book).next());
        book = answered(book, Step.RESERVE, Outcome.ACCEPTED, "").after(List.of(new Asked(key, Step.CONFIRM)));
        assertEquals(Optional.of(Step.CONFIRM), only(book).next());
        assertEquals(key, only(book).key());
    }

    @Test
    void refusalsAndWaitingListsAreToBePlannedAnew() {
        EnrolmentBook refused = answered(approved("C1"), Step.RESERVE, Outcome.REFUSED, "CLASS_FULL");
        assertEquals("CLASS_FULL", only(refused).reason());
        assertEquals(1, refused.toReplan().size());
        assertEquals(Optional.empty(), only(refused).next());
        EnrolmentBook waiting = answered(approved("C1"), Step.RESERVE, Outcome.WAIT_LISTED, "");
        assertEquals(1, waiting.toReplan().size());
        EnrolmentBook dropped = refused.after(refused.inLineWith(List.of()));
        assertEquals(List.of(), dropped.toReplan());
        assertEquals(List.of(), dropped.outbox());
    }

    @Test
    void whatThePlanNoLongerHasIsGivenBackOnceAPersonApproves() {
        EnrolmentBook book = answered(approved("C1"), Step.RESERVE, Outcome.ACCEPTED, "");
        book = answered(book, Step.CONFIRM, Outcome.ACCEPTED, "");
        book = book.after(book.inLineWith(List.of()));
        assertEquals(Optional.empty(), only(book).next());
        assertEquals(1, book.outbox().size());
        book = book.after(book.approved("组织部"));
        EnrolmentBook kept = answered(book, Step.CANCEL, Outcome.REFUSED, "CLASS_CLOSED");
        assertEquals(Standing.NOT_GIVEN_BACK, only(kept).standing());
        assertEquals(Optional.empty(), only(kept).next());
        book = answered(book, Step.CANCEL, Outcome.ACCEPTED, "");
        assertEquals(Standing.CANCELLED, only(book).standing());
        assertEquals(List.of(), book.inLineWith(List.of()));
    }

    @Test
    void aPlaceThatMayHaveBeenReservedIsGivenBackToo() {
        EnrolmentBook book = approved("C1");
        book = book.after(List.of(new Asked(only(book).key(), Step.RESERVE)));
        book = book.after(book.inLineWith(List.of()));
        book = book.after(book.approved("组织部"));
        assertEquals(Optional.of(Step.CANCEL), only(book).next());
        book = answered(book, Step.CANCEL, Outcome.REFUSED, "KEY_UNKNOWN");
        assertEquals(Standing.CANCELLED, only(book).standing());
    }

    @Test
    void aPlaceThatIsPlannedAgainHasAKeyOfItsOwn() {
        EnrolmentBook book = EMPTY.after(EMPTY.inLineWith(List.of(place("C1"))));
        PlaceKey first = only(book).key();
        book = book.after(book.inLineWith(List.of()));
        List<EnrolmentEvent> again = book.inLineWith(List.of(place("C1")));
        assertEquals(1, again.size());
        assertNotEquals(first, again.get(0).key());
    }

    @Test
    void theSamePlanGivesTheSameKeysInWhateverOrder() {
        List<PlannedPlace> places = new ArrayList<>();
        for (int cadre = 0; cadre < 20; cadre++) {
            places.add(place("C" + cadre));
        }
        List<EnrolmentEvent> expected = EMPTY.inLineWith(places);
        Collections.shuffle(places, new Random(3));
        assertEquals(expected, EMPTY.inLineWith(places));
        assertEquals(20, expected.stream().map(EnrolmentEvent::key).distinct().count());
        EnrolmentBook book = EMPTY.after(expected);
        assertEquals(List.of(), book.inLineWith(places));
        List<EnrolmentEvent> change = book.inLineWith(places.subList(1, 20));
        assertEquals(1, change.size());
        assertTrue(change.get(0) instanceof Withdrawn);
    }

    @Test
    void refusesEventsThatCannotFollow() {
        EnrolmentBook book = approved("C1");
        PlaceKey key = only(book).key();
        for (EnrolmentEvent event : List.of(
                new Asked(key, Step.CONFIRM),
                new Answered(key, Step.RESERVE, Outcome.ACCEPTED, "", ""),
                new Planned(key, place("C1")),
                new Asked(PlaceKey.of("unknown"), Step.RESERVE))) {
            IllegalArgumentException thrown =
                    assertThrows(IllegalArgumentException.class, () -> book.after(List.of(event)));
            assertTrue(thrown.getMessage().contains("\nMaybe "), thrown::getMessage);
        }
        assertFalse(book.find(PlaceKey.of("unknown")).isPresent());
    }

    @Test
    void aJournalFoldsToTheBookThatItWasWrittenFrom() {
        EnrolmentJournal journal = EnrolmentJournal.inMemory();
        EnrolmentBook book = approved("C1");
        book = answered(book, Step.RESERVE, Outcome.WAIT_LISTED, "");
        PlaceKey key = only(book).key();
        List.of(
                        new Planned(key, place("C1")),
                        new EnrolmentEvent.Approved(key, "组织部"),
                        new Asked(key, Step.RESERVE),
                        new Answered(key, Step.RESERVE, Outcome.WAIT_LISTED, "", ""))
                .forEach(journal::append);
        assertEquals(
                List.copyOf(book.places()),
                List.copyOf(EnrolmentBook.of(journal.events()).places()));
    }

    private static EnrolmentBook approved(String cadre) {
        EnrolmentBook book = EMPTY.after(EMPTY.inLineWith(List.of(place(cadre))));
        return book.after(book.approved("组织部"));
    }

    private static EnrolmentBook answered(EnrolmentBook book, Step step, Outcome outcome, String reason) {
        PlaceKey key = only(book).key();
        return book.after(List.of(new Asked(key, step), new Answered(key, step, outcome, reason, "")));
    }

    private static Place only(EnrolmentBook book) {
        assertEquals(1, book.places().size());
        return book.places().iterator().next();
    }

    private static PlannedPlace place(String cadre) {
        return new PlannedPlace(
                Assignment.of(CadreId.of(cadre), OfferingId.of("s/k1")), SourceId.of("s"), OfferingId.of("k1"));
    }
}
