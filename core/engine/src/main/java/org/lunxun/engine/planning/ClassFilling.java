package org.lunxun.engine.planning;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Brings classes to their fewest attendees, or empties them (rule 3). Classes with promised places must be filled; of the
 * others that fell short, each is filled with those who lose least by it when that is worth more than giving it up.
 */
final class ClassFilling {

    private static final int TRIES = 400;

    private final Market market;
    private final DraftPlan draft;
    private final RotationProblem problem;
    private final Replacement replacement;
    private final ForcedPlace forced;

    ClassFilling(Market market) {
        this.market = market;
        draft = market.draft;
        problem = market.problem;
        replacement = new Replacement(draft);
        forced = new ForcedPlace(market);
    }

    /**
     * Fills every class with promised places, on a draft that holds nothing else: at first with those who lose least at
     * the prices, then in other orders, those that could not be filled before coming first.
     *
     * @return the first class that could not be filled, or −1
     */
    int fillPromised(SplittableRandom random) {
        boolean[] wanted = new boolean[problem.classes.size];
        int[] order = tooSmall();
        for (int k : order) {
            wanted[k] = true;
        }
        ClassPairs pairs = new ClassPairs(problem, wanted);
        int failed = -1;
        for (int t = 0; t < TRIES; t++) {
            draft.mark();
            failed = fillAll(order, pairs, t == 0 ? null : random);
            if (failed < 0) {
                draft.keep();
                return -1;
            }
            draft.rollback();
            moveToFront(order, failed);
        }
        draft.keep();
        return failed;
    }

    /**
     * Fills classes that might miss their fewest attendees with those who lose least at the prices; one that cannot be
     * filled is closed.
     *
     * @param wanted by class: whether to fill it
     */
    void fill(boolean[] wanted) {
        ClassPairs pairs = new ClassPairs(problem, wanted);
        for (int k = 0; k < wanted.length; k++) {
            if (wanted[k] && draft.taken[k] < problem.classes.min[k]) {
                draft.mark();
                market.open[k] = fillAll(new int[] {k}, pairs, null) < 0;
                if (!market.open[k]) {
                    draft.rollback();
                }
                draft.keep();
            }
        }
    }

    private int[] tooSmall() {
        int[] list = new int[problem.classes.size];
        int size = 0;
        for (int k = 0; k < list.length; k++) {
            if (draft.taken[k] > 0 && draft.taken[k] < problem.classes.min[k]) {
                list[size++] = k;
            }
        }
        return Arrays.copyOf(list, size);
    }

    private static void moveToFront(int[] order, int k) {
        int at = 0;
        while (order[at] != k) {
            at++;
        }
        System.arraycopy(order, 0, order, 1, at);
        order[0] = k;
    }

    private int fillAll(int[] order, ClassPairs pairs, @Nullable SplittableRandom random) {
        for (int k : order) {
            int size = pairs.from(k + 1) - pairs.from(k);
            double[] loss = new double[size];
            for (int i = 0; i < size; i++) {
                int at = pairs.from(k) + i;
                loss[i] = random == null ? -forced.gain(pairs.cadre(at), pairs.pair(at)) : random.nextDouble();
            }
            for (int i : sorted(loss)) {
                if (draft.taken[k] >= problem.classes.min[k]) {
                    break;
                }
                int c = pairs.cadre(pairs.from(k) + i);
                int z = pairs.pair(pairs.from(k) + i);
                if (!problem.pairs.promised[z] && draft.goesWith(c, k) && draft.fits(c, z)) {
                    draft.add(c, z);
                    draft.update(c);
                }
            }
            if (draft.taken[k] < problem.classes.min[k]) {
                return k;
            }
        }
        return -1;
    }

    static int[] sorted(double[] keys) {
        Integer[] order = new Integer[keys.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble((Integer i) -> keys[i]).thenComparing(i -> i));
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    /** Fills or empties what fell short; afterwards no class is too small but those with promised places. */
    void settle() {
        boolean[] wanted = new boolean[problem.classes.size];
        int[] order = tooSmall();
        for (int k : order) {
            wanted[k] = true;
        }
        ClassPairs pairs = new ClassPairs(problem, wanted);
        for (int k : order) {
            if (draft.taken[k] > 0 && draft.taken[k] < problem.classes.min[k]) {
                fillOrEmpty(k, pairs);
            }
        }
    }

    private void fillOrEmpty(int k, ClassPairs pairs) {
        double before = worthOfAttendees(k);
        draft.mark();
        double gain = fill(k, pairs);
        boolean filled = draft.taken[k] >= problem.classes.min[k];
        if (filled && gain + before > 0) {
            draft.keep();
            return;
        }
        draft.rollback();
        draft.keep();
        if (problem.promisedSeats[k] == 0) {
            empty(k);
        } else if (filled) {
            fill(k, pairs);
        }
    }

    private double fill(int k, ClassPairs pairs) {
        int size = pairs.from(k + 1) - pairs.from(k);
        double[] loss = new double[size];
        for (int i = 0; i < size; i++) {
            int c = pairs.cadre(pairs.from(k) + i);
            double points = draft.points(c);
            int z = pairs.pair(pairs.from(k) + i);
            loss[i] = points - replacement.pointsWith(c, z);
        }
        double gain = 0;
        for (int i : sorted(loss)) {
            if (draft.taken[k] >= problem.classes.min[k] || loss[i] == Double.POSITIVE_INFINITY) {
                break;
            }
            int c = pairs.cadre(pairs.from(k) + i);
            double points = draft.points(c);
            if (replacement.tryPut(c, pairs.pair(pairs.from(k) + i))) {
                gain += draft.points(c) - points;
            }
        }
        return gain;
    }

    /** What the attendees of a class would lose without it. */
    private double worthOfAttendees(int k) {
        double sum = 0;
        for (int seat = 0; seat < draft.taken[k]; seat++) {
            sum += replacement.pointsOf(draft.attendee(k, seat), draft.attendingPair(k, seat));
        }
        return sum;
    }

    private void empty(int k) {
        market.open[k] = false;
        while (draft.taken[k] > 0) {
            int c = draft.attendee(k, draft.taken[k] - 1);
            draft.remove(c, draft.attendingPair(k, draft.taken[k] - 1));
            draft.update(c);
        }
    }
}
