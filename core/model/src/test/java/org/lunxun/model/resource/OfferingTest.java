package org.lunxun.model.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lunxun.model.DateRange;

class OfferingTest {

    private static final TopicWeight LAW = TopicWeight.of(Topic.of("law"), 0.8);
    private static final TopicWeight HISTORY = TopicWeight.of(Topic.of("history"), 0.3);

    private static Offering.Builder law(DeliveryMode mode) {
        LocalDate day = LocalDate.of(2027, 3, 8);
        return Offering.builder(
                OfferingId.of("K1"), BaseId.of("B1"), "Law", DateRange.of(day, day.plusDays(4)), mode, 40);
    }

    @Test
    void withoutMoreIsOpenToAllForNothing() {
        Offering offering = law(DeliveryMode.RESIDENTIAL).build();
        assertEquals(Seats.ANY, offering.seats());
        assertEquals(BigDecimal.ZERO, offering.costPerSeat());
        assertTrue(offering.levels().isEmpty());
        assertEquals(Optional.empty(), offering.mainTopic());
        assertTrue(offering.residential());
    }

    @Test
    void takesTheFirstTopicAsTheMainOne() {
        Offering offering =
                law(DeliveryMode.ONLINE).topics(List.of(LAW, HISTORY)).build();
        assertEquals(Optional.of(Topic.of("law")), offering.mainTopic());
        assertFalse(offering.residential());
    }

    @Test
    void namesNoTopicTwice() {
        Offering.Builder twice = law(DeliveryMode.ONLINE).topics(List.of(LAW, HISTORY, LAW));
        assertThrows(IllegalArgumentException.class, twice::build);
    }

    @Test
    void keepsItsListsWhateverTheCallerDoesWithHis() {
        List<TopicWeight> topics = new ArrayList<>(List.of(LAW));
        Offering offering = law(DeliveryMode.ONLINE).topics(topics).build();
        topics.add(HISTORY);
        assertEquals(List.of(LAW), offering.topics());
    }

    @Test
    void equalCostsAreEqualValues() {
        Offering one =
                law(DeliveryMode.ONLINE).costPerSeat(new BigDecimal("20.50")).build();
        Offering other =
                law(DeliveryMode.ONLINE).costPerSeat(new BigDecimal("20.5")).build();
        assertEquals(one, other);
    }
}
