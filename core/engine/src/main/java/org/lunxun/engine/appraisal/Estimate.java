package org.lunxun.engine.appraisal;

import org.lunxun.model.Check;
import org.lunxun.model.Stability;

/**
 * An estimated score with its uncertainty: three points of its distribution, the middle and the ends of the
 * {@value #LEVEL_PERCENT} % interval. Between and beyond them it is taken for a normal distribution in two pieces that
 * pass through the points (Fechner 1897; Wallis 2014, Statistical Science 29, 'The two-piece normal').
 *
 * @param value the middle: the truth is as likely above as below
 * @param low the pessimistic end: the truth is below with 5 %
 * @param high the optimistic end: the truth is above with 5 %
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Estimate(double value, double low, double high) {

    /** How sure an interval is, in percent. */
    public static final int LEVEL_PERCENT = 90;

    /** How many standard deviations of a normal distribution lie between its middle and its 95 % point. */
    static final double REACH = 1.6448536269514722;

    /**
     * Checks the order of the points.
     *
     * @throws IllegalArgumentException when the low end is above the value, or the value above the high end
     */
    public Estimate {
        Check.range("value of an estimate", value, low, high);
    }

    /**
     * A score that is known, or that nobody said how sure it is.
     *
     * @param value the score
     * @return an estimate without width
     */
    public static Estimate exactly(double value) {
        return new Estimate(value, value, value);
    }

    /**
     * How probable it is that the truth is below a line.
     *
     * @param line the line, in the unit of the estimate
     * @return 0 to 1
     */
    public double probabilityBelow(double line) {
        double side = line < value ? value - low : high - value;
        if (side == 0) {
            return line > value ? 1 : 0;
        }
        return Normal.below((line - value) / side * REACH);
    }

    /**
     * How probable it is that this truth is above another one, if the two estimates err independently of one another.
     *
     * @param other the other estimate, in the same unit
     * @return 0 to 1; 0.5 for two equal estimates
     */
    public double probabilityAbove(Estimate other) {
        double lead = value - other.value;
        double mine = lead > 0 ? value - low : high - value;
        double theirs = lead > 0 ? other.high - other.value : other.value - other.low;
        double side = StrictMath.hypot(mine, theirs);
        if (side == 0) {
            return lead == 0 ? 0.5 : lead > 0 ? 1 : 0;
        }
        return Normal.below(lead / side * REACH);
    }

    /**
     * How wide the interval is.
     *
     * @return high less low, 0 or more
     */
    public double width() {
        return high - low;
    }

    /** The same estimate in another unit. */
    Estimate times(double factor) {
        return new Estimate(value * factor, low * factor, high * factor);
    }
}
