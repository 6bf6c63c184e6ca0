package org.lunxun.model.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;

/**
 * A cadre: somebody whom an organisation sends to training. There is no field for anything else about the person.
 *
 * @param id the id
 * @param name the name as its source writes it, may be empty
 * @param unit the unit that sends the cadre
 * @param level the level, one of the policy's
 * @param post the post
 * @param category the kind of work; null matches only offerings without such a restriction
 * @param sector the field of work; null matches only offerings without such a restriction
 * @param postSince the day on which the post was taken, null when unknown
 * @param retiresOn the day of retirement, null when not foreseen
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Cadre(
        CadreId id,
        String name,
        UnitId unit,
        LevelCode level,
        Post post,
        @Nullable Category category,
        @Nullable Sector sector,
        @Nullable LocalDate postSince,
        @Nullable LocalDate retiresOn) {

    /**
     * Checks the values; use {@link #builder} instead, which stays the same when a component is added.
     *
     * @throws IllegalArgumentException when a value is outside its range
     */
    public Cadre {
        // Every combination of these values is possible.
    }

    /**
     * Starts with what must be there; the rest is optional.
     *
     * @param id the id
     * @param name the name as its source writes it, may be empty
     * @param unit the unit that sends the cadre
     * @param level the level, one of the policy's
     * @param post the post
     * @return a builder
     */
    public static Builder builder(CadreId id, String name, UnitId unit, LevelCode level, Post post) {
        return new Builder(id, name, unit, level, post);
    }

    /** Makes a {@link Cadre}. */
    @Stability(Stability.Level.EXPERIMENTAL)
    public static final class Builder {
        private final CadreId id;
        private final String name;
        private final UnitId unit;
        private final LevelCode level;
        private final Post post;
        private @Nullable Category category;
        private @Nullable Sector sector;
        private @Nullable LocalDate postSince;
        private @Nullable LocalDate retiresOn;

        private Builder(CadreId id, String name, UnitId unit, LevelCode level, Post post) {
            this.id = id;
            this.name = name;
            this.unit = unit;
            this.level = level;
            this.post = post;
        }

        /**
         * Sets it.
         *
         * @param value the kind of work; null matches only offerings without such a restriction
         * @return this builder
         */
        public Builder category(@Nullable Category value) {
            category = value;
            return this;
        }

        /**
         * Sets it.
         *
         * @param value the field of work; null matches only offerings without such a restriction
         * @return this builder
         */
        public Builder sector(@Nullable Sector value) {
            sector = value;
            return this;
        }

        /**
         * Sets it.
         *
         * @param value the day on which the post was taken, null when unknown
         * @return this builder
         */
        public Builder postSince(@Nullable LocalDate value) {
            postSince = value;
            return this;
        }

        /**
         * Sets it.
         *
         * @param value the day of retirement, null when not foreseen
         * @return this builder
         */
        public Builder retiresOn(@Nullable LocalDate value) {
            retiresOn = value;
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the value
         * @throws IllegalArgumentException when a value is outside its range
         */
        public Cadre build() {
            return new Cadre(id, name, unit, level, post, category, sector, postSince, retiresOn);
        }
    }
}
