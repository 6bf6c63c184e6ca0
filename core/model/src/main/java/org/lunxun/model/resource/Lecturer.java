package org.lunxun.model.resource;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;

/**
 * Somebody who teaches.
 *
 * @param id the id
 * @param name the name as printed in the class plan
 * @param base the base that the lecturer belongs to, null for an invited one
 * @param title the professional title, null when unknown
 * @param topics what the lecturer teaches
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Lecturer(
        LecturerId id,
        String name,
        @Nullable BaseId base,
        @Nullable String title,
        List<Topic> topics) {

    /**
     * Checks the values; use {@link #builder} instead, which stays the same when a component is added.
     *
     * @throws IllegalArgumentException when a value is outside its range
     */
    public Lecturer {
        topics = List.copyOf(topics);
    }

    /**
     * Starts with what must be there; the rest is optional.
     *
     * @param id the id
     * @param name the name as printed in the class plan
     * @return a builder
     */
    public static Builder builder(LecturerId id, String name) {
        return new Builder(id, name);
    }

    /** Makes a {@link Lecturer}. */
    @Stability(Stability.Level.EXPERIMENTAL)
    public static final class Builder {
        private final LecturerId id;
        private final String name;
        private @Nullable BaseId base;
        private @Nullable String title;
        private List<Topic> topics = List.of();

        private Builder(LecturerId id, String name) {
            this.id = id;
            this.name = name;
        }

        /**
         * Sets it.
         *
         * @param value the base that the lecturer belongs to, null for an invited one
         * @return this builder
         */
        public Builder base(@Nullable BaseId value) {
            base = value;
            return this;
        }

        /**
         * Sets it.
         *
         * @param value the professional title, null when unknown
         * @return this builder
         */
        public Builder title(@Nullable String value) {
            title = value;
            return this;
        }

        /**
         * Sets it.
         *
         * @param value what the lecturer teaches
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
        public Lecturer build() {
            return new Lecturer(id, name, base, title, topics);
        }
    }
}
