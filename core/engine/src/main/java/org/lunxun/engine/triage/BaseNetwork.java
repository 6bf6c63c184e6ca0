package org.lunxun.engine.triage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.appraisal.Appraisal;
import org.lunxun.engine.appraisal.DimensionAppraisal;
import org.lunxun.engine.appraisal.Estimate;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.finding.TriageReason;
import org.lunxun.model.people.Region;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Dimension;
import org.lunxun.model.rotation.RotationDataset;

/**
 * The network of bases by function and region (有重点分类别构建一流培训基地): how far each base is from the standard of its
 * functions, where a region lacks a function, and where it has more bases for one than it needs.
 *
 * @param gaps for each base with a function what it lacks
 * @param findings a hole for each function and region with too few bases at the standard, a double for each with too many
 *     bases, in the order of functions and regions
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record BaseNetwork(List<Gap> gaps, List<Finding> findings) {

    /** Copies the lists. */
    public BaseNetwork {
        gaps = List.copyOf(gaps);
        findings = List.copyOf(findings);
    }

    /**
     * How far a base is from the standard of a function.
     *
     * @param base the base
     * @param function the function
     * @param region where it is, null when unknown
     * @param missing by how many points each dimension is below the standard, above 0; what nobody rated is the whole
     *     standard below it; empty for a base at the standard
     */
    @Stability(Stability.Level.EXPERIMENTAL)
    public record Gap(
            BaseId base, String function, @Nullable Region region, SortedMap<Dimension, Double> missing) {

        /** Copies the map. */
        public Gap {
            missing = Collections.unmodifiableSortedMap(new TreeMap<>(missing));
        }

        /**
         * Whether the base is first-class for the function.
         *
         * @return true when nothing is missing
         */
        public boolean atStandard() {
            return missing.isEmpty();
        }
    }

    /**
     * One function in one region.
     *
     * @param function the function
     * @param region the region
     * @param bases how many bases serve it there
     * @param atStandard how many of them are at the standard
     * @param hole whether that is too few
     * @param twice whether there are more bases than the region needs
     */
    @Stability(Stability.Level.EXPERIMENTAL)
    public record Place(String function, Region region, int bases, int atStandard, boolean hole, boolean twice) {

        private Place plus(Place other) {
            return new Place(
                    function,
                    region,
                    bases + other.bases,
                    atStandard + other.atStandard,
                    hole || other.hole,
                    twice || other.twice);
        }
    }

    /**
     * The map of the network.
     *
     * @return each function with each region where it has a base or lacks one, by function and region
     */
    public List<Place> map() {
        SortedMap<String, SortedMap<Region, Place>> map = new TreeMap<>();
        for (Gap gap : gaps) {
            if (gap.region() != null) {
                put(map, new Place(gap.function(), gap.region(), 1, gap.atStandard() ? 1 : 0, false, false));
            }
        }
        for (Finding finding : findings) {
            put(
                    map,
                    new Place(
                            finding.argument("function").orElseThrow(),
                            Region.of(finding.argument("region").orElseThrow()),
                            0,
                            0,
                            finding.reason() == TriageReason.NETWORK_HOLE,
                            finding.reason() == TriageReason.NETWORK_DOUBLE));
        }
        return map.values().stream().flatMap(places -> places.values().stream()).toList();
    }

    private static void put(SortedMap<String, SortedMap<Region, Place>> map, Place place) {
        map.computeIfAbsent(place.function(), any -> new TreeMap<>()).merge(place.region(), place, Place::plus);
    }

    /**
     * Looks at the network.
     *
     * @param dataset the bases and the units; a region of either wants the functions
     * @param appraisal how good the bases are: an estimate at the standard is enough
     * @param standards the functions
     * @return gaps, holes and doubles
     */
    public static BaseNetwork of(RotationDataset dataset, Appraisal appraisal, List<FunctionStandard> standards) {
        TreeSet<Region> regions = new TreeSet<>();
        dataset.units().forEach(unit -> add(regions, unit.region()));
        dataset.bases().forEach(base -> add(regions, base.region()));
        List<Gap> gaps = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (FunctionStandard standard : standards) {
            SortedMap<Region, List<Gap>> byRegion = new TreeMap<>();
            dataset.bases().stream()
                    .filter(base -> standard.kinds().contains(base.kind()))
                    .sorted((one, other) -> one.id().compareTo(other.id()))
                    .forEach(base -> {
                        Gap gap = gap(base, appraisal, standard);
                        gaps.add(gap);
                        if (base.region() != null) {
                            byRegion.computeIfAbsent(base.region(), region -> new ArrayList<>())
                                    .add(gap);
                        }
                    });
            for (Region region : regions) {
                look(standard, region, byRegion.getOrDefault(region, List.of()), findings);
            }
        }
        return new BaseNetwork(gaps, findings);
    }

    /**
     * Compares designations with the network: bases at the standard of a function that nobody designated for it, designated bases
     * below it, and designations of what the network does not have.
     *
     * @param designations the designations, in any order
     * @param day the day; those that do not hold then are not looked at
     * @return findings, by base and function
     */
    public List<Finding> against(Collection<Designation> designations, LocalDate day) {
        SortedMap<String, Designation> open = new TreeMap<>();
        designations.stream()
                .filter(each -> each.inForce(day))
                .sorted(Comparator.comparing(Designation::on).thenComparing(Designation::document))
                .forEach(each -> open.put(each.base() + "\n" + each.function(), each));
        List<Finding> findings = new ArrayList<>();
        gaps.stream()
                .sorted(Comparator.comparing(Gap::base).thenComparing(Gap::function))
                .forEach(gap -> {
                    Designation own = open.remove(gap.base() + "\n" + gap.function());
                    if (own == null && gap.atStandard()) {
                        findings.add(Finding.of(Severity.NOTICE, TriageReason.NETWORK_NOT_DESIGNATED)
                                .with("base", gap.base())
                                .with("function", gap.function()));
                    } else if (own != null && !gap.atStandard()) {
                        findings.add(about(Severity.NOTICE, TriageReason.NETWORK_BELOW_STANDARD, own));
                    }
                });
        open.values().forEach(each -> findings.add(about(Severity.PROBLEM, TriageReason.DESIGNATION_UNKNOWN, each)));
        return findings;
    }

    private static Finding about(Severity severity, TriageReason reason, Designation designation) {
        return Finding.of(severity, reason)
                .with("base", designation.base())
                .with("function", designation.function())
                .with("document", designation.document())
                .with("date", designation.on());
    }

    private static void add(TreeSet<Region> regions, @Nullable Region region) {
        if (region != null) {
            regions.add(region);
        }
    }

    private static Gap gap(Base base, Appraisal appraisal, FunctionStandard standard) {
        SortedMap<Dimension, Double> missing = new TreeMap<>();
        standard.least().forEach((dimension, least) -> {
            double value = appraisal
                    .base(base.id())
                    .findDimension(dimension)
                    .map(DimensionAppraisal::estimate)
                    .map(Estimate::value)
                    .orElse(0.0);
            if (value < least) {
                missing.put(dimension, least - value);
            }
        });
        return new Gap(base.id(), standard.function(), base.region(), missing);
    }

    private static void look(FunctionStandard standard, Region region, List<Gap> bases, List<Finding> findings) {
        long good = bases.stream().filter(Gap::atStandard).count();
        if (good < standard.fewest()) {
            findings.add(Finding.of(Severity.NOTICE, TriageReason.NETWORK_HOLE)
                    .with("function", standard.function())
                    .with("region", region)
                    .with("bases", good)
                    .with("fewest", standard.fewest()));
        }
        if (bases.size() > standard.most()) {
            findings.add(Finding.of(Severity.NOTICE, TriageReason.NETWORK_DOUBLE)
                    .with("function", standard.function())
                    .with("region", region)
                    .with("bases", bases.size())
                    .with("most", standard.most()));
        }
    }
}
