package org.lunxun.engine.planning;

import java.util.List;
import org.lunxun.model.Stability;
import org.lunxun.model.people.Level;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.Policy;
import org.lunxun.model.rotation.Weights;

/**
 * A plan that people know already. Planning again gains points for each of its places that stays, so that no more people are
 * moved than is worth it.
 *
 * @param assignments its rows; those that are no longer possible are left out of account
 * @param weight points that each place is worth that stays, 0 or more; the score itself does not hold them
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record EarlierPlan(List<Assignment> assignments, double weight) {

    /**
     * Copies the rows.
     *
     * @throws IllegalArgumentException when the weight is not a number of 0 or more
     */
    public EarlierPlan {
        assignments = List.copyOf(assignments);
        if (!(weight >= 0) || weight == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "The weight (" + weight + ") of a place that stays must be 0 points or more.\nMaybe leave it out.");
        }
    }

    /**
     * An earlier plan of which a place is given up only for more than one cadre of the first priority can gain by covering, hours
     * and a new post together.
     *
     * @param assignments its rows
     * @param policy says what these are worth
     * @return the plan with that weight
     */
    public static EarlierPlan of(List<Assignment> assignments, Policy policy) {
        return new EarlierPlan(assignments, mostOfOne(policy));
    }

    /** What one cadre of the first priority can gain by covering, hours and a new post together, in points. */
    static double mostOfOne(Policy policy) {
        double most =
                policy.levels().stream().mapToDouble(Level::priority).max().orElse(1);
        Weights weights = policy.weights();
        return most * (weights.cover() + weights.hours() + weights.newPost());
    }
}
