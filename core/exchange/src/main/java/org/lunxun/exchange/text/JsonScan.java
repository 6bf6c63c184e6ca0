package org.lunxun.exchange.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.DatasetReason;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.Severity;

/** Reads the JSON object in a file, strictly: no key twice, no nesting deeper than {@value #MAX_DEPTH}. */
@Stability(Stability.Level.INTERNAL)
public final class JsonScan {
    /** The deepest nesting, the outermost object included (FORMAT 1). */
    public static final int MAX_DEPTH = 64;

    // The depth is counted here, so that it is a finding of its own; the parser itself needs no stack for it.
    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxStringLength(CsvScan.MAX_CELL)
                    .maxNameLength(CsvScan.MAX_CELL)
                    .build())
            .build();

    private final String file;
    private final JsonParser parser;
    private final List<Finding> twice = new ArrayList<>();

    private JsonScan(String file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /**
     * Reads a file.
     *
     * @param path the file
     * @param name its name for findings
     * @param wanted the keys of the outermost object whose values are kept; all others are only looked over
     * @return the outermost object
     * @throws FileDefect when the file holds no such object
     */
    public static JsonValue.Members read(Path path, String name, Set<String> wanted) {
        try (Reader text = TextFile.open(path, name);
                JsonParser parser = FACTORY.createParser(text)) {
            JsonScan scan = new JsonScan(name, parser);
            try {
                return scan.document(wanted);
            } catch (StreamConstraintsException e) {
                throw scan.defect(DatasetReason.CELL_TOO_LONG, line(e, parser));
            } catch (JsonProcessingException e) {
                throw scan.defect(DatasetReason.POLICY_NOT_JSON, line(e, parser));
            } catch (ArithmeticException | NumberFormatException e) {
                throw scan.defect(DatasetReason.POLICY_OUT_OF_RANGE, scan.line());
            }
        } catch (CharacterCodingException e) {
            throw FileDefect.of(DatasetReason.NOT_TEXT, Location.ofFile(name));
        } catch (IOException e) {
            throw FileDefect.of(DatasetReason.FILE_UNREADABLE, Location.ofFile(name));
        }
    }

    private JsonValue.Members document(Set<String> wanted) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw defect(DatasetReason.POLICY_NOT_JSON, line());
        }
        JsonValue.Members document = members("", 1, wanted);
        if (parser.nextToken() != null) {
            throw defect(DatasetReason.POLICY_NOT_JSON, line());
        }
        if (!twice.isEmpty()) {
            throw new FileDefect(twice);
        }
        return document;
    }

    /** Reads on to the end of the object that has just begun. */
    private JsonValue.Members members(String path, int depth, @Nullable Set<String> wanted) throws IOException {
        long line = line();
        Map<String, JsonValue> members = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String inner = path.isEmpty() ? name : path + "." + name;
            if (!names.add(name)) {
                twice.add(Finding.at(
                        Severity.UNUSABLE,
                        DatasetReason.POLICY_KEY_TWICE,
                        Location.of(file, line(), ShownText.of(inner))));
            }
            parser.nextToken();
            JsonValue value = value(inner, depth);
            if (wanted == null || wanted.contains(name)) {
                members.putIfAbsent(name, value);
            }
        }
        return new JsonValue.Members(members, line);
    }

    private JsonValue.Items items(String path, int depth) throws IOException {
        long line = line();
        List<JsonValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(path + "[" + items.size() + "]", depth));
        }
        return new JsonValue.Items(items, line);
    }

    private JsonValue value(String path, int depth) throws IOException {
        JsonToken token = parser.currentToken();
        if (token.isStructStart() && depth == MAX_DEPTH) {
            throw defect(DatasetReason.POLICY_TOO_DEEP, line());
        }
        return switch (token) {
            case START_OBJECT -> members(path, depth + 1, null);
            case START_ARRAY -> items(path, depth + 1);
            case VALUE_STRING -> new JsonValue.Text(parser.getText(), line());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonValue.Decimal(parser.getDecimalValue(), line());
            default -> new JsonValue.Literal(parser.getText(), line());
        };
    }

    private long line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private static long line(JsonProcessingException e, JsonParser parser) {
        return (e.getLocation() == null ? parser.currentLocation() : e.getLocation()).getLineNr();
    }

    private FileDefect defect(DatasetReason reason, long line) {
        return FileDefect.of(reason, Location.of(file, Math.max(1, line), null));
    }
}
