/**
 * Producers that wire the engine and the plugin host into a CDI 4 container, and containers for plugins.
 *
 * <p>Entry type: {@link org.lunxun.sdk.cdi.LunxunProducers}. It reads the options and sources that the program produces and
 * yields the host as a bean that is closed with the container, and each source as a service.
 */
@NullMarked
package org.lunxun.sdk.cdi;

import org.jspecify.annotations.NullMarked;
