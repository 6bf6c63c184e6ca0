package org.lunxun.engine.planning;

import java.util.Arrays;
import org.lunxun.engine.planning.Market.Choosing;

/**
 * The buyers of some units and the prices of these units' days, which concern nobody else. The work of a block depends
 * on nothing that another block changes: blocks may run side by side, and in any order.
 */
final class MarketBlock {

    private static final int NODES = 400;
    private static final double DISCOUNT_STEP = 0.03;

    private final Market market;
    private final RotationProblem problem;
    private final int unitFrom;
    private final int unitTo;
    private final LinearChoice linear;
    private final ExactChoice exact;
    private final int[] demand;
    private final int[] touched;
    private int touchedCount;
    private final double[] prices;
    private final double[] leaderPrices;
    private final int[] away;
    private final int[] leadersAway;
    private final int[] trained;
    private NeumaierSum dual = new NeumaierSum();

    MarketBlock(Market market, int unitFrom, int unitTo) {
        this.market = market;
        this.problem = market.problem;
        this.unitFrom = unitFrom;
        this.unitTo = unitTo;
        linear = new LinearChoice(market.draft);
        exact = new ExactChoice(market.draft);
        demand = new int[problem.classes.size];
        touched = new int[problem.classes.size];
        int locals = 0;
        int days = 0;
        for (int u = unitFrom; u < unitTo; u++) {
            locals = Math.max(locals, problem.units.localFrom[u + 1] - problem.units.localFrom[u]);
            days = Math.max(days, problem.units.dayOfUnit[u + 1] - problem.units.dayOfUnit[u]);
        }
        prices = new double[locals];
        leaderPrices = new double[locals];
        away = new int[days + 1];
        leadersAway = new int[days + 1];
        trained = new int[problem.floors.ofKind.length * problem.classes.size];
    }

    /** What the buyers of the last round gain at most, and what the days of their units bring. */
    double dual() {
        return dual.total();
    }

    void addDemand(int[] sum) {
        for (int i = 0; i < touchedCount; i++) {
            sum[touched[i]] += demand[touched[i]];
        }
    }

    /** Adds by kind and class how many the choices of the last round train once. */
    void addTrained(int[] sum) {
        for (int i = 0; i < trained.length; i++) {
            sum[i] += trained[i];
        }
    }

    void trade(double step, Choosing choosing) {
        dual = new NeumaierSum();
        for (int i = 0; i < touchedCount; i++) {
            demand[touched[i]] = 0;
        }
        touchedCount = 0;
        Arrays.fill(trained, 0);
        for (int u = unitFrom; u < unitTo && !market.stopped(); u++) {
            if (hasBuyer(u)) {
                tradeUnit(u, step, choosing);
            }
        }
    }

    private boolean hasBuyer(int u) {
        for (int c = problem.units.cadreFrom[u]; c < problem.units.cadreFrom[u + 1]; c++) {
            if (market.buyer[c]) {
                return true;
            }
        }
        return false;
    }

    private void tradeUnit(int u, double step, Choosing choosing) {
        price(u);
        for (int c = problem.units.cadreFrom[u]; c < problem.units.cadreFrom[u + 1]; c++) {
            if (market.buyer[c]) {
                buy(c, step, choosing);
            }
        }
        settle(u, step);
    }

    /** Prices the classes of a unit, for its leaders and for the others. */
    private void price(int u) {
        int base = problem.units.localFrom[u];
        for (int i = base; i < problem.units.localFrom[u + 1]; i++) {
            double price = market.classPrice[problem.units.localClass[i]];
            double leaderPrice = Prices.BARRED;
            if (price < Prices.BARRED) {
                price = priceOfDays(i, price, 0);
                leaderPrice = price < Prices.BARRED ? priceOfDays(i, price, problem.rows.leaders) : price;
            }
            prices[i - base] = price;
            leaderPrices[i - base] = leaderPrice;
        }
    }

    private double priceOfDays(int local, double start, int firstRow) {
        double price = start;
        for (int d = problem.units.dayFrom[local]; d < problem.units.dayTo[local]; d++) {
            if (market.draft.daysLeft[firstRow + d] < 1) {
                return Prices.BARRED;
            }
            price += market.prices.day[firstRow + d];
        }
        return price;
    }

    private void buy(int c, double step, Choosing choosing) {
        double[] mine = problem.cadres.leader[c] ? leaderPrices : prices;
        linear.choose(c, mine, market.saturation);
        int[] chosen = linear.chosen;
        int count = linear.count;
        double gain = linear.upper;
        if (choosing == Choosing.EXACT) {
            exact.choose(c, mine, market.saturation, chosen, count, NODES);
            gain = Math.min(gain, exact.upper);
        }
        if (step > 0) {
            market.saturation.adjust(c, linear.candidates.missing, chosen, count, DISCOUNT_STEP);
        }
        if (choosing == Choosing.EXACT) {
            chosen = exact.chosen;
            count = exact.count;
        }
        dual.add(gain);
        for (int i = 0; i < count; i++) {
            tally(c, chosen[i]);
        }
        if (trained.length > 0 && !linear.candidates.covered) {
            train(c, chosen, count);
        }
    }

    /** Notes by which class the cadre is trained once, if by any. */
    private void train(int c, int[] chosen, int count) {
        for (int i = 0; i < count; i++) {
            int k = problem.classOf(c, chosen[i]);
            if (problem.classes.covers[k]) {
                trained[problem.cadres.kind[c] * problem.classes.size + k]++;
                return;
            }
        }
    }

    private void tally(int c, int z) {
        int local = problem.localBase(c) + problem.pairs.local[z];
        int k = problem.units.localClass[local];
        if (demand[k]++ == 0) {
            touched[touchedCount++] = k;
        }
        int first = problem.units.dayOfUnit[problem.cadres.unit[c]];
        int from = problem.units.dayFrom[local] - first;
        int to = problem.units.dayTo[local] - first;
        away[from]++;
        away[to]--;
        if (problem.cadres.leader[c]) {
            leadersAway[from]++;
            leadersAway[to]--;
        }
    }

    /** Adds what the unit's days bring, and moves their prices. */
    private void settle(int u, double step) {
        int first = problem.units.dayOfUnit[u];
        int days = problem.units.dayOfUnit[u + 1] - first;
        boolean leaders = problem.units.leaderLimit[u] != ScarceRows.UNLIMITED;
        settle(first, days, away, step);
        if (leaders) {
            settle(problem.rows.leaders + first, days, leadersAway, step);
        } else {
            Arrays.fill(leadersAway, 0, days + 1, 0);
        }
    }

    private void settle(int firstRow, int days, int[] change, double step) {
        int wanted = 0;
        double[] price = market.prices.day;
        int firstStep = problem.rows.common + firstRow;
        for (int d = 0; d < days; d++) {
            wanted += change[d];
            change[d] = 0;
            int supply = market.draft.daysLeft[firstRow + d];
            double now = price[firstRow + d];
            dual.add(now * supply);
            if (step > 0) {
                price[firstRow + d] = market.steps.moved(firstStep + d, now, wanted - supply, supply, step);
            }
        }
        change[days] = 0;
    }
}
