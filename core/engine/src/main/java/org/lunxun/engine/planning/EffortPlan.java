package org.lunxun.engine.planning;

/**
 * How much work an effort stands for, in rounds and batches that depend on the size of the instance alone.
 *
 * @param rounds rounds of the market in which prices are sought
 * @param refinements rounds at true worth after them
 * @param batches batches of the construction
 * @param roundsPerBatch rounds of the market after each batch
 * @param moves moves of the improvement
 */
record EffortPlan(int rounds, int refinements, int batches, int roundsPerBatch, long moves) {

    private static final int SMALL = 20_000;
    private static final int LARGE = 300_000;

    static EffortPlan of(Effort effort, int cadres) {
        long moves = moves(effort, cadres);
        return switch (effort) {
            case QUICK -> new EffortPlan(60, 2, 20, 4, moves);
            case STANDARD ->
                cadres <= SMALL
                        ? new EffortPlan(300, 40, 80, 10, moves)
                        : cadres <= LARGE ? new EffortPlan(120, 3, 50, 6, moves) : new EffortPlan(80, 1, 40, 4, moves);
            case THOROUGH ->
                cadres <= SMALL
                        ? new EffortPlan(1200, 100, 200, 12, moves)
                        : cadres <= LARGE
                                ? new EffortPlan(300, 6, 100, 8, moves)
                                : new EffortPlan(120, 1, 60, 5, moves);
        };
    }

    /** So many a cadre, and less of them where there are many cadres. */
    private static long moves(Effort effort, long cadres) {
        return switch (effort) {
            case QUICK -> Math.min(20 * cadres, 40_000 + cadres);
            case STANDARD -> Math.min(400 * cadres, 400_000 + 5 * cadres);
            case THOROUGH -> Math.min(4000 * cadres, 4_000_000 + 20 * cadres);
        };
    }
}
