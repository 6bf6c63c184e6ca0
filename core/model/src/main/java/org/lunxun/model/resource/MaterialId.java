package org.lunxun.model.resource;

import org.lunxun.model.Check;
import org.lunxun.model.Stability;

/**
 * Names one teaching material.
 *
 * @param value the id as its source writes it: 1 to 128 characters, opaque, compared exactly
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record MaterialId(String value) implements Comparable<MaterialId> {

    /**
     * Checks the length.
     *
     * @throws IllegalArgumentException when the id is empty or too long
     */
    public MaterialId {
        Check.id("material id", value);
    }

    /**
     * The id with this text.
     *
     * @param value 1 to 128 characters
     * @return the id
     */
    public static MaterialId of(String value) {
        return new MaterialId(value);
    }

    @Override
    public int compareTo(MaterialId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
