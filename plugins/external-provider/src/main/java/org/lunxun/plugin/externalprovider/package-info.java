/**
 * Reads an external provider's courses over HTTP.
 */
@NullMarked
package org.lunxun.plugin.externalprovider;

import org.jspecify.annotations.NullMarked;
