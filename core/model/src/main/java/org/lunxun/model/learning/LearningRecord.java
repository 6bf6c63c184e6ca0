package org.lunxun.model.learning;

import org.jspecify.annotations.Nullable;
import org.lunxun.model.Check;
import org.lunxun.model.DateRange;
import org.lunxun.model.Stability;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.model.resource.OrganizerId;
import org.lunxun.model.resource.Topic;

/**
 * One training that a cadre has already done.
 *
 * @param cadre who
 * @param topic its main topic
 * @param base where; a base that nobody lists is possible
 * @param dates when, both ends included
 * @param hours its hours, 0 to 10⁹
 * @param organizer who called up for it, null when not said
 * @param mode residential or online
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record LearningRecord(
        CadreId cadre,
        Topic topic,
        BaseId base,
        DateRange dates,
        double hours,
        @Nullable OrganizerId organizer,
        DeliveryMode mode) {

    /**
     * Checks the values; use {@link #builder} instead, which stays the same when a component is added.
     *
     * @throws IllegalArgumentException when a value is outside its range
     */
    public LearningRecord {
        Check.range("number of hours", hours, 0, 1e9);
    }

    /**
     * Starts with what must be there; the rest is optional.
     *
     * @param cadre who
     * @param topic its main topic
     * @param base where; a base that nobody lists is possible
     * @param dates when, both ends included
     * @param hours its hours, 0 to 10⁹
     * @return a builder
     */
    public static Builder builder(CadreId cadre, Topic topic, BaseId base, DateRange dates, double hours) {
        return new Builder(cadre, topic, base, dates, hours);
    }

    /** Makes a {@link LearningRecord}. */
    @Stability(Stability.Level.EXPERIMENTAL)
    public static final class Builder {
        private final CadreId cadre;
        private final Topic topic;
        private final BaseId base;
        private final DateRange dates;
        private final double hours;
        private @Nullable OrganizerId organizer;
        private DeliveryMode mode = DeliveryMode.RESIDENTIAL;

        private Builder(CadreId cadre, Topic topic, BaseId base, DateRange dates, double hours) {
            this.cadre = cadre;
            this.topic = topic;
            this.base = base;
            this.dates = dates;
            this.hours = hours;
        }

        /**
         * Sets it.
         *
         * @param value who called up for it, null when not said
         * @return this builder
         */
        public Builder organizer(@Nullable OrganizerId value) {
            organizer = value;
            return this;
        }

        /**
         * Sets it.
         *
         * @param value residential or online
         * @return this builder
         */
        public Builder mode(DeliveryMode value) {
            mode = value;
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the value
         * @throws IllegalArgumentException when a value is outside its range
         */
        public LearningRecord build() {
            return new LearningRecord(cadre, topic, base, dates, hours, organizer, mode);
        }
    }
}
