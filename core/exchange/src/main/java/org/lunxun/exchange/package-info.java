/**
 * The rotation dataset, read and written.
 */
@NullMarked
package org.lunxun.exchange;

import org.jspecify.annotations.NullMarked;
