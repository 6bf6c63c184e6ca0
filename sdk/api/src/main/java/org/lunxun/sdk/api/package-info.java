/**
 * The extension points that a provider plugin implements.
 */
@NullMarked
package org.lunxun.sdk.api;

import org.jspecify.annotations.NullMarked;
