package org.lunxun.sdk.tck;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.OfferingId;

/**
 * What a check is given.
 *
 * @param host a simulated host with the provider and the settings of a source that works
 * @param settings those settings, as text
 * @param folder where their relative files are looked for
 * @param scratch an empty folder for files that a check makes
 * @param trialClass a class in which places may be reserved and cancelled, null when there is none
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Trial(
        HostSimulator host,
        Map<String, String> settings,
        Path folder,
        Path scratch,
        @Nullable OfferingId trialClass) {}
