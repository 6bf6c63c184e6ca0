package org.lunxun.sdk.api;

import org.lunxun.model.Check;
import org.lunxun.model.Stability;

/**
 * Names one enrolment: made by the host, kept by the provider. The same key, however often it comes, is one enrolment.
 *
 * @param value 1 to 128 characters, opaque, compared exactly
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record EnrolmentKey(String value) implements Comparable<EnrolmentKey> {

    /**
     * Checks the length.
     *
     * @throws IllegalArgumentException when it is empty or too long
     */
    public EnrolmentKey {
        Check.id("enrolment key", value);
    }

    /**
     * The value with this text.
     *
     * @param value 1 to 128 characters
     * @return the value
     */
    public static EnrolmentKey of(String value) {
        return new EnrolmentKey(value);
    }

    @Override
    public int compareTo(EnrolmentKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
