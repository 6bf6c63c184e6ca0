package org.lunxun.sdk.api;

import org.lunxun.model.Stability;

/** Takes the free places of the classes that were asked for; the host implements it. */
@Stability(Stability.Level.EXPERIMENTAL)
public interface SeatsSink extends ProviderSink {

    /**
     * Takes the free places of one class; a class that the source does not know gets none.
     *
     * @param seats the count and when it was true
     */
    void seats(FreeSeats seats);
}
