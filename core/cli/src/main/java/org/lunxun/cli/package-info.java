/**
 * The commands of {@code lunxun} as plain classes.
 */
@NullMarked
package org.lunxun.cli;

import org.jspecify.annotations.NullMarked;
