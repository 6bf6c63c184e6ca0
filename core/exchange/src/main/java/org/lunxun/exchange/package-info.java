/**
 * The rotation dataset (FORMAT 1), plans, and the JSON and CSV files beside them, read and written.
 *
 * <p>Entry types: {@link org.lunxun.exchange.DatasetReader} and {@link org.lunxun.exchange.DatasetWriter}; for plans
 * {@link org.lunxun.exchange.PlanReader} and {@link org.lunxun.exchange.PlanWriter}. They read files and yield values of
 * the model with findings about everything that is not as it should be.
 */
@NullMarked
package org.lunxun.exchange;

import org.jspecify.annotations.NullMarked;
