package org.lunxun.engine.planning;

/**
 * How much work an effort stands for, in rounds and batches that depend on the size of the instance alone.
 *
 * @param rounds rounds of the market in which prices are sought
 * @param refinements rounds at true worth after them
 * @param batches batches of the construction
 * @param roundsPerBatch rounds of the market after each batch
 */
record EffortPlan(int rounds, int refinements, int batches, int roundsPerBatch) {

    private static final int SMALL = 20_000;
    private static final int LARGE = 300_000;

    static EffortPlan of(Effort effort, int cadres) {
        return switch (effort) {
            case QUICK -> new EffortPlan(60, 2, 20, 4);
            case STANDARD ->
                cadres <= SMALL
                        ? new EffortPlan(300, 40, 80, 10)
                        : cadres <= LARGE ? new EffortPlan(120, 3, 50, 6) : new EffortPlan(80, 1, 40, 4);
            case THOROUGH ->
                cadres <= SMALL
                        ? new EffortPlan(1200, 100, 200, 12)
                        : cadres <= LARGE ? new EffortPlan(300, 6, 100, 8) : new EffortPlan(120, 1, 60, 5);
        };
    }
}
