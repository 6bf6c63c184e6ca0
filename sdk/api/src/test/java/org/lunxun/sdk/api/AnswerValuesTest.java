package org.lunxun.sdk.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.lunxun.model.DateRange;
import org.lunxun.model.learning.LearningRecord;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.Topic;

/** The small values that a provider answers with. */
class AnswerValuesTest {

    private static Completion.Builder completion() {
        LocalDate day = LocalDate.of(2027, 3, 1);
        return Completion.builder(
                CompletionId.of("c"),
                LearningRecord.builder(
                                CadreId.of("p"),
                                Topic.of("law"),
                                BaseId.of("b"),
                                DateRange.of(day, day.plusDays(4)),
                                40)
                        .build());
    }

    @Test
    void aCompletionSaysOnlyWhatIsKnown() {
        Completion bare = completion().build();
        assertNull(bare.attendance());
        Completion whole = completion()
                .offering(OfferingId.of("o"))
                .attendance(1.0)
                .examination(88.5)
                .certificate("N 1")
                .build();
        assertEquals(88.5, whole.examination());
        assertThrows(
                IllegalArgumentException.class,
                () -> completion().attendance(40.0).build());
        assertThrows(
                IllegalArgumentException.class,
                () -> completion().examination(101.0).build());
        assertThrows(
                IllegalArgumentException.class,
                () -> completion().certificate("").build());
    }

    @Test
    void aRefusalHasAReasonAndNothingElseHas() {
        assertEquals(
                EnrolmentAnswer.Refusal.CLASS_FULL,
                EnrolmentAnswer.refused(EnrolmentAnswer.Refusal.CLASS_FULL, "").refusal());
        assertNull(EnrolmentAnswer.accepted().refusal());
        assertNull(EnrolmentAnswer.waitListed().refusal());
        assertThrows(
                IllegalArgumentException.class, () -> new EnrolmentAnswer(EnrolmentAnswer.State.REFUSED, null, ""));
    }

    @Test
    void freePlacesAreNotNegative() {
        assertEquals(0, FreeSeats.of(OfferingId.of("o"), 0, Instant.EPOCH).free());
        assertThrows(IllegalArgumentException.class, () -> FreeSeats.of(OfferingId.of("o"), -1, Instant.EPOCH));
    }

    @Test
    void aCursorIsShortAndCanBePrinted() {
        assertEquals("2027-03-01/7", Cursor.of("2027-03-01/7").toString());
        assertThrows(IllegalArgumentException.class, () -> Cursor.of(""));
        assertThrows(IllegalArgumentException.class, () -> Cursor.of("x".repeat(1001)));
        assertThrows(IllegalArgumentException.class, () -> Cursor.of("a\nb"));
        assertThrows(IllegalArgumentException.class, () -> Cursor.of("a\ud800"));
        assertThrows(IllegalArgumentException.class, () -> Cursor.of("\udc00\ud800"));
        assertEquals("\ud83d\ude00", Cursor.of("\ud83d\ude00").value());
    }
}
