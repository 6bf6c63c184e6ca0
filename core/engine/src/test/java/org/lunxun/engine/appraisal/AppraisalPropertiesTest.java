package org.lunxun.engine.appraisal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lunxun.engine.appraisal.EstimateCoverageTest.World;
import org.lunxun.model.finding.AppraisalReason;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Dimension;
import org.lunxun.model.resource.SurveyAnswer;
import org.lunxun.model.resource.SurveySource;

/** What must hold of every appraisal, over drawn surveys. */
class AppraisalPropertiesTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 8);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverTellsLessOfABaseForHigherScores(long seed) {
        Random random = new Random(seed);
        DrawnSurvey drawn = DrawnSurvey.of(World.DOUBLY_RATED, random, 6 + random.nextInt(12));
        SortedMap<BaseId, BaseAppraisal> before = Appraisal.of(drawn.dataset()).bases();
        List<SurveyAnswer> answers = List.copyOf(drawn.survey);
        for (int base = 0; base < drawn.bases.size(); base++) {
            BaseId id = DrawnSurvey.id(base);
            drawn.survey.clear();
            for (SurveyAnswer answer : answers) {
                double raise = answer.base().equals(id) ? random.nextDouble() * (100 - answer.score()) : 0;
                drawn.survey.add(with(answer, answer.score() + raise));
            }
            Estimate was = before.get(id).estimate();
            Estimate is = Appraisal.of(drawn.dataset()).base(id).estimate();
            assertTrue(is.low() >= was.low() - 1e-9, id + ": " + was + " → " + is);
            assertTrue(is.value() >= was.value() - 1e-9, id + ": " + was + " → " + is);
            assertTrue(is.high() >= was.high() - 1e-9, id + ": " + was + " → " + is);
        }
    }

    @Test
    void isSurerOnAverageForMoreRespondents() {
        Random random = new Random(5);
        double[] width = new double[8];
        for (int round = 0; round < 5; round++) {
            DrawnSurvey drawn = DrawnSurvey.of(World.DOUBLY_RATED, random, 120);
            Appraisal appraisal = Appraisal.of(drawn.dataset());
            for (int base = 0; base < drawn.bases.size(); base++) {
                width[base % 8] +=
                        appraisal.base(DrawnSurvey.id(base)).estimate().width();
            }
        }
        for (int bucket = 1; bucket < width.length; bucket++) {
            assertTrue(width[bucket] < width[bucket - 1], List.of(width[bucket - 1], width[bucket])::toString);
        }
    }

    @Test
    void equalsTheOtherSideExactlyWhereOneSideWeighsNothing() {
        DrawnSurvey drawn = DrawnSurvey.of(World.DOUBLY_RATED, new Random(6), 40);
        SortedMap<BaseId, Estimate> onlyRatings = estimates(drawn, RatingScheme.DEFAULT.withSides(0.6, 0));
        SortedMap<BaseId, Estimate> onlyExams = estimates(drawn, RatingScheme.DEFAULT.withSides(0, 0.4));
        DrawnSurvey ratings = DrawnSurvey.of(World.DOUBLY_RATED, new Random(6), 40);
        ratings.survey.removeIf(answer -> answer.source().equals(SurveySource.TEACHER_EXAM));
        DrawnSurvey exams = DrawnSurvey.of(World.DOUBLY_RATED, new Random(6), 40);
        exams.survey.removeIf(answer -> !answer.source().equals(SurveySource.TEACHER_EXAM));
        assertEquals(estimates(ratings, RatingScheme.DEFAULT), onlyRatings);
        assertEquals(estimates(exams, RatingScheme.DEFAULT), onlyExams);
        assertNotEquals(onlyRatings, onlyExams);
    }

    @Test
    void isNotChangedByACopyOfAGroupThatWeighsNothing() {
        DrawnSurvey drawn = DrawnSurvey.of(World.DOUBLY_RATED, new Random(7), 40);
        SortedMap<BaseId, Estimate> before = estimates(drawn, RatingScheme.DEFAULT);
        SurveySource copy = SurveySource.of("COPY");
        for (SurveyAnswer answer : List.copyOf(drawn.survey)) {
            if (answer.source().equals(SurveySource.PEER_RATING)) {
                drawn.survey.add(SurveyAnswer.builder(
                                answer.base(), answer.dimension(), copy, answer.score(), answer.respondents())
                        .deviation(answer.deviation())
                        .build());
            }
        }
        assertEquals(before, estimates(drawn, RatingScheme.DEFAULT.withWeight(copy, 0)));
        assertNotEquals(before, estimates(drawn, RatingScheme.DEFAULT));
    }

    @Test
    void doesNotPunishABaseForHardClasses() {
        double[] mean = new double[2];
        double[] adjusted = new double[2];
        Random random = new Random(8);
        for (int round = 0; round < 10; round++) {
            DrawnSurvey drawn = DrawnSurvey.of(World.PLAIN, random, 120);
            SortedMap<BaseId, List<Double>> shares = new TreeMap<>();
            for (int base = 0; base < drawn.bases.size(); base++) {
                // Whoever holds only hard classes is rated fifteen points lower for the same work.
                double share = base / 8 % 2 == 0 ? 0.9 : 0.1;
                shares.put(DrawnSurvey.id(base), List.of(share));
                SurveyAnswer answer = drawn.survey.get(base);
                drawn.survey.set(base, with(answer, Math.max(0, answer.score() - 15 * share)));
            }
            ClassMix mix = new ClassMix(List.of("hard"), shares);
            Appraisal plain = Appraisal.of(drawn.dataset());
            Appraisal fair = Appraisal.of(
                    AppraisalRequest.builder(drawn.dataset()).mix(mix).build());
            for (int base = 0; base < drawn.bases.size(); base++) {
                int hard = base / 8 % 2;
                double truth = drawn.truth.get(base) / 100;
                mean[hard] += plain.base(DrawnSurvey.id(base)).estimate().value() - truth;
                adjusted[hard] += fair.base(DrawnSurvey.id(base)).estimate().value() - truth;
            }
        }
        double unfair = (mean[1] - mean[0]) / 600;
        double left = (adjusted[1] - adjusted[0]) / 600;
        assertTrue(unfair > 0.08, "the bases with hard classes look worse: " + unfair);
        assertTrue(Math.abs(left) < 0.02, "nothing of it is left: " + left);
    }

    @Test
    void reportsRatersWhoDisagreeMoreThanChanceExplains() {
        DrawnSurvey drawn = DrawnSurvey.of(World.DOUBLY_RATED, new Random(9), 64);
        drawn.survey.clear();
        Random random = new Random(10);
        for (int base = 0; base < 64; base++) {
            for (SurveySource source : List.of(SurveySource.TRAINEE_RATING, SurveySource.TEACHER_EXAM)) {
                boolean planted = base == 17 && source.equals(SurveySource.TEACHER_EXAM);
                drawn.survey.add(SurveyAnswer.builder(
                                DrawnSurvey.id(base),
                                Dimension.TEACHING,
                                source,
                                60 + 12 / Math.sqrt(50) * random.nextGaussian() - (planted ? 25 : 0),
                                50)
                        .deviation(12.0)
                        .build());
            }
        }
        List<Finding> disagreements = Appraisal.of(drawn.dataset()).findings();
        assertEquals(1, disagreements.size(), disagreements::toString);
        assertEquals(AppraisalReason.RATERS_DISAGREE, disagreements.get(0).reason());
        assertEquals("B0017", disagreements.get(0).argument("base").orElseThrow());
    }

    @Test
    void tellsHowProbablyARankingIsRight() {
        int[] asked = new int[5];
        double[] said = new double[5];
        int[] right = new int[5];
        Random random = new Random(11);
        for (int round = 0; round < 20; round++) {
            DrawnSurvey drawn = DrawnSurvey.of(World.PLAIN, random, 80);
            SortedMap<BaseId, Estimate> told = estimates(drawn, RatingScheme.DEFAULT);
            for (int one = 0; one < 80; one++) {
                int other = random.nextInt(80);
                Estimate estimate = told.get(DrawnSurvey.id(one));
                Estimate rival = told.get(DrawnSurvey.id(other));
                if (one != other && estimate.value() > rival.value()) {
                    double probability = estimate.probabilityAbove(rival);
                    int bucket = Math.min(4, (int) ((probability - 0.5) * 10));
                    asked[bucket]++;
                    said[bucket] += probability;
                    right[bucket] += drawn.truth.get(one) > drawn.truth.get(other) ? 1 : 0;
                }
            }
        }
        for (int bucket = 0; bucket < 5; bucket++) {
            double promised = said[bucket] / asked[bucket];
            double kept = (double) right[bucket] / asked[bucket];
            assertEquals(promised, kept, 3 * Math.sqrt(promised * (1 - promised) / asked[bucket]) + 0.01);
        }
    }

    @Test
    void letsDimensionsWeighOtherwise() {
        DrawnSurvey drawn = DrawnSurvey.of(World.PLAIN, new Random(12), 20);
        for (SurveyAnswer answer : List.copyOf(drawn.survey)) {
            drawn.survey.add(SurveyAnswer.builder(
                            answer.base(),
                            Dimension.FACULTY,
                            answer.source(),
                            100 - answer.score(),
                            answer.respondents())
                    .build());
        }
        BaseAppraisal base = Appraisal.of(drawn.dataset()).base(DrawnSurvey.id(3));
        Estimate teaching = base.findDimension(Dimension.TEACHING).orElseThrow().estimate();
        Estimate faculty = base.findDimension(Dimension.FACULTY).orElseThrow().estimate();
        Estimate mixed = base.estimate(Map.of(Dimension.TEACHING, 3.0, Dimension.FACULTY, 1.0))
                .orElseThrow();
        assertEquals((3 * teaching.value() + faculty.value()) / 400, mixed.value(), 1e-12);
        assertEquals((3 * teaching.low() + faculty.low()) / 400, mixed.low(), 1e-12);
        assertTrue(base.estimate(Map.of(Dimension.REPUTATION, 1.0)).isEmpty());
    }

    private static SortedMap<BaseId, Estimate> estimates(DrawnSurvey drawn, RatingScheme scheme) {
        SortedMap<BaseId, Estimate> estimates = new TreeMap<>();
        Appraisal.of(AppraisalRequest.builder(drawn.dataset()).scheme(scheme).build())
                .bases()
                .forEach((id, base) -> estimates.put(id, base.estimate()));
        return estimates;
    }

    private static SurveyAnswer with(SurveyAnswer answer, double score) {
        return SurveyAnswer.builder(
                        answer.base(), answer.dimension(), answer.source(), Math.min(100, score), answer.respondents())
                .deviation(answer.deviation())
                .build();
    }
}
