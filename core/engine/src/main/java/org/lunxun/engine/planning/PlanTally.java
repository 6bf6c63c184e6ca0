package org.lunxun.engine.planning;

import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.learning.LearningRecord;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.people.Level;
import org.lunxun.model.people.Region;
import org.lunxun.model.people.Unit;
import org.lunxun.model.people.UnitId;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.CoverRule;
import org.lunxun.model.rotation.RotationDataset;

/** Goes once over the rows of a plan and keeps a few numbers a cadre and an offering in arrays. */
final class PlanTally {

    /** The day of the first covering class of a cadre who has none. */
    static final long NEVER = Long.MAX_VALUE;

    /** The same of a cadre whom a record covers. */
    static final long BY_RECORD = Long.MIN_VALUE;

    private final RotationDataset dataset;
    private final int[] attendees;
    private final int[] places;
    private final double[] hours;
    private final long[] firstCover;

    PlanTally(RotationDataset dataset, Collection<Assignment> assignments) {
        this.dataset = dataset;
        int cadres = dataset.cadres().size();
        attendees = new int[dataset.offerings().size()];
        places = new int[cadres];
        hours = new double[cadres];
        firstCover = new long[cadres];
        Arrays.fill(firstCover, NEVER);
        Map<CadreId, Integer> index = new HashMap<>(cadres * 4 / 3 + 1);
        for (int c = 0; c < cadres; c++) {
            index.put(dataset.cadres().get(c).id(), c);
        }
        readAssignments(index, assignments);
        readRecords(index);
    }

    private void readAssignments(Map<CadreId, Integer> cadres, Collection<Assignment> assignments) {
        Map<OfferingId, Integer> offerings = new HashMap<>();
        for (int o = 0; o < attendees.length; o++) {
            offerings.put(dataset.offerings().get(o).id(), o);
        }
        CoverRule cover = dataset.policy().cover();
        Assignment[] rows = assignments.toArray(Assignment[]::new);
        // A plan comes sorted, which this sort notices; equal rows then stand side by side.
        Arrays.sort(rows);
        @Nullable Assignment last = null;
        for (Assignment row : rows) {
            Integer c = cadres.get(row.cadre());
            Integer o = offerings.get(row.offering());
            if (c == null || o == null || row.equals(last)) {
                continue;
            }
            last = row;
            Offering offering = dataset.offerings().get(o);
            attendees[o]++;
            places[c]++;
            hours[c] += offering.hours();
            if (cover.covers(offering.mode(), offering.hours())) {
                firstCover[c] = Math.min(firstCover[c], offering.dates().start().toEpochDay());
            }
        }
    }

    private void readRecords(Map<CadreId, Integer> cadres) {
        CoverRule cover = dataset.policy().cover();
        if (cover.countRecordsFrom() == null) {
            return;
        }
        for (LearningRecord record : dataset.records()) {
            if (cover.counts(record.dates().end()) && cover.covers(record.mode(), record.hours())) {
                Integer c = cadres.get(record.cadre());
                if (c != null) {
                    firstCover[c] = BY_RECORD;
                }
            }
        }
    }

    PlanSummary summary() {
        Map<UnitId, Region> regions = new HashMap<>();
        for (Unit unit : dataset.units()) {
            if (unit.region() != null) {
                regions.putIfAbsent(unit.id(), unit.region());
            }
        }
        YearTally years = new YearTally(dataset, attendees, firstCover);
        BaseTally bases = new BaseTally(dataset, attendees);
        return new PlanSummary(
                everyone(),
                inOrder(
                        Cadre::level,
                        dataset.policy().levels().stream().map(Level::code).toList()),
                sorted(Cadre::category),
                sorted(Cadre::sector),
                sorted(cadre -> regions.get(cadre.unit())),
                inOrder(Cadre::unit, dataset.units().stream().map(Unit::id).toList()),
                years.years(),
                years.quarters(),
                years.unevenYears(),
                years.unevenQuarters(),
                bases.loads(),
                bases.firstWeek(),
                bases.awayByWeek(),
                Collections.unmodifiableList(Ints.asList(attendees)));
    }

    private Coverage everyone() {
        GroupTally all = new GroupTally();
        for (int c = 0; c < places.length; c++) {
            all.add(firstCover[c], places[c], hours[c]);
        }
        return all.coverage();
    }

    private <K> List<GroupCoverage<K>> inOrder(Key<K> key, List<K> order) {
        Map<K, GroupTally> groups = new LinkedHashMap<>();
        order.forEach(group -> groups.put(group, new GroupTally()));
        return count(key, groups);
    }

    private <K extends Comparable<K>> List<GroupCoverage<K>> sorted(Key<K> key) {
        return count(key, new TreeMap<>());
    }

    /** Groups that have nobody are left out; cadres without a group come last. */
    private <K> List<GroupCoverage<K>> count(Key<K> key, Map<K, GroupTally> groups) {
        GroupTally without = new GroupTally();
        for (int c = 0; c < places.length; c++) {
            K group = key.of(dataset.cadres().get(c));
            GroupTally tally = group == null ? without : groups.computeIfAbsent(group, g -> new GroupTally());
            tally.add(firstCover[c], places[c], hours[c]);
        }
        List<GroupCoverage<K>> counted = new ArrayList<>();
        groups.forEach((group, tally) -> {
            if (!tally.isEmpty()) {
                counted.add(new GroupCoverage<>(group, tally.coverage()));
            }
        });
        if (!without.isEmpty()) {
            counted.add(new GroupCoverage<>(null, without.coverage()));
        }
        return List.copyOf(counted);
    }

    /** What a cadre is grouped by. */
    @FunctionalInterface
    private interface Key<K> {
        @Nullable
        K of(Cadre cadre);
    }
}
