package org.lunxun.sdk.api;

import org.lunxun.model.Check;
import org.lunxun.model.Stability;

/**
 * Names one completed training at its source.
 *
 * @param value 1 to 128 characters, opaque, compared exactly
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record CompletionId(String value) implements Comparable<CompletionId> {

    /**
     * Checks the length.
     *
     * @throws IllegalArgumentException when it is empty or too long
     */
    public CompletionId {
        Check.id("completion id", value);
    }

    /**
     * The value with this text.
     *
     * @param value 1 to 128 characters
     * @return the value
     */
    public static CompletionId of(String value) {
        return new CompletionId(value);
    }

    @Override
    public int compareTo(CompletionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
