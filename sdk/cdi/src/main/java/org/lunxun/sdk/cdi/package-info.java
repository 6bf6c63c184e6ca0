/**
 * Producers that wire the engine and the plugin host into a CDI 4 container.
 */
@NullMarked
package org.lunxun.sdk.cdi;

import org.jspecify.annotations.NullMarked;
