/**
 * Small programs that use the library with plain {@code new}.
 */
@NullMarked
package org.lunxun.examples.embedplain;

import org.jspecify.annotations.NullMarked;
