package org.lunxun.engine.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.lunxun.engine.planning.Market.Choosing;

/**
 * Branch and bound on which classes are held. At the prices a class may be wanted by fewer than its fewest attendees, which
 * no plan can do (rule 3): in every plan it has nobody, or at least so many. Each of the two is a market of its own, with
 * the class closed, or with a price below 0 that brings in whoever is lacking; no plan is worth more than the larger of
 * their bounds. The branch of the highest bound is split next (Land and Doig 1960, Econometrica 28).
 */
final class ClassTree {

    /** Attendees by which the wanted number must fall short of the fewest, and exceed nobody, for a class to be split. */
    private static final double THIN = 0.25;
    /** Of the large step: the first step in a branch. */
    private static final double FIRST_STEP = 0.5;
    /** Of the small step: the last one. */
    private static final double LAST_STEP = 0.1;
    /** Of the rounds: from here on choices are at true worth. */
    private static final double EXACT_FROM = 0.85;
    /** Of the rounds: from here on the demand is taken in. */
    private static final double MEAN_FROM = 0.7;
    /** How many times the rounds are run on a branch that would not be split further. */
    private static final int POLISH = 3;

    private final Market market;
    private final RotationProblem problem;
    private final PriceSearch search;
    private final PriorityQueue<Branch> open = new PriorityQueue<>(
            Comparator.comparingDouble((Branch b) -> -b.bound).thenComparingInt(b -> b.number));
    private final List<Branch> settled = new ArrayList<>();
    private int made;

    /** Starts at the prices of a market, with every question open. */
    ClassTree(Market market, PriceSearch search) {
        this.market = market;
        this.search = search;
        problem = market.problem;
        open.add(new Branch(
                made++,
                new byte[problem.classes.size],
                new Prices(market.prices),
                search.meanDemand.values(),
                search.bound,
                true));
    }

    /**
     * Splits branches.
     *
     * @param branches how many to make at most
     * @param enough ends when so many need no more splitting
     * @param rounds rounds of the market in each
     */
    void grow(int branches, int enough, int rounds, Market.Rounds heard) {
        double used = 0;
        while (used < 1 && made < branches && settled.size() < enough && !open.isEmpty() && !market.stopped()) {
            Branch branch = open.remove();
            int k = thinnest(branch);
            if (k >= 0) {
                split(branch, k, rounds);
            } else if (branch.polished) {
                settled.add(branch);
            } else {
                open.add(priced(branch, branch.held, -1, POLISH * rounds, true));
            }
            used = heard.round(Math.min(made, branches), branches);
        }
    }

    /** No plan is worth more. */
    double bound() {
        double most = open.isEmpty() ? Double.NEGATIVE_INFINITY : open.peek().bound;
        for (Branch branch : settled) {
            most = Math.max(most, branch.bound);
        }
        return most;
    }

    /** The branches of the highest bounds, those that need no more splitting first; the root where there is no other. */
    List<Branch> best(int count) {
        List<Branch> list = new ArrayList<>(settled);
        PriorityQueue<Branch> rest = new PriorityQueue<>(open);
        while (list.size() < count && !rest.isEmpty()) {
            list.add(rest.remove());
        }
        return list.subList(0, Math.min(count, list.size()));
    }

    /** Which class to split on: one whose wanted places are far from both nobody and enough, and dear; −1 for none. */
    private int thinnest(Branch branch) {
        int thinnest = -1;
        double most = 0;
        for (int k = 0; k < problem.classes.size; k++) {
            double lack = problem.classes.min[k] - branch.demand[k];
            double between = Math.min(branch.demand[k], lack);
            if (branch.held[k] == 0 && problem.promisedSeats[k] == 0 && between > THIN) {
                double weight = between * (search.bareWorth + branch.prices.ofClass(problem, k));
                if (weight > most) {
                    most = weight;
                    thinnest = k;
                }
            }
        }
        return thinnest;
    }

    private void split(Branch branch, int k, int rounds) {
        for (byte side : new byte[] {Branch.NOT_HELD, Branch.HELD}) {
            byte[] held = branch.held.clone();
            held[k] = side;
            open.add(priced(branch, held, side == Branch.HELD ? k : -1, rounds, false));
        }
    }

    /** A branch at prices of its own, sought from those of another one. */
    private Branch priced(Branch from, byte[] held, int forced, int rounds, boolean polished) {
        enter(from.prices, held);
        if (forced >= 0) {
            bringIn(forced);
        }
        double bound = from.bound;
        MeanDemand demand = new MeanDemand(from.demand);
        double step = search.largeStep * FIRST_STEP;
        double shrink = StrictMath.pow(search.smallStep * LAST_STEP / step, 1.0 / rounds);
        market.seatsMakeUp = true;
        for (int i = 0; i < rounds && !market.stopped(); i++) {
            Choosing choosing = i >= EXACT_FROM * rounds ? Choosing.EXACT : Choosing.LINEAR;
            double dual = market.round(step, choosing) + problem.promisedScore;
            bound = dual < bound ? dual : bound;
            if (i >= MEAN_FROM * rounds) {
                demand.add(market.demand);
            }
            step *= shrink;
        }
        return new Branch(made++, held, new Prices(market.prices), demand.values(), bound, polished);
    }

    /** Makes the market that of a branch. */
    void enter(Prices prices, byte[] held) {
        market.restore(prices);
        for (int k = 0; k < held.length; k++) {
            if (problem.promisedSeats[k] == 0) {
                market.open[k] = held[k] != Branch.NOT_HELD;
                market.lacking[k] = held[k] == Branch.HELD ? problem.classes.min[k] : 0;
                if (market.lacking[k] == 0) {
                    market.prices.row[k] = Math.max(0, market.prices.row[k]);
                }
            }
        }
    }

    /** Lowers the price of a class to where its fewest attendees come, all else being equal. */
    private void bringIn(int k) {
        boolean[] wanted = new boolean[problem.classes.size];
        wanted[k] = true;
        ClassPairs pairs = new ClassPairs(problem, wanted);
        ForcedPlace forced = new ForcedPlace(market);
        double[] gains = new double[pairs.from(k + 1)];
        for (int i = 0; i < gains.length; i++) {
            gains[i] = forced.gain(pairs.cadre(i), pairs.pair(i));
        }
        Arrays.sort(gains);
        double last = gains[gains.length - problem.classes.min[k]];
        if (last > Double.NEGATIVE_INFINITY && last < 0) {
            market.prices.row[k] += last;
        }
    }

    /** A part of all plans: those that hold some classes and do not hold some others. */
    static final class Branch {

        /** Nobody attends the class. */
        static final byte NOT_HELD = -1;
        /** The class has its fewest attendees at least. */
        static final byte HELD = 1;

        /** In the order of making. */
        final int number;
        /** By class: {@link #HELD}, {@link #NOT_HELD}, or 0 for either. */
        final byte[] held;
        /** Prices of its market. */
        final Prices prices;
        /** By class: how many want it at the prices. */
        final double[] demand;
        /** No plan of the branch is worth more. */
        final double bound;
        /** Whether the prices were sought long enough. */
        final boolean polished;

        private Branch(int number, byte[] held, Prices prices, double[] demand, double bound, boolean polished) {
            this.number = number;
            this.held = held;
            this.prices = prices;
            this.demand = demand;
            this.bound = bound;
            this.polished = polished;
        }
    }
}
