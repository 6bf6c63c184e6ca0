package org.lunxun.engine.enrolment;

import org.lunxun.model.Stability;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.OfferingId;

/**
 * What a provider says of one place when it is asked how places stand.
 *
 * @param key the key of the place
 * @param offering the class, as the provider names it
 * @param cadre who has the place
 * @param state how it stands there
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record ToldPlace(PlaceKey key, OfferingId offering, CadreId cadre, State state) {

    /** How a place can stand at a provider. */
    @Stability(Stability.Level.EXPERIMENTAL)
    public enum State {
        /** It is kept. */
        RESERVED,
        /** It is taken. */
        CONFIRMED,
        /** The person is on the waiting list. */
        WAIT_LISTED,
        /** It was given or taken back. */
        CANCELLED
    }
}
