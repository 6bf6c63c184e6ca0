package org.lunxun.model.resource;

import org.lunxun.model.Check;
import org.lunxun.model.Stability;

/**
 * Names one training base.
 *
 * @param value the id as its source writes it: 1 to 128 characters, opaque, compared exactly
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record BaseId(String value) implements Comparable<BaseId> {

    /**
     * Checks the length.
     *
     * @throws IllegalArgumentException when the id is empty or too long
     */
    public BaseId {
        Check.id("base id", value);
    }

    /**
     * The id with this text.
     *
     * @param value 1 to 128 characters
     * @return the id
     */
    public static BaseId of(String value) {
        return new BaseId(value);
    }

    @Override
    public int compareTo(BaseId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
