/**
 * The one evaluator of hard rules and score (FORMAT 1, 'Hard rules' and 'Score').
 *
 * <p>Entry type: {@code Evaluator}: {@code Evaluator.of(dataset).evaluate(assignments)}. It reads a
 * {@link org.lunxun.model.rotation.RotationDataset} and the rows of a plan, good or bad, and yields an
 * {@link org.lunxun.engine.rules.Evaluation}: the breaches of each rule, the parts of the score, and counts. Planner,
 * checks, tests and reports all ask here; nobody computes a rule or the score a second time.
 */
@NullMarked
package org.lunxun.engine.rules;

import org.jspecify.annotations.NullMarked;
