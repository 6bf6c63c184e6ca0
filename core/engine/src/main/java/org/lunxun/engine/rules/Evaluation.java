package org.lunxun.engine.rules;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lunxun.model.Stability;

/**
 * What the evaluator says of a plan.
 *
 * @param counts the number of breaches of each rule that is broken, in the order of the rules
 * @param examples the first breaches of each broken rule, at most {@link #MAX_EXAMPLES} a rule
 * @param score the score; of a plan that is not valid it means nothing
 * @param facts counts over the plan
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Evaluation(Map<Rule, Long> counts, List<Breach> examples, Score score, PlanFacts facts) {

    /** The most examples that are kept for one rule. */
    public static final int MAX_EXAMPLES = 20;

    /** Copies the collections. */
    public Evaluation {
        Map<Rule, Long> ordered = new EnumMap<>(Rule.class);
        ordered.putAll(counts);
        counts = Collections.unmodifiableMap(ordered);
        examples = List.copyOf(examples);
    }

    /**
     * Whether no hard rule is broken.
     *
     * @return true when the plan is valid
     */
    public boolean valid() {
        return counts.isEmpty();
    }

    /**
     * How often a rule is broken.
     *
     * @param rule the rule
     * @return the number of breaches, 0 when it is kept
     */
    public long count(Rule rule) {
        return counts.getOrDefault(rule, 0L);
    }
}
