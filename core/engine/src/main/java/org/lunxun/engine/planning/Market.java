package org.lunxun.engine.planning;

import java.util.Arrays;

/**
 * The market of what is scarce. In a round every buyer chooses the best set at the prices, and the prices move against
 * the excess demand. What the buyers would gain at most and what the supply would bring at the prices add up to the dual
 * value: no plan of these buyers is worth more (see the package's description).
 */
final class Market {

    private static final int BLOCK = 1000;
    private static final int MOST_BLOCKS = 96;
    private static final double ROUNDING = 1e-10;

    final RotationProblem problem;
    final DraftPlan draft;
    final Prices prices;
    final Saturation saturation;
    /** By cadre: whether the cadre still chooses. */
    final boolean[] buyer;
    /** By class: whether anyone may still choose it. */
    final boolean[] open;
    /** By class: how many more must attend; the price may fall below 0 then. */
    final int[] lacking;
    /** Whether the prices of seats make up for those of money: in the search for prices, not while places are sold. */
    boolean seatsMakeUp;
    /** By class: how many chose it in the last round. */
    final int[] demand;
    /** By class: what a place costs anybody, {@link Prices#BARRED} where none can be had. */
    final double[] classPrice;

    final PriceSteps steps;
    /** By class: what a seat cost before the prices moved. */
    private final double[] seatPrice;

    private final Workers workers;
    private final StopSignal stop;
    private final MarketBlock[] blocks;

    Market(RotationProblem problem, DraftPlan draft, Workers workers, StopSignal stop) {
        this.problem = problem;
        this.draft = draft;
        this.workers = workers;
        this.stop = stop;
        prices = new Prices(problem);
        saturation = new Saturation(problem);
        buyer = new boolean[problem.cadres.size];
        Arrays.fill(buyer, true);
        open = new boolean[problem.classes.size];
        Arrays.fill(open, true);
        lacking = new int[problem.classes.size];
        demand = new int[problem.classes.size];
        classPrice = new double[problem.classes.size];
        seatPrice = new double[problem.classes.size];
        steps = new PriceSteps(problem.rows.common + problem.rows.days + prices.money.length + prices.floor.length);
        blocks = blocks();
    }

    /** Whole units, about a thousand cadres a block; the cut does not depend on the number of threads. */
    private MarketBlock[] blocks() {
        int size = Math.max(BLOCK, problem.cadres.size / MOST_BLOCKS);
        MarketBlock[] made = new MarketBlock[problem.cadres.size / size + 1];
        int count = 0;
        int from = 0;
        for (int u = 0; u < problem.units.size; u++) {
            boolean last = u + 1 == problem.units.size;
            if (last || problem.units.cadreFrom[u + 1] - problem.units.cadreFrom[from] >= size) {
                made[count++] = new MarketBlock(this, from, u + 1);
                from = u + 1;
            }
        }
        return Arrays.copyOf(made, count);
    }

    /**
     * One round.
     *
     * @param step about how far prices move, in points; 0: they stay
     * @param exact whether buyers choose by true worth or by the discounts
     * @return the dual value at the prices before they moved, rounded up; not a number when the work was to end
     */
    double round(double step, Choosing exact) {
        priceClasses();
        steps.begin();
        workers.run(blocks.length, b -> blocks[b].trade(step, exact));
        NeumaierSum dual = new NeumaierSum();
        Arrays.fill(demand, 0);
        for (MarketBlock block : blocks) {
            dual.add(block.dual());
            block.addDemand(demand);
        }
        double supply = supplyOfAll();
        dual.add(supply);
        double owed = owedToFloors();
        dual.add(-owed);
        if (step > 0) {
            System.arraycopy(prices.row, 0, seatPrice, 0, seatPrice.length);
            moveClasses(step);
            movePlaces(step);
            moveMoney(step);
            moveFloors(step);
        }
        return stop.requested() ? Double.NaN : dual.total() + ROUNDING * (Math.abs(dual.total()) + 2 * (supply + owed));
    }

    /** Prices all classes at what is left; classes of which nothing is left are barred. */
    void priceClasses() {
        draft.floors.price(prices.floor);
        for (int k = 0; k < classPrice.length; k++) {
            priceClass(k);
        }
    }

    void priceClass(int k) {
        boolean barred =
                !open[k] || draft.left[k] < 1 || draft.moneyLeft[problem.classes.year[k]] < problem.classes.cost[k];
        for (int r = problem.rows.placeFrom[k]; r < problem.rows.placeTo[k] && !barred; r++) {
            barred = draft.left[r] < 1;
        }
        classPrice[k] = barred ? Prices.BARRED : prices.ofClass(problem, k);
    }

    /** What the supply of classes, bases and years brings at the prices. */
    private double supplyOfAll() {
        NeumaierSum sum = new NeumaierSum();
        for (int k = 0; k < classPrice.length; k++) {
            double price = prices.row[k];
            sum.add(price * (price >= 0 ? draft.left[k] : lacking[k]));
        }
        for (int r = problem.rows.places; r < problem.rows.common; r++) {
            sum.add(prices.row[r] * draft.left[r]);
        }
        for (int y = 0; y < prices.money.length; y++) {
            if (prices.money[y] > 0) {
                sum.add(prices.money[y] * (moneyForBound(y) / prices.moneyUnit));
            }
        }
        return sum.total();
    }

    private double moneyForBound(int y) {
        return draft.moneyLeft[y] + (double) problem.classes.money.slack();
    }

    private void moveClasses(double step) {
        for (int k = 0; k < classPrice.length; k++) {
            double price = prices.row[k];
            int supply = draft.left[k];
            if (lacking[k] == 0) {
                prices.row[k] = steps.moved(k, price, demand[k] - supply, supply, step);
            } else {
                double excess = price > 0 ? demand[k] - supply : demand[k] - lacking[k];
                if (price == 0 && demand[k] > lacking[k]) {
                    excess = Math.max(0, demand[k] - supply);
                }
                double next = steps.free(k, price, excess, supply, step);
                prices.row[k] = price * next < 0 ? 0 : next;
            }
        }
    }

    private void movePlaces(double step) {
        int[] housed = new int[problem.rows.common - problem.rows.places];
        for (int k = 0; k < demand.length; k++) {
            for (int r = problem.rows.placeFrom[k]; r < problem.rows.placeTo[k]; r++) {
                housed[r - problem.rows.places] += demand[k];
            }
        }
        for (int r = problem.rows.places; r < problem.rows.common; r++) {
            int excess = housed[r - problem.rows.places] - draft.left[r];
            prices.row[r] = steps.moved(r, prices.row[r], excess, draft.left[r], step);
        }
    }

    /**
     * Moves the prices of money. A class whose seats have a price is filled up to a limit, whatever money costs a little
     * more or less: it counts with that limit here, and the price of its seats makes up for what its money costs more. So
     * the steps follow the valley of the dual function in which only the sum of the two matters.
     */
    private void moveMoney(double step) {
        double[] wanted = new double[prices.money.length];
        int firstMoney = problem.rows.common + problem.rows.days;
        for (int k = 0; k < demand.length; k++) {
            wanted[problem.classes.year[k]] += (double) placesTaken(k) * problem.classes.cost[k];
        }
        double[] rise = new double[wanted.length];
        for (int y = 0; y < wanted.length; y++) {
            if (problem.classes.budget[y] != MoneyScale.UNLIMITED) {
                double supply = draft.moneyLeft[y] / prices.moneyUnit;
                double excess = wanted[y] / prices.moneyUnit - supply;
                double price = prices.money[y];
                prices.money[y] = steps.moved(firstMoney + y, price, excess, supply, step);
                rise[y] = (prices.money[y] - price) / prices.moneyUnit;
            }
        }
        for (int k = 0; k < demand.length; k++) {
            double price = prices.row[k];
            if (seatsMakeUp && price != 0 && seatPrice[k] != 0) {
                double next = price - rise[problem.classes.year[k]] * problem.classes.cost[k];
                prices.row[k] = price * next < 0 ? 0 : next;
            }
        }
    }

    /** What those who are missing from the floors would bring at the prices. */
    private double owedToFloors() {
        double sum = 0;
        for (int floor = 0; floor < prices.floor.length; floor++) {
            sum += prices.floor[floor] * draft.floors.missing(floor);
        }
        return sum;
    }

    /** Moves the prices of floors: up where fewer are trained than are missing. */
    private void moveFloors(double step) {
        if (!draft.floors.any()) {
            return;
        }
        double[] trained = trained();
        int first = problem.rows.common + problem.rows.days + prices.money.length;
        for (int floor = 0; floor < trained.length; floor++) {
            int missing = draft.floors.missing(floor);
            double excess = missing - trained[floor];
            double next = steps.moved(first + floor, prices.floor[floor], excess, missing, step);
            prices.floor[floor] = Math.min(problem.floors.weight, next);
        }
        draft.floors.price(prices.floor);
    }

    /**
     * By floor: how many the choices of the round train once. Of a crowd that wants a class only about twice its seats count, in
     * equal parts, as {@link PriceSteps} counts it for the price of the seats: a crowd comes in one round and stays away in the next.
     */
    private double[] trained() {
        int classes = problem.classes.size;
        int[] wanted = new int[problem.floors.ofKind.length * classes];
        for (MarketBlock block : blocks) {
            block.addTrained(wanted);
        }
        double[] sum = new double[prices.floor.length];
        for (int i = 0; i < wanted.length; i++) {
            int k = i % classes;
            double part = Math.min(1, (2.0 * draft.left[k] + 1) / Math.max(1, demand[k]));
            for (int floor : problem.floors.ofKind[i / classes]) {
                sum[floor] += part * wanted[i];
            }
        }
        return sum;
    }

    /** How many places of a class are taken at its price: what is left, what is lacking, or what is wanted. */
    private int placesTaken(int k) {
        if (!seatsMakeUp || seatPrice[k] == 0) {
            return demand[k];
        }
        return seatPrice[k] > 0 ? draft.left[k] : lacking[k];
    }

    /** Goes back to prices of old. */
    void restore(Prices old) {
        System.arraycopy(old.row, 0, prices.row, 0, old.row.length);
        System.arraycopy(old.day, 0, prices.day, 0, old.day.length);
        System.arraycopy(old.money, 0, prices.money, 0, old.money.length);
        System.arraycopy(old.floor, 0, prices.floor, 0, old.floor.length);
        draft.floors.price(prices.floor);
    }

    boolean stopped() {
        return stop.requested();
    }

    /** How buyers choose. */
    enum Choosing {
        /** At the discounts of {@link Saturation}, which are adjusted: fast. */
        LINEAR,
        /** By true worth where hours or needs saturate: slower, and a lower bound. */
        EXACT
    }

    /** Hears of rounds. */
    @FunctionalInterface
    interface Rounds {
        /** A round is over; returns which share of the time for all of them is used up: 0 without a limit, 1 or more to end. */
        double round(int done, int total);
    }
}
