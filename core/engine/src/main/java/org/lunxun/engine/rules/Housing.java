package org.lunxun.engine.rules;

import org.jspecify.annotations.Nullable;
import org.lunxun.model.resource.Base;

/** Rule 9, 'Places': a breach is a base on a day. */
final class Housing implements RuleCheck {

    @Override
    public void check(Problem problem, PlanTable plan, Breaches breaches) {
        OfferingTable offerings = problem.offerings;
        @Nullable DayCount[] housed = new DayCount[problem.bases.size()];
        for (int o = 0; o < offerings.size(); o++) {
            if (offerings.residential.get(o) && plan.taken[o] > 0) {
                DayCount count = housed[offerings.base[o]];
                if (count == null) {
                    count = new DayCount();
                    housed[offerings.base[o]] = count;
                }
                count.add(offerings.start[o], offerings.end[o], plan.taken[o]);
            }
        }
        for (int b = 0; b < housed.length; b++) {
            Base base = problem.bases.get(b);
            DayCount count = housed[b];
            Integer places = base.places();
            if (count != null && places != null) {
                count.overLimit(places, (first, last, people) -> add(base, first, last, people, places, breaches));
            }
        }
    }

    static void add(Base base, int first, int last, int people, int places, Breaches breaches) {
        breaches.add(Rule.PLACES, (long) last - first + 1, words -> words.with("base", base.id())
                .days(first, last)
                .actual(people, places));
    }
}
