package org.lunxun.engine.planning;

/**
 * Who is trained once while a plan is made, counted against the {@link Floors}, and what it is worth at the prices of the floors
 * to train one more. Costs nothing where there is no floor.
 */
final class FloorTally {

    private final Floors floors;
    private final int[] kind;
    private final boolean[] covered;
    private final int[] count;
    /** By kind: what the prices of its floors add up to. */
    private final double[] lift;

    private final double[] price;

    FloorTally(RotationProblem problem) {
        floors = problem.floors;
        kind = problem.cadres.kind;
        covered = new boolean[floors.any() ? kind.length : 0];
        count = new int[floors.asked.length];
        lift = new double[floors.ofKind.length];
        price = new double[count.length];
    }

    /** Whether there is any floor. */
    boolean any() {
        return floors.any();
    }

    /** Takes over the prices of the floors. */
    void price(double[] prices) {
        System.arraycopy(prices, 0, price, 0, price.length);
        for (int k = 0; k < lift.length; k++) {
            lift[k] = 0;
            for (int floor : floors.ofKind[k]) {
                lift[k] += price[floor];
            }
        }
    }

    /** Points at the prices for training the cadre once. */
    double lift(int c) {
        return floors.any() ? lift[kind[c]] : 0;
    }

    /**
     * What it is worth to the plan as it stands that a cadre is trained once: the prices of those floors that would miss the cadre.
     *
     * @param trained whether the cadre is; otherwise 0
     */
    double liftIf(boolean trained, int c) {
        if (!trained || !floors.any()) {
            return 0;
        }
        double sum = 0;
        for (int floor : floors.ofKind[kind[c]]) {
            boolean wanted = count[floor] < floors.asked[floor] || (covered[c] && count[floor] == floors.asked[floor]);
            sum += wanted ? price[floor] : 0;
        }
        return sum;
    }

    /** Whether the draft covers the cadre, as of the last {@link #set}; false where there is no floor. */
    boolean covered(int c) {
        return floors.any() && covered[c];
    }

    /** Notes whether the cadre is trained once; returns by how much the worth of the plan changes. */
    double set(int c, boolean now) {
        if (!floors.any() || covered[c] == now) {
            return 0;
        }
        covered[c] = now;
        double change = 0;
        for (int floor : floors.ofKind[kind[c]]) {
            count[floor] += now ? 1 : -1;
            boolean counts = count[floor] < floors.asked[floor] || (now && count[floor] == floors.asked[floor]);
            change += counts ? floors.weight : 0;
        }
        return now ? change : -change;
    }

    /** How many people more must be trained once for a floor. */
    int missing(int floor) {
        return Math.max(0, floors.asked[floor] - count[floor]);
    }

    /** What is missing from all floors, in points. */
    double debt() {
        double sum = 0;
        for (int floor = 0; floor < count.length; floor++) {
            sum += missing(floor) * floors.weight;
        }
        return sum;
    }
}
