package org.lunxun.sdk.api;

import org.jspecify.annotations.Nullable;
import org.lunxun.model.Check;
import org.lunxun.model.Stability;
import org.lunxun.model.learning.LearningRecord;
import org.lunxun.model.resource.OfferingId;

/**
 * One training that somebody has completed, as its provider says.
 *
 * @param id its id at the source; the same training keeps it for ever
 * @param record who, what, where, when, how many hours
 * @param offering the class, null when it was none of the catalogue
 * @param attendance the share of the class that was attended, 0 to 1; null when unknown
 * @param examination the result of the examination, 0 to 100; null when there was none
 * @param certificate the number of the certificate, null when there was none
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Completion(
        CompletionId id,
        LearningRecord record,
        @Nullable OfferingId offering,
        @Nullable Double attendance,
        @Nullable Double examination,
        @Nullable String certificate) {

    /**
     * Checks the values; use {@link #builder} instead, which stays the same when a component is added.
     *
     * @throws IllegalArgumentException when a value is outside its range
     */
    public Completion {
        if (attendance != null) {
            Check.range("attendance", attendance, 0, 1);
        }
        if (examination != null) {
            Check.range("examination", examination, 0, 100);
        }
        if (certificate != null) {
            Check.word("certificate", certificate);
        }
    }

    /**
     * Starts with what must be there; the rest is optional.
     *
     * @param id its id at the source
     * @param record who, what, where, when, how many hours
     * @return a builder
     */
    public static Builder builder(CompletionId id, LearningRecord record) {
        return new Builder(id, record);
    }

    /** Makes a {@link Completion}. */
    @Stability(Stability.Level.EXPERIMENTAL)
    public static final class Builder {
        private final CompletionId id;
        private final LearningRecord record;
        private @Nullable OfferingId offering;
        private @Nullable Double attendance;
        private @Nullable Double examination;
        private @Nullable String certificate;

        private Builder(CompletionId id, LearningRecord record) {
            this.id = id;
            this.record = record;
        }

        /**
         * Sets it.
         *
         * @param value the class, null when it was none of the catalogue
         * @return this builder
         */
        public Builder offering(@Nullable OfferingId value) {
            offering = value;
            return this;
        }

        /**
         * Sets it.
         *
         * @param value the share of the class that was attended, 0 to 1; null when unknown
         * @return this builder
         */
        public Builder attendance(@Nullable Double value) {
            attendance = value;
            return this;
        }

        /**
         * Sets it.
         *
         * @param value the result of the examination, 0 to 100; null when there was none
         * @return this builder
         */
        public Builder examination(@Nullable Double value) {
            examination = value;
            return this;
        }

        /**
         * Sets it.
         *
         * @param value the number of the certificate, null when there was none
         * @return this builder
         */
        public Builder certificate(@Nullable String value) {
            certificate = value;
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the value
         * @throws IllegalArgumentException when a value is outside its range
         */
        public Completion build() {
            return new Completion(id, record, offering, attendance, examination, certificate);
        }
    }
}
