package org.lunxun.engine.rules;

import java.math.BigDecimal;
import org.lunxun.model.Stability;

/**
 * Counts over a plan.
 *
 * @param cadres cadres of the dataset
 * @param pairs different known pairs of the plan
 * @param coveredCadres cadres trained once
 * @param cadresWithFullHours cadres with all hours of the cycle
 * @param newPosts new posts whose training falls due inside the horizon
 * @param newPostsServed those of them that are served in time
 * @param offeringsHeld offerings that anyone attends
 * @param totalCost yuan, exact
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record PlanFacts(
        int cadres,
        long pairs,
        int coveredCadres,
        int cadresWithFullHours,
        int newPosts,
        int newPostsServed,
        int offeringsHeld,
        BigDecimal totalCost) {}
