package org.lunxun.engine.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lunxun.model.DateRange;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.people.Level;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.people.Post;
import org.lunxun.model.people.UnitId;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.CoverRule;
import org.lunxun.model.rotation.Policy;
import org.lunxun.model.rotation.RotationDataset;
import org.lunxun.model.rotation.Weights;

class QuotaTest {

    private static final LevelCode LEVEL = LevelCode.of("L");

    @Test
    void unitsGetTheSeatsThatTheirCadresHaveInLaterYears() {
        assertEquals(
                List.of(quota(2028, "next", "U1", 2), quota(2028, "next", "U2", 1), quota(2029, "late", "U1", 1)),
                Quota.afterFirstYear(dataset(), plan("a late", "b next", "c next", "a next", "a first", "c first")));
    }

    @Test
    void aPairThatStandsTwiceIsOneSeat() {
        assertEquals(List.of(quota(2028, "next", "U1", 1)), Quota.afterFirstYear(dataset(), plan("a next", "a next")));
    }

    @Test
    void unknownIdsAreNoSeats() {
        assertEquals(List.of(), Quota.afterFirstYear(dataset(), plan("z next", "a nothing")));
    }

    private static Quota quota(int year, String offering, String unit, int seats) {
        return new Quota(Year.of(year), OfferingId.of(offering), UnitId.of(unit), seats);
    }

    private static List<Assignment> plan(String... places) {
        return Arrays.stream(places)
                .map(place -> place.split(" "))
                .map(ids -> Assignment.of(CadreId.of(ids[0]), OfferingId.of(ids[1])))
                .toList();
    }

    private static RotationDataset dataset() {
        Policy policy = new Policy(
                DateRange.of(LocalDate.of(2027, 6, 1), LocalDate.of(2029, 12, 31)),
                List.of(Level.of(LEVEL, "", 1, 0)),
                BigDecimal.ONE,
                1,
                0,
                0,
                new TreeMap<>(),
                new Weights(1, 0, 0, 0, 0),
                CoverRule.DEFAULT);
        return RotationDataset.builder(policy)
                .cadres(List.of(cadre("a", "U1"), cadre("b", "U2"), cadre("c", "U1")))
                .offerings(List.of(offering("first", 2027), offering("next", 2028), offering("late", 2029)))
                .build();
    }

    private static Cadre cadre(String id, String unit) {
        return Cadre.builder(CadreId.of(id), "", UnitId.of(unit), LEVEL, Post.STAFF)
                .build();
    }

    /** A class that ends in the year after the one that it belongs to. */
    private static Offering offering(String id, int year) {
        DateRange dates = DateRange.of(LocalDate.of(year, 12, 30), LocalDate.of(year + 1, 1, 5));
        return Offering.builder(OfferingId.of(id), BaseId.of("B"), "", dates, DeliveryMode.ONLINE, 8)
                .build();
    }
}
