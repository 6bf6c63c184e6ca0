package org.lunxun.model.rotation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Check;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.DeliveryMode;

/**
 * What counts as 'trained once'.
 *
 * @param modes the modes that count; none is possible
 * @param minHours the fewest hours of one class that count, 0 to 10⁹
 * @param countRecordsFrom the day from which records of finished trainings count; null: none does
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record CoverRule(
        Set<DeliveryMode> modes, double minHours, @Nullable LocalDate countRecordsFrom) {

    /** One residential class of any length; no record counts. */
    public static final CoverRule DEFAULT = new CoverRule(Set.of(DeliveryMode.RESIDENTIAL), 0, null);

    /**
     * Copies the modes and checks the range.
     *
     * @throws IllegalArgumentException when the hours are outside their range
     */
    public CoverRule {
        EnumSet<DeliveryMode> sorted = EnumSet.noneOf(DeliveryMode.class);
        sorted.addAll(modes);
        modes = java.util.Collections.unmodifiableSet(sorted);
        Check.range("coverMinHours", minHours, 0, 1e9);
    }

    /**
     * Whether a training is enough.
     *
     * @param mode how it is held
     * @param hours its hours
     * @return true when who attends it is trained once
     */
    public boolean covers(DeliveryMode mode, double hours) {
        return modes.contains(mode) && hours >= minHours;
    }

    /**
     * Whether a finished training counts for the running cycle.
     *
     * @param end its last day
     * @return true when records count from that day or an earlier one
     */
    public boolean counts(LocalDate end) {
        return countRecordsFrom != null && !end.isBefore(countRecordsFrom);
    }
}
