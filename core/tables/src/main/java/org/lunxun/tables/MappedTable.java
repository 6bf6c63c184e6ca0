package org.lunxun.tables;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a mapping says of one kind of table.
 *
 * @param kind what its rows are
 * @param fields the fields that it maps, by name
 * @param needs the fields without whose columns no row of a sheet is its header
 * @param skipped the words that begin rows which are no data: totals, remarks
 * @param blank the fields that are empty in rows which are no data, none for rows of every shape
 * @param required whether files without such a table are refused
 */
record MappedTable(
        RowKind kind,
        Map<String, MappedField> fields,
        Set<String> needs,
        Set<String> skipped,
        Set<String> blank,
        boolean required) {

    MappedTable {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        needs = Collections.unmodifiableSet(new LinkedHashSet<>(needs));
        skipped = Set.copyOf(skipped);
        blank = Set.copyOf(blank);
    }

    MappedField field(String name) {
        MappedField field = fields.get(name);
        if (field != null) {
            return field;
        }
        FieldSpec spec = kind.fields().get(name);
        if (spec == null) {
            throw new IllegalArgumentException(kind + " has no field " + name);
        }
        return MappedField.unmapped(spec);
    }

    /** Whether it can be found in a file: one of its fields has a column. */
    boolean sought() {
        return fields.values().stream().anyMatch(field -> !field.headers().isEmpty());
    }

    /** The fields of a complete header that are not among those found. */
    List<String> missing(Set<String> found) {
        return needs.stream()
                .filter(need -> !found.contains(need) && !dated(need, found))
                .toList();
    }

    /** One column with both days does for two. */
    private static boolean dated(String need, Set<String> found) {
        return switch (need) {
            case "start", "end" -> found.contains("days");
            case "days" -> found.contains("start") && found.contains("end");
            default -> false;
        };
    }

    MappedTable withField(String name, UnaryOperator<MappedField> change) {
        Map<String, MappedField> changed = new LinkedHashMap<>(fields);
        changed.put(name, change.apply(field(name)));
        return new MappedTable(kind, changed, needs, skipped, blank, required);
    }
}
