package org.lunxun.engine.registry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Seats;
import org.lunxun.model.resource.TopicWeight;

/** Chooses, field by field, what of several rows survives, and writes down where it comes from. Not for several threads. */
final class FieldMerge<I extends Comparable<I>, T> {

    private final List<Row<I, T>> rows;
    private final Survivorship rule;
    private final Function<Row<I, T>, RowSeen> seen;
    private final List<FieldOrigin> origins = new ArrayList<>();
    private final List<FieldOrigin> conflicts = new ArrayList<>();

    FieldMerge(List<Row<I, T>> rows, Survivorship rule, Function<Row<I, T>, RowSeen> seen) {
        this.rows = rows;
        this.rule = rule;
        this.seen = seen;
    }

    /** The base that all rows refer to, by its id in the registry; null when they refer to none. */
    @Nullable
    BaseId base() {
        return rows.get(0).base();
    }

    /** The surviving value, null when no row has one; values with different text are in conflict. */
    <V> @Nullable V pick(String field, Function<Row<I, T>, @Nullable V> value) {
        return pick(field, value, text -> text);
    }

    /** The surviving value of a field that every row has. */
    <V> V pickFilled(String field, Function<Row<I, T>, V> value) {
        return Objects.requireNonNull(this.<V>pick(field, row -> value.apply(row)));
    }

    /** The surviving value; values whose text has different keys are in conflict. */
    <V> @Nullable V pick(String field, Function<Row<I, T>, @Nullable V> value, Function<String, String> key) {
        if (rows.size() == 1) {
            return value.apply(rows.get(0));
        }
        List<V> values = new ArrayList<>(rows.size());
        List<SourcedValue> said = new ArrayList<>(rows.size());
        for (Row<I, T> row : rows) {
            V each = value.apply(row);
            if (each != null) {
                values.add(each);
                said.add(new SourcedValue(
                        row.source(), text(each), seen.apply(row).day(field).orElse(null)));
            }
        }
        if (values.isEmpty()) {
            return null;
        }
        int chosen = rule.choose(field, said);
        note(field, said.get(chosen), said, key);
        return values.get(chosen);
    }

    private void note(String field, SourcedValue chosen, List<SourcedValue> said, Function<String, String> key) {
        List<SourcedValue> others = said.stream()
                .filter(each -> !each.value().equals(chosen.value()))
                .toList();
        FieldOrigin origin = new FieldOrigin(field, chosen.source(), chosen.value(), chosen.firstSeen(), others);
        origins.add(origin);
        String agreed = key.apply(chosen.value());
        if (others.stream().anyMatch(each -> !key.apply(each.value()).equals(agreed))) {
            conflicts.add(origin);
        }
    }

    /** Where each field comes from; empty for a single row. */
    List<FieldOrigin> origins() {
        return origins;
    }

    /** The fields in which rows say different things. */
    List<FieldOrigin> conflicts() {
        return conflicts;
    }

    private static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof Double number) {
            return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        }
        if (value instanceof Seats seats) {
            return seats.min() + "–" + (seats.limit().isPresent() ? seats.max() : "");
        }
        if (value instanceof TopicWeight topic) {
            return topic.topic() + ":" + text(topic.weight());
        }
        if (value instanceof Collection<?> items) {
            return items.stream().map(FieldMerge::text).collect(Collectors.joining("|"));
        }
        return value.toString();
    }
}
