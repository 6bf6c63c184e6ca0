package org.lunxun.engine.planning;

/**
 * Gives seats of people who have several classes that cover to people who have none, wherever the plan gains by it; the last
 * step of the planner. Under a policy of everyone once it always does: afterwards nobody has a second class while somebody who
 * could have that very seat has none.
 */
final class SecondPlaces {

    private static final double LEAST = 1e-9;

    private final DraftPlan draft;
    private final RotationProblem problem;
    private final Leftovers leftovers;
    private final StopSignal stop;

    SecondPlaces(Market market, StopSignal stop) {
        draft = market.draft;
        problem = market.problem;
        leftovers = new Leftovers(draft, market.open);
        this.stop = stop;
    }

    /** Passes over everybody without a class that covers until a pass finds nothing; each exchange raises the plan's worth. */
    void giveBack() {
        boolean any = true;
        while (any && !stop.requested()) {
            any = false;
            for (int c = 0; c < problem.cadres.size; c++) {
                if (covering(c) == 0) {
                    any |= (leftovers.give(c) && covering(c) > 0) || take(c);
                }
            }
        }
    }

    /** How many classes cover the cadre; what was recorded counts as one. */
    private int covering(int c) {
        int covering = problem.cadres.recordedCover[c] ? 1 : 0;
        for (int i = 0; i < draft.count(c); i++) {
            covering += problem.classes.covers[problem.classOf(c, draft.pair(c, i))] ? 1 : 0;
        }
        return covering;
    }

    private boolean take(int c) {
        for (int z = problem.pairs.from[c]; z < problem.pairs.from[c + 1]; z++) {
            int k = problem.classOf(c, z);
            if (problem.classes.covers[k] && draft.taken[k] > 0 && draft.goesWith(c, k) && takeFrom(c, z, k)) {
                return true;
            }
        }
        return false;
    }

    private boolean takeFrom(int c, int z, int k) {
        for (int seat = 0; seat < draft.taken[k]; seat++) {
            int other = draft.attendee(k, seat);
            int place = draft.attendingPair(k, seat);
            if (!problem.pairs.promised[place] && covering(other) > 1 && exchange(c, z, other, place)) {
                return true;
            }
        }
        return false;
    }

    private boolean exchange(int c, int z, int other, int place) {
        double before = draft.total();
        draft.mark();
        draft.remove(other, place);
        boolean done = draft.fits(c, z);
        if (done) {
            draft.update(other);
            draft.add(c, z);
            draft.update(c);
            done = draft.total() > before + LEAST;
        }
        if (!done) {
            draft.rollback();
        }
        draft.keep();
        return done;
    }
}
