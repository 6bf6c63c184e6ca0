package org.lunxun.engine.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lunxun.engine.triage.SupportPolicy.Purpose;
import org.lunxun.model.finding.TriageReason;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.Dimension;

class SupportTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void givesTheWholeBudgetInThousandsAndNoBetterUseOfAnyExists(long seed) {
        Random random = new Random(seed);
        TriageResult triage = random(random).propose();
        long yuan = random.nextInt(20_000_000);
        for (SupportPolicy policy : List.of(SupportPolicy.REPAIR, SupportPolicy.REWARD)) {
            SupportPlan plan = Support.spread(triage, policy, yuan);
            assertEquals(yuan / 1000, plan.given());
            assertTrue(plan.optimal());
            assertEquals(plan.grants().stream().mapToLong(Grant::yuan).sum(), 1000 * plan.given());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void beatsEveryMoveOfAThousandFromOneBaseToAnother(long seed) {
        TriageResult triage = random(new Random(seed)).propose();
        List<Grant> grants =
                Support.spread(triage, SupportPolicy.REPAIR, 3_000_000).grants();
        for (Grant from : grants) {
            for (Grant to : grants) {
                if (from != to && from.thousands() > 0) {
                    double lost = worth(triage, from, from.thousands()) - worth(triage, from, from.thousands() - 1);
                    double won = worth(triage, to, to.thousands() + 1) - worth(triage, to, to.thousands());
                    assertTrue(won <= lost + 1e-9, from + " → " + to);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void noMoneyTellsWhatFewRatersSaid(Purpose purpose) {
        City city = new City().cadres(500, "L1", "law");
        city.teaching("FEW", BaseKind.PARTY_SCHOOL, null, 20, "law").answers("FEW", 31, 4);
        city.teaching("MANY", BaseKind.PARTY_SCHOOL, null, 20, "law").answers("MANY", 31, 400);
        SupportPolicy policy = purpose == Purpose.REPAIR ? SupportPolicy.REPAIR : SupportPolicy.REWARD;
        SupportPlan plan = Support.spread(city.propose(), policy, 100_000);
        assertEquals(
                List.of(BaseId.of("MANY")),
                plan.grants().stream().map(Grant::base).toList());
        assertTrue(
                plan.findings().stream()
                        .anyMatch(finding -> finding.reason() == TriageReason.NO_SUPPORT_HIDDEN
                                && finding.argument("base").orElseThrow().equals("FEW")),
                plan.findings()::toString);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverGivesLessToTheBetterOneUnderReward(long seed) {
        Random random = new Random(seed);
        TriageResult triage = random(random).propose();
        List<Grant> grants = Support.spread(triage, SupportPolicy.REWARD, 1000L * random.nextInt(300))
                .grants();
        for (Grant one : grants) {
            for (Grant other : grants) {
                if (quality(triage, one) > quality(triage, other)) {
                    assertTrue(one.thousands() >= other.thousands(), one + " against " + other);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void letsEqualBasesDifferByAtMostOneThousandAndSwapsWithTheirNames(Purpose purpose) {
        SupportPolicy policy = purpose == Purpose.REPAIR ? SupportPolicy.REPAIR : SupportPolicy.REWARD;
        City city = new City().cadres(300, "L1", "law");
        for (String id : List.of("A", "B", "C")) {
            city.teaching(id, BaseKind.PARTY_SCHOOL, null, 100, "law").answers(id, Dimension.FACULTY, 60, 50);
        }
        SupportPlan plan = Support.spread(city.propose(), policy, 100_999);
        assertEquals(
                List.of(34L, 33L, 33L),
                plan.grants().stream().map(Grant::thousands).toList());
    }

    @Test
    void repairsTheWeakestDimensionUpToTheTarget() {
        City city = new City().cadres(300, "L1", "law");
        city.teaching("A", BaseKind.PARTY_SCHOOL, null, 100, "law")
                .answers("A", Dimension.FACULTY, 75, 500)
                .answers("A", Dimension.CONDITIONS, 55, 500)
                .teaching("B", BaseKind.PARTY_SCHOOL, null, 100, "law")
                .answers("B", Dimension.FACULTY, 90, 500)
                .answers("B", Dimension.CONDITIONS, 95, 500);
        SupportPlan plan = Support.spread(city.propose(), SupportPolicy.REPAIR, 500_000);
        assertEquals(1, plan.grants().size());
        Grant grant = plan.grants().get(0);
        assertEquals(Dimension.CONDITIONS, grant.dimension());
        assertEquals(500, grant.thousands());
        // A gap of 25 points, nine tenths of it in reach, 63 % of these with the scale's 500 thousand.
        assertEquals(25 * 0.9 * 0.632, grant.expectedGain(), 0.15);
    }

    @Test
    void givesNothingToTheSilentTheStoppedAndThoseWhoGo() {
        City city = new City().cadres(100, "L1", "law").teaching("MAIN", BaseKind.UNIVERSITY, 0.7, 900, "law");
        city.teaching("SILENT", BaseKind.PARTY_SCHOOL, null, 10, "law")
                .teaching("STOPPED", BaseKind.UNIVERSITY, null, 10, "law")
                .answers("STOPPED", 90, 100)
                .veto("STOPPED", "No. 7", City.DAY, "")
                .teaching("GOING", BaseKind.ENTERPRISE, null, 10, "law")
                .answers("GOING", 10, 100);
        SupportPlan reward = Support.spread(city.propose(), SupportPolicy.REWARD, 10_000);
        assertEquals(
                List.of("MAIN"),
                reward.grants().stream().map(each -> each.base().value()).toList());
        SupportPlan repair = Support.spread(city.propose(), SupportPolicy.REPAIR, 10_000);
        assertEquals(0, repair.given());
        assertEquals(
                List.of(
                        TriageReason.NO_SUPPORT_GOING,
                        TriageReason.NO_SUPPORT_UNKNOWN,
                        TriageReason.NO_SUPPORT_SILENT,
                        TriageReason.NO_SUPPORT_STOPPED),
                repair.findings().stream().map(finding -> finding.reason()).toList());
        assertTrue(repair.findThousands(BaseId.of("SILENT")).isEmpty());
    }

    @Test
    void learnsFromWhatProjectsBrought() {
        GainCurve curve =
                GainCurve.DEFAULT.fitted(List.of(new GainCurve.Outcome(10, 0.9, 5), new GainCurve.Outcome(4, 0.9, 2)));
        assertEquals(0.45, curve.reach(), 1e-12);
        assertEquals(false, curve.assumed());
        assertEquals(
                0.45,
                GainCurve.DEFAULT
                        .fitted(List.of(new GainCurve.Outcome(10, 0.9, 5), new GainCurve.Outcome(5, 0.45, 5)))
                        .reach(),
                1e-12,
                "a second round that bears the first one out leaves the curve where it is");
        assertEquals(GainCurve.DEFAULT, GainCurve.DEFAULT.fitted(List.of()));
        assertEquals(
                0.01,
                GainCurve.DEFAULT
                        .fitted(List.of(new GainCurve.Outcome(10, 0.9, -5)))
                        .reach());
        assertEquals(0, curve.closed(0));
    }

    @Test
    void refusesABudgetBelowNothing() {
        TriageResult triage = new City().propose();
        assertThrows(IllegalArgumentException.class, () -> Support.spread(triage, SupportPolicy.REPAIR, -1));
        assertEquals(0, Support.spread(triage, SupportPolicy.REPAIR, 5_000).given());
    }

    private static City random(Random random) {
        City city = new City().cadres(400, "L1", "law");
        for (int i = 0; i < 15; i++) {
            String id = "B" + (10 + i);
            city.teaching(id, BaseKind.PARTY_SCHOOL, null, 5 + random.nextInt(60), "law");
            for (Dimension dimension : Dimension.values()) {
                city.answers(id, dimension, 30 + random.nextInt(60), 40 + random.nextInt(60));
            }
        }
        // Somebody must be below the target, or there is nothing to repair.
        return city.answers("B10", Dimension.FACULTY, 20, 500);
    }

    private static double worth(TriageResult triage, Grant grant, long thousands) {
        Proposal proposal = triage.findProposal(grant.base()).orElseThrow();
        double value = proposal.evidence()
                .appraisal()
                .findDimension(grant.dimension())
                .orElseThrow()
                .estimate()
                .value();
        double gap = SupportPolicy.REPAIR.target() - value;
        return proposal.evidence().place().share() * gap * 0.9 * (1 - Math.exp(-thousands / 500.0));
    }

    private static double quality(TriageResult triage, Grant grant) {
        return triage.findProposal(grant.base())
                .orElseThrow()
                .evidence()
                .appraisal()
                .estimate()
                .value();
    }
}
