/**
 * The words that every room of Lunxun shares: what a value is, how stable a type is, and ranges of days.
 *
 * <p>Entry type: {@link org.lunxun.model.rotation.RotationDataset}. The packages below hold the domain as values:
 * {@code people} (who is trained), {@code resource} (who trains, and with what), {@code learning} (what is lacking and
 * what was learnt), {@code rotation} (rules, horizon, the dataset, a plan's rows) and {@code finding} (what was noticed
 * on the way). Nothing here reads, writes, computes a score or knows the time.
 */
@NullMarked
package org.lunxun.model;

import org.jspecify.annotations.NullMarked;
