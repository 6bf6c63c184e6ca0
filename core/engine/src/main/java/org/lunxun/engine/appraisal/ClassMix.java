package org.lunxun.engine.appraisal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.lunxun.model.Check;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.Topic;
import org.lunxun.model.rotation.RotationDataset;

/**
 * What share of each base's classes is of a sort that raters judge otherwise: compulsory, hard, online. An appraisal
 * tells what each base would score with the average mix, so that whoever takes the hard classes is not punished for it.
 * What a sort does to scores is estimated from all bases at once; it is told apart from good or bad bases only as far as
 * good and bad ones hold classes of the sort alike.
 *
 * @param sorts what the shares are of
 * @param shares the shares of each base, in the order of the sorts, each 0 to 1; a base that is missing has none
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record ClassMix(List<String> sorts, SortedMap<BaseId, List<Double>> shares) {

    /** No sort of classes is told apart. */
    public static final ClassMix NONE = new ClassMix(List.of(), new TreeMap<>());

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException when a share is out of range, or their number is not that of the sorts
     */
    public ClassMix {
        sorts = List.copyOf(sorts);
        SortedMap<BaseId, List<Double>> copy = new TreeMap<>();
        for (Map.Entry<BaseId, List<Double>> base : shares.entrySet()) {
            if (base.getValue().size() != sorts.size()) {
                throw new IllegalArgumentException(
                        "The shares (%s) of base %s must be as many as the sorts (%s).%nMaybe one was left out."
                                .formatted(base.getValue().size(), base.getKey(), sorts.size()));
            }
            base.getValue().forEach(share -> Check.range("share of a sort of classes", share, 0, 1));
            copy.put(base.getKey(), List.copyOf(base.getValue()));
        }
        shares = Collections.unmodifiableSortedMap(copy);
    }

    /**
     * The mix by channel (lecture, compulsory, abroad …), as far as classes say theirs.
     *
     * @param dataset the dataset whose classes are looked at
     * @return a sort for each channel but the last, whose share is the rest; {@link #NONE} where no class says a channel
     */
    public static ClassMix byChannel(RotationDataset dataset) {
        Set<String> channels = new TreeSet<>();
        boolean some = false;
        boolean all = true;
        for (Offering offering : dataset.offerings()) {
            if (offering.channel() == null) {
                all = false;
            } else {
                some = true;
                channels.add(offering.channel().name());
            }
        }
        if (!some || (all && channels.size() == 1)) {
            return NONE;
        }
        List<String> told = new ArrayList<>(channels);
        if (all) {
            told.remove(told.size() - 1);
        }
        Map<String, Predicate<Offering>> sorts = new TreeMap<>();
        told.forEach(name -> sorts.put(
                name,
                offering ->
                        offering.channel() != null && offering.channel().name().equals(name)));
        return of(dataset, sorts);
    }

    /**
     * The mix of classes on topics that are hard or compulsory.
     *
     * @param dataset the dataset whose classes are looked at
     * @param topics the topics
     * @return one sort: classes with one of the topics as their main topic
     */
    public static ClassMix byTopic(RotationDataset dataset, Set<Topic> topics) {
        return of(
                dataset,
                Map.of(
                        "hard",
                        offering -> !offering.topics().isEmpty()
                                && topics.contains(offering.topics().get(0).topic())));
    }

    /**
     * The mix by any sorts of classes.
     *
     * @param dataset the dataset whose classes are looked at
     * @param sorts which classes are of each sort
     * @return for each base the share of its class hours that is of each sort
     */
    public static ClassMix of(RotationDataset dataset, Map<String, Predicate<Offering>> sorts) {
        SortedMap<String, Predicate<Offering>> sorted = new TreeMap<>(sorts);
        Map<BaseId, BigDecimal[]> hours = new HashMap<>();
        for (Offering offering : dataset.offerings()) {
            BigDecimal[] sums = hours.computeIfAbsent(offering.base(), base -> zeros(sorted.size() + 1));
            BigDecimal amount = BigDecimal.valueOf(offering.hours());
            int i = 0;
            for (Predicate<Offering> sort : sorted.values()) {
                sums[i] = sort.test(offering) ? sums[i].add(amount) : sums[i];
                i++;
            }
            sums[i] = sums[i].add(amount);
        }
        SortedMap<BaseId, List<Double>> shares = new TreeMap<>();
        hours.forEach((base, sums) -> {
            double all = sums[sums.length - 1].doubleValue();
            if (all > 0) {
                List<Double> ofBase = new ArrayList<>();
                for (int i = 0; i < sums.length - 1; i++) {
                    ofBase.add(Math.min(1, sums[i].doubleValue() / all));
                }
                shares.put(base, ofBase);
            }
        });
        return new ClassMix(List.copyOf(sorted.keySet()), shares);
    }

    private static BigDecimal[] zeros(int size) {
        BigDecimal[] zeros = new BigDecimal[size];
        Arrays.fill(zeros, BigDecimal.ZERO);
        return zeros;
    }
}
