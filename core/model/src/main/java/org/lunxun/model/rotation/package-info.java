/**
 * The rotation: its policy and horizon, the dataset that states one planning problem, and the rows of a plan.
 *
 * <p>Entry type: {@link org.lunxun.model.rotation.RotationDataset}. The rules and the score that these values feed are
 * computed in the engine, in one place.
 */
@NullMarked
package org.lunxun.model.rotation;

import org.jspecify.annotations.NullMarked;
