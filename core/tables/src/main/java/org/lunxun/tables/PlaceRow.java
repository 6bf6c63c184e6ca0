package org.lunxun.tables;

import org.jspecify.annotations.Nullable;
import org.lunxun.model.Check;
import org.lunxun.model.Stability;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.OfferingId;

/**
 * A row of a list of places: kept for a cadre by whoever plans, answered by whoever holds the class.
 *
 * @param key names the place, 1 to 128 characters; the same in the list and in its answer
 * @param offering the class
 * @param cadre who is to attend
 * @param name the person's name, null when the list has none
 * @param state how it stands
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record PlaceRow(
        String key,
        OfferingId offering,
        CadreId cadre,
        @Nullable String name,
        State state) {

    /** How a place can stand. */
    @Stability(Stability.Level.EXPERIMENTAL)
    public enum State {
        /** Kept. */
        RESERVED,
        /** Taken. */
        CONFIRMED,
        /** There is none yet. */
        WAIT_LISTED,
        /** Given back, or not given. */
        CANCELLED
    }

    /**
     * Checks the key.
     *
     * @throws IllegalArgumentException when it is empty or too long
     */
    public PlaceRow {
        Check.id("key of a place", key);
    }

    /**
     * The same in another state.
     *
     * @param value how it stands
     * @return a copy
     */
    public PlaceRow withState(State value) {
        return new PlaceRow(key, offering, cadre, name, value);
    }
}
