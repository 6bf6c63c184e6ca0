package org.lunxun.exchange.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.lunxun.model.Stability;

/** A value of a JSON document, with the line on which it begins. */
@Stability(Stability.Level.INTERNAL)
public sealed interface JsonValue {

    /**
     * Where the value begins.
     *
     * @return the line, from 1
     */
    long line();

    /**
     * An object.
     *
     * @param members its members in their order
     * @param line where it begins
     */
    @Stability(Stability.Level.INTERNAL)
    record Members(Map<String, JsonValue> members, long line) implements JsonValue {}

    /**
     * An array.
     *
     * @param items its items
     * @param line where it begins
     */
    @Stability(Stability.Level.INTERNAL)
    record Items(List<JsonValue> items, long line) implements JsonValue {}

    /**
     * A string.
     *
     * @param text its text
     * @param line where it begins
     */
    @Stability(Stability.Level.INTERNAL)
    record Text(String text, long line) implements JsonValue {}

    /**
     * A number.
     *
     * @param number the number exactly
     * @param line where it begins
     */
    @Stability(Stability.Level.INTERNAL)
    record Decimal(BigDecimal number, long line) implements JsonValue {}

    /**
     * {@code true}, {@code false} or {@code null}.
     *
     * @param word which of them
     * @param line where it begins
     */
    @Stability(Stability.Level.INTERNAL)
    record Literal(String word, long line) implements JsonValue {}
}
