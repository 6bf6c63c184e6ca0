package org.lunxun.model.rotation;

import org.lunxun.model.Check;
import org.lunxun.model.Stability;

/**
 * What a plan is worth, each from 0 to 10⁹ (FORMAT 1, 'Score').
 *
 * @param cover for a cadre trained once, times the level's priority
 * @param hours for a cadre with all hours of the cycle, times the priority; in proportion for fewer
 * @param need for a need of gap 1 that is closed
 * @param newPost for a new post served in time, times the priority
 * @param costPerThousand taken off for a thousand yuan
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Weights(double cover, double hours, double need, double newPost, double costPerThousand) {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException when a weight is outside its range
     */
    public Weights {
        Check.range("weight cover", cover, 0, 1e9);
        Check.range("weight hours", hours, 0, 1e9);
        Check.range("weight need", need, 0, 1e9);
        Check.range("weight newPost", newPost, 0, 1e9);
        Check.range("weight costPerThousand", costPerThousand, 0, 1e9);
    }
}
