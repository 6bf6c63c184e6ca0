package org.lunxun.sync;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON, or what looks alike, into maps, lists and scalars. */
final class Tree {

    private static final int DEEPEST = 20;

    private Tree() {}

    /**
     * A number, a truth or a text.
     *
     * @param text as it is written
     * @param kind what it is
     */
    record Scalar(String text, Kind kind) {

        /** What a scalar can be. */
        enum Kind {
            TEXT,
            NUMBER,
            TRUTH
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** The value that the parser's next token begins; null for null, and where nothing more comes. */
    static @Nullable Object next(JsonParser parser) throws IOException {
        return parser.nextToken() == null ? null : value(parser, 1);
    }

    private static @Nullable Object value(JsonParser parser, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new IOException("it nests deeper than " + DEEPEST);
        }
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> members(parser, depth);
            case START_ARRAY -> items(parser, depth);
            case VALUE_NULL -> null;
            case VALUE_TRUE, VALUE_FALSE -> new Scalar(parser.getText(), Scalar.Kind.TRUTH);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Scalar(parser.getText(), Scalar.Kind.NUMBER);
            default -> new Scalar(parser.getText(), Scalar.Kind.TEXT);
        };
    }

    private static Map<String, @Nullable Object> members(JsonParser parser, int depth) throws IOException {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, value(parser, depth + 1));
        }
        return members;
    }

    private static List<@Nullable Object> items(JsonParser parser, int depth) throws IOException {
        List<@Nullable Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser, depth + 1));
        }
        return items;
    }
}
