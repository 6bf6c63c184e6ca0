package org.lunxun.model.resource;

import org.lunxun.model.Check;
import org.lunxun.model.Stability;

/**
 * Names one offering of a class.
 *
 * @param value the id as its source writes it: 1 to 128 characters, opaque, compared exactly
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record OfferingId(String value) implements Comparable<OfferingId> {

    /**
     * Checks the length.
     *
     * @throws IllegalArgumentException when the id is empty or too long
     */
    public OfferingId {
        Check.id("offering id", value);
    }

    /**
     * The id with this text.
     *
     * @param value 1 to 128 characters
     * @return the id
     */
    public static OfferingId of(String value) {
        return new OfferingId(value);
    }

    @Override
    public int compareTo(OfferingId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
