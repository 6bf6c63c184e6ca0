package org.lunxun.model.resource;

import org.jspecify.annotations.Nullable;
import org.lunxun.model.Check;
import org.lunxun.model.Stability;
import org.lunxun.model.people.Region;

/**
 * A training base: a school, university, centre or site that runs classes.
 *
 * @param id its id
 * @param name its name as its source writes it, may be empty
 * @param kind what it is
 * @param region where it is, null when unknown
 * @param places how many people it can house on one day, 0 to 10⁹; null: no limit
 * @param quality its quality, 0 to 1; null: taken from the appraisal of the survey
 * @param creditCode its unified social credit code (GB 32100), null when unknown
 * @param schoolCode its code as a school, given by the education authority, null when it has none or it is unknown
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Base(
        BaseId id,
        String name,
        BaseKind kind,
        @Nullable Region region,
        @Nullable Integer places,
        @Nullable Double quality,
        @Nullable String creditCode,
        @Nullable String schoolCode) {

    /**
     * Checks the values; use {@link #builder} instead, which stays the same when a component is added.
     *
     * @throws IllegalArgumentException when a value is outside its range
     */
    public Base {
        if (places != null) {
            Check.range("number of places", places, 0, 1e9);
        }
        if (quality != null) {
            Check.range("quality", quality, 0, 1);
        }
        if (creditCode != null) {
            Check.word("credit code", creditCode);
        }
        if (schoolCode != null) {
            Check.word("school code", schoolCode);
        }
    }

    /**
     * Starts with what must be there; the rest is optional.
     *
     * @param id its id
     * @param name its name as its source writes it, may be empty
     * @param kind what it is
     * @return a builder
     */
    public static Builder builder(BaseId id, String name, BaseKind kind) {
        return new Builder(id, name, kind);
    }

    /** Makes a {@link Base}. */
    @Stability(Stability.Level.EXPERIMENTAL)
    public static final class Builder {
        private final BaseId id;
        private final String name;
        private final BaseKind kind;
        private @Nullable Region region;
        private @Nullable Integer places;
        private @Nullable Double quality;
        private @Nullable String creditCode;
        private @Nullable String schoolCode;

        private Builder(BaseId id, String name, BaseKind kind) {
            this.id = id;
            this.name = name;
            this.kind = kind;
        }

        /**
         * Sets it.
         *
         * @param value where it is, null when unknown
         * @return this builder
         */
        public Builder region(@Nullable Region value) {
            region = value;
            return this;
        }

        /**
         * Sets it.
         *
         * @param value how many people it can house on one day, 0 to 10⁹; null: no limit
         * @return this builder
         */
        public Builder places(@Nullable Integer value) {
            places = value;
            return this;
        }

        /**
         * Sets it.
         *
         * @param value its quality, 0 to 1; null: taken from the appraisal of the survey
         * @return this builder
         */
        public Builder quality(@Nullable Double value) {
            quality = value;
            return this;
        }

        /**
         * Sets it.
         *
         * @param value its unified social credit code (GB 32100), null when unknown
         * @return this builder
         */
        public Builder creditCode(@Nullable String value) {
            creditCode = value;
            return this;
        }

        /**
         * Sets it.
         *
         * @param value its code as a school, given by the education authority, null when it has none or it is unknown
         * @return this builder
         */
        public Builder schoolCode(@Nullable String value) {
            schoolCode = value;
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the value
         * @throws IllegalArgumentException when a value is outside its range
         */
        public Base build() {
            return new Base(id, name, kind, region, places, quality, creditCode, schoolCode);
        }
    }
}
