package org.lunxun.engine.triage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lunxun.model.Stability;
import org.lunxun.model.people.Level;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.people.UnitId;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.RotationDataset;

/**
 * How much of which topic is needed, where and by when, which bases can serve it, and which classes would (按需施训). Need with a
 * higher priority of its level ranks before more need with a lower one in proportion; equal ones by topic, level and unit.
 *
 * @param groups the needs of the cadres of one level, by falling unmet need
 * @param units the same for each unit
 * @param classes classes for what is unmet, by falling effect; those whose effect is not known last
 * @param expired how many needs were left out because they had expired, or their cadre had retired, on the day
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record NeedReview(List<GroupNeed> groups, List<UnitNeed> units, List<ProposedClass> classes, int expired) {

    /** Copies the lists. */
    public NeedReview {
        groups = List.copyOf(groups);
        units = List.copyOf(units);
        classes = List.copyOf(classes);
    }

    /**
     * What the cadres of one level lack of one topic.
     *
     * @param need the topic and the level
     * @param sum how much
     * @param servers the bases with a class inside the horizon that teaches the topic to the level, in order
     */
    @Stability(Stability.Level.EXPERIMENTAL)
    public record GroupNeed(NeedGroup need, NeedSum sum, List<BaseId> servers) {

        /** Copies the list. */
        public GroupNeed {
            servers = List.copyOf(servers);
        }

        /**
         * The base that cannot be replaced.
         *
         * @return the only base that serves the need; empty when there are several or none
         */
        public Optional<BaseId> alone() {
            return servers.size() == 1 ? Optional.of(servers.get(0)) : Optional.empty();
        }
    }

    /**
     * What the cadres of one level in one unit lack of one topic.
     *
     * @param unit the unit
     * @param need the topic and the level
     * @param sum how much
     */
    @Stability(Stability.Level.EXPERIMENTAL)
    public record UnitNeed(UnitId unit, NeedGroup need, NeedSum sum) {}

    /**
     * Reviews the needs of a dataset.
     *
     * @param dataset the cadres, their needs, the bases and the classes
     * @param assigned who attends which class, as far as it is planned; empty: all need is unmet
     * @param asOf the day; needs that expired before it, and those of cadres who retired, are left out
     * @param policy how classes are proposed
     * @return the review; no order of rows changes it
     * @throws IllegalArgumentException when a need or an assignment refers to what the dataset lacks
     */
    public static NeedReview of(
            RotationDataset dataset, Collection<Assignment> assigned, LocalDate asOf, NeedPolicy policy) {
        OpenNeeds open = OpenNeeds.of(dataset, assigned, asOf);
        Supply supply = Supply.of(dataset, TriagePolicy.DEFAULT.daysPerOnlineHour());
        Ranking ranking = new Ranking(dataset);
        List<GroupNeed> groups = open.byGroup().entrySet().stream()
                .map(each -> new GroupNeed(each.getKey(), each.getValue(), List.copyOf(supply.teachers(each.getKey()))))
                .sorted(ranking.by(GroupNeed::need, GroupNeed::sum))
                .toList();
        List<UnitNeed> units = new ArrayList<>();
        open.byUnit().forEach((unit, needs) -> needs.forEach((need, sum) -> units.add(new UnitNeed(unit, need, sum))));
        units.sort(ranking.by(UnitNeed::need, UnitNeed::sum).thenComparing(UnitNeed::unit));
        List<ProposedClass> classes = new NewClasses(dataset, open, policy)
                .propose().stream()
                        .sorted(ranking.byEffect())
                        .limit(policy.mostClasses())
                        .toList();
        return new NeedReview(groups, units, classes, open.expired());
    }

    /** Compares needs by what they weigh in a plan. */
    private static final class Ranking {
        private final Map<LevelCode, Double> priorities;

        Ranking(RotationDataset dataset) {
            priorities = dataset.policy().levels().stream().collect(Collectors.toMap(Level::code, Level::priority));
        }

        private double weight(NeedGroup need) {
            return priorities.getOrDefault(need.level(), 1.0);
        }

        <T> Comparator<T> by(Function<T, NeedGroup> need, Function<T, NeedSum> sum) {
            return Comparator.comparingDouble((T each) ->
                            -weight(need.apply(each)) * sum.apply(each).unmet().doubleValue())
                    .thenComparing(need);
        }

        Comparator<ProposedClass> byEffect() {
            return Comparator.comparing((ProposedClass each) -> each.lowers() == null)
                    .thenComparingDouble(each -> each.lowers() == null
                            ? -weight(each.need()) * each.size()
                            : -weight(each.need()) * each.lowers().doubleValue())
                    .thenComparing(ProposedClass::need)
                    .thenComparing(each -> each.cadres().get(0));
        }
    }
}
