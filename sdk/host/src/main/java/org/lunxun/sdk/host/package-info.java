/**
 * Loads provider plugins and guards every call into them.
 *
 * <p>Entry type: {@link org.lunxun.sdk.host.PluginHost}. It reads a folder of plugin files and the configuration of
 * sources, and yields one checked catalogue per source, with findings. Whatever a plugin does ends that call only; what an
 * in-process plugin can still do is said in the module's README.
 */
@NullMarked
package org.lunxun.sdk.host;

import org.jspecify.annotations.NullMarked;
