package org.lunxun.engine.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.lunxun.engine.rules.BaseQuality;
import org.lunxun.model.DateRange;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.Topic;
import org.lunxun.model.rotation.Policy;
import org.lunxun.model.rotation.RotationDataset;

/**
 * The classes that anyone could attend, column by column, in the order of first day, last day and row. Days are numbers
 * of days since 1970-01-01; money is in units of {@link #money}.
 */
final class ClassArrays {

    /** The number of no topic. */
    static final int NONE = -1;

    final int size;
    /** The place of a class among the offerings of the dataset. */
    final int[] row;

    final int[] base;
    final int[] first;
    final int[] last;
    /** The place of the year in which a class starts in {@link #years}. */
    final int[] year;

    final int[] min;
    /** At most the number of cadres. */
    final int[] max;

    final boolean[] residential;
    /** Whether a class counts as 'trained once'. */
    final boolean[] covers;

    final double[] hours;
    final long[] cost;
    /** What a place takes from the score. */
    final double[] costPoints;

    final int[] mainTopic;
    /** Where the topics of a class start in {@link #topic} and {@link #effect}. */
    final int[] topicFrom;

    final int[] topic;
    /** The weight of a topic times the quality of the base. */
    final double[] effect;

    final int topics;
    final Year[] years;
    final long[] budget;
    final MoneyScale money;

    ClassArrays(RotationDataset dataset, Map<Topic, Integer> topicNumbers) {
        Policy policy = dataset.policy();
        List<Offering> offerings = dataset.offerings();
        int cadres = dataset.cadres().size();
        row = usable(policy, offerings);
        size = row.length;
        base = new int[size];
        first = new int[size];
        last = new int[size];
        year = new int[size];
        min = new int[size];
        max = new int[size];
        residential = new boolean[size];
        covers = new boolean[size];
        hours = new double[size];
        cost = new long[size];
        costPoints = new double[size];
        mainTopic = new int[size];
        topicFrom = new int[size + 1];
        for (int k = 0; k < size; k++) {
            topicFrom[k + 1] = topicFrom[k] + offerings.get(row[k]).topics().size();
        }
        topic = new int[topicFrom[size]];
        effect = new double[topicFrom[size]];
        money = MoneyScale.of(policy, offerings, cadres);
        years = years(offerings);
        budget = new long[years.length];
        Map<Year, Integer> yearIndex = new HashMap<>();
        for (int y = 0; y < years.length; y++) {
            yearIndex.put(years[y], y);
            BigDecimal limit = policy.budgetByYear().get(years[y]);
            budget[y] = limit == null ? MoneyScale.UNLIMITED : money.budget(limit);
        }
        BaseQuality quality = BaseQuality.of(dataset);
        Map<BaseId, Integer> bases = new HashMap<>();
        dataset.bases().forEach(each -> bases.put(each.id(), bases.size()));
        for (int k = 0; k < size; k++) {
            Offering offering = offerings.get(row[k]);
            base[k] = Objects.requireNonNull(bases.get(offering.base()));
            first[k] = day(offering.dates().start());
            last[k] = day(offering.dates().end());
            year[k] = Objects.requireNonNull(
                    yearIndex.get(Year.from(offering.dates().start())));
            min[k] = Math.max(1, offering.seats().min());
            max[k] = Math.min(offering.seats().max(), cadres);
            residential[k] = offering.residential();
            covers[k] = policy.cover().covers(offering.mode(), offering.hours());
            hours[k] = offering.hours();
            cost[k] = money.cost(offering.costPerSeat());
            costPoints[k] =
                    policy.weights().costPerThousand() * offering.costPerSeat().doubleValue() / 1000;
            teach(k, offering, quality.quality(offering.base()), topicNumbers);
        }
        topics = topicNumbers.size();
    }

    private void teach(int k, Offering offering, double quality, Map<Topic, Integer> numbers) {
        mainTopic[k] = NONE;
        for (int i = 0; i < offering.topics().size(); i++) {
            int number = numbers.computeIfAbsent(offering.topics().get(i).topic(), word -> numbers.size());
            topic[topicFrom[k] + i] = number;
            effect[topicFrom[k] + i] = offering.topics().get(i).weight() * quality;
            if (i == 0) {
                mainTopic[k] = number;
            }
        }
    }

    /** Rules 2, 3 and 5 leave out what ends after the horizon, has no seat, or is residential where nobody may be. */
    private static int[] usable(Policy policy, List<Offering> offerings) {
        DateRange horizon = policy.horizon();
        List<Integer> rows = new ArrayList<>();
        for (int o = 0; o < offerings.size(); o++) {
            Offering offering = offerings.get(o);
            boolean room = offering.seats().max() > 0 && (!offering.residential() || policy.residentialPerYear() > 0);
            if (room && horizon.contains(offering.dates())) {
                rows.add(o);
            }
        }
        rows.sort(Comparator.comparing((Integer o) -> offerings.get(o).dates().start())
                .thenComparing(o -> offerings.get(o).dates().end())
                .thenComparing(o -> offerings.get(o).id()));
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }

    private Year[] years(List<Offering> offerings) {
        TreeSet<Year> found = new TreeSet<>();
        for (int o : row) {
            found.add(Year.from(offerings.get(o).dates().start()));
        }
        return found.toArray(Year[]::new);
    }

    static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    /** Whether one cadre cannot attend both (rules 4, 5 and 6). */
    boolean clash(int a, int b, int residentialPerYear, int repeatDays) {
        if (residential[a] && residential[b]) {
            if (residentialPerYear == 1 && year[a] == year[b]) {
                return true;
            }
            if (first[a] <= last[b] && first[b] <= last[a]) {
                return true;
            }
        }
        return mainTopic[a] != NONE && mainTopic[a] == mainTopic[b] && Math.abs(first[a] - first[b]) < repeatDays;
    }
}
