package org.lunxun.engine.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.RotationDataset;

/** Some cadres and classes, by their places in the arrays. */
final class PairSet {

    /** No pair. */
    static final PairSet EMPTY = new PairSet(new int[0], new int[0]);

    private final int[] from;
    private final int[] held;

    private PairSet(int[] from, int[] held) {
        this.from = from;
        this.held = held;
    }

    /** The pairs whose cadre and class are there and that are not promised. */
    static PairSet of(
            RotationDataset dataset,
            ClassArrays classes,
            CadreOrder order,
            PersonalRules personal,
            Collection<Assignment> pairs) {
        if (pairs.isEmpty()) {
            return EMPTY;
        }
        Map<OfferingId, Integer> classOf = new HashMap<>();
        for (int k = 0; k < classes.size; k++) {
            classOf.put(dataset.offerings().get(classes.row[k]).id(), k);
        }
        List<int[]> found = new ArrayList<>();
        int[] from = new int[order.row.length + 1];
        for (Assignment each : new TreeSet<>(pairs)) {
            Integer k = classOf.get(each.offering());
            int c = order.find(each.cadre());
            if (k != null && c >= 0 && !personal.promised(c, k)) {
                found.add(new int[] {c, k});
                from[c + 1]++;
            }
        }
        for (int c = 0; c + 1 < from.length; c++) {
            from[c + 1] += from[c];
        }
        int[] next = from.clone();
        int[] held = new int[found.size()];
        found.forEach(pair -> held[next[pair[0]]++] = pair[1]);
        for (int c = 0; c + 1 < from.length; c++) {
            Arrays.sort(held, from[c], from[c + 1]);
        }
        return new PairSet(from, held);
    }

    int size() {
        return held.length;
    }

    boolean isEmpty() {
        return held.length == 0;
    }

    boolean holds(int c, int k) {
        return held.length > 0 && Arrays.binarySearch(held, from[c], from[c + 1], k) >= 0;
    }
}
