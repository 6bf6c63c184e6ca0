package org.lunxun.engine.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.resource.SourceId;

/** Puts rows of several sources together that have one key. */
final class Groups {

    private record Slot(Object key, int place) {}

    private record Seen(Object key, SourceId source) {}

    private Groups() {}

    /**
     * Groups with at most one row of each source: rows that one source tells apart stay apart. Where several sources
     * have a key several times, their first rows go together, their second ones, and so on.
     *
     * @param rows the rows in order
     * @param key what must be equal, null for a row that goes with no other
     * @return the groups in the order of their first rows
     */
    static <I extends Comparable<I>, T> List<List<Row<I, T>>> acrossSources(
            List<Row<I, T>> rows, Function<Row<I, T>, @Nullable Object> key) {
        Map<Object, List<Row<I, T>>> groups = new LinkedHashMap<>();
        Map<Seen, Integer> seen = new HashMap<>();
        for (Row<I, T> row : rows) {
            Object of = key.apply(row);
            Object group =
                    of == null ? row.member() : new Slot(of, seen.merge(new Seen(of, row.source()), 1, Integer::sum));
            groups.computeIfAbsent(group, any -> new ArrayList<>(1)).add(row);
        }
        return List.copyOf(groups.values());
    }
}
