package org.lunxun.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
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

class BaseQualityTest {

    private static final BaseId B1 = BaseId.of("B1");

    @Test
    void takesTheMeanOfDimensionsWeightedByRespondentsWithinEach() {
        BaseQuality quality = of(
                null,
                answer(Dimension.FACULTY, SurveySource.TRAINEE_RATING, 90, 3),
                answer(Dimension.FACULTY, SurveySource.PEER_RATING, 50, 1),
                answer(Dimension.CONDITIONS, SurveySource.TRAINEE_EXAM, 40, 1000));
        assertEquals((80.0 + 40.0) / 2 / 100, quality.quality(B1), 1e-12);
        assertEquals(QualityOrigin.SURVEY, quality.origin(B1));
        assertEquals(
                List.of(
                        new DimensionMean(Dimension.FACULTY, 80, 2, 4),
                        new DimensionMean(Dimension.CONDITIONS, 40, 1, 1000)),
                quality.means(B1));
    }

    @Test
    void letsTheGivenQualityStandAndStillTellsTheMeans() {
        BaseQuality quality = of(0.7, answer(Dimension.FACULTY, SurveySource.TRAINEE_RATING, 10, 30));
        assertEquals(0.7, quality.quality(B1));
        assertEquals(QualityOrigin.GIVEN, quality.origin(B1));
        assertEquals(10, quality.means(B1).get(0).score());
    }

    @Test
    void takesOneHalfWhereNobodyAnswered() {
        BaseQuality quality = of(null, answer(Dimension.FACULTY, SurveySource.TRAINEE_RATING, 10, 0));
        assertEquals(0.5, quality.quality(B1));
        assertEquals(QualityOrigin.DEFAULT, quality.origin(B1));
        assertTrue(quality.means(B1).isEmpty());
    }

    @Test
    void doesNotDependOnTheOrderOfAnswers() {
        List<SurveyAnswer> answers = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            Dimension dimension = Dimension.values()[random.nextInt(4)];
            double score = random.nextInt(10_001) / 100.0;
            answers.add(answer(dimension, SurveySource.TRAINEE_RATING, score, random.nextInt(500)));
        }
        double expected = of(null, answers.toArray(SurveyAnswer[]::new)).quality(B1);
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(answers, random);
            assertEquals(
                    expected, of(null, answers.toArray(SurveyAnswer[]::new)).quality(B1));
        }
    }

    @Test
    void refusesAnswersOnUnknownBases() {
        SurveyAnswer stray = SurveyAnswer.builder(
                        BaseId.of("B9"), Dimension.FACULTY, SurveySource.TRAINEE_RATING, 50, 1)
                .build();
        assertThrows(IllegalArgumentException.class, () -> of(null, stray));
        assertThrows(IllegalArgumentException.class, () -> of(null).quality(BaseId.of("B9")));
    }

    private static SurveyAnswer answer(Dimension dimension, SurveySource source, double score, int respondents) {
        return SurveyAnswer.builder(B1, dimension, source, score, respondents).build();
    }

    private static BaseQuality of(Double given, SurveyAnswer... answers) {
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
        Base base = Base.builder(B1, "", BaseKind.UNIVERSITY).quality(given).build();
        return BaseQuality.of(RotationDataset.builder(policy)
                .bases(List.of(base))
                .survey(Arrays.asList(answers))
                .build());
    }
}
