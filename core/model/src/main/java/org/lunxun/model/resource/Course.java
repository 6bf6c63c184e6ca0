package org.lunxun.model.resource;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Check;
import org.lunxun.model.Stability;

/**
 * A course: what a class teaches, whenever it is offered.
 *
 * @param id its id
 * @param title its title
 * @param base the base that teaches it, null when it belongs to none
 * @param topics what it teaches, the main topic first
 * @param hours its teaching hours, 0 to 10⁹, null when unknown
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Course(
        CourseId id,
        String title,
        @Nullable BaseId base,
        List<TopicWeight> topics,
        @Nullable Double hours) {

    /**
     * Checks the values; use {@link #builder} instead, which stays the same when a component is added.
     *
     * @throws IllegalArgumentException when a value is outside its range
     */
    public Course {
        topics = List.copyOf(topics);
        if (hours != null) {
            Check.range("number of hours", hours, 0, 1e9);
        }
    }

    /**
     * Starts with what must be there; the rest is optional.
     *
     * @param id its id
     * @param title its title
     * @return a builder
     */
    public static Builder builder(CourseId id, String title) {
        return new Builder(id, title);
    }

    /** Makes a {@link Course}. */
    @Stability(Stability.Level.EXPERIMENTAL)
    public static final class Builder {
        private final CourseId id;
        private final String title;
        private @Nullable BaseId base;
        private List<TopicWeight> topics = List.of();
        private @Nullable Double hours;

        private Builder(CourseId id, String title) {
            this.id = id;
            this.title = title;
        }

        /**
         * Sets it.
         *
         * @param value the base that teaches it, null when it belongs to none
         * @return this builder
         */
        public Builder base(@Nullable BaseId value) {
            base = value;
            return this;
        }

        /**
         * Sets it.
         *
         * @param value what it teaches, the main topic first
         * @return this builder
         */
        public Builder topics(List<TopicWeight> value) {
            topics = value;
            return this;
        }

        /**
         * Sets it.
         *
         * @param value its teaching hours, 0 to 10⁹, null when unknown
         * @return this builder
         */
        public Builder hours(@Nullable Double value) {
            hours = value;
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the value
         * @throws IllegalArgumentException when a value is outside its range
         */
        public Course build() {
            return new Course(id, title, base, topics, hours);
        }
    }
}
