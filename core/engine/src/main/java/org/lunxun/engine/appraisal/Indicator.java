package org.lunxun.engine.appraisal;

import org.lunxun.model.Check;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.FactKind;

/**
 * One indicator of an assessment on facts: what is measured, the standard that it must meet, and its points.
 *
 * @param name what the indicator is called
 * @param fact the kind of fact that shows it
 * @param bound whether the standard is the least or the most
 * @param standard the standard, in the unit of the fact, above 0
 * @param points what it is worth when it is met, above 0
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Indicator(String name, FactKind fact, Bound bound, double standard, double points) {

    /** On which side of the standard a fact meets it. */
    @Stability(Stability.Level.EXPERIMENTAL)
    public enum Bound {
        /** At least so much: teachers, beds. */
        AT_LEAST,
        /** At most so much: complaints, cost. */
        AT_MOST
    }

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException when the name is empty, or a number is not above 0
     */
    public Indicator {
        Check.word("name of an indicator", name);
        Check.above0("standard of an indicator", standard, 1e12);
        Check.above0("points of an indicator", points, 1e6);
    }

    /** How far a value is on the way to the standard: 1 or more when it is met. */
    double reached(double value) {
        return bound == Bound.AT_LEAST ? value / standard : value <= standard ? 1 : standard / value;
    }
}
