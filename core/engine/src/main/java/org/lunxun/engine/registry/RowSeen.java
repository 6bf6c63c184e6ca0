package org.lunxun.engine.registry;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;

/**
 * Since when a source has said what it says in one row. A day is that of the sync in which a value came first; a value that
 * comes again after another one counts from its return.
 *
 * @param day the day on which the row came, null when that sync was not told a day
 * @param later the fields whose values came later, by name, with their days; null for a sync that was not told a day
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record RowSeen(@Nullable LocalDate day, SortedMap<String, @Nullable LocalDate> later) {

    /** Since when is not known. */
    public static final RowSeen UNKNOWN = of(null);

    /** Copies the map. */
    public RowSeen {
        later = Collections.unmodifiableSortedMap(new TreeMap<>(later));
    }

    /**
     * A row that is new.
     *
     * @param day the day of the sync, null when it was not told one
     * @return every field since that day
     */
    public static RowSeen of(@Nullable LocalDate day) {
        return new RowSeen(day, Collections.emptySortedMap());
    }

    /**
     * Since when a field has had its value.
     *
     * @param field the field, by the name of the record component
     * @return the day; empty when it is not known
     */
    public Optional<LocalDate> day(String field) {
        return Optional.ofNullable(later.containsKey(field) ? later.get(field) : day);
    }

    /**
     * The same row as a later sync found it.
     *
     * @param before the row as it was
     * @param now the row as it is, of the same kind
     * @param today the day of that sync, null when it was not told one
     * @return this one when nothing has changed
     */
    RowSeen after(Object before, Object now, @Nullable LocalDate today) {
        if (before.equals(now)) {
            return this;
        }
        SortedMap<String, @Nullable LocalDate> changed = new TreeMap<>(later);
        List<String> names = RowFields.names(ResourceKind.of(now));
        for (int field = 0; field < names.size(); field++) {
            if (!Objects.equals(RowFields.value(before, field), RowFields.value(now, field))) {
                if (Objects.equals(today, day)) {
                    changed.remove(names.get(field));
                } else {
                    changed.put(names.get(field), today);
                }
            }
        }
        return new RowSeen(day, changed);
    }
}
