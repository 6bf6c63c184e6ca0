package org.lunxun.engine.triage;

import java.util.List;
import org.lunxun.model.Check;
import org.lunxun.model.Stability;

/**
 * What money does for one dimension of one base: of the gap that is left it closes, with so many thousand yuan, the share
 * {@code reach · (1 − exp(−thousands / scale))}. Each further thousand closes less than the one before.
 *
 * @param reach the share of the gap that any amount of money can close, above 0 to 1
 * @param scale after how many thousand yuan 63 % of that is reached, above 0
 * @param assumed whether nobody has compared the curve with realised gains yet
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record GainCurve(double reach, double scale, boolean assumed) {

    /** Nine tenths of a gap, most of it with half a million yuan. The numbers are Lunxun's own assumption. */
    public static final GainCurve DEFAULT = new GainCurve(0.9, 500, true);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException when one is outside its range
     */
    public GainCurve {
        Check.above0("reach of a gain curve", reach, 1);
        Check.above0("scale of a gain curve", scale, 1e9);
    }

    /**
     * The share of the gap that is closed.
     *
     * @param thousands how many thousand yuan, 0 or more
     * @return 0 to the reach
     */
    public double closed(long thousands) {
        return reach * (0 - StrictMath.expm1(-thousands / scale));
    }

    /**
     * The same curve after a comparison with what accepted projects brought: the reach is the slope of the realised gains
     * on those that a reach of 1 would have made expected (least squares through 0), kept within 0.01 to 1. So outcomes whose
     * expectations followed from different curves count alike, and the reach of this one does not matter.
     *
     * @param outcomes expected and realised gains in points, each with the reach behind the expectation
     * @return the curve, no longer assumed; this one when nothing was expected
     */
    public GainCurve fitted(List<Outcome> outcomes) {
        double products = 0;
        double squares = 0;
        for (Outcome outcome : outcomes) {
            double whole = outcome.expected() / outcome.reach();
            products += whole * outcome.realised();
            squares += whole * whole;
        }
        return squares == 0 ? this : new GainCurve(Math.min(1, Math.max(0.01, products / squares)), scale, false);
    }

    /**
     * What an accepted project was expected to bring, and brought.
     *
     * @param expected the gain in points that was expected, 0 or more
     * @param reach the reach of the curve that told so, above 0 to 1
     * @param realised the gain in points at the next appraisal, negative for a loss
     */
    @Stability(Stability.Level.EXPERIMENTAL)
    public record Outcome(double expected, double reach, double realised) {

        /**
         * Checks the reach.
         *
         * @throws IllegalArgumentException when it is outside its range
         */
        public Outcome {
            Check.above0("reach of an outcome", reach, 1);
        }
    }
}
