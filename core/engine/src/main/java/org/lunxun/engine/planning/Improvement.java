package org.lunxun.engine.planning;

import java.util.SplittableRandom;

/**
 * Improves a valid plan by moves that push out whoever is in the way, each kept when it gains, or, ever more rarely, when
 * it loses little (simulated annealing: Kirkpatrick, Gelatt and Vecchi 1983, Science 220). Now and then a whole class is
 * opened or closed; what that frees or uses up is counted at its price. The plan is valid after each move, and ends as the
 * best that was seen.
 */
final class Improvement {

    /** Shares of what a residential class is worth beyond covering: what a move may lose at the beginning and the end. */
    private static final double HOT = 0.1;

    private static final double COLD = 0.002;
    private static final int CLASS_MOVE_EVERY = 500;
    private static final int BEAT = 2048;

    private final DraftPlan draft;
    private final RotationProblem problem;
    private final Promising promising;
    private final Quotes quotes;
    private final PushOut pushOut;
    private final ClassMoves classMoves;
    private final SplittableRandom random;
    private final double unit;

    /**
     * Prepares.
     *
     * @param market at prices that have been sought, with a plan that has no class below its fewest attendees
     * @param unit points that a residential class is worth beyond covering, about
     */
    Improvement(Market market, double unit, SplittableRandom random) {
        this.random = random;
        this.unit = unit;
        draft = market.draft;
        problem = market.problem;
        promising = new Promising(market, unit);
        quotes = new Quotes(market);
        pushOut = new PushOut(market, promising, quotes);
        classMoves = new ClassMoves(market, promising, pushOut, quotes);
    }

    /** Runs moves until they are done or the pace says so. */
    void run(long moves, Pace pace) {
        DraftPlan.Copy best = draft.copy();
        int beat = Math.max(BEAT, problem.cadres.size / 16);
        double share = promising.pair.length == 0 ? 1 : 0;
        for (long i = 0; i < moves && share < 1; i += beat) {
            double heat = unit * HOT * StrictMath.pow(COLD / HOT, share);
            for (long j = i; j < Math.min(moves, i + beat); j++) {
                if (j % CLASS_MOVE_EVERY == CLASS_MOVE_EVERY - 1) {
                    moveClass(heat);
                } else {
                    movePlace(heat);
                }
            }
            if (draft.total() > best.total()) {
                best = draft.copy();
            }
            share = pace.share(Math.min(moves, i + beat), moves, best.total());
        }
        if (best.total() > draft.total()) {
            draft.restore(best);
        }
    }

    private void movePlace(double heat) {
        int c = random.nextInt(problem.cadres.size);
        int from = promising.from[c];
        int size = promising.from[c + 1] - from;
        if (size > 0) {
            int z = promising.pair[from + random.nextInt(size)];
            double before = draft.total();
            draft.mark();
            boolean done = pushOut.put(c, z, random);
            decide(done, before, heat);
        }
    }

    private void moveClass(double heat) {
        int k = random.nextInt(problem.classes.size);
        double before = draft.total();
        draft.mark();
        boolean done = draft.taken[k] == 0 ? classMoves.open(k, random) : classMoves.close(k);
        decide(done, before + draft.spentSinceMark(quotes), heat);
    }

    private void decide(boolean done, double before, double heat) {
        double gain = draft.total() - before;
        boolean kept = done && (gain >= 0 || gain > heat * StrictMath.log(1 - random.nextDouble()));
        if (!kept) {
            draft.rollback();
        }
        draft.keep();
    }

    /** Says how far the work has come. */
    @FunctionalInterface
    interface Pace {
        /** Which share of the moves, or of the time if that is more, is used up; 1 or more: stop. */
        double share(long done, long moves, double score);
    }
}
