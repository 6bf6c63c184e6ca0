package org.lunxun.engine.rules;

/**
 * Rules 7 'Unit at work' and 8 'Leaders at home': a breach is a unit on a day. A cadre who is in two residential
 * offerings on one day is away once.
 */
final class UnitsAtWork implements RuleCheck {

    @Override
    public void check(Problem problem, PlanTable plan, Breaches breaches) {
        DayCount away = new DayCount();
        DayCount leadersAway = new DayCount();
        UnitTable units = problem.units;
        for (int u = 0; u < units.size(); u++) {
            away.clear();
            leadersAway.clear();
            for (int i = units.from(u); i < units.from(u + 1); i++) {
                int c = units.member(i);
                count(problem, plan, c, away);
                if (problem.cadres.leads.get(c)) {
                    count(problem, plan, c, leadersAway);
                }
            }
            over(problem, Rule.UNIT_AT_WORK, u, units.absenceLimit[u], away, breaches);
            over(problem, Rule.LEADERS_AT_HOME, u, units.leaderLimit(u), leadersAway, breaches);
        }
    }

    private static void count(Problem problem, PlanTable plan, int c, DayCount away) {
        OfferingTable offerings = problem.offerings;
        boolean open = false;
        int first = 0;
        int last = 0;
        for (int i = plan.from(c); i < plan.from(c + 1); i++) {
            int o = plan.offering(i);
            if (!offerings.residential.get(o)) {
                continue;
            }
            if (open && offerings.start[o] <= last) {
                last = Math.max(last, offerings.end[o]);
                continue;
            }
            if (open) {
                away.add(first, last, 1);
            }
            open = true;
            first = offerings.start[o];
            last = offerings.end[o];
        }
        if (open) {
            away.add(first, last, 1);
        }
    }

    private static void over(Problem problem, Rule rule, int u, int limit, DayCount away, Breaches breaches) {
        away.overLimit(limit, (first, last, people) -> add(problem, rule, u, first, last, people, limit, breaches));
    }

    static void add(Problem problem, Rule rule, int u, int first, int last, int people, int limit, Breaches breaches) {
        breaches.add(rule, (long) last - first + 1, words -> words.with(
                        "unit", problem.units.rows.get(u).id())
                .days(first, last)
                .actual(people, limit));
    }
}
