package org.lunxun.engine.planning;

/** Gives a cadre, one by one, the places of most gain that there is room for among the promising ones. */
final class Reinsertion {

    private final DraftPlan draft;
    private final RotationProblem problem;
    private final Promising promising;
    private final boolean[] open;
    private final CadreValue value;

    Reinsertion(Market market, Promising promising) {
        draft = market.draft;
        problem = market.problem;
        open = market.open;
        this.promising = promising;
        value = new CadreValue(problem);
    }

    /** Places the cadre until nothing more is gained; returns whether anything was. */
    boolean place(int c) {
        boolean any = false;
        int best = best(c);
        while (best >= 0) {
            draft.add(c, best);
            draft.update(c);
            any = true;
            best = best(c);
        }
        return any;
    }

    private int best(int c) {
        value.startHeld(draft, c);
        int best = -1;
        double most = 0;
        for (int i = promising.from[c]; i < promising.from[c + 1]; i++) {
            int z = promising.pair[i];
            int k = problem.classOf(c, z);
            if (draft.left[k] >= 1 && open[k] && draft.taken[k] + 1 >= problem.classes.min[k]) {
                double gain = value.gain(k) + draft.floors.liftIf(problem.classes.covers[k] && !value.covers(), c);
                if (gain > most && draft.goesWith(c, k) && draft.fits(c, z)) {
                    most = gain;
                    best = z;
                }
            }
        }
        return best;
    }
}
