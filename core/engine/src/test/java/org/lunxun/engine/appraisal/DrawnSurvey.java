package org.lunxun.engine.appraisal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
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

/** A survey of bases whose truth is known because it was drawn first. */
final class DrawnSurvey {

    private static final List<BaseKind> KINDS =
            List.of(BaseKind.PARTY_SCHOOL, BaseKind.UNIVERSITY, BaseKind.ENTERPRISE);
    private static final List<SurveySource> GROUPS =
            List.of(SurveySource.TRAINEE_RATING, SurveySource.PEER_RATING, SurveySource.TEACHER_EXAM);
    /** The weights of the groups by {@link RatingScheme#DEFAULT}. */
    private static final double[] WEIGHTS = {0.4, 0.2, 0.4};

    private static final double[] ROSINESS = {6, -3, -4.5};

    final List<Double> truth = new ArrayList<>();
    final List<Base> bases = new ArrayList<>();
    final List<SurveyAnswer> survey = new ArrayList<>();

    static DrawnSurvey of(EstimateCoverageTest.World world, Random random, int size) {
        DrawnSurvey drawn = new DrawnSurvey();
        for (int i = 0; i < size; i++) {
            drawn.bases.add(
                    Base.builder(id(i), "", KINDS.get(i / 8 % KINDS.size())).build());
            switch (world) {
                case PLAIN -> drawn.plain(i, random);
                case DOUBLY_RATED, FEW_BASES -> drawn.doublyRated(i, random);
                case SKEWED -> drawn.skewed(i, random);
            }
        }
        return drawn;
    }

    static BaseId id(int base) {
        return BaseId.of("B%04d".formatted(base));
    }

    private double ofKind(int base) {
        return 64 - 6 * (base / 8 % KINDS.size());
    }

    private void plain(int base, Random random) {
        double own = ofKind(base) + 8 * random.nextGaussian();
        truth.add(own);
        answer(base, GROUPS.get(0), own, 12, EstimateCoverageTest.respondents(base), random);
    }

    private void doublyRated(int base, Random random) {
        double own = ofKind(base) + 8 * random.nextGaussian();
        double score = own;
        for (int group = 0; group < GROUPS.size(); group++) {
            double seen = 4 * random.nextGaussian();
            score += WEIGHTS[group] * seen;
            // Every fifth base was left out by the peers.
            if (group != 1 || base % 5 != 0) {
                answer(
                        base,
                        GROUPS.get(group),
                        own + ROSINESS[group] + seen,
                        12,
                        EstimateCoverageTest.respondents(base),
                        random);
            }
        }
        truth.add(score);
    }

    private void skewed(int base, Random random) {
        double own = ofKind(base) + 8 + 6 * Math.log(1 - random.nextDouble());
        int respondents = EstimateCoverageTest.respondents(base);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < respondents; i++) {
            double score = Math.min(100, Math.max(0, 5 * Math.rint((own + 12 * random.nextGaussian()) / 5)));
            sum += score;
            squares += score * score;
        }
        double mean = sum / respondents;
        truth.add(own);
        SurveyAnswer.Builder answer = SurveyAnswer.builder(
                id(base), Dimension.TEACHING, GROUPS.get(0), Math.max(0, Math.min(100, mean)), respondents);
        if (respondents > 1) {
            double variance = Math.max(0, (squares - respondents * mean * mean) / (respondents - 1));
            answer.deviation(Math.min(50, Math.sqrt(variance)));
        }
        survey.add(answer.build());
    }

    private void answer(int base, SurveySource group, double mean, double deviation, int respondents, Random random) {
        double seen = mean + deviation / Math.sqrt(respondents) * random.nextGaussian();
        SurveyAnswer.Builder answer = SurveyAnswer.builder(
                id(base), Dimension.TEACHING, group, Math.max(0, Math.min(100, seen)), respondents);
        if (respondents > 1) {
            double squares = 0;
            for (int i = 1; i < respondents; i++) {
                double step = random.nextGaussian();
                squares += step * step;
            }
            answer.deviation(Math.min(50, deviation * Math.sqrt(squares / (respondents - 1))));
        }
        survey.add(answer.build());
    }

    RotationDataset dataset() {
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
        return RotationDataset.builder(policy).bases(bases).survey(survey).build();
    }
}
