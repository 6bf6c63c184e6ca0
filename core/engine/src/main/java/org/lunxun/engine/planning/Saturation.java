package org.lunxun.engine.planning;

/**
 * Discounts that make a cadre's worth of classes additive: hours count up to what is asked for and a topic up to its gap,
 * so where a set would go over, hours or the topic are valued at a discount, and what is discounted of the missing part
 * is granted whatever the set. For any discounts in [0, 1] this is never below the true worth
 * ({@code min(a, x) ≤ (1 − d)·x + d·a}), so every value here keeps a bound true; {@link #adjust} moves them to where the
 * bound is low.
 */
final class Saturation {

    private static final double HOURS_SHARPNESS = 4;
    private static final double NEED_SHARPNESS = 2;

    private final RotationProblem problem;
    /** By cadre: the discount on hours. */
    final float[] hours;
    /** By need: the discount on closing it. */
    final float[] needs;

    Saturation(RotationProblem problem) {
        this.problem = problem;
        hours = new float[problem.cadres.size];
        needs = new float[problem.cadres.needTopic.length];
    }

    /** Whether any discount of a cadre is above 0. */
    boolean any(int c) {
        if (hours[c] > 0) {
            return true;
        }
        for (int n = problem.cadres.needFrom[c]; n < problem.cadres.needFrom[c + 1]; n++) {
            if (needs[n] > 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Raises the discounts of what a chosen set has too much of, lowers the others.
     *
     * @param missing hours that are missing without the set
     * @param step the largest change
     */
    void adjust(int c, double missing, int[] chosen, int count, double step) {
        ClassArrays classes = problem.classes;
        CadreArrays cadres = problem.cadres;
        double taken = 0;
        for (int i = 0; i < count; i++) {
            taken += classes.hours[problem.classOf(c, chosen[i])];
        }
        if (missing > 0 && (taken > missing || hours[c] > 0)) {
            double over = (taken - missing) / cadres.hoursAsked[cadres.kind[c]];
            hours[c] = moved(hours[c], step, HOURS_SHARPNESS * over);
        }
        for (int n = cadres.needFrom[c]; n < cadres.needFrom[c + 1]; n++) {
            double met = 0;
            for (int i = 0; i < count; i++) {
                met += effect(classes, problem.classOf(c, chosen[i]), cadres.needTopic[n]);
            }
            if (met > 1 || needs[n] > 0) {
                needs[n] = moved(needs[n], step, NEED_SHARPNESS * (met - 1));
            }
        }
    }

    private static double effect(ClassArrays classes, int k, int topic) {
        for (int i = classes.topicFrom[k]; i < classes.topicFrom[k + 1]; i++) {
            if (classes.topic[i] == topic) {
                return classes.effect[i];
            }
        }
        return 0;
    }

    private static float moved(float discount, double step, double over) {
        return (float) Math.max(0, Math.min(1, discount + step * Math.max(-1, Math.min(1, over))));
    }
}
