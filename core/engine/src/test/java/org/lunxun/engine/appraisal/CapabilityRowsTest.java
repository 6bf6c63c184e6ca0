package org.lunxun.engine.appraisal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lunxun.engine.appraisal.EstimateCoverageTest.World;
import org.lunxun.engine.rules.BaseQuality;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Dimension;
import org.lunxun.model.resource.SurveyAnswer;
import org.lunxun.model.resource.SurveySource;

/** Rows of the table of capabilities that appraisal has to hold, by their numbers there. */
class CapabilityRowsTest {

    @Test
    void row4OfFiftyBasesThreeAreSilentAndNamedAndNoneOfThemIsScoredAsZero() {
        DrawnSurvey drawn = DrawnSurvey.of(World.DOUBLY_RATED, new Random(4), 50);
        List<BaseId> silent = List.of(DrawnSurvey.id(7), DrawnSurvey.id(19), DrawnSurvey.id(33));
        drawn.survey.removeIf(answer -> silent.contains(answer.base()));
        Appraisal appraisal = Appraisal.of(drawn.dataset());
        assertEquals(0.94, appraisal.responseRate(), 1e-12);
        assertEquals(silent, appraisal.silent());
        for (BaseId base : silent) {
            assertEquals(BaseQuality.DEFAULT, appraisal.base(base).quality());
            assertEquals(null, appraisal.base(base).estimate(), "nothing is made up for a silent base");
        }
    }

    @Test
    void row5WithOneSideAtNothingTheScoreEqualsTheOtherSideAndNoGroupUnderFiveIsShown() {
        DrawnSurvey drawn = DrawnSurvey.of(World.DOUBLY_RATED, new Random(5), 40);
        DrawnSurvey onlyExams = DrawnSurvey.of(World.DOUBLY_RATED, new Random(5), 40);
        onlyExams.survey.removeIf(answer -> !answer.source().equals(SurveySource.TEACHER_EXAM));
        Appraisal examsAlone = Appraisal.of(onlyExams.dataset());
        Appraisal withoutRatings = Appraisal.of(AppraisalRequest.builder(drawn.dataset())
                .scheme(RatingScheme.DEFAULT.withSides(0, 1))
                .build());
        for (BaseAppraisal base : examsAlone.bases().values()) {
            assertEquals(base.estimate(), withoutRatings.base(base.base()).estimate());
            for (DimensionAppraisal dimension : withoutRatings.base(base.base()).dimensions()) {
                for (RaterGroup group : dimension.groups()) {
                    assertFalse(group.shown() && group.respondents() < Anonymity.FEWEST, group::toString);
                }
            }
        }
    }

    @Test
    void row6TellsAllFourDimensionsWithTheirEvidenceAndAnInterval() {
        DrawnSurvey drawn = DrawnSurvey.of(World.DOUBLY_RATED, new Random(6), 40);
        for (SurveyAnswer answer : List.copyOf(drawn.survey)) {
            for (Dimension dimension : List.of(Dimension.FACULTY, Dimension.CONDITIONS, Dimension.REPUTATION)) {
                drawn.survey.add(SurveyAnswer.builder(
                                answer.base(), dimension, answer.source(), answer.score(), answer.respondents())
                        .build());
            }
        }
        for (BaseAppraisal base : Appraisal.of(drawn.dataset()).bases().values()) {
            assertEquals(4, base.dimensions().size());
            for (DimensionAppraisal dimension : base.dimensions()) {
                assertTrue(dimension.respondents() > 0 && dimension.answers() > 0);
                assertTrue(dimension.estimate().low() < dimension.estimate().high());
            }
        }
    }
}
