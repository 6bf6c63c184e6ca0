/**
 * Loads provider plugins and guards every call into them.
 */
@NullMarked
package org.lunxun.sdk.host;

import org.jspecify.annotations.NullMarked;
