package org.lunxun.engine.triage;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lunxun.model.learning.Need;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.people.Level;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.Topic;
import org.lunxun.model.resource.TopicWeight;
import org.lunxun.model.rotation.Policy;
import org.lunxun.model.rotation.RotationDataset;

/** What the classes inside the horizon offer: work by base, and who serves which need. Exact, whatever the order of rows. */
final class Supply {

    private final Map<BaseId, BigDecimal> seatDays = new HashMap<>();
    private final Map<BaseId, BigDecimal> seats = new HashMap<>();
    private final Map<Topic, Map<LevelCode, NavigableSet<BaseId>>> teachers = new HashMap<>();
    private final Map<LevelCode, SortedMap<BaseId, Long>> coverSeats = new HashMap<>();
    private final Map<LevelCode, Long> cadres = new HashMap<>();
    private final NavigableSet<NeedGroup> needs = new TreeSet<>();

    private Supply() {}

    static Supply of(RotationDataset dataset, BigDecimal daysPerOnlineHour) {
        Supply supply = new Supply();
        Map<CadreId, LevelCode> levels = new HashMap<>();
        for (Cadre cadre : dataset.cadres()) {
            levels.put(cadre.id(), cadre.level());
            supply.cadres.merge(cadre.level(), 1L, Long::sum);
        }
        supply.countNeeds(dataset.needs(), levels);
        Eligible eligible = Eligible.of(dataset.cadres());
        for (Offering offering : dataset.offerings()) {
            long capacity = Math.min(offering.seats().max(), eligible.count(offering));
            if (capacity > 0 && dataset.policy().horizon().contains(offering.dates())) {
                supply.count(offering, capacity, dataset.policy(), daysPerOnlineHour);
            }
        }
        return supply;
    }

    /** The work of a base, 0 when it holds no class. */
    BigDecimal work(BaseId base, WorkMeasure measure) {
        Map<BaseId, BigDecimal> work = measure == WorkMeasure.SEATS ? seats : seatDays;
        return work.getOrDefault(base, BigDecimal.ZERO);
    }

    /** The needs that somebody has, each a topic with a level. */
    NavigableSet<NeedGroup> needs() {
        return needs;
    }

    /** The bases with a class that teaches a topic to a level. */
    Collection<BaseId> teachers(NeedGroup need) {
        return need.topic() == null
                ? List.of()
                : teachers.getOrDefault(need.topic(), Map.of()).getOrDefault(need.level(), new TreeSet<>());
    }

    /** The bases with a class that teaches a topic to any level. */
    NavigableSet<BaseId> teachers(Topic topic) {
        NavigableSet<BaseId> all = new TreeSet<>();
        teachers.getOrDefault(topic, Map.of()).values().forEach(all::addAll);
        return all;
    }

    /** Seats by base in classes that count as 'trained once' and admit a level. */
    SortedMap<BaseId, Long> coverSeats(LevelCode level) {
        return coverSeats.getOrDefault(level, new TreeMap<>());
    }

    /** How many cadres each level has. */
    Map<LevelCode, Long> cadres() {
        return cadres;
    }

    private void countNeeds(List<Need> all, Map<CadreId, LevelCode> levels) {
        Set<NeedGroup> seen = new HashSet<>();
        for (Need need : all) {
            LevelCode level = levels.get(need.cadre());
            if (level == null) {
                throw new IllegalArgumentException(
                        "The cadre (%s) of a need must be a cadre of the dataset.%nMaybe clean the dataset first."
                                .formatted(need.cadre()));
            }
            seen.add(new NeedGroup(need.topic(), level));
        }
        needs.addAll(seen);
    }

    private void count(Offering offering, long capacity, Policy policy, BigDecimal daysPerOnlineHour) {
        BaseId base = offering.base();
        BigDecimal days = offering.mode() == DeliveryMode.ONLINE
                ? BigDecimal.valueOf(offering.hours()).multiply(daysPerOnlineHour)
                : BigDecimal.valueOf(offering.dates().days());
        seats.merge(base, BigDecimal.valueOf(capacity), BigDecimal::add);
        seatDays.merge(base, days.multiply(BigDecimal.valueOf(capacity)), BigDecimal::add);
        Collection<LevelCode> levels = offering.levels().isEmpty()
                ? policy.levels().stream().map(Level::code).toList()
                : new TreeSet<>(offering.levels());
        boolean covers = policy.cover().covers(offering.mode(), offering.hours());
        for (LevelCode level : levels) {
            for (TopicWeight taught : offering.topics()) {
                teachers.computeIfAbsent(taught.topic(), topic -> new HashMap<>())
                        .computeIfAbsent(level, any -> new TreeSet<>())
                        .add(base);
            }
            if (covers) {
                coverSeats.computeIfAbsent(level, any -> new TreeMap<>()).merge(base, capacity, Long::sum);
            }
        }
    }
}
