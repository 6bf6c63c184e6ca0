package org.lunxun.engine.rules;

import java.util.Arrays;
import java.util.Collection;
import org.lunxun.model.rotation.Assignment;

/** The known pairs of a plan by cadre, each cadre's offerings in the order of time, and what rule 1 says of the rows. */
final class PlanTable {

    /** How many attend, by offering. */
    final int[] taken;

    private final Problem problem;
    private final int[] from;
    private final int[] offering;

    PlanTable(Problem problem, Collection<Assignment> rows, Breaches breaches) {
        this.problem = problem;
        long[] pairs = known(rows, breaches);
        taken = new int[problem.offerings.size()];
        from = new int[problem.cadres.size() + 1];
        offering = new int[pairs.length];
        int size = 0;
        for (int i = 0; i < pairs.length; i++) {
            int c = (int) (pairs[i] >> Integer.SIZE);
            int o = (int) pairs[i];
            if (i > 0 && pairs[i] == pairs[i - 1]) {
                add(breaches, Cause.REPEATED, c, o);
            } else {
                offering[size++] = o;
                taken[o]++;
                from[c + 1] = size;
            }
        }
        for (int c = 0; c < problem.cadres.size(); c++) {
            from[c + 1] = Math.max(from[c + 1], from[c]);
        }
        for (Assignment promise : problem.promises) {
            int c = problem.cadres.index.find(promise.cadre());
            int o = problem.offerings.index.find(promise.offering());
            if (!attends(c, o)) {
                add(breaches, Cause.PROMISE_NOT_KEPT, c, o);
            }
        }
    }

    /** The rows whose ids exist, sorted: the number of the cadre in the upper half, of the offering in the lower. */
    private long[] known(Collection<Assignment> rows, Breaches breaches) {
        long[] pairs = new long[rows.size()];
        int size = 0;
        for (Assignment row : rows) {
            int c = problem.cadres.index.find(row.cadre());
            int o = problem.offerings.index.find(row.offering());
            if (c == CadreTable.NONE || o == CadreTable.NONE) {
                Cause cause = c == CadreTable.NONE ? Cause.CADRE_UNKNOWN : Cause.OFFERING_UNKNOWN;
                breaches.add(Rule.KNOWN, 1, words -> words.with("cadre", row.cadre())
                        .with("offering", row.offering())
                        .with("cause", cause));
            } else {
                pairs[size++] = (long) c << Integer.SIZE | o;
            }
        }
        pairs = Arrays.copyOf(pairs, size);
        Arrays.sort(pairs);
        return pairs;
    }

    private void add(Breaches breaches, Cause cause, int c, int o) {
        breaches.add(Rule.KNOWN, 1, words -> words.with("cadre", problem.cadres.id(c))
                .with("offering", problem.offerings.id(o))
                .with("cause", cause));
    }

    boolean attends(int c, int o) {
        return Arrays.binarySearch(offering, from[c], from[c + 1], o) >= 0;
    }

    int pairs() {
        return from[from.length - 1];
    }

    /** The place of a cadre's first offering in {@link #offering}; that of the last is one before the next cadre's. */
    int from(int cadre) {
        return from[cadre];
    }

    int offering(int place) {
        return offering[place];
    }
}
