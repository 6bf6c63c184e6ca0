package org.lunxun.model.people;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Check;
import org.lunxun.model.Stability;

/**
 * An organisation that sends cadres.
 *
 * @param id its id
 * @param name its name as its source writes it, may be empty
 * @param parent the unit above it, null for none
 * @param region where it is, null when unknown
 * @param absenceCap the largest share of its cadres that may be away on one day, 0 to 1; null: the policy's
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Unit(
        UnitId id,
        String name,
        @Nullable UnitId parent,
        @Nullable Region region,
        @Nullable BigDecimal absenceCap) {

    /**
     * Checks the values; use {@link #builder} instead, which stays the same when a component is added.
     *
     * @throws IllegalArgumentException when a value is outside its range
     */
    public Unit {
        if (absenceCap != null) {
            Check.range("absence cap", absenceCap.doubleValue(), 0, 1);
            absenceCap = Check.plain(absenceCap);
        }
    }

    /**
     * Starts with what must be there; the rest is optional.
     *
     * @param id its id
     * @param name its name as its source writes it, may be empty
     * @return a builder
     */
    public static Builder builder(UnitId id, String name) {
        return new Builder(id, name);
    }

    /** Makes an {@link Unit}. */
    @Stability(Stability.Level.EXPERIMENTAL)
    public static final class Builder {
        private final UnitId id;
        private final String name;
        private @Nullable UnitId parent;
        private @Nullable Region region;
        private @Nullable BigDecimal absenceCap;

        private Builder(UnitId id, String name) {
            this.id = id;
            this.name = name;
        }

        /**
         * Sets it.
         *
         * @param value the unit above it, null for none
         * @return this builder
         */
        public Builder parent(@Nullable UnitId value) {
            parent = value;
            return this;
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
         * @param value the largest share of its cadres that may be away on one day, 0 to 1; null: the policy's
         * @return this builder
         */
        public Builder absenceCap(@Nullable BigDecimal value) {
            absenceCap = value;
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the value
         * @throws IllegalArgumentException when a value is outside its range
         */
        public Unit build() {
            return new Unit(id, name, parent, region, absenceCap);
        }
    }
}
