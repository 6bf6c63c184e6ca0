package org.lunxun.engine.planning;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.planning.ClassTree.Branch;

/**
 * Makes a first plan for each of some branches of the {@link ClassTree}: classes that must be held are filled, everybody
 * buys at the prices, classes that fell short are filled or emptied, and whatever is left goes to whoever gains by it. Where
 * there are several branches, each plan is improved a little before they are compared. Where there is an earlier plan, what is
 * possible of it is one more. The best one stays.
 */
final class FirstPlans {

    /** One in so many of the moves of the improvement is spent on each plan that is compared. */
    private static final int SHARE_OF_MOVES = 10;

    /** A class that is wanted by so many more than its fewest attendees is not at risk. */
    private static final double RESERVE = 1;

    private final Market market;
    private final DraftPlan draft;
    private final PriceSearch search;
    private final ClassTree tree;
    private final EffortPlan effort;
    private final SplittableRandom random;
    private final ClassFilling filling;
    private final DraftPlan.Copy promised;
    private DraftPlan.@Nullable Copy best;
    private @Nullable Branch bestBranch;
    private int failed = -1;

    FirstPlans(Market market, PriceSearch search, ClassTree tree, EffortPlan effort, SplittableRandom random) {
        this.market = market;
        this.search = search;
        this.tree = tree;
        this.effort = effort;
        this.random = random;
        draft = market.draft;
        filling = new ClassFilling(market);
        promised = draft.copy();
    }

    /**
     * Makes the plans and leaves the market with the best one and the prices that it was made at.
     *
     * @param branches for which to make one
     * @param construction hears of the batches, and says whether prices are to follow them
     * @param improvement says how far the work has come, and so when to make no more plans
     * @return a class with promised places that could not be filled in any plan, or −1
     */
    int make(List<Branch> branches, Market.Rounds construction, Improvement.Pace improvement) {
        if (market.problem.staying.any()) {
            keepEarlier(branches.get(0));
            keepBest(branches.get(0));
        }
        for (int i = 0; i < branches.size() && (best == null || improvement.share(i, branches.size(), 0) < 1); i++) {
            if (makeOne(branches.get(i), construction) && branches.size() > 1) {
                market.restore(branches.get(i).prices);
                new Improvement(market, search.bareWorth, random).run(effort.moves() / SHARE_OF_MOVES, improvement);
            }
            keepBest(branches.get(i));
        }
        if (best == null || bestBranch == null) {
            return failed;
        }
        draft.restore(best);
        tree.enter(bestBranch.prices, bestBranch.held);
        openHeld();
        return -1;
    }

    private void openHeld() {
        for (int k = 0; k < market.open.length; k++) {
            market.open[k] |= draft.taken[k] > 0;
        }
    }

    /** The places of the earlier plan that there is room for, with classes filled or emptied, and what is left given out. */
    private void keepEarlier(Branch branch) {
        if (!begin(branch)) {
            return;
        }
        new Openings(market).decide(branch.demand, branch.held);
        RotationProblem problem = market.problem;
        for (int c = 0; c < problem.cadres.size; c++) {
            for (int z = problem.pairs.from[c]; z < problem.pairs.from[c + 1]; z++) {
                int k = problem.classOf(c, z);
                if (problem.staying.holds(c, k) && draft.goesWith(c, k) && draft.fits(c, z)) {
                    draft.add(c, z);
                }
            }
            draft.update(c);
        }
        openHeld();
        finish();
    }

    /** Starts with the promised places, and fills their classes; false when one cannot be filled. */
    private boolean begin(Branch branch) {
        draft.restore(promised);
        Arrays.fill(market.buyer, true);
        tree.enter(branch.prices, branch.held);
        failed = filling.fillPromised(random);
        return failed < 0;
    }

    private void finish() {
        filling.settle();
        Leftovers leftovers = new Leftovers(draft, market.open);
        for (int c = 0; c < market.problem.cadres.size; c++) {
            leftovers.give(c);
        }
    }

    private boolean makeOne(Branch branch, Market.Rounds heard) {
        if (!begin(branch)) {
            return false;
        }
        new Openings(market).decide(branch.demand, branch.held);
        filling.fill(barelyHeld(branch));
        new Construction(market).run(effort.batches(), effort.roundsPerBatch(), 2 * search.smallStep, random, heard);
        finish();
        return true;
    }

    /** Which open classes are wanted by hardly more than their fewest attendees, or fewer. */
    private boolean[] barelyHeld(Branch branch) {
        boolean[] barely = new boolean[market.open.length];
        for (int k = 0; k < barely.length; k++) {
            int min = market.problem.classes.min[k];
            boolean held = branch.held[k] == Branch.HELD;
            barely[k] = market.open[k] && min > 1 && (held || branch.demand[k] < min + RESERVE);
        }
        return barely;
    }

    private void keepBest(Branch branch) {
        if (failed < 0 && (best == null || draft.total() > best.total())) {
            best = draft.copy();
            bestBranch = branch;
        }
    }
}
