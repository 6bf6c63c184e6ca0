package org.lunxun.sdk.api;

import org.lunxun.model.Stability;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.OfferingId;

/**
 * One enrolment as the provider knows it.
 *
 * @param key the key that the host gave it
 * @param offering the class
 * @param cadre who is to attend
 * @param state how it stands
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Enrolment(EnrolmentKey key, OfferingId offering, CadreId cadre, State state) {

    /** How an enrolment can stand. */
    @Stability(Stability.Level.EXPERIMENTAL)
    public enum State {
        /** A place is kept. */
        RESERVED,
        /** The place is taken. */
        CONFIRMED,
        /** There is no place yet. */
        WAIT_LISTED,
        /** It was cancelled, by the host or by the provider. */
        CANCELLED
    }

    /** Takes the values; use {@link #of} instead, which stays the same when a component is added. */
    public Enrolment {
        // Every combination of these values is possible.
    }

    /**
     * An enrolment as it stands.
     *
     * @param key the key that the host gave it
     * @param offering the class
     * @param cadre who is to attend
     * @param state how it stands
     * @return the enrolment
     */
    public static Enrolment of(EnrolmentKey key, OfferingId offering, CadreId cadre, State state) {
        return new Enrolment(key, offering, cadre, state);
    }
}
