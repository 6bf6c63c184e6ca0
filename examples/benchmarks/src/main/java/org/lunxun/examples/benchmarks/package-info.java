/**
 * Benchmarks of reading and planning.
 */
@NullMarked
package org.lunxun.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
