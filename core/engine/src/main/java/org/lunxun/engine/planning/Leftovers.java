package org.lunxun.engine.planning;

/**
 * Gives what is left to whoever gains by it, whatever the prices: in the order asked for, each cadre takes the best set of
 * further places that there is room for. Classes that would stay too small are left alone.
 */
final class Leftovers {

    private static final int NODES = 200;

    private final DraftPlan draft;
    private final RotationProblem problem;
    private final Saturation none;
    private final LinearChoice linear;
    private final ExactChoice exact;
    private final boolean[] open;
    private final double[] prices;

    /**
     * Prepares.
     *
     * @param open by class: whether it may be attended
     */
    Leftovers(DraftPlan draft, boolean[] open) {
        this.draft = draft;
        this.open = open;
        problem = draft.problem;
        none = new Saturation(problem);
        linear = new LinearChoice(draft);
        exact = new ExactChoice(draft);
        prices = new double[problem.classes.size];
    }

    /** Gives a cadre what is left; returns whether there was anything. */
    boolean give(int c) {
        boolean any = false;
        for (int z = problem.pairs.from[c]; z < problem.pairs.from[c + 1]; z++) {
            int k = problem.classOf(c, z);
            boolean room = draft.left[k] >= 1
                    && open[k]
                    && draft.taken[k] + 1 >= problem.classes.min[k]
                    && !problem.pairs.promised[z]
                    && draft.fits(c, z);
            prices[problem.pairs.local[z]] = room ? 0 : Prices.BARRED;
            any |= room;
        }
        if (!any) {
            return false;
        }
        linear.choose(c, prices, none);
        exact.choose(c, prices, none, linear.chosen, linear.count, NODES);
        boolean given = false;
        for (int i = 0; i < exact.count; i++) {
            if (draft.fits(c, exact.chosen[i])) {
                draft.add(c, exact.chosen[i]);
                given = true;
            }
        }
        if (given) {
            draft.update(c);
        }
        return given;
    }
}
