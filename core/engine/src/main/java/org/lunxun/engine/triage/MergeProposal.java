package org.lunxun.engine.triage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lunxun.engine.appraisal.Estimate;
import org.lunxun.model.Stability;
import org.lunxun.model.people.Region;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.Topic;
import org.lunxun.model.rotation.RotationDataset;

/**
 * A proposal to merge small bases of one region with the same offer: what is taught goes on, under one head. Released bases alone
 * are merged, of one kind, and no statutory institution; none that is proposed to go or that a veto stops.
 *
 * @param region the region
 * @param kind what the bases are
 * @param into the base that goes on: that with the best estimate, of equal ones the larger, then the first by id
 * @param from the bases that join it, in order
 * @param offer what every one of them teaches inside the horizon
 * @param seats the seats of the classes that move; classes without a limit are not counted
 * @param saved what these seats cost where they are less what they cost at the base that goes on, class topic by class topic, in
 *     yuan; negative where the merged base is dearer
 * @param placesLost how many people the joining bases can house on one day; bases without a limit are not counted
 * @param qualityGain how much better the base that goes on is than the others, weighted by their seats, −1 to 1
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record MergeProposal(
        Region region,
        BaseKind kind,
        BaseId into,
        List<BaseId> from,
        SortedSet<Topic> offer,
        long seats,
        BigDecimal saved,
        long placesLost,
        double qualityGain) {

    /** Copies the collections. */
    public MergeProposal {
        from = List.copyOf(from);
        offer = Collections.unmodifiableSortedSet(new TreeSet<>(offer));
    }

    private record Alike(Region region, BaseKind kind, List<Topic> offer) {}

    /**
     * Proposes merges.
     *
     * @param dataset the bases and their classes
     * @param triage what is proposed for the bases
     * @return one for each group of bases that are alike, by region, kind and offer
     */
    public static List<MergeProposal> of(RotationDataset dataset, TriageResult triage) {
        Map<BaseId, List<Offering>> classes = new HashMap<>();
        dataset.offerings().stream()
                .filter(offering -> dataset.policy().horizon().contains(offering.dates()))
                .sorted(Comparator.comparing(Offering::id))
                .forEach(offering -> classes.computeIfAbsent(offering.base(), any -> new ArrayList<>())
                        .add(offering));
        SortedMap<String, List<Proposal>> groups = new TreeMap<>();
        Map<String, Alike> alike = new HashMap<>();
        for (Proposal proposal : triage.proposals()) {
            Base base = proposal.evidence().base();
            List<Topic> offer = offer(classes.getOrDefault(base.id(), List.of()));
            if (base.region() != null && !offer.isEmpty() && mergeable(proposal)) {
                Alike key = new Alike(base.region(), base.kind(), offer);
                String order = key.region() + "\n" + key.kind() + "\n" + key.offer();
                alike.put(order, key);
                groups.computeIfAbsent(order, any -> new ArrayList<>()).add(proposal);
            }
        }
        return groups.entrySet().stream()
                .filter(group -> group.getValue().size() > 1)
                .map(group -> merged(Objects.requireNonNull(alike.get(group.getKey())), group.getValue(), classes))
                .toList();
    }

    private static boolean mergeable(Proposal proposal) {
        return proposal.side().choice() == Side.RELEASE
                && proposal.evidence().legalKind() != LegalKind.STATUTORY
                && proposal.retention().choice() != Direction.PHASE_OUT
                && !proposal.newClassesStopped();
    }

    private static List<Topic> offer(List<Offering> classes) {
        return classes.stream()
                .flatMap(offering -> offering.topics().stream())
                .map(topic -> topic.topic())
                .distinct()
                .sorted()
                .toList();
    }

    private static MergeProposal merged(Alike alike, List<Proposal> group, Map<BaseId, List<Offering>> classes) {
        List<Proposal> best = group.stream()
                .sorted(Comparator.comparingDouble((Proposal each) -> -quality(each))
                        .thenComparing(each -> each.evidence().place().work(), Comparator.reverseOrder())
                        .thenComparing(Proposal::base))
                .toList();
        Proposal into = best.get(0);
        SeatCosts costs = SeatCosts.of(classes.getOrDefault(into.base(), List.of()));
        long seats = 0;
        BigDecimal saved = BigDecimal.ZERO;
        double gain = 0;
        long places = 0;
        for (Proposal each : best.subList(1, best.size())) {
            SeatCosts own = SeatCosts.of(classes.getOrDefault(each.base(), List.of()));
            seats += own.seats();
            saved = saved.add(own.dearerThan(costs));
            gain += own.seats() * (quality(into) - quality(each));
            Integer housed = each.evidence().base().places();
            places += housed == null ? 0 : housed;
        }
        return new MergeProposal(
                alike.region(),
                alike.kind(),
                into.base(),
                best.stream().skip(1).map(Proposal::base).sorted().toList(),
                new TreeSet<>(alike.offer()),
                seats,
                saved,
                places,
                seats == 0 ? 0 : gain / seats);
    }

    private static double quality(Proposal proposal) {
        Estimate estimate = proposal.evidence().appraisal().estimate();
        return estimate == null ? proposal.evidence().appraisal().quality() : estimate.value();
    }
}
