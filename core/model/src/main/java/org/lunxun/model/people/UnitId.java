package org.lunxun.model.people;

import org.lunxun.model.Check;
import org.lunxun.model.Stability;

/**
 * Names one unit.
 *
 * @param value the id as its source writes it: 1 to 128 characters, opaque, compared exactly
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record UnitId(String value) implements Comparable<UnitId> {

    /**
     * Checks the length.
     *
     * @throws IllegalArgumentException when the id is empty or too long
     */
    public UnitId {
        Check.id("unit id", value);
    }

    /**
     * The id with this text.
     *
     * @param value 1 to 128 characters
     * @return the id
     */
    public static UnitId of(String value) {
        return new UnitId(value);
    }

    @Override
    public int compareTo(UnitId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
