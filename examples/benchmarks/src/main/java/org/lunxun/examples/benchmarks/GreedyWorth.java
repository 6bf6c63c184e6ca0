package org.lunxun.examples.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.rules.BaseQuality;
import org.lunxun.model.learning.LearningRecord;
import org.lunxun.model.learning.Need;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.people.Category;
import org.lunxun.model.people.Level;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.people.Sector;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.Topic;
import org.lunxun.model.resource.TopicWeight;
import org.lunxun.model.rotation.Policy;
import org.lunxun.model.rotation.RotationDataset;

/** What a class is worth to a cadre who has some already, and which classes admit whom. */
final class GreedyWorth {

    /** What the lists of an offering can tell apart. */
    private record Cell(
            LevelCode level,
            @Nullable Category category,
            @Nullable Sector sector) {}

    private final Policy policy;
    private final List<Offering> offerings;
    private final BaseQuality quality;
    private final Map<LevelCode, Level> levels = new HashMap<>();
    private final Map<CadreId, List<Need>> needs = new HashMap<>();
    private final Map<CadreId, Double> recordedHours = new HashMap<>();
    private final Set<CadreId> recordedCover = new HashSet<>();
    private final Map<Cell, List<Offering>> byCell = new HashMap<>();

    GreedyWorth(RotationDataset dataset) {
        policy = dataset.policy();
        quality = BaseQuality.of(dataset);
        policy.levels().forEach(level -> levels.put(level.code(), level));
        dataset.needs().forEach(need -> needs.computeIfAbsent(need.cadre(), id -> new ArrayList<>())
                .add(need));
        for (LearningRecord done : dataset.records()) {
            if (policy.cover().counts(done.dates().end())) {
                recordedHours.merge(done.cadre(), done.hours(), Double::sum);
                if (policy.cover().covers(done.mode(), done.hours())) {
                    recordedCover.add(done.cadre());
                }
            }
        }
        offerings = dataset.offerings().stream()
                .filter(offering -> policy.horizon().contains(offering.dates()))
                .toList();
    }

    double priority(Cadre cadre) {
        return level(cadre).priority();
    }

    /** The classes inside the horizon that admit the cadre, before retirement. */
    List<Offering> admitted(Cadre cadre) {
        return byCell
                .computeIfAbsent(new Cell(cadre.level(), cadre.category(), cadre.sector()), cell -> offerings.stream()
                        .filter(offering -> admits(offering, cadre))
                        .toList())
                .stream()
                .filter(offering -> cadre.retiresOn() == null
                        || cadre.retiresOn().isAfter(offering.dates().end()))
                .toList();
    }

    static boolean admits(Offering offering, Cadre cadre) {
        return (offering.levels().isEmpty() || offering.levels().contains(cadre.level()))
                && (offering.categories().isEmpty()
                        || (cadre.category() != null && offering.categories().contains(cadre.category())))
                && (offering.sectors().isEmpty()
                        || (cadre.sector() != null && offering.sectors().contains(cadre.sector())));
    }

    /** What the score gains when the class is added to the others, costs included. */
    double gain(Cadre cadre, List<Offering> mine, Offering more) {
        List<Offering> all = new ArrayList<>(mine);
        all.add(more);
        return worth(cadre, all) - worth(cadre, mine);
    }

    private double worth(Cadre cadre, List<Offering> mine) {
        Level level = level(cadre);
        boolean covered = coveredBefore(cadre);
        boolean served = false;
        double hours = hoursBefore(cadre);
        double cost = 0;
        for (Offering offering : mine) {
            covered |= policy.cover().covers(offering.mode(), offering.hours());
            served |= servesNewPost(cadre, offering);
            hours += offering.hours();
            cost += offering.costPerSeat().doubleValue();
        }
        double share = level.cycleHours() > 0 ? Math.min(1, hours / level.cycleHours()) : 1;
        double points = (covered ? policy.weights().cover() : 0)
                + policy.weights().hours() * share
                + (served ? policy.weights().newPost() : 0);
        return level.priority() * points
                + policy.weights().need() * needMet(cadre, mine)
                - policy.weights().costPerThousand() * cost / 1000;
    }

    /** Whether the class serves the cadre's new post in time. */
    boolean servesNewPost(Cadre cadre, Offering offering) {
        if (cadre.postSince() == null) {
            return false;
        }
        LocalDate due = cadre.postSince().plusDays(policy.newPostDays());
        return policy.horizon().contains(due)
                && offering.residential()
                && !offering.dates().start().isAfter(due);
    }

    private double needMet(Cadre cadre, List<Offering> mine) {
        double sum = 0;
        for (Need need : needs(cadre)) {
            double met = 0;
            for (Offering offering : mine) {
                for (TopicWeight taught : offering.topics()) {
                    if (taught.topic().equals(need.topic())) {
                        met += taught.weight() * quality.quality(offering.base());
                    }
                }
            }
            sum += need.gap() * Math.min(1, met);
        }
        return sum;
    }

    /** Whether a record that counts has trained the cadre once. */
    boolean coveredBefore(Cadre cadre) {
        return recordedCover.contains(cadre.id());
    }

    /** The hours of the records that count. */
    double hoursBefore(Cadre cadre) {
        return recordedHours.getOrDefault(cadre.id(), 0.0);
    }

    List<Need> needs(Cadre cadre) {
        return needs.getOrDefault(cadre.id(), List.of());
    }

    /** How far a class of this offering closes a need of that topic by itself, 0 when it does not teach it. */
    double taught(Offering offering, Topic topic) {
        return offering.topics().stream()
                        .filter(taught -> taught.topic().equals(topic))
                        .mapToDouble(TopicWeight::weight)
                        .sum()
                * quality.quality(offering.base());
    }

    Level level(Cadre cadre) {
        return Objects.requireNonNull(levels.get(cadre.level()));
    }
}
