/**
 * Plans a rotation: who goes to which class, how good that is, and how good it could be at most.
 *
 * <p>Entry type: {@link org.lunxun.engine.planning.Planner}. It reads a
 * {@link org.lunxun.engine.planning.PlanRequest} and yields a {@link org.lunxun.engine.planning.PlanResult}: a valid
 * plan, its evaluation by {@code rules}, a proved upper bound, prices of what is scarce, and for each cadre who is not
 * covered the binding reason.
 */
@NullMarked
package org.lunxun.engine.planning;

import org.jspecify.annotations.NullMarked;
