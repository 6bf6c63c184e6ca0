package org.lunxun.model.resource;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Check;
import org.lunxun.model.Stability;

/**
 * One measured or documented fact on a base.
 *
 * @param base the base
 * @param fact what was measured
 * @param value the value as its source writes it, may be empty
 * @param date when it was so, null when unknown
 * @param source who says so, not empty
 * @param document the document that shows it, may be empty
 * @param verified how it was checked, null when not said
 * @param note a remark, may be empty
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record BaseFact(
        BaseId base,
        FactKind fact,
        String value,
        @Nullable LocalDate date,
        String source,
        String document,
        @Nullable Verification verified,
        String note) {

    /**
     * Checks the values; use {@link #builder} instead, which stays the same when a component is added.
     *
     * @throws IllegalArgumentException when a value is outside its range
     */
    public BaseFact {
        Check.word("source of a fact", source);
    }

    /**
     * Starts with what must be there; the rest is optional.
     *
     * @param base the base
     * @param fact what was measured
     * @param source who says so, not empty
     * @return a builder
     */
    public static Builder builder(BaseId base, FactKind fact, String source) {
        return new Builder(base, fact, source);
    }

    /** Makes a {@link BaseFact}. */
    @Stability(Stability.Level.EXPERIMENTAL)
    public static final class Builder {
        private final BaseId base;
        private final FactKind fact;
        private final String source;
        private String value = "";
        private @Nullable LocalDate date;
        private String document = "";
        private @Nullable Verification verified;
        private String note = "";

        private Builder(BaseId base, FactKind fact, String source) {
            this.base = base;
            this.fact = fact;
            this.source = source;
        }

        /**
         * Sets it.
         *
         * @param value the value as its source writes it, may be empty
         * @return this builder
         */
        public Builder value(String value) {
            this.value = value;
            return this;
        }

        /**
         * Sets it.
         *
         * @param value when it was so, null when unknown
         * @return this builder
         */
        public Builder date(@Nullable LocalDate value) {
            date = value;
            return this;
        }

        /**
         * Sets it.
         *
         * @param value the document that shows it, may be empty
         * @return this builder
         */
        public Builder document(String value) {
            document = value;
            return this;
        }

        /**
         * Sets it.
         *
         * @param value how it was checked, null when not said
         * @return this builder
         */
        public Builder verified(@Nullable Verification value) {
            verified = value;
            return this;
        }

        /**
         * Sets it.
         *
         * @param value a remark, may be empty
         * @return this builder
         */
        public Builder note(String value) {
            note = value;
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the value
         * @throws IllegalArgumentException when a value is outside its range
         */
        public BaseFact build() {
            return new BaseFact(base, fact, value, date, source, document, verified, note);
        }
    }
}
