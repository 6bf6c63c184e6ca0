package org.lunxun.model.resource;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;

/**
 * A teaching material: a case, a book, a film, a site, a local example.
 *
 * @param id its id
 * @param title its title
 * @param medium what it is printed or recorded on, null when unknown
 * @param base the base that keeps it, null when it belongs to none
 * @param topics what it is about
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Material(
        MaterialId id,
        String title,
        @Nullable String medium,
        @Nullable BaseId base,
        List<Topic> topics) {

    /**
     * Checks the values; use {@link #builder} instead, which stays the same when a component is added.
     *
     * @throws IllegalArgumentException when a value is outside its range
     */
    public Material {
        topics = List.copyOf(topics);
    }

    /**
     * Starts with what must be there; the rest is optional.
     *
     * @param id its id
     * @param title its title
     * @return a builder
     */
    public static Builder builder(MaterialId id, String title) {
        return new Builder(id, title);
    }

    /** Makes a {@link Material}. */
    @Stability(Stability.Level.EXPERIMENTAL)
    public static final class Builder {
        private final MaterialId id;
        private final String title;
        private @Nullable String medium;
        private @Nullable BaseId base;
        private List<Topic> topics = List.of();

        private Builder(MaterialId id, String title) {
            this.id = id;
            this.title = title;
        }

        /**
         * Sets it.
         *
         * @param value what it is printed or recorded on, null when unknown
         * @return this builder
         */
        public Builder medium(@Nullable String value) {
            medium = value;
            return this;
        }

        /**
         * Sets it.
         *
         * @param value the base that keeps it, null when it belongs to none
         * @return this builder
         */
        public Builder base(@Nullable BaseId value) {
            base = value;
            return this;
        }

        /**
         * Sets it.
         *
         * @param value what it is about
         * @return this builder
         */
        public Builder topics(List<Topic> value) {
            topics = value;
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the value
         * @throws IllegalArgumentException when a value is outside its range
         */
        public Material build() {
            return new Material(id, title, medium, base, topics);
        }
    }
}
