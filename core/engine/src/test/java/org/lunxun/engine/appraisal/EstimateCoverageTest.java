package org.lunxun.engine.appraisal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lunxun.model.resource.Dimension;

/**
 * Estimates against a truth that is known because it was drawn: how often the interval holds it, and how far the estimate
 * and the raw mean are from it. A tenth of the replications in the normal mode, all in the full mode.
 */
@Tag("slow")
class EstimateCoverageTest {

    private static final int REPLICATIONS = Boolean.getBoolean("lunxun.full") ? 600 : 60;
    private static final int[] RESPONDENTS = {1, 2, 5, 10, 30, 100, 300, 1000};
    private static final long SEED = Long.getLong("lunxun.seed", 20_270_104);

    /** What the world is like from which surveys are drawn. */
    enum World {
        /** One group of raters, and the survey tells how far they lie apart. */
        PLAIN,
        /** Three groups that see bases otherwise, each in its own way, too. */
        DOUBLY_RATED,
        /** Truths with a long tail of weak bases, scores in steps of five that end at 0 and 100. */
        SKEWED,
        /** As doubly rated, with sixteen bases in all. */
        FEW_BASES
    }

    @ParameterizedTest
    @EnumSource(World.class)
    void holdsTheTruthNineTimesInTenFromOneRespondentToAThousand(World world) {
        Random random = new Random(SEED);
        int[] held = new int[RESPONDENTS.length];
        int[] asked = new int[RESPONDENTS.length];
        double squaresOfEstimate = 0;
        double squaresOfRawMean = 0;
        int bases = world == World.FEW_BASES ? 16 : 120;
        for (int round = 0; round < REPLICATIONS * (bases < 120 ? 4 : 1); round++) {
            DrawnSurvey drawn = DrawnSurvey.of(world, random, bases);
            Appraisal appraisal = Appraisal.of(drawn.dataset());
            for (int i = 0; i < drawn.truth.size(); i++) {
                DimensionAppraisal told = appraisal
                        .base(DrawnSurvey.id(i))
                        .findDimension(Dimension.TEACHING)
                        .orElseThrow();
                Estimate estimate = told.estimate();
                double truth = drawn.truth.get(i);
                int bucket = i % RESPONDENTS.length;
                asked[bucket]++;
                held[bucket] += estimate.low() <= truth && truth <= estimate.high() ? 1 : 0;
                squaresOfEstimate += square(estimate.value() - truth);
                squaresOfRawMean += square(told.score() - truth);
            }
        }
        List<String> shares = new ArrayList<>();
        boolean all = true;
        for (int bucket = 0; bucket < held.length; bucket++) {
            double share = (double) held[bucket] / asked[bucket];
            // Three standard errors of a tenth of the replications are two points.
            all &= share >= 0.87 && share <= 0.93;
            shares.add(RESPONDENTS[bucket] + ": " + share);
        }
        assertTrue(all, () -> "seed " + SEED + ": " + shares);
        assertTrue(squaresOfEstimate < squaresOfRawMean, squaresOfEstimate + " against " + squaresOfRawMean);
    }

    private static double square(double x) {
        return x * x;
    }

    static int respondents(int base) {
        return RESPONDENTS[base % RESPONDENTS.length];
    }
}
