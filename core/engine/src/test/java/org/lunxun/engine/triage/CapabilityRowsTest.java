package org.lunxun.engine.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lunxun.model.finding.TriageReason;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.Dimension;

/** Rows of the table of capabilities that triage has to hold, by their numbers there. */
class CapabilityRowsTest {

    @Test
    void row7GraspsTheListThenTheCurveThenTheIrreplaceableAndKeepsSidesBetweenTheThresholds() {
        City city = new City().cadres(1000, "L1", "law").cadres(1, "L2", "statistics");
        city.teaching("LISTED", BaseKind.PARTY_SCHOOL, 0.6, 5, "law")
                .teaching("LARGE", BaseKind.UNIVERSITY, 0.6, 800, "law")
                .teaching("BETWEEN", BaseKind.UNIVERSITY, 0.6, 100, "law")
                .teaching("SMALL", BaseKind.UNIVERSITY, 0.6, 90, "law")
                .teaching("ONLY", BaseKind.ENTERPRISE, 0.6, 1, "statistics");
        city.institutional.add(BaseId.of("LISTED"));
        city.previous.put(BaseId.of("BETWEEN"), Side.GRASP);
        TriageResult triage = city.propose();
        assertEquals(Side.GRASP, side(triage, "LISTED"));
        assertEquals(Side.GRASP, side(triage, "LARGE"));
        assertEquals(Side.GRASP, side(triage, "BETWEEN"));
        assertEquals(Side.RELEASE, side(triage, "SMALL"));
        assertEquals(Side.GRASP, side(triage, "ONLY"));
        assertEquals(5, triage.curve().size());
        assertTrue(triage.policy().curve().lower() < triage.policy().curve().upper());
    }

    @Test
    void row8NeverWithdrawsAPartySchoolAndRefusesToCloseWhatLeavesANeedUncoveredAndSaysWhich() {
        City city = new City().cadres(50, "L1", "law").cadres(5, "L2", "statistics");
        city.teaching("SCHOOL", BaseKind.PARTY_SCHOOL, null, 900, "law")
                .answers("SCHOOL", 5, 500)
                .teaching("ONLY", BaseKind.ENTERPRISE, null, 9, "statistics")
                .answers("ONLY", 5, 500)
                .teaching("WEAK", BaseKind.ENTERPRISE, null, 9, "law")
                .answers("WEAK", 5, 500);
        TriageResult triage = city.propose();
        assertEquals(StatutoryOutcome.RECTIFY, proposal(triage, "SCHOOL").outcome());
        Proposal only = proposal(triage, "ONLY");
        assertEquals(MarketOutcome.RECTIFY, only.outcome());
        assertEquals("statistics", only.replacements().get(0).need().topic().name());
        assertEquals(MarketOutcome.NO_CONTRACT, proposal(triage, "WEAK").outcome());
        assertTrue(proposal(triage, "WEAK").evidence().appraisal().estimate().high() < 0.5);
    }

    @Test
    void row9SpreadsTheBudgetInWholeThousandsByRepairAndByReward() {
        City city = new City().cadres(500, "L1", "law");
        for (int i = 0; i < 6; i++) {
            city.teaching("B" + i, BaseKind.PARTY_SCHOOL, null, 20 + 10 * i, "law")
                    .answers("B" + i, Dimension.FACULTY, 50 + 5 * i, 200)
                    .answers("B" + i, Dimension.CONDITIONS, 90 - 7 * i, 200);
        }
        TriageResult triage = city.propose();
        SupportPlan repair = Support.spread(triage, SupportPolicy.REPAIR, 1_000_000);
        assertEquals(1000, repair.given());
        assertTrue(repair.optimal());
        assertTrue(repair.grants().stream().allMatch(grant -> grant.expectedGain() > 0 || grant.thousands() == 0));
        SupportPlan reward = Support.spread(triage, SupportPolicy.REWARD, 1_000_000);
        assertEquals(1000, reward.given());
        List<Grant> byQuality = reward.grants().stream()
                .sorted((one, other) -> Double.compare(quality(triage, other), quality(triage, one)))
                .toList();
        for (int i = 1; i < byQuality.size(); i++) {
            assertTrue(byQuality.get(i - 1).thousands() >= byQuality.get(i).thousands());
        }
    }

    @Test
    void anUndocumentedOrExpiredVetoHasNoEffect() {
        City city = new City().cadres(50, "L1", "law").teaching("A", BaseKind.UNIVERSITY, 0.9, 60, "law");
        city.veto("A", "", City.DAY, "")
                .veto("A", "No. 7", City.DAY.minusDays(9), City.DAY.minusDays(1).toString());
        assertEquals(DesignatedOutcome.RENEW, city.propose("A").outcome());
        assertEquals(
                List.of(TriageReason.VETO_NOT_IN_FORCE, TriageReason.VETO_UNDOCUMENTED),
                city.propose().findings().stream()
                        .map(finding -> finding.reason())
                        .sorted((one, other) -> one.name().compareTo(other.name()))
                        .toList());
    }

    private static Side side(TriageResult triage, String base) {
        return proposal(triage, base).side().choice();
    }

    private static Proposal proposal(TriageResult triage, String base) {
        return triage.findProposal(BaseId.of(base)).orElseThrow();
    }

    private static double quality(TriageResult triage, Grant grant) {
        return proposal(triage, grant.base().value())
                .evidence()
                .appraisal()
                .estimate()
                .value();
    }
}
