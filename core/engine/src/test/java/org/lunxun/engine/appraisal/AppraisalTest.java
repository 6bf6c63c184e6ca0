package org.lunxun.engine.appraisal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lunxun.engine.rules.BaseQuality;
import org.lunxun.engine.rules.QualityOrigin;
import org.lunxun.model.DateRange;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.Dimension;
import org.lunxun.model.resource.SurveyAnswer;
import org.lunxun.model.resource.SurveySource;
import org.lunxun.model.rotation.CoverRule;
import org.lunxun.model.rotation.Policy;
import org.lunxun.model.rotation.RotationDataset;
import org.lunxun.model.rotation.Weights;

class AppraisalTest {

    private final List<Base> bases = new ArrayList<>();
    private final List<SurveyAnswer> survey = new ArrayList<>();

    @Test
    void tellsDimensionsAndRaterGroupsOfEachBase() {
        base("B1", null);
        answer("B1", Dimension.TEACHING, SurveySource.TRAINEE_RATING, 80, 30);
        answer("B1", Dimension.TEACHING, SurveySource.TRAINEE_RATING, 90, 10);
        answer("B1", Dimension.TEACHING, SurveySource.PEER_RATING, 60, 20);
        answer("B1", Dimension.FACULTY, SurveySource.TEACHER_EXAM, 40, 6);
        BaseAppraisal base = appraise().base(BaseId.of("B1"));
        DimensionAppraisal teaching = base.findDimension(Dimension.TEACHING).orElseThrow();
        assertEquals(75, teaching.score());
        assertEquals(
                List.of(
                        new RaterGroup(SurveySource.PEER_RATING, 60, 1, 20, true),
                        new RaterGroup(SurveySource.TRAINEE_RATING, 82.5, 2, 40, true)),
                teaching.groups());
        assertEquals(
                List.of(Dimension.FACULTY, Dimension.TEACHING),
                base.dimensions().stream().map(DimensionAppraisal::dimension).toList());
        assertEquals(4, base.answers());
        assertEquals(66, base.respondents());
        assertEquals((75.0 + 40.0) / 200, base.quality(), 1e-12);
        assertEquals(QualityOrigin.SURVEY, base.origin());
        assertTrue(base.findDimension(Dimension.REPUTATION).isEmpty());
    }

    @Test
    void namesTheSilentAndScoresNoneOfThemAsZero() {
        for (int i = 1; i <= 50; i++) {
            base("B" + i, null);
            if (i % 20 != 7) {
                answer("B" + i, Dimension.FACULTY, SurveySource.TRAINEE_RATING, 70, 12);
            }
        }
        answer("B7", Dimension.FACULTY, SurveySource.TRAINEE_RATING, 0, 0);
        Appraisal appraisal = appraise();
        assertEquals(
                List.of("B27", "B47", "B7"),
                appraisal.silent().stream().map(BaseId::value).toList());
        assertEquals(0.94, appraisal.responseRate(), 1e-12);
        assertEquals(BaseQuality.DEFAULT, appraisal.base(BaseId.of("B7")).quality());
        assertEquals(QualityOrigin.DEFAULT, appraisal.base(BaseId.of("B7")).origin());
    }

    @Test
    void letsTheGivenQualityStandBesideTheSurvey() {
        base("B1", 0.9);
        answer("B1", Dimension.FACULTY, SurveySource.TRAINEE_RATING, 10, 30);
        BaseAppraisal base = appraise().base(BaseId.of("B1"));
        assertEquals(0.9, base.quality());
        assertEquals(QualityOrigin.GIVEN, base.origin());
        assertFalse(base.silent());
        assertEquals(10, base.dimensions().get(0).score());
    }

    @Test
    void showsNoFigureThatGivesAwayFewerThanFiveRaters() {
        base("few", null);
        answer("few", Dimension.FACULTY, SurveySource.TRAINEE_RATING, 10, 4);
        base("mixed", null);
        answer("mixed", Dimension.FACULTY, SurveySource.TRAINEE_RATING, 10, 40);
        answer("mixed", Dimension.FACULTY, SurveySource.PEER_RATING, 90, 3);
        answer("mixed", Dimension.TEACHING, SurveySource.PEER_RATING, 90, 4);
        Appraisal appraisal = appraise();
        assertFalse(appraisal.base(BaseId.of("few")).shown());
        assertFalse(appraisal.base(BaseId.of("few")).dimensions().get(0).shown());
        BaseAppraisal mixed = appraisal.base(BaseId.of("mixed"));
        assertTrue(mixed.shown());
        // With the quality and the other dimension known, that of the four could be computed.
        assertTrue(mixed.dimensions().stream().noneMatch(DimensionAppraisal::shown));
        assertTrue(mixed.dimensions().stream()
                .flatMap(each -> each.groups().stream())
                .noneMatch(RaterGroup::shown));
    }

    @Test
    void doesNotDependOnTheOrderOfBasesAndAnswers() {
        Random random = new Random(3);
        for (int i = 0; i < 20; i++) {
            base("B" + i, null);
        }
        for (int i = 0; i < 400; i++) {
            answer(
                    "B" + random.nextInt(20),
                    Dimension.values()[random.nextInt(4)],
                    SurveySource.of("G" + random.nextInt(3)),
                    random.nextInt(10_001) / 100.0,
                    random.nextInt(50));
        }
        Appraisal expected = appraise();
        for (int round = 0; round < 10; round++) {
            Collections.shuffle(bases, random);
            Collections.shuffle(survey, random);
            assertEquals(expected, appraise());
        }
    }

    @Test
    void refusesAQuestionForABaseThatIsNotThere() {
        assertThrows(IllegalArgumentException.class, () -> appraise().base(BaseId.of("B9")));
        assertTrue(appraise().findBase(BaseId.of("B9")).isEmpty());
        assertEquals(1, appraise().responseRate());
    }

    private void base(String id, @Nullable Double quality) {
        bases.add(Base.builder(BaseId.of(id), "", BaseKind.UNIVERSITY)
                .quality(quality)
                .build());
    }

    private void answer(String base, Dimension dimension, SurveySource source, double score, int respondents) {
        survey.add(SurveyAnswer.builder(BaseId.of(base), dimension, source, score, respondents)
                .build());
    }

    private Appraisal appraise() {
        Policy policy = new Policy(
                DateRange.of(LocalDate.of(2027, 1, 4), LocalDate.of(2031, 12, 28)),
                List.of(),
                new BigDecimal("0.2"),
                1,
                730,
                365,
                new TreeMap<>(),
                new Weights(1, 1, 1, 1, 1),
                CoverRule.DEFAULT);
        return Appraisal.of(
                RotationDataset.builder(policy).bases(bases).survey(survey).build());
    }
}
