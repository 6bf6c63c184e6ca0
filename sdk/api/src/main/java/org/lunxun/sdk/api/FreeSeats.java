package org.lunxun.sdk.api;

import java.time.Instant;
import org.lunxun.model.Check;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.OfferingId;

/**
 * How many places of a class are free.
 *
 * @param offering the class
 * @param free how many places can still be had, 0 to 10⁹
 * @param at when that was so
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record FreeSeats(OfferingId offering, int free, Instant at) {

    /**
     * Checks the count; use {@link #of} instead, which stays the same when a component is added.
     *
     * @throws IllegalArgumentException when the count is outside its range
     */
    public FreeSeats {
        Check.range("number of free seats", free, 0, 1e9);
    }

    /**
     * The free places of a class.
     *
     * @param offering the class
     * @param free how many places can still be had, 0 to 10⁹
     * @param at when that was so: the source's time, or {@link ProviderRequest#askedAt}
     * @return the count
     */
    public static FreeSeats of(OfferingId offering, int free, Instant at) {
        return new FreeSeats(offering, free, at);
    }
}
