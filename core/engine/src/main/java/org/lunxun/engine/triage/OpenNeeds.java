package org.lunxun.engine.triage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.rules.BaseQuality;
import org.lunxun.model.learning.Need;
import org.lunxun.model.learning.NeedEvidence;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.people.UnitId;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.Topic;
import org.lunxun.model.resource.TopicWeight;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.RotationDataset;

/** The needs of a day with what the classes leave of them. Exact, whatever the order of rows. */
final class OpenNeeds {

    /** One need of one cadre. */
    record Open(Cadre cadre, Topic topic, BigDecimal gap, BigDecimal served, boolean shown, LocalDate by) {

        /** By how much more of the topic lowers what is unmet. */
        BigDecimal lowered(BigDecimal more) {
            BigDecimal now = served.min(BigDecimal.ONE);
            return gap.multiply(served.add(more).min(BigDecimal.ONE).subtract(now));
        }

        private NeedSum sum() {
            BigDecimal unmet = gap.multiply(BigDecimal.ONE.subtract(served.min(BigDecimal.ONE)));
            return new NeedSum(1, shown ? 1 : 0, gap, unmet, by);
        }
    }

    private final SortedMap<NeedGroup, List<Open>> open = new TreeMap<>();
    private int expired;

    private OpenNeeds() {}

    static OpenNeeds of(RotationDataset dataset, Collection<Assignment> assigned, LocalDate asOf) {
        Map<CadreId, Cadre> cadres = new HashMap<>();
        dataset.cadres().forEach(cadre -> cadres.put(cadre.id(), cadre));
        Map<CadreId, Map<Topic, BigDecimal>> served = served(dataset, assigned);
        LocalDate end = dataset.policy().horizon().end();
        OpenNeeds needs = new OpenNeeds();
        for (Need need : dataset.needs()) {
            Cadre cadre = cadres.get(need.cadre());
            if (cadre == null) {
                throw unknown("cadre", need.cadre());
            }
            NeedEvidence evidence = need.evidence();
            LocalDate expires = evidence == null ? null : evidence.expiresOn();
            LocalDate retires = cadre.retiresOn();
            if ((expires != null && expires.isBefore(asOf)) || (retires != null && !retires.isAfter(asOf))) {
                needs.expired++;
                continue;
            }
            needs.open
                    .computeIfAbsent(new NeedGroup(need.topic(), cadre.level()), any -> new ArrayList<>())
                    .add(new Open(
                            cadre,
                            need.topic(),
                            BigDecimal.valueOf(need.gap()),
                            served.getOrDefault(need.cadre(), Map.of()).getOrDefault(need.topic(), BigDecimal.ZERO),
                            evidence != null && evidence.evidence() != null,
                            by(expires, retires, end)));
        }
        return needs;
    }

    private static LocalDate by(@Nullable LocalDate expires, @Nullable LocalDate retires, LocalDate end) {
        LocalDate by = expires == null || end.isBefore(expires) ? end : expires;
        return retires == null || retires.isAfter(by) ? by : retires.minusDays(1);
    }

    private static Map<CadreId, Map<Topic, BigDecimal>> served(
            RotationDataset dataset, Collection<Assignment> assigned) {
        Map<OfferingId, Offering> offerings = new HashMap<>();
        if (!assigned.isEmpty()) {
            dataset.offerings().forEach(offering -> offerings.put(offering.id(), offering));
        }
        BaseQuality quality = BaseQuality.of(dataset);
        Map<CadreId, Map<Topic, BigDecimal>> served = new HashMap<>();
        for (Assignment each : assigned) {
            Offering offering = offerings.get(each.offering());
            if (offering == null) {
                throw unknown("offering", each.offering());
            }
            for (TopicWeight topic : offering.topics()) {
                served.computeIfAbsent(each.cadre(), any -> new HashMap<>())
                        .merge(topic.topic(), worth(topic, quality.quality(offering.base())), BigDecimal::add);
            }
        }
        return served;
    }

    /** What one class gives of a topic. */
    static BigDecimal worth(TopicWeight topic, double quality) {
        return BigDecimal.valueOf(topic.weight()).multiply(BigDecimal.valueOf(quality));
    }

    private static IllegalArgumentException unknown(String what, Object id) {
        return new IllegalArgumentException(
                "The %s (%s) of a need or a plan must be one of the dataset.%nMaybe clean the dataset first."
                        .formatted(what, id));
    }

    int expired() {
        return expired;
    }

    /** The needs of each level, cadres in no order that matters. */
    SortedMap<NeedGroup, List<Open>> all() {
        return open;
    }

    SortedMap<NeedGroup, NeedSum> byGroup() {
        SortedMap<NeedGroup, NeedSum> sums = new TreeMap<>();
        open.forEach((need, all) -> all.forEach(each -> sums.merge(need, each.sum(), NeedSum::plus)));
        return sums;
    }

    SortedMap<UnitId, SortedMap<NeedGroup, NeedSum>> byUnit() {
        SortedMap<UnitId, SortedMap<NeedGroup, NeedSum>> units = new TreeMap<>();
        open.forEach((need, all) ->
                all.forEach(each -> units.computeIfAbsent(each.cadre().unit(), any -> new TreeMap<>())
                        .merge(need, each.sum(), NeedSum::plus)));
        return units;
    }
}
