package org.lunxun.engine.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.planning.Price.Scarce;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.people.Level;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.Topic;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.RotationDataset;

/**
 * What a plan lacks most, by the prices that prove its bound.
 *
 * @param scarce everything that has a price, the dearest first
 * @param seats seats by level and main topic, the dearest first; only where one more is worth something
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Bottlenecks(List<Bottleneck> scarce, List<ScarceSeats> seats) {

    private static final Comparator<Bottleneck> DEAREST = Comparator.comparingDouble(Bottleneck::oneMore)
            .reversed()
            .thenComparing(Bottleneck::scarce)
            .thenComparing(Bottleneck::owner);

    /** Copies the lists. */
    public Bottlenecks {
        scarce = List.copyOf(scarce);
        seats = List.copyOf(seats);
    }

    /**
     * Adds up the prices of a plan.
     *
     * @param dataset the planning problem
     * @param plan a plan of it, with its prices
     * @return what is scarce
     */
    public static Bottlenecks of(RotationDataset dataset, PlanResult plan) {
        return new Bottlenecks(scarce(plan), seats(dataset, plan));
    }

    private static List<Bottleneck> scarce(PlanResult plan) {
        Map<String, Integer> waiting = new HashMap<>();
        for (Uncovered each : plan.uncovered()) {
            for (Finding.Argument argument : each.arguments()) {
                waiting.merge(String.valueOf(argument.value()), 1, Integer::sum);
            }
        }
        Map<Scarce, Map<String, Sum>> sums = new EnumMap<>(Scarce.class);
        for (Price price : plan.prices()) {
            sums.computeIfAbsent(price.scarce(), none -> new HashMap<>())
                    .computeIfAbsent(price.owner(), none -> new Sum())
                    .add(price);
        }
        List<Bottleneck> list = new ArrayList<>();
        sums.forEach((scarce, owners) -> owners.forEach((owner, sum) -> list.add(new Bottleneck(
                scarce, owner, sum.first, sum.last, sum.points.total(), waiting.getOrDefault(owner, 0)))));
        list.sort(DEAREST);
        return list;
    }

    private static List<ScarceSeats> seats(RotationDataset dataset, PlanResult plan) {
        Map<String, Double> prices = new HashMap<>();
        for (Price price : plan.prices()) {
            if (price.scarce() == Scarce.SEATS) {
                prices.put(price.owner(), price.price());
            }
        }
        Map<OfferingId, Integer> attendees = new HashMap<>();
        for (Assignment row : plan.assignments()) {
            attendees.merge(row.offering(), 1, Integer::sum);
        }
        Map<LevelCode, Integer> uncovered = uncovered(dataset, plan.uncovered());
        List<ScarceSeats> list = new ArrayList<>();
        for (Level level : dataset.policy().levels()) {
            Map<Optional<Topic>, List<Offering>> topics = new HashMap<>();
            for (Offering offering : dataset.offerings()) {
                if (offering.levels().isEmpty() || offering.levels().contains(level.code())) {
                    topics.computeIfAbsent(offering.mainTopic(), none -> new ArrayList<>())
                            .add(offering);
                }
            }
            topics.forEach((topic, classes) -> {
                double dearest = classes.stream()
                        .mapToDouble(each -> prices.getOrDefault(each.id().value(), 0.0))
                        .max()
                        .orElse(0);
                if (dearest > 0) {
                    list.add(new ScarceSeats(
                            level.code(),
                            topic.orElse(null),
                            classes.size(),
                            limits(classes),
                            classes.stream()
                                    .mapToLong(each -> attendees.getOrDefault(each.id(), 0))
                                    .sum(),
                            dearest,
                            uncovered.getOrDefault(level.code(), 0)));
                }
            });
        }
        list.sort(Comparator.comparingDouble(ScarceSeats::oneMore)
                .reversed()
                .thenComparing(ScarceSeats::level)
                .thenComparing(each -> word(each.topic())));
        return list;
    }

    private static String word(@Nullable Topic topic) {
        return topic == null ? "" : topic.toString();
    }

    private static long limits(Collection<Offering> classes) {
        return classes.stream()
                .mapToLong(each -> each.seats().limit().orElse(0))
                .sum();
    }

    private static Map<LevelCode, Integer> uncovered(RotationDataset dataset, List<Uncovered> people) {
        Map<CadreId, LevelCode> levels = new HashMap<>();
        for (Cadre cadre : dataset.cadres()) {
            levels.put(cadre.id(), cadre.level());
        }
        Map<LevelCode, Integer> counts = new HashMap<>();
        for (Uncovered each : people) {
            LevelCode level = levels.get(each.cadre());
            if (level != null) {
                counts.merge(level, 1, Integer::sum);
            }
        }
        return counts;
    }

    /** The prices of one owner. */
    private static final class Sum {
        private final NeumaierSum points = new NeumaierSum();
        private String first = "";
        private String last = "";

        private void add(Price price) {
            points.add(price.price());
            if (first.isEmpty() || price.first().compareTo(first) < 0) {
                first = price.first();
            }
            if (price.last().compareTo(last) > 0) {
                last = price.last();
            }
        }
    }
}
