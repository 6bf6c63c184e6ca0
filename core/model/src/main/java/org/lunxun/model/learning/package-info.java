/**
 * What cadres lack and what they have learnt: needs with their evidence, and learning records.
 *
 * <p>Entry types: {@link org.lunxun.model.learning.Need} and {@link org.lunxun.model.learning.LearningRecord}.
 */
@NullMarked
package org.lunxun.model.learning;

import org.jspecify.annotations.NullMarked;
