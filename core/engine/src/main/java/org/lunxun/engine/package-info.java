/**
 * Pure functions from immutable values to immutable values, in the order of the flow.
 */
@NullMarked
package org.lunxun.engine;

import org.jspecify.annotations.NullMarked;
