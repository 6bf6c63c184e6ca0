package org.lunxun.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lunxun.exchange.text.AtomicFile;
import org.lunxun.exchange.text.PlainNumber;
import org.lunxun.model.Stability;

/**
 * Writes JSON files whose bytes depend on nothing but their values: members in the order of the map, two spaces for each
 * step in, LF, UTF-8, numbers in their shortest plain form.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class JsonFile {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonFile() {}

    /**
     * Writes a file, replacing the one that is there when it is complete.
     *
     * @param file the file; its folder is made when it is missing
     * @param members the members of the outermost object; a value is a {@link Map} with string keys, an {@link Iterable},
     *     a {@link CharSequence}, a {@link Number}, a {@link Boolean}, an enum constant or a date (both by their text), or
     *     null. Give maps that keep an order.
     * @throws IOException when it cannot be written
     * @throws IllegalArgumentException when a value is of another type, or a number is infinite or none
     */
    public static void write(Path file, Map<String, ?> members) throws IOException {
        AtomicFile.write(file, out -> {
            try (JsonGenerator json = FACTORY.createGenerator(out)) {
                json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
                json.setPrettyPrinter(printer());
                value(json, members);
                json.writeRaw('\n');
            }
        });
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
        printer.indentArraysWith(indenter);
        printer.indentObjectsWith(indenter);
        return printer;
    }

    private static void value(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Map<?, ?> members) {
            json.writeStartObject();
            for (Map.Entry<?, ?> member : members.entrySet()) {
                json.writeFieldName(String.valueOf(member.getKey()));
                value(json, member.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof Iterable<?> items) {
            json.writeStartArray();
            for (Object item : items) {
                value(json, item);
            }
            json.writeEndArray();
        } else if (value instanceof Number number) {
            json.writeNumber(text(number));
        } else if (value instanceof Boolean bool) {
            json.writeBoolean(bool);
        } else if (value instanceof CharSequence
                || value instanceof Enum<?>
                || value instanceof java.time.temporal.TemporalAccessor) {
            json.writeString(value.toString());
        } else {
            throw new IllegalArgumentException(
                    "The value (%s) of a JSON file must be a map, a list, a text, a number or a boolean, it is a %s.%nMaybe give its text."
                            .formatted(value, value.getClass().getName()));
        }
    }

    private static String text(Number number) {
        if (number instanceof BigDecimal decimal) {
            return PlainNumber.of(decimal);
        }
        return number instanceof Double || number instanceof Float
                ? PlainNumber.of(number.doubleValue())
                : number.toString();
    }
}
