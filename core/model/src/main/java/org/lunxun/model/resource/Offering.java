package org.lunxun.model.resource;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Check;
import org.lunxun.model.DateRange;
import org.lunxun.model.Stability;
import org.lunxun.model.people.Category;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.people.Sector;

/**
 * A class that a base offers at a certain time: what a cadre can be sent to.
 *
 * @param id its id
 * @param base the base that runs it
 * @param title its title, may be empty
 * @param dates its days, both ends included
 * @param mode residential or online
 * @param hours its teaching hours, 0 to 10⁹
 * @param organizer who calls up for it, null when nobody is named
 * @param seats how many it needs and takes
 * @param costPerSeat what one seat costs, in yuan, 0 to 10⁹
 * @param levels the levels that may attend; empty: all
 * @param categories the categories that may attend; empty: all
 * @param sectors the sectors that may attend; empty: all
 * @param topics what it teaches; the first is the main topic; no topic twice
 * @param channel the way the training goes, null when not said
 * @param course the course that it offers, null when not said
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Offering(
        OfferingId id,
        BaseId base,
        String title,
        DateRange dates,
        DeliveryMode mode,
        double hours,
        @Nullable OrganizerId organizer,
        Seats seats,
        BigDecimal costPerSeat,
        List<LevelCode> levels,
        List<Category> categories,
        List<Sector> sectors,
        List<TopicWeight> topics,
        @Nullable Channel channel,
        @Nullable CourseId course) {

    /**
     * Checks the values; use {@link #builder} instead, which stays the same when a component is added.
     *
     * @throws IllegalArgumentException when a value is outside its range
     */
    public Offering {
        levels = List.copyOf(levels);
        categories = List.copyOf(categories);
        sectors = List.copyOf(sectors);
        topics = List.copyOf(topics);
        Check.range("number of hours", hours, 0, 1e9);
        Check.range("cost per seat", costPerSeat.doubleValue(), 0, 1e9);
        costPerSeat = Check.plain(costPerSeat);
        if (topics.stream().map(TopicWeight::topic).distinct().count() != topics.size()) {
            throw new IllegalArgumentException(
                    "The topics (%s) of offering %s must not name one twice.%nMaybe add their weights up."
                            .formatted(topics, id));
        }
    }

    /**
     * Starts with what must be there; the rest is optional.
     *
     * @param id its id
     * @param base the base that runs it
     * @param title its title, may be empty
     * @param dates its days, both ends included
     * @param mode residential or online
     * @param hours its teaching hours, 0 to 10⁹
     * @return a builder
     */
    public static Builder builder(
            OfferingId id, BaseId base, String title, DateRange dates, DeliveryMode mode, double hours) {
        return new Builder(id, base, title, dates, mode, hours);
    }

    /**
     * The topic by which repeats are told.
     *
     * @return the first topic; empty when the offering names none
     */
    public Optional<Topic> mainTopic() {
        return topics.isEmpty() ? Optional.empty() : Optional.of(topics.get(0).topic());
    }

    /**
     * Whether its attendees live at the base.
     *
     * @return true for {@link DeliveryMode#RESIDENTIAL}
     */
    public boolean residential() {
        return mode == DeliveryMode.RESIDENTIAL;
    }

    /** Makes an {@link Offering}. */
    @Stability(Stability.Level.EXPERIMENTAL)
    public static final class Builder {
        private final OfferingId id;
        private final BaseId base;
        private final String title;
        private final DateRange dates;
        private final DeliveryMode mode;
        private final double hours;
        private @Nullable OrganizerId organizer;
        private Seats seats = Seats.ANY;
        private BigDecimal costPerSeat = BigDecimal.ZERO;
        private List<LevelCode> levels = List.of();
        private List<Category> categories = List.of();
        private List<Sector> sectors = List.of();
        private List<TopicWeight> topics = List.of();
        private @Nullable Channel channel;
        private @Nullable CourseId course;

        private Builder(OfferingId id, BaseId base, String title, DateRange dates, DeliveryMode mode, double hours) {
            this.id = id;
            this.base = base;
            this.title = title;
            this.dates = dates;
            this.mode = mode;
            this.hours = hours;
        }

        /**
         * Sets it.
         *
         * @param value who calls up for it, null when nobody is named
         * @return this builder
         */
        public Builder organizer(@Nullable OrganizerId value) {
            organizer = value;
            return this;
        }

        /**
         * Sets it.
         *
         * @param value how many it needs and takes
         * @return this builder
         */
        public Builder seats(Seats value) {
            seats = value;
            return this;
        }

        /**
         * Sets it.
         *
         * @param value what one seat costs, in yuan, 0 to 10⁹
         * @return this builder
         */
        public Builder costPerSeat(BigDecimal value) {
            costPerSeat = value;
            return this;
        }

        /**
         * Sets it.
         *
         * @param value the levels that may attend; empty: all
         * @return this builder
         */
        public Builder levels(List<LevelCode> value) {
            levels = value;
            return this;
        }

        /**
         * Sets it.
         *
         * @param value the categories that may attend; empty: all
         * @return this builder
         */
        public Builder categories(List<Category> value) {
            categories = value;
            return this;
        }

        /**
         * Sets it.
         *
         * @param value the sectors that may attend; empty: all
         * @return this builder
         */
        public Builder sectors(List<Sector> value) {
            sectors = value;
            return this;
        }

        /**
         * Sets it.
         *
         * @param value what it teaches; the first is the main topic; no topic twice
         * @return this builder
         */
        public Builder topics(List<TopicWeight> value) {
            topics = value;
            return this;
        }

        /**
         * Sets it.
         *
         * @param value the way the training goes, null when not said
         * @return this builder
         */
        public Builder channel(@Nullable Channel value) {
            channel = value;
            return this;
        }

        /**
         * Sets it.
         *
         * @param value the course that it offers, null when not said
         * @return this builder
         */
        public Builder course(@Nullable CourseId value) {
            course = value;
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the value
         * @throws IllegalArgumentException when a value is outside its range
         */
        public Offering build() {
            return new Offering(
                    id,
                    base,
                    title,
                    dates,
                    mode,
                    hours,
                    organizer,
                    seats,
                    costPerSeat,
                    levels,
                    categories,
                    sectors,
                    topics,
                    channel,
                    course);
        }
    }
}
