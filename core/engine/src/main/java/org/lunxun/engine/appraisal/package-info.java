/**
 * What is known of how good the training bases are, and on how much evidence.
 *
 * <p>Entry type: {@link org.lunxun.engine.appraisal.Appraisal}. It reads the bases and the survey of a
 * {@link org.lunxun.model.rotation.RotationDataset} and yields for each base its quality (the one of {@code rules}), its
 * dimensions and rater groups with their respondents, and which bases are silent.
 */
@NullMarked
package org.lunxun.engine.appraisal;

import org.jspecify.annotations.NullMarked;
