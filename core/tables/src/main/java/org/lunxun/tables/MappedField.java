package org.lunxun.tables;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping says of one field.
 *
 * @param spec the field
 * @param headers the words of its column's header; empty for a field that has only a default
 * @param fallback the text of empty cells and of tables without the column, null for none
 * @param values texts that stand for others, by the text as it is compared
 * @param formats how its days are written, besides the usual shapes
 * @param units what a number is multiplied by for a unit behind it or in the header, by the unit as it is compared
 * @param weight the weight of a topic without one
 */
record MappedField(
        FieldSpec spec,
        List<String> headers,
        @Nullable String fallback,
        Map<String, String> values,
        List<DateTimeFormatter> formats,
        Map<String, BigDecimal> units,
        double weight) {

    /** The weight of a topic without one, where a mapping states none. */
    static final double WEIGHT = 0.5;

    MappedField {
        headers = List.copyOf(headers);
        // In their order: the first word for a value is the one that is written.
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        formats = List.copyOf(formats);
        units = Map.copyOf(units);
    }

    /** A field that a mapping does not name. */
    static MappedField unmapped(FieldSpec spec) {
        return new MappedField(spec, List.of(), null, Map.of(), List.of(), Map.of(), WEIGHT);
    }

    String name() {
        return spec.name();
    }

    /** The words of its header, as they are compared. */
    Set<String> words() {
        return headers.stream().map(PlainText::compared).collect(Collectors.toUnmodifiableSet());
    }

    MappedField withFallback(String text) {
        return new MappedField(spec, headers, text, values, formats, units, weight);
    }

    MappedField withWeight(double value) {
        return new MappedField(spec, headers, fallback, values, formats, units, value);
    }

    /** The first text that stands for another, or the other itself. */
    String written(String value) {
        return values.entrySet().stream()
                .filter(entry -> entry.getValue().equals(value))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(value);
    }

    /** What the text stands for. */
    String mapped(String text) {
        return values.isEmpty() ? text : values.getOrDefault(PlainText.compared(text), text);
    }
}
