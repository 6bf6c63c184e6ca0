package org.lunxun.engine.rules;

/** Rule 4, 'No clash', against absences: a breach is a residential offering and an absence that share a day. */
final class Unavailable implements RuleCheck {

    @Override
    public void check(Problem problem, PlanTable plan, Breaches breaches) {
        AbsenceTable absences = problem.absences;
        for (int a = 0; a < absences.size(); a++) {
            int c = absences.cadre[a];
            for (int i = plan.from(c); i < plan.from(c + 1); i++) {
                check(problem, c, plan.offering(i), absences.first[a], absences.last[a], breaches);
            }
        }
    }

    static void check(Problem problem, int c, int o, int first, int last, Breaches breaches) {
        OfferingTable offerings = problem.offerings;
        if (offerings.residential.get(o) && offerings.start[o] <= last && first <= offerings.end[o]) {
            breaches.add(Rule.CLASH, 1, words -> words.with("cadre", problem.cadres.id(c))
                    .with("offering", offerings.id(o))
                    .days(first, last)
                    .with("cause", Cause.ABSENCE));
        }
    }
}
