package org.lunxun.model.resource;

import org.lunxun.model.Check;
import org.lunxun.model.Stability;

/**
 * Names one lecturer.
 *
 * @param value the id as its source writes it: 1 to 128 characters, opaque, compared exactly
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record LecturerId(String value) implements Comparable<LecturerId> {

    /**
     * Checks the length.
     *
     * @throws IllegalArgumentException when the id is empty or too long
     */
    public LecturerId {
        Check.id("lecturer id", value);
    }

    /**
     * The id with this text.
     *
     * @param value 1 to 128 characters
     * @return the id
     */
    public static LecturerId of(String value) {
        return new LecturerId(value);
    }

    @Override
    public int compareTo(LecturerId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
