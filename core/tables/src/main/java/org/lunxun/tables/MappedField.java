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
 * @param closed whether no other text than those of {@code values} is taken
 */
record MappedField(
        FieldSpec spec,
        List<String> headers,
        @Nullable String fallback,
        Map<String, String> values,
        List<DateTimeFormatter> formats,
        Map<String, BigDecimal> units,
        double weight,
        boolean closed) {

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
        return new MappedField(spec, List.of(), null, Map.of(), List.of(), Map.of(), WEIGHT, false);
    }

    String name() {
        return spec.name();
    }

    /** The words of its header, as they are compared. */
    Set<String> words() {
        return headers.stream().map(PlainText::compared).collect(Collectors.toUnmodifiableSet());
    }

    MappedField withFallback(String text) {
        return new MappedField(spec, headers, text, values, formats, units, weight, closed);
    }

    MappedField withWeight(double value) {
        return new MappedField(spec, headers, fallback, values, formats, units, value, closed);
    }

    /** The same with these texts and no others. */
    MappedField withWords(Map<String, String> words) {
        Map<String, String> compared = new LinkedHashMap<>();
        words.forEach((text, value) -> compared.put(PlainText.compared(text), value));
        return new MappedField(spec, headers, fallback, compared, formats, units, weight, true);
    }

    /** The first text that stands for a word of the model, or that word itself. */
    String written(String value) {
        return values.entrySet().stream()
                .filter(entry -> entry.getValue().equalsIgnoreCase(value))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(value);
    }

    /** What the text stands for. */
    String mapped(String text) {
        if (values.isEmpty() && !closed) {
            return text;
        }
        String value = values.get(PlainText.compared(text));
        if (value == null && closed && !text.equals(fallback)) {
            throw new IllegalArgumentException("one of the words that the form or the mapping gives for it");
        }
        return value == null ? text : value;
    }
}
