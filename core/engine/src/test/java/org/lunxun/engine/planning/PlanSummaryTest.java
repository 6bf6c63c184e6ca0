package org.lunxun.engine.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lunxun.model.DateRange;
import org.lunxun.model.learning.LearningRecord;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.people.Category;
import org.lunxun.model.people.Level;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.people.Post;
import org.lunxun.model.people.Region;
import org.lunxun.model.people.Unit;
import org.lunxun.model.people.UnitId;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.Seats;
import org.lunxun.model.resource.Topic;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.CoverRule;
import org.lunxun.model.rotation.Policy;
import org.lunxun.model.rotation.RotationDataset;
import org.lunxun.model.rotation.Weights;

class PlanSummaryTest {

    private static final LevelCode HIGH = LevelCode.of("1041");
    private static final LevelCode LOW = LevelCode.of("1051");
    private static final BaseId SCHOOL = BaseId.of("B1");
    private static final BaseId WEB = BaseId.of("B2");

    /** A Wednesday, so that the first week starts before the horizon. */
    private static final LocalDate START = LocalDate.of(2027, 1, 6);

    @Test
    void countsTheCoveredByPlanAndByRecord() {
        PlanSummary summary = PlanSummary.of(dataset(), plan());

        assertEquals(4, summary.all().cadres());
        assertEquals(3, summary.all().covered());
        assertEquals(1, summary.all().coveredByRecord());
        assertEquals(1, summary.all().uncovered());
        assertEquals(0.75, summary.all().share());
        assertEquals(4, summary.all().places());
        assertEquals(40 + 8 + 32 + 32, summary.all().hours());
    }

    @Test
    void doesNotCountAsCoveredWhoOnlyLearnsOnlineWhereThatDoesNotCount() {
        PlanSummary summary = PlanSummary.of(dataset(), List.of(Assignment.of(cadre(4), OfferingId.of("K3"))));

        assertEquals(1, summary.all().covered(), "the one with a record");
        assertEquals(1, summary.all().places());
    }

    @Test
    void groupsByLevelCategoryRegionAndUnit() {
        PlanSummary summary = PlanSummary.of(dataset(), plan());

        assertEquals(
                List.of(HIGH, LOW),
                summary.byLevel().stream().map(GroupCoverage::group).toList());
        assertEquals(2, summary.byLevel().get(0).coverage().covered());
        assertEquals(1, summary.byLevel().get(1).coverage().covered());
        assertEquals(Category.of("A"), summary.byCategory().get(0).group());
        assertNull(summary.byCategory().get(1).group(), "those without a category come last");
        assertEquals(3, summary.byCategory().get(1).coverage().cadres());
        assertEquals(
                List.of(Region.of("north")),
                summary.byRegion().stream()
                        .map(GroupCoverage::group)
                        .filter(group -> group != null)
                        .toList());
        assertEquals(2, summary.byUnit().size(), "a unit without cadres has no coverage");
    }

    @Test
    void putsAClassIntoTheYearInWhichItStarts() {
        PlanSummary summary = PlanSummary.of(dataset(), plan());
        YearSummary first = summary.years().get(0);
        YearSummary second = summary.years().get(1);

        assertEquals(2, summary.years().size());
        assertEquals(1, first.firstCovered());
        assertEquals(2, first.coveredToDate(), "a record and a class");
        assertEquals(3, second.coveredToDate());
        assertEquals(1, first.residentialPlaces());
        assertEquals(1, first.onlinePlaces());
        assertEquals(2, second.places());
        assertEquals(new BigDecimal("1000.5"), first.spent());
        assertEquals(new BigDecimal("5000"), first.limit());
        assertNull(second.limit());
        assertEquals(2, first.classesHeld());
        assertEquals(2, first.classesOffered());
        assertEquals(30, first.seatsOffered(), "no limit adds no seats");
    }

    @Test
    void tellsTheLoadOfABaseByWeek() {
        PlanSummary summary = PlanSummary.of(dataset(), plan());
        BaseLoad school = summary.bases().get(0);

        assertEquals(LocalDate.of(2027, 1, 4), summary.firstWeek());
        assertEquals(SCHOOL, school.base());
        assertEquals(3, school.attendees());
        assertEquals(5 + 2 * 3, school.residentDays());
        assertEquals(2, school.peak());
        assertEquals(1, school.peakByWeek().get(1), "11 to 15 January");
        assertEquals(0, school.peakByWeek().get(2));
        assertEquals(2, school.peakByWeek().get(52), "3 to 5 January 2028");
        assertEquals(summary.awayByWeek(), school.peakByWeek(), "nobody is away online");
        assertEquals(0, summary.bases().get(1).residentDays());
    }

    @Test
    void countsAttendeesOfEachOffering() {
        assertEquals(List.of(1, 2, 1), PlanSummary.of(dataset(), plan()).attendees());
    }

    @Test
    void dependsNeitherOnOrderNorOnRowsThatStandTwiceOrNameNobody() {
        List<Assignment> messy = new ArrayList<>(plan());
        messy.addAll(plan());
        messy.add(Assignment.of(CadreId.of("nobody"), OfferingId.of("K1")));
        messy.add(Assignment.of(cadre(1), OfferingId.of("nothing")));
        Collections.reverse(messy);

        assertEquals(PlanSummary.of(dataset(), plan()), PlanSummary.of(dataset(), messy));
    }

    @Test
    void measuresUnevennessAgainstEachYearsPartByDays() {
        // Two of four places in 2028, which has 30 of the 390 days of the horizon.
        PlanSummary summary = PlanSummary.of(dataset(), plan());

        assertEquals(0.5 - 30 / 390.0, summary.unevenYears(), 1e-12);
        assertEquals(5, summary.quarters().size());
        assertEquals(Year.of(2028), summary.quarters().get(4).year());
        assertEquals(2, summary.quarters().get(4).places());
    }

    @Test
    void hasNothingToSayOfAnEmptyPlanOverNobody() {
        PlanSummary summary = PlanSummary.of(RotationDataset.builder(policy()).build(), List.of());

        assertEquals(1, summary.all().share(), "nobody is left out");
        assertEquals(0, summary.unevenYears());
        assertEquals(List.of(), summary.byLevel());
    }

    private static List<Assignment> plan() {
        return List.of(
                Assignment.of(cadre(1), OfferingId.of("K1")),
                Assignment.of(cadre(1), OfferingId.of("K3")),
                Assignment.of(cadre(2), OfferingId.of("K2")),
                Assignment.of(cadre(3), OfferingId.of("K2")));
    }

    private static CadreId cadre(int number) {
        return CadreId.of("C" + number);
    }

    private static Policy policy() {
        TreeMap<Year, BigDecimal> budget = new TreeMap<>();
        budget.put(Year.of(2027), new BigDecimal("5000"));
        return new Policy(
                DateRange.of(START, LocalDate.of(2028, 1, 30)),
                List.of(Level.of(HIGH, "high", 4, 100), Level.of(LOW, "low", 1, 50)),
                new BigDecimal("0.5"),
                1,
                730,
                365,
                budget,
                new Weights(10, 1, 1, 1, 1),
                new CoverRule(Set.of(DeliveryMode.RESIDENTIAL), 0, LocalDate.of(2026, 1, 1)));
    }

    private static RotationDataset dataset() {
        UnitId north = UnitId.of("U1");
        UnitId south = UnitId.of("U2");
        Topic topic = Topic.of("law");
        return RotationDataset.builder(policy())
                .units(List.of(
                        Unit.builder(north, "North").region(Region.of("north")).build(),
                        Unit.builder(south, "South").build(),
                        Unit.builder(UnitId.of("U3"), "Empty").build()))
                .cadres(List.of(
                        Cadre.builder(cadre(1), "a", north, HIGH, Post.STAFF)
                                .category(Category.of("A"))
                                .build(),
                        Cadre.builder(cadre(2), "b", north, LOW, Post.STAFF).build(),
                        Cadre.builder(cadre(3), "c", south, HIGH, Post.STAFF).build(),
                        Cadre.builder(cadre(4), "d", south, LOW, Post.STAFF).build()))
                .records(List.of(
                        record(cadre(3), topic, LocalDate.of(2026, 5, 1)),
                        record(cadre(4), topic, LocalDate.of(2025, 5, 1))))
                .bases(List.of(
                        Base.builder(SCHOOL, "School", BaseKind.PARTY_SCHOOL)
                                .places(10)
                                .build(),
                        Base.builder(WEB, "Web", BaseKind.ONLINE).build()))
                .offerings(List.of(
                        Offering.builder(
                                        OfferingId.of("K1"),
                                        SCHOOL,
                                        "one",
                                        DateRange.of(LocalDate.of(2027, 1, 11), LocalDate.of(2027, 1, 15)),
                                        DeliveryMode.RESIDENTIAL,
                                        40)
                                .seats(Seats.of(1, 30))
                                .costPerSeat(new BigDecimal("1000.5"))
                                .build(),
                        Offering.builder(
                                        OfferingId.of("K2"),
                                        SCHOOL,
                                        "two",
                                        DateRange.of(LocalDate.of(2028, 1, 3), LocalDate.of(2028, 1, 5)),
                                        DeliveryMode.RESIDENTIAL,
                                        32)
                                .build(),
                        Offering.builder(
                                        OfferingId.of("K3"),
                                        WEB,
                                        "three",
                                        DateRange.of(LocalDate.of(2027, 12, 1), LocalDate.of(2028, 1, 20)),
                                        DeliveryMode.ONLINE,
                                        8)
                                .build()))
                .build();
    }

    private static LearningRecord record(CadreId cadre, Topic topic, LocalDate end) {
        return LearningRecord.builder(cadre, topic, SCHOOL, DateRange.of(end, end), 8)
                .build();
    }
}
