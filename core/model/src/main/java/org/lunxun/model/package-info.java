/**
 * The domain as values.
 */
@NullMarked
package org.lunxun.model;

import org.jspecify.annotations.NullMarked;
