package org.lunxun.report.notice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.people.UnitId;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.RotationDataset;

/** The rows of a plan, unit by unit. The classes of one unit are made at a time. */
final class UnitPlans {

    private static final Comparator<Offering> BY_START = Comparator.comparing(
                    (Offering offering) -> offering.dates().start())
            .thenComparing(Offering::id);

    private final RotationDataset dataset;
    private final int lastNamedYear;
    private final Set<Assignment> promises;
    private final Map<BaseId, String> bases = new HashMap<>();
    private final List<Place> places;
    private final int[] first;

    private record Place(int unit, Cadre cadre, Offering offering) {}

    UnitPlans(RotationDataset dataset, List<Assignment> assignments, int namedYears) {
        this.dataset = dataset;
        lastNamedYear = dataset.policy().horizon().start().getYear() + namedYears - 1;
        promises = new HashSet<>(dataset.promises());
        for (Base base : dataset.bases()) {
            bases.put(base.id(), base.name().isBlank() ? base.id().value() : base.name());
        }
        Map<CadreId, Cadre> cadreById = new HashMap<>(dataset.cadres().size() * 4 / 3 + 1);
        dataset.cadres().forEach(cadre -> cadreById.put(cadre.id(), cadre));
        Map<OfferingId, Offering> offeringById = new HashMap<>();
        dataset.offerings().forEach(offering -> offeringById.put(offering.id(), offering));
        Map<UnitId, Integer> unitIndex = new HashMap<>();
        for (int u = 0; u < dataset.units().size(); u++) {
            unitIndex.putIfAbsent(dataset.units().get(u).id(), u);
        }
        places = new ArrayList<>(assignments.size());
        for (Assignment row : assignments) {
            Cadre cadre = cadreById.get(row.cadre());
            Offering offering = offeringById.get(row.offering());
            Integer unit = cadre == null ? null : unitIndex.get(cadre.unit());
            if (cadre != null && offering != null && unit != null) {
                places.add(new Place(unit, cadre, offering));
            }
        }
        // The sort is stable: within a unit the order of the plan stays.
        places.sort(Comparator.comparingInt(Place::unit));
        first = new int[dataset.units().size() + 1];
        places.forEach(place -> first[place.unit() + 1]++);
        for (int u = 1; u < first.length; u++) {
            first[u] += first[u - 1];
        }
    }

    boolean sends(int unit) {
        return first[unit + 1] > first[unit];
    }

    /** The classes of a unit, by their start. */
    List<UnitClass> classes(int unit) {
        Map<Offering, List<Cadre>> byOffering = new TreeMap<>(BY_START);
        for (int at = first[unit]; at < first[unit + 1]; at++) {
            Place place = places.get(at);
            byOffering
                    .computeIfAbsent(place.offering(), none -> new ArrayList<>())
                    .add(place.cadre());
        }
        List<UnitClass> classes = new ArrayList<>();
        byOffering.forEach((offering, people) -> {
            people.sort(Comparator.comparing(Cadre::id));
            List<Cadre> named = people.stream()
                    .filter(cadre -> offering.dates().start().getYear() <= lastNamedYear
                            || promises.contains(Assignment.of(cadre.id(), offering.id())))
                    .toList();
            classes.add(new UnitClass(
                    offering,
                    bases.getOrDefault(offering.base(), offering.base().value()),
                    named,
                    people.size() - named.size()));
        });
        return classes;
    }

    RotationDataset dataset() {
        return dataset;
    }
}
