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
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.Dimension;
import org.lunxun.model.resource.SurveyAnswer;

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
        City next = city(52);
        assertSame(open, measured(next, DAY.plusDays(1), open), "not accepted yet");

        SupportProject accepted = new SupportProject(
                open.base(),
                open.dimension(),
                open.yuan(),
                open.before(),
                open.expectedGain(),
                open.reach(),
                "office",
                DAY,
                DAY,
                null);
        assertSame(accepted, measured(next, DAY, accepted), "asked before anybody could have seen what it brought");
        assertSame(accepted, measured(next, null, accepted), "nobody knows when it was asked");
        SupportProject measured = measured(next, DAY.plusDays(1), accepted);
        assertEquals(2, measured.realisedGain(), 0.5);
        assertTrue(measured.realisedGain() < measured.expectedGain());
        SupportPolicy fitted = SupportProject.fitted(SupportPolicy.REPAIR, List.of(measured));
        GainCurve curve = fitted.curves().get(Dimension.FACULTY);
        assertFalse(curve.assumed());
        assertEquals(
                GainCurve.DEFAULT.reach() * measured.realisedGain() / measured.expectedGain(), curve.reach(), 1e-12);
        assertEquals(GainCurve.DEFAULT, fitted.curves().get(Dimension.CONDITIONS), "nothing was measured there");
        assertSame(measured, measured(city(70), DAY.plusDays(1), measured), "measured once");
    }

    private static SupportProject measured(City city, LocalDate round, SupportProject project) {
        return SupportProject.measured(List.of(project), city.propose(), survey(city, round))
                .get(0);
    }

    private static List<SurveyAnswer> survey(City city, LocalDate round) {
        return city.survey.stream()
                .map(answer -> new SurveyAnswer(
                        answer.base(),
                        answer.dimension(),
                        answer.source(),
                        answer.score(),
                        answer.respondents(),
                        answer.deviation(),
                        round))
                .toList();
    }

    @Test
    void projectsThatAreMeasuredTogetherDivideTheRise() {
        City next = city(59);
        SupportProject large = project(DAY, DAY, null);
        SupportProject small =
                new SupportProject(BaseId.of("B0"), Dimension.FACULTY, 1000, 50, 1, 0.9, "office", DAY, DAY, null);
        double alone = measured(next, DAY.plusDays(1), large).realisedGain();
        List<SupportProject> both =
                SupportProject.measured(List.of(large, small), next.propose(), survey(next, DAY.plusDays(1)));
        assertEquals(alone * 3 / 4, both.get(0).realisedGain(), 1e-9);
        assertEquals(alone / 4, both.get(1).realisedGain(), 1e-9);
    }

    @Test
    void aGainThatFewRatersToldIsNotMeasured() {
        City few = city(50);
        few.survey.replaceAll(
                answer -> SurveyAnswer.builder(answer.base(), answer.dimension(), answer.source(), answer.score(), 4)
                        .build());
        SupportProject accepted = project(DAY, DAY, null);
        assertSame(accepted, measured(few, DAY.plusDays(1), accepted));
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
                BaseId.of("B0"), Dimension.FACULTY, 5000, 50, 3, 0.9, "office", deadline, acceptedOn, realised);
    }
}
