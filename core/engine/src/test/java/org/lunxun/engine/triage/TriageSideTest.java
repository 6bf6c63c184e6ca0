package org.lunxun.engine.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lunxun.model.finding.TriageReason;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.model.resource.Seats;

/** Grasp or release. */
class TriageSideTest {

    private final City city = new City();

    @BeforeEach
    void aThousandCadresWhoLackOneTopic() {
        city.cadres(1000, "L1", "law");
    }

    private void fiveBases() {
        city.teaching("A", BaseKind.UNIVERSITY, 0.6, 600, "law")
                .teaching("B", BaseKind.UNIVERSITY, 0.6, 200, "law")
                .teaching("C", BaseKind.UNIVERSITY, 0.6, 100, "law")
                .teaching("D", BaseKind.UNIVERSITY, 0.6, 60, "law")
                .teaching("E", BaseKind.UNIVERSITY, 0.6, 40, "law");
    }

    @Test
    void graspsWhatCarriesMostOfTheWorkAndReleasesTheRest() {
        fiveBases();
        assertEquals(List.of("A", "B"), grasped());
        assertReason(TriageReason.CARRIES_MUCH, "A");
        assertReason(TriageReason.NO_SIDE_ON_RECORD, "C");
        assertReason(TriageReason.CARRIES_LITTLE, "D");
    }

    @Test
    void leavesABaseBetweenTheThresholdsWhereItWas() {
        fiveBases();
        city.bases.forEach(base -> city.previous.put(base.id(), Side.GRASP));
        assertEquals(List.of("A", "B", "C"), grasped());
        assertReason(TriageReason.STAYS_ON_SIDE, "C");
        city.bases.forEach(base -> city.previous.put(base.id(), Side.RELEASE));
        assertEquals(List.of("A", "B"), grasped());
    }

    @Test
    void drawsTheCurveExactly() {
        fiveBases();
        List<CurvePoint> curve = city.propose().curve();
        assertEquals(
                List.of(0.6, 0.8, 0.9, 0.96, 1.0),
                curve.stream().map(CurvePoint::cumulated).toList());
        assertEquals(
                List.of(0.0, 0.6, 0.8, 0.9, 0.96),
                curve.stream().map(CurvePoint::before).toList());
        assertEquals(
                new BigDecimal("6000"), BigDecimal.ZERO.add(curve.get(0).work()).setScale(0));
        assertEquals(
                List.of(1, 2, 3, 4, 5), curve.stream().map(CurvePoint::rank).toList());
    }

    @Test
    void putsBasesWithEqualWorkAtOnePlace() {
        for (String base : List.of("A", "B", "C", "D", "E")) {
            city.teaching(base, BaseKind.UNIVERSITY, 0.6, 100, "law");
        }
        assertEquals(List.of("A", "B", "C", "D", "E"), grasped());
        assertTrue(city.propose().curve().stream().allMatch(point -> point.rank() == 1 && point.before() == 0));
    }

    @Test
    void putsTheListOfInstitutionalRolesFirst() {
        fiveBases();
        city.institutional.add(BaseId.of("E"));
        assertEquals(List.of("A", "B", "E"), grasped());
        assertReason(TriageReason.INSTITUTIONAL_ROLE, "E");
    }

    @Test
    void graspsWhatCarriesWhatNobodyElseCan() {
        fiveBases();
        city.cadres(1, "L2", "statistics").teaching("F", BaseKind.ENTERPRISE, 0.6, 1, "statistics");
        assertEquals(List.of("A", "B", "F"), grasped());
        assertReason(TriageReason.CARRIES_ALONE, "F");
        city.offering("E", 1, "statistics", builder -> builder);
        assertEquals(List.of("A", "B"), grasped());
    }

    @Test
    void doesNotGraspForATopicThatNobodyLacks() {
        fiveBases();
        city.teaching("F", BaseKind.ENTERPRISE, 0.6, 1, "astronomy");
        assertEquals(List.of("A", "B"), grasped());
    }

    @Test
    void releasesABaseWithoutWork() {
        city.base("A", BaseKind.UNIVERSITY, 0.6);
        assertEquals(List.of(), grasped());
        assertEquals(0, city.propose().curve().get(0).share());
    }

    @Test
    void countsOnlySeatsThatSomebodyMayTake() {
        city.teaching("A", BaseKind.UNIVERSITY, 0.6, 100, "law")
                .base("B", BaseKind.ONLINE, 0.6)
                .offering("B", 1, "law", DeliveryMode.ONLINE, builder -> builder.seats(Seats.ANY));
        // 1,000 cadres times 64 hours at an eighth of a day.
        assertEquals(0, new BigDecimal("8000").compareTo(work("B")));
        assertEquals(0, new BigDecimal("1000").compareTo(work("A")));
        city.policy = city.policy.withMeasure(WorkMeasure.SEATS);
        assertEquals(0, new BigDecimal("1000").compareTo(work("B")));
        assertEquals(0, new BigDecimal("100").compareTo(work("A")));
    }

    @Test
    void countsHowMuchGoodTrainingABaseCarriesWhereThePolicySaysValue() {
        city.teaching("A", BaseKind.UNIVERSITY, 0.5, 100, "law").teaching("B", BaseKind.UNIVERSITY, 0.9, 60, "law");
        assertEquals(1, city.propose("A").evidence().place().rank());
        city.policy = city.policy.withMeasure(WorkMeasure.VALUE);
        assertEquals(0, new BigDecimal("500").compareTo(work("A")));
        assertEquals(0, new BigDecimal("540").compareTo(work("B")));
        assertEquals(2, city.propose("A").evidence().place().rank());
    }

    @Test
    void tellsHowStableTheLineIsUnderSmallChangesOfWork() {
        city.teaching("A", BaseKind.UNIVERSITY, 0.6, 600, "law")
                .teaching("B", BaseKind.UNIVERSITY, 0.6, 152, "law")
                .teaching("C", BaseKind.UNIVERSITY, 0.6, 148, "law")
                .teaching("D", BaseKind.UNIVERSITY, 0.6, 100, "law");
        city.institutional.add(BaseId.of("D"));
        GraspStability stability = GraspStability.of(city.propose(), 0.05, 200, 1);
        assertEquals(1, stability.staying().get(BaseId.of("A")));
        assertEquals(1, stability.staying().get(BaseId.of("D")), "a list is not shaken by small changes");
        // B and C carry almost the same: which of them comes first, and crosses 75 %, is a matter of chance.
        assertEquals(List.of(BaseId.of("B"), BaseId.of("C")), stability.unstable(0.95));
        assertEquals(stability, GraspStability.of(city.propose(), 0.05, 200, 1));
        assertEquals(List.of(), GraspStability.of(city.propose(), 0, 10, 1).unstable(1));
    }

    private BigDecimal work(String base) {
        return city.propose(base).evidence().place().work();
    }

    private List<String> grasped() {
        return city.propose().proposals().stream()
                .filter(proposal -> proposal.side().choice() == Side.GRASP)
                .map(proposal -> proposal.base().value())
                .sorted()
                .toList();
    }

    private void assertReason(TriageReason reason, String base) {
        assertEquals(
                List.of(reason),
                city.propose(base).side().reasons().stream()
                        .map(finding -> finding.reason())
                        .toList());
    }
}
