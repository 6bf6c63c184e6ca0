package org.lunxun.engine.planning;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Opens a class that nobody attends, with those who gain most or lose least by it, and closes one whose attendees do better
 * elsewhere (rule 3 makes both a step that no single move can take). The caller marks the draft before.
 */
final class ClassMoves {

    private final Market market;
    private final DraftPlan draft;
    private final RotationProblem problem;
    private final Promising promising;
    private final PushOut pushOut;
    private final Quotes quotes;
    private final Replacement replacement;
    private final Reinsertion reinsertion;

    ClassMoves(Market market, Promising promising, PushOut pushOut, Quotes quotes) {
        this.pushOut = pushOut;
        this.quotes = quotes;
        this.market = market;
        draft = market.draft;
        problem = market.problem;
        this.promising = promising;
        replacement = new Replacement(draft);
        reinsertion = new Reinsertion(market, promising);
    }

    /** Opens a class; returns false when it cannot be filled. */
    boolean open(int k, SplittableRandom random) {
        int from = promising.classFrom[k];
        int size = promising.classFrom[k + 1] - from;
        int min = problem.classes.min[k];
        if (size < min) {
            return false;
        }
        double[] loss = new double[size];
        for (int i = 0; i < size; i++) {
            loss[i] = -replacement.gainAtPrices(promising.classCadre[from + i], promising.classPair[from + i], quotes);
        }
        pushOut.begin();
        for (int i : ClassFilling.sorted(loss)) {
            boolean enough = draft.taken[k] >= min;
            if (loss[i] == Double.POSITIVE_INFINITY || (enough && loss[i] >= 0)) {
                break;
            }
            int c = promising.classCadre[from + i];
            int z = promising.classPair[from + i];
            if (!enough || draft.fits(c, z)) {
                pushOut.force(c, z, random);
            }
        }
        market.open[k] = true;
        return draft.taken[k] >= min && pushOut.finish(random) && draft.taken[k] >= min;
    }

    /** Empties a class and places its attendees anew; returns false when a place in it is promised. */
    boolean close(int k) {
        if (problem.promisedSeats[k] > 0) {
            return false;
        }
        int[] left = new int[draft.taken[k]];
        for (int i = 0; i < left.length; i++) {
            left[i] = draft.attendee(k, i);
        }
        Arrays.sort(left);
        while (draft.taken[k] > 0) {
            int c = draft.attendee(k, draft.taken[k] - 1);
            draft.remove(c, draft.attendingPair(k, draft.taken[k] - 1));
            draft.update(c);
        }
        market.open[k] = false;
        for (int c : left) {
            reinsertion.place(c);
        }
        market.open[k] = true;
        return true;
    }
}
