package org.lunxun.sdk.api;

import java.time.Duration;
import java.time.Instant;
import org.lunxun.model.Stability;

/** What every request carries; only the host builds requests, so that they can grow without breaking a plugin. */
@Stability(Stability.Level.EXPERIMENTAL)
public interface ProviderRequest {

    /**
     * The settings of the source that is asked.
     *
     * @return checked against {@link TrainingProvider#settings}
     */
    Settings settings();

    /**
     * The host's time when it asked; a provider that needs a time takes this one, never the clock.
     *
     * @return the time of the request
     */
    Instant askedAt();

    /**
     * When the host stops waiting.
     *
     * @return the end of the time for this call, by the host's clock
     */
    Instant deadline();

    /**
     * How much of the time for this call is left; what the provider waits for must wait no longer.
     *
     * @return the time left, zero when it is over
     */
    Duration timeLeft();

    /**
     * Whether the answer is no longer wanted: the time is over or the caller gave up.
     *
     * @return true from then on; loops that hand nothing to the sink should look at it
     */
    boolean cancelled();
}
