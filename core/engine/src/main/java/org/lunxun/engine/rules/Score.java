package org.lunxun.engine.rules;

import org.lunxun.model.Stability;

/**
 * The score of a plan in its parts, weights and priorities included (FORMAT 1, 'Score').
 *
 * @param covered for cadres trained once, 0 or more
 * @param hours for hours of the cycle, 0 or more
 * @param newPost for new posts served in time, 0 or more
 * @param need for needs closed, 0 or more
 * @param cost for money spent, 0 or less
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Score(double covered, double hours, double newPost, double need, double cost) {

    /** The score of nothing. */
    public static final Score ZERO = new Score(0, 0, 0, 0, 0);

    /**
     * The sum of the parts.
     *
     * @return the score; higher is better
     */
    public double total() {
        return covered + hours + newPost + need + cost;
    }
}
