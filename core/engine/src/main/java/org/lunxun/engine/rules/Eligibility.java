package org.lunxun.engine.rules;

import org.jspecify.annotations.Nullable;

/** Rule 2, 'Eligible': a breach is a pair. */
final class Eligibility implements RuleCheck {

    @Override
    public void check(Problem problem, PlanTable plan, Breaches breaches) {
        for (int c = 0; c < problem.cadres.size(); c++) {
            for (int i = plan.from(c); i < plan.from(c + 1); i++) {
                check(problem, c, plan.offering(i), breaches);
            }
        }
    }

    static void check(Problem problem, int c, int o, Breaches breaches) {
        Cause cause = cause(problem, c, o);
        if (cause != null) {
            breaches.add(Rule.ELIGIBLE, 1, words -> words.with("cadre", problem.cadres.id(c))
                    .with("offering", problem.offerings.id(o))
                    .with("cause", cause));
        }
    }

    /** Why a cadre may not attend an offering; null when nothing in rule 2 is against it. */
    private static @Nullable Cause cause(Problem problem, int c, int o) {
        CadreTable cadres = problem.cadres;
        OfferingTable offerings = problem.offerings;
        if (!offerings.admitsLevel(o, cadres.level[c])) {
            return Cause.LEVEL;
        }
        if (!offerings.admitsCategory(o, cadres.category[c])) {
            return Cause.CATEGORY;
        }
        if (!offerings.admitsSector(o, cadres.sector[c])) {
            return Cause.SECTOR;
        }
        if (!offerings.inHorizon.get(o)) {
            return Cause.HORIZON;
        }
        return cadres.retires[c] > offerings.end[o] ? null : Cause.RETIREMENT;
    }
}
