package org.lunxun.examples.benchmarks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.model.rotation.Assignment;

/**
 * What a method found.
 *
 * @param assignments the rows of its plan
 * @param bound what it proved that no plan scores more than, null when it proves nothing
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record MethodPlan(
        List<Assignment> assignments, @Nullable Double bound) {

    /** Copies the rows. */
    public MethodPlan {
        assignments = List.copyOf(assignments);
    }
}
