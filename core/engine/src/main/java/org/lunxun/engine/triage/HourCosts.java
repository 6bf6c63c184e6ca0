package org.lunxun.engine.triage;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.people.UnitId;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.RotationDataset;

/**
 * What an effective class hour costs, per base, class and unit (投入多, 效益低). An hour is effective in so far as trainees of the
 * base complete what they begin: class hours × the completion rate on record, 1 where none is. The sums are exact; those of
 * bases, of classes and of units each add up to the total, and its cost is the cost of the plan.
 *
 * @param bases by base
 * @param classes by class
 * @param units by the unit that sends
 * @param total all of them
 * @param findings completion rates that are no numbers from 0 to 1, by base and value
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record HourCosts(
        List<Line<BaseId>> bases,
        List<Line<OfferingId>> classes,
        List<Line<UnitId>> units,
        Sum total,
        List<Finding> findings) {

    /** Copies the lists. */
    public HourCosts {
        bases = List.copyOf(bases);
        classes = List.copyOf(classes);
        units = List.copyOf(units);
        findings = List.copyOf(findings);
    }

    /**
     * Some places and what they cost.
     *
     * @param seats how many places
     * @param cost what they cost, in yuan
     * @param hours class hours, one for each trainee
     * @param effective those of them that are effective
     */
    @Stability(Stability.Level.EXPERIMENTAL)
    public record Sum(long seats, BigDecimal cost, BigDecimal hours, BigDecimal effective) {

        private static final Sum NONE = new Sum(0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        /**
         * What an effective hour costs.
         *
         * @return yuan, to 34 digits; empty when no hour is effective
         */
        public Optional<BigDecimal> costPerEffectiveHour() {
            return effective.signum() == 0
                    ? Optional.empty()
                    : Optional.of(cost.divide(effective, MathContext.DECIMAL128));
        }

        /** Whether money goes where no hour is effective: dearer than anything else. */
        private boolean wasted() {
            return effective.signum() == 0 && cost.signum() > 0;
        }

        private Sum plus(Sum other) {
            return new Sum(
                    seats + other.seats, cost.add(other.cost), hours.add(other.hours), effective.add(other.effective));
        }
    }

    /**
     * One base, class or unit.
     *
     * @param <T> what it is
     * @param id its id
     * @param sum what its places cost
     */
    @Stability(Stability.Level.EXPERIMENTAL)
    public record Line<T>(T id, Sum sum) {}

    /**
     * Adds up a plan.
     *
     * @param dataset the cadres, classes and facts
     * @param assigned who attends which class, in any order
     * @return the dearest effective hours first, before them what costs without any, equal ones by id
     * @throws IllegalArgumentException when an assignment refers to what the dataset lacks
     */
    public static HourCosts of(RotationDataset dataset, Collection<Assignment> assigned) {
        Map<CadreId, UnitId> units = new HashMap<>();
        for (Cadre cadre : dataset.cadres()) {
            units.put(cadre.id(), cadre.unit());
        }
        Map<OfferingId, Offering> offerings = new HashMap<>();
        dataset.offerings().forEach(offering -> offerings.put(offering.id(), offering));
        CompletionRates rates = CompletionRates.of(dataset);
        TreeMap<BaseId, Sum> byBase = new TreeMap<>();
        TreeMap<OfferingId, Sum> byClass = new TreeMap<>();
        TreeMap<UnitId, Sum> byUnit = new TreeMap<>();
        Sum total = Sum.NONE;
        for (Assignment each : assigned) {
            Offering offering = offerings.get(each.offering());
            UnitId unit = units.get(each.cadre());
            if (offering == null || unit == null) {
                throw new IllegalArgumentException(
                        "The place (%s, %s) of a plan must be one of the dataset.%nMaybe it is a plan of another dataset."
                                .formatted(each.cadre(), each.offering()));
            }
            BigDecimal hours = BigDecimal.valueOf(offering.hours());
            Sum one = new Sum(1, offering.costPerSeat(), hours, hours.multiply(rates.rate(offering.base())));
            byBase.merge(offering.base(), one, Sum::plus);
            byClass.merge(offering.id(), one, Sum::plus);
            byUnit.merge(unit, one, Sum::plus);
            total = total.plus(one);
        }
        return new HourCosts(lines(byBase), lines(byClass), lines(byUnit), total, rates.findings());
    }

    private static <T extends Comparable<T>> List<Line<T>> lines(Map<T, Sum> sums) {
        return sums.entrySet().stream()
                .map(each -> new Line<>(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing((Line<T> line) -> line.sum().wasted())
                        .thenComparing(line -> line.sum()
                                .costPerEffectiveHour()
                                .orElse(line.sum().cost()))
                        .reversed()
                        .thenComparing(Line::id))
                .toList();
    }
}
