package org.lunxun.engine.rules;

import org.lunxun.model.resource.Seats;

/** Rule 3, 'Seats': a breach is an offering. */
final class Seating implements RuleCheck {

    @Override
    public void check(Problem problem, PlanTable plan, Breaches breaches) {
        for (int o = 0; o < problem.offerings.size(); o++) {
            Seats seats = problem.offerings.rows.get(o).seats();
            int taken = plan.taken[o];
            if (taken > seats.max()) {
                add(problem, o, Cause.TOO_MANY, taken, seats.max(), breaches);
            } else if (taken > 0 && taken < seats.min()) {
                add(problem, o, Cause.TOO_FEW, taken, seats.min(), breaches);
            }
        }
    }

    static void add(Problem problem, int o, Cause cause, int taken, int limit, Breaches breaches) {
        breaches.add(Rule.SEATS, 1, words -> words.with("offering", problem.offerings.id(o))
                .actual(taken, limit)
                .with("cause", cause));
    }
}
