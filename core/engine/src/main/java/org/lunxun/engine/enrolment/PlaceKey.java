package org.lunxun.engine.enrolment;

import org.lunxun.model.Check;
import org.lunxun.model.Stability;

/**
 * Names one enrolment, here and at its provider: the same key, however often it is sent, is one enrolment.
 *
 * @param value 1 to 128 characters
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record PlaceKey(String value) implements Comparable<PlaceKey> {

    /**
     * Checks the length.
     *
     * @throws IllegalArgumentException when it is empty or too long
     */
    public PlaceKey {
        Check.id("key of a place", value);
    }

    /**
     * The key with this text.
     *
     * @param value 1 to 128 characters
     * @return the key
     */
    public static PlaceKey of(String value) {
        return new PlaceKey(value);
    }

    @Override
    public int compareTo(PlaceKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
