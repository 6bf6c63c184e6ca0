package org.lunxun.engine.planning;

import java.util.Arrays;

/**
 * Puts a cadre into a class for what the cadre holds that does not go together with it. Promised places stay, and no other
 * class loses an attendee whom it needs to reach its fewest.
 */
final class Replacement {

    private final DraftPlan draft;
    private final RotationProblem problem;
    private final CadreValue value;
    private final int[] dropped;
    private int drops;

    Replacement(DraftPlan draft) {
        this.draft = draft;
        problem = draft.problem;
        value = new CadreValue(problem);
        dropped = new int[problem.classes.size + 1];
    }

    /**
     * Tries it; the draft changes only when it can be done.
     *
     * @return whether the cadre is in the class now
     */
    boolean tryPut(int c, int z) {
        int k = problem.classOf(c, z);
        if (!collectDrops(c, k)) {
            return false;
        }
        for (int i = 0; i < drops; i++) {
            draft.remove(c, dropped[i]);
        }
        boolean done = draft.fits(c, z) && draft.goesWith(c, k);
        if (done) {
            draft.add(c, z);
        } else {
            for (int i = drops - 1; i >= 0; i--) {
                draft.add(c, dropped[i]);
            }
        }
        draft.update(c);
        return done;
    }

    private boolean collectDrops(int c, int k) {
        ClassArrays classes = problem.classes;
        drops = 0;
        int sameYear = 0;
        for (int i = 0; i < draft.count(c); i++) {
            int y = draft.pair(c, i);
            int other = problem.classOf(c, y);
            boolean inYear =
                    classes.residential[k] && classes.residential[other] && classes.year[k] == classes.year[other];
            boolean clash = other == k || problem.clash(other, k);
            if (inYear && !clash && ++sameYear >= problem.residentialPerYear) {
                clash = true;
            }
            if (clash) {
                if (other == k || !mayLeave(other, y)) {
                    return false;
                }
                dropped[drops++] = y;
            }
        }
        return true;
    }

    /** Whether a place may be given up: it is not promised, and its class stays large enough or has nobody left. */
    boolean mayLeave(int k, int z) {
        int taken = draft.taken[k];
        return !problem.pairs.promised[z] && (taken == 1 || taken != problem.classes.min[k]);
    }

    /** What the cadre's set would be worth with the class in place of what clashes with it; minus infinity if never. */
    double pointsWith(int c, int z) {
        int k = problem.classOf(c, z);
        if (!collectDrops(c, k)) {
            return Double.NEGATIVE_INFINITY;
        }
        value.start(c);
        for (int i = 0; i < draft.count(c); i++) {
            if (!isDropped(draft.pair(c, i))) {
                value.add(problem.classOf(c, draft.pair(c, i)));
            }
        }
        value.add(k);
        return value.points() + draft.floors.liftIf(value.covers(), c);
    }

    /** What the set would gain by the class in place of what clashes with it, all at their prices; minus infinity if never. */
    double gainAtPrices(int c, int z, Quotes quotes) {
        double gain = pointsWith(c, z) - draft.pointsWithLift(c);
        if (gain != Double.NEGATIVE_INFINITY) {
            gain -= quotes.price(c, z);
            for (int i = 0; i < drops; i++) {
                gain += quotes.price(c, dropped[i]);
            }
        }
        return gain;
    }

    /** What clashed with the class that was asked about last. */
    int[] drops() {
        return Arrays.copyOf(dropped, drops);
    }

    private boolean isDropped(int z) {
        for (int i = 0; i < drops; i++) {
            if (dropped[i] == z) {
                return true;
            }
        }
        return false;
    }

    /** What the cadre would lose without a place. */
    double pointsOf(int c, int z) {
        value.start(c);
        for (int i = 0; i < draft.count(c); i++) {
            if (draft.pair(c, i) != z) {
                value.add(problem.classOf(c, draft.pair(c, i)));
            }
        }
        return draft.pointsWithLift(c) - value.points() - draft.floors.liftIf(value.covers(), c);
    }
}
