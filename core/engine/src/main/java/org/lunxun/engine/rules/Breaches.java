package org.lunxun.engine.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.lunxun.model.finding.Finding;

/** Collects breaches: all are counted, the first of each rule are kept with their arguments. */
final class Breaches {

    private final Map<Rule, Long> counts = new EnumMap<>(Rule.class);
    private final Map<Rule, List<Breach>> examples = new EnumMap<>(Rule.class);

    /** Counts breaches of a rule; {@code words} is asked only when they are kept as an example. */
    void add(Rule rule, long count, Consumer<Arguments> words) {
        counts.merge(rule, count, Long::sum);
        List<Breach> kept = examples.computeIfAbsent(rule, key -> new ArrayList<>());
        if (kept.size() < Evaluation.MAX_EXAMPLES) {
            Arguments arguments = new Arguments();
            words.accept(arguments);
            kept.add(new Breach(rule, count, arguments.list));
        }
    }

    Map<Rule, Long> counts() {
        return counts;
    }

    List<Breach> examples() {
        return examples.values().stream().flatMap(List::stream).toList();
    }

    /** The arguments of one breach. */
    static final class Arguments {
        private final List<Finding.Argument> list = new ArrayList<>();

        Arguments with(String name, Object value) {
            list.add(new Finding.Argument(name, value.toString()));
            return this;
        }

        Arguments days(int first, int last) {
            return with("first", LocalDate.ofEpochDay(first)).with("last", LocalDate.ofEpochDay(last));
        }

        Arguments actual(Object actual, Object limit) {
            return with("actual", actual).with("limit", limit);
        }
    }
}
