package org.lunxun.engine.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rules 4 'No clash', 5 'Once a year' and 6 'No repeat' between the offerings of one cadre. A breach is two offerings
 * that share a day, a year with too many, and two of one main topic that follow each other too soon.
 */
final class OneCadre implements RuleCheck {

    @Override
    public void check(Problem problem, PlanTable plan, Breaches breaches) {
        int perYear = problem.policy.residentialPerYear();
        for (int c = 0; c < problem.cadres.size(); c++) {
            int count = plan.from(c + 1) - plan.from(c);
            if (count > 1 || (count == 1 && perYear == 0)) {
                clashes(problem, plan, c, breaches);
                years(problem, plan, c, breaches);
                repeats(problem, plan, c, breaches);
            }
        }
    }

    private static void clashes(Problem problem, PlanTable plan, int c, Breaches breaches) {
        OfferingTable offerings = problem.offerings;
        List<Integer> running = new ArrayList<>();
        for (int i = plan.from(c); i < plan.from(c + 1); i++) {
            int o = plan.offering(i);
            if (offerings.residential.get(o)) {
                running.removeIf(other -> offerings.end[other] < offerings.start[o]);
                running.forEach(other -> add(problem, Rule.CLASH, c, o, other, breaches));
                running.add(o);
            }
        }
    }

    private static void years(Problem problem, PlanTable plan, int c, Breaches breaches) {
        Map<Integer, Integer> perYear = new TreeMap<>();
        for (int i = plan.from(c); i < plan.from(c + 1); i++) {
            int o = plan.offering(i);
            if (problem.offerings.residential.get(o)) {
                perYear.merge(problem.offerings.year[o].getValue(), 1, Integer::sum);
            }
        }
        perYear.forEach((year, count) -> checkYear(problem, c, year, count, breaches));
    }

    static void checkYear(Problem problem, int c, int year, int count, Breaches breaches) {
        int limit = problem.policy.residentialPerYear();
        if (count > limit) {
            breaches.add(Rule.YEAR_LIMIT, 1, words -> words.with("cadre", problem.cadres.id(c))
                    .with("year", year)
                    .actual(count, limit));
        }
    }

    private static void repeats(Problem problem, PlanTable plan, int c, Breaches breaches) {
        OfferingTable offerings = problem.offerings;
        Map<Integer, Integer> last = new HashMap<>();
        for (int i = plan.from(c); i < plan.from(c + 1); i++) {
            int o = plan.offering(i);
            if (offerings.mainTopic[o] != CadreTable.NONE) {
                Integer before = last.put(offerings.mainTopic[o], o);
                if (before != null && offerings.start[o] - offerings.start[before] < problem.policy.repeatTopicDays()) {
                    add(problem, Rule.NO_REPEAT, c, o, before, breaches);
                }
            }
        }
    }

    static void add(Problem problem, Rule rule, int c, int o, int other, Breaches breaches) {
        breaches.add(rule, 1, words -> words.with("cadre", problem.cadres.id(c))
                .with("offering", problem.offerings.id(o))
                .with("other", problem.offerings.id(other))
                .with("cause", Cause.OFFERING));
    }
}
