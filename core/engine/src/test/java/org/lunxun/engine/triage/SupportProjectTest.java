package org.lunxun.engine.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lunxun.engine.appraisal.Appraisal;
import org.lunxun.engine.appraisal.BaseAppraisal;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.Dimension;

class SupportProjectTest {

    private static final LocalDate DAY = LocalDate.of(2027, 6, 1);

    private static City city(double faculty) {
        City city = new City().cadres(500, "L1", "law");
        for (int i = 0; i < 20; i++) {
            city.teaching("B" + i, BaseKind.PARTY_SCHOOL, null, 20 + i, "law")
                    .answers("B" + i, Dimension.FACULTY, i == 0 ? faculty : 50 + i, 2000)
                    .answers("B" + i, Dimension.CONDITIONS, 79, 2000);
        }
        return city;
    }

    @Test
    void moneyForRepairBecomesProjectsAndWhatTheyBringMovesTheCurve() {
        TriageResult triage = city(50).propose();
        SupportPlan plan = Support.spread(triage, SupportPolicy.REPAIR, 4_000_000);
        List<SupportProject> projects = SupportProject.of(plan, triage);
        assertEquals(
                plan.given() * 1000,
                projects.stream().mapToLong(SupportProject::yuan).sum(),
                "every yuan has its project");
        SupportProject open = projects.stream()
                .filter(project -> project.base().equals(BaseId.of("B0")))
                .findFirst()
                .orElseThrow();
        assertEquals("", open.owner());
        assertEquals(50, open.before(), 1);
        BaseAppraisal better = appraisal(52);
        assertSame(open, open.measuredBy(better), "not accepted yet");

        SupportProject accepted = new SupportProject(
                open.base(),
                open.dimension(),
                open.yuan(),
                open.before(),
                open.expectedGain(),
                "office",
                DAY,
                DAY,
                null);
        SupportProject measured = accepted.measuredBy(better);
        assertEquals(2, measured.realisedGain(), 0.5);
        assertTrue(measured.realisedGain() < measured.expectedGain());
        SupportPolicy fitted = SupportProject.fitted(SupportPolicy.REPAIR, List.of(measured));
        GainCurve curve = fitted.curves().get(Dimension.FACULTY);
        assertFalse(curve.assumed());
        assertEquals(
                GainCurve.DEFAULT.reach() * measured.realisedGain() / measured.expectedGain(), curve.reach(), 1e-12);
        assertEquals(GainCurve.DEFAULT, fitted.curves().get(Dimension.CONDITIONS), "nothing was measured there");
        assertSame(measured, measured.measuredBy(appraisal(70)), "measured once");
    }

    private static BaseAppraisal appraisal(double faculty) {
        return Appraisal.of(city(faculty).dataset()).base(BaseId.of("B0"));
    }

    @Test
    void aRewardHasNoProjects() {
        TriageResult triage = city(50).propose();
        assertEquals(List.of(), SupportProject.of(Support.spread(triage, SupportPolicy.REWARD, 1_000_000), triage));
    }

    @Test
    void aProjectIsOverdueAfterItsDeadlineUntilItIsAccepted() {
        SupportProject open = project(DAY, null, null);
        assertFalse(open.overdue(DAY));
        assertTrue(open.overdue(DAY.plusDays(1)));
        assertFalse(project(DAY, DAY.plusDays(9), null).overdue(DAY.plusDays(1)));
        assertFalse(project(null, null, null).overdue(DAY));
        assertNull(open.realisedGain());
        assertThrows(IllegalArgumentException.class, () -> project(DAY, null, 3.0));
    }

    private static SupportProject project(LocalDate deadline, LocalDate acceptedOn, Double realised) {
        return new SupportProject(
                BaseId.of("B0"), Dimension.FACULTY, 5000, 50, 3, "office", deadline, acceptedOn, realised);
    }
}
