package org.lunxun.engine.registry;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.Catalogue;

/**
 * Since when a source has said what it says, row by row and field by field.
 *
 * @param first what holds for every row that is not listed: those of its first sync that have not changed
 * @param rows the others, in order
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record SourceSeen(RowSeen first, SortedMap<RowKey, RowSeen> rows) {

    /** Since when is not known of anything. */
    public static final SourceSeen UNKNOWN = new SourceSeen(RowSeen.UNKNOWN, Collections.emptySortedMap());

    /** Copies the map. */
    public SourceSeen {
        rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
    }

    /**
     * Since when the source has said what it says in a row.
     *
     * @param row the row
     * @return the days of its fields
     */
    public RowSeen row(RowKey row) {
        return rows.getOrDefault(row, first);
    }

    /**
     * The days after a sync.
     *
     * @param before the rows as they were; without any, everything comes now
     * @param now the rows as they are
     * @param today the day of the sync, null when it was not told one
     * @return the same days for what has not changed
     */
    public SourceSeen after(Catalogue before, Catalogue now, @Nullable LocalDate today) {
        if (before.equals(Catalogue.EMPTY)) {
            return new SourceSeen(RowSeen.of(today), Collections.emptySortedMap());
        }
        Map<RowKey, Object> old = new HashMap<>();
        for (ResourceKind kind : ResourceKind.values()) {
            kind.rows(before).forEach(row -> old.put(RowKey.of(row), row));
        }
        RowSeen come = RowSeen.of(today);
        SortedMap<RowKey, RowSeen> next = new TreeMap<>();
        for (ResourceKind kind : ResourceKind.values()) {
            for (Object row : kind.rows(now)) {
                RowKey key = RowKey.of(row);
                Object was = old.get(key);
                RowSeen seen = was == null ? come : row(key).after(was, row, today);
                if (!seen.equals(first)) {
                    next.put(key, seen);
                }
            }
        }
        return new SourceSeen(first, next);
    }
}
