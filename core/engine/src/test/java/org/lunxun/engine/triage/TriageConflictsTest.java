package org.lunxun.engine.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Reason;
import org.lunxun.model.finding.TriageReason;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;

/** Where 'grasp the large', 'phase out the weak' and what a base is pull in different directions, and how it is settled. */
class TriageConflictsTest {

    private final City city = new City();

    @BeforeEach
    void aCityWithASolidUniversity() {
        city.cadres(200, "L1", "law").teaching("MAIN", BaseKind.UNIVERSITY, 0.7, 300, "law");
    }

    @Test
    void aLargeButWeakStatutoryInstitutionIsGraspedAndRectifiedNeverWithdrawn() {
        city.teaching("X", BaseKind.PARTY_SCHOOL, 0.1, 900, "law");
        Proposal proposal = city.propose("X");
        assertEquals(Side.GRASP, proposal.side().choice());
        assertEquals(StatutoryOutcome.RECTIFY, proposal.outcome());
        assertTrue(reasons(proposal).contains(TriageReason.STATUTORY_STAYS));
    }

    @Test
    void aSmallButStrongBaseIsReleasedAndRetained() {
        city.teaching("X", BaseKind.UNIVERSITY, 0.95, 5, "law");
        Proposal proposal = city.propose("X");
        assertEquals(Side.RELEASE, proposal.side().choice());
        assertEquals(DesignatedOutcome.RENEW, proposal.outcome());
        assertEquals(Direction.STRENGTHEN, proposal.retention().choice());
    }

    @Test
    void aWeakBaseThatAloneServesANeedIsGraspedAndRectifiedAndItsNeedNamed() {
        city.cadres(5, "L1", "statistics").teaching("X", BaseKind.ENTERPRISE, 0.1, 5, "statistics");
        Proposal proposal = city.propose("X");
        assertEquals(Side.GRASP, proposal.side().choice());
        assertEquals(MarketOutcome.RECTIFY, proposal.outcome());
        assertEquals("statistics", proposal.replacements().get(0).need().topic().name());
        assertTrue(reasons(proposal).contains(TriageReason.NEED_UNCOVERED));
    }

    @Test
    void aVetoStopsNewClassesEvenOfWhatNobodyCanReplaceWhichIsRectifiedWithANamedReplacement() {
        city.cadres(5, "L1", "statistics")
                .cadres(1, "L2", "law")
                .teaching("X", BaseKind.UNIVERSITY, 0.95, 5, "statistics")
                .offering("MAIN", 5, "statistics", builder -> builder.levels(List.of(LevelCode.of("L2"))))
                .veto("X", "No. 7", City.DAY, "");
        Proposal proposal = city.propose("X");
        assertTrue(proposal.newClassesStopped());
        assertEquals(DesignatedOutcome.RECTIFY, proposal.outcome());
        assertEquals(List.of(BaseId.of("MAIN")), proposal.replacements().get(0).candidates());
    }

    @Test
    void aLargeBaseThatIsSilentIsGraspedAndInspectedAndNotTakenForWeak() {
        city.teaching("X", BaseKind.ENTERPRISE, null, 900, "law");
        Proposal proposal = city.propose("X");
        assertEquals(Side.GRASP, proposal.side().choice());
        assertEquals(MarketOutcome.INSPECT, proposal.outcome());
        assertEquals(List.of(TriageReason.CARRIES_MUCH, TriageReason.SILENT), reasons(proposal));
    }

    private static List<Reason> reasons(Proposal proposal) {
        return proposal.reasons().stream().map(Finding::reason).toList();
    }
}
