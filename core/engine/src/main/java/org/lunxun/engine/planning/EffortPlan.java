package org.lunxun.engine.planning;

/**
 * How much work an effort stands for, in rounds and batches that depend on the size of the instance alone.
 *
 * @param rounds rounds of the market in which prices are sought
 * @param refinements rounds at true worth after them
 * @param batches batches of the construction
 * @param roundsPerBatch rounds of the market after each batch
 * @param moves moves of the improvement
 * @param branches branches of the tree of classes
 * @param roundsPerBranch rounds of the market in each
 * @param firstPlans how many plans are made and compared before one is improved
 */
record EffortPlan(
        int rounds,
        int refinements,
        int batches,
        int roundsPerBatch,
        long moves,
        int branches,
        int roundsPerBranch,
        int firstPlans) {

    /** Up to here rounds cost next to nothing, and the fewest attendees of a class weigh much. */
    private static final int TINY = 3000;

    private static final int SMALL = 20_000;
    private static final int LARGE = 300_000;

    static EffortPlan of(Effort effort, int cadres) {
        long moves = moves(effort, cadres);
        return switch (effort) {
            case QUICK -> withoutTree(cadres <= SMALL ? 120 : 60, 2, 20, 4, moves);
            case STANDARD ->
                cadres <= TINY
                        ? new EffortPlan(600, 60, 80, 10, moves, 80, 150, 3)
                        : cadres <= SMALL
                                ? withoutTree(300, 40, 80, 10, moves)
                                : cadres <= LARGE
                                        ? withoutTree(200, 3, 50, 6, moves)
                                        : withoutTree(80, 1, 40, 4, moves);
            case THOROUGH ->
                cadres <= TINY
                        ? new EffortPlan(1200, 100, 200, 12, moves, 400, 300, 8)
                        : cadres <= SMALL
                                ? withoutTree(1200, 100, 200, 12, moves)
                                : cadres <= LARGE
                                        ? withoutTree(300, 6, 100, 8, moves)
                                        : withoutTree(120, 1, 60, 5, moves);
        };
    }

    private static EffortPlan withoutTree(int rounds, int refinements, int batches, int roundsPerBatch, long moves) {
        return new EffortPlan(rounds, refinements, batches, roundsPerBatch, moves, 0, 0, 1);
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
