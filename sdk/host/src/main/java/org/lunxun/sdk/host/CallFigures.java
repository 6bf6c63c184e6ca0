package org.lunxun.sdk.host;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.model.resource.SourceId;
import org.lunxun.sdk.api.Capability;
import org.lunxun.sdk.api.PluginId;

/**
 * One question to a plugin, in figures.
 *
 * @param plugin the plugin
 * @param source the source that was asked
 * @param capability what was asked for
 * @param took how long the caller waited, all pages and attempts together
 * @param attempts how often it was asked, 0 when it was not let through
 * @param failure why there is no answer, null when there is one
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record CallFigures(
        PluginId plugin,
        SourceId source,
        Capability capability,
        Duration took,
        int attempts,
        @Nullable ProviderReason failure) {}
