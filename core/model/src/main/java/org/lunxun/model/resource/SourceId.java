package org.lunxun.model.resource;

import org.lunxun.model.Check;
import org.lunxun.model.Stability;

/**
 * Names one configured source of resources, for example {@code city-party-school}.
 *
 * @param value the id as the configuration writes it: 1 to 128 characters, compared exactly
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record SourceId(String value) implements Comparable<SourceId> {

    /**
     * Checks the length.
     *
     * @throws IllegalArgumentException when the id is empty or too long
     */
    public SourceId {
        Check.id("source id", value);
    }

    /**
     * The id with this text.
     *
     * @param value 1 to 128 characters
     * @return the id
     */
    public static SourceId of(String value) {
        return new SourceId(value);
    }

    @Override
    public int compareTo(SourceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
