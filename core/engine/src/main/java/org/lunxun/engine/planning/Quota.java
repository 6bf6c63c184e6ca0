package org.lunxun.engine.planning;

import java.time.Year;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lunxun.model.Stability;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.people.UnitId;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.RotationDataset;

/**
 * Seats of a class for a unit. The first year of a plan goes out by name; the years after it as quotas, and the units
 * name their people when the year comes.
 *
 * @param year the calendar year in which the class starts
 * @param offering the class
 * @param unit whose cadres go
 * @param seats how many of them, 1 or more
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Quota(Year year, OfferingId offering, UnitId unit, int seats) implements Comparable<Quota> {

    private static final Comparator<Quota> ORDER =
            Comparator.comparing(Quota::year).thenComparing(Quota::offering).thenComparing(Quota::unit);

    /**
     * The quotas of a plan for the years after the one in which the horizon starts.
     *
     * @param dataset the planning problem
     * @param plan the rows of the plan; a pair that stands twice counts once, unknown ids count for nothing
     * @return the quotas, sorted; their seats of a class add up to its attendees
     */
    public static List<Quota> afterFirstYear(RotationDataset dataset, Collection<Assignment> plan) {
        Year first = Year.from(dataset.policy().horizon().start());
        Map<CadreId, UnitId> units = new HashMap<>();
        for (Cadre cadre : dataset.cadres()) {
            units.put(cadre.id(), cadre.unit());
        }
        Map<OfferingId, Year> years = new HashMap<>();
        for (Offering offering : dataset.offerings()) {
            years.put(offering.id(), Year.from(offering.dates().start()));
        }
        Map<Quota, Integer> seats = new TreeMap<>();
        for (Assignment place : new HashSet<>(plan)) {
            UnitId unit = units.get(place.cadre());
            Year year = years.get(place.offering());
            if (unit != null && year != null && year.isAfter(first)) {
                seats.merge(new Quota(year, place.offering(), unit, 0), 1, Integer::sum);
            }
        }
        return seats.entrySet().stream()
                .map(entry -> entry.getKey().withSeats(entry.getValue()))
                .toList();
    }

    private Quota withSeats(int count) {
        return new Quota(year, offering, unit, count);
    }

    @Override
    public int compareTo(Quota other) {
        return ORDER.compare(this, other);
    }
}
