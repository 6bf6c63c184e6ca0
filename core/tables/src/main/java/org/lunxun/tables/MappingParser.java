package org.lunxun.tables;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a mapping out of JSON; everything that the schema forbids is refused with its place. */
final class MappingParser {

    private static final Set<String> SKIPPED = Set.of("合计", "小计", "总计", "备注", "说明", "注", "total", "note", "notes");
    private static final Map<String, Map<String, BigDecimal>> UNITS = Map.of(
            "cost", Map.of("万元", new BigDecimal(10_000), "千元", new BigDecimal(1_000)),
            "attendance", Map.of("%", new BigDecimal("0.01")));

    private MappingParser() {}

    static TableMapping parse(String json) {
        Members root = new Members("", JsonTree.read(json));
        root.only(
                "$schema",
                "lunxunMapping",
                "title",
                "encoding",
                "headerRows",
                "hiddenSheets",
                "year",
                "implied",
                "tables");
        BigDecimal version = root.number("lunxunMapping", 1, 1);
        if (version == null) {
            throw wrong("lunxunMapping", "1", "this is no mapping file, or one of a later version");
        }
        Members implied = root.object("implied");
        implied.only("kind", "region");
        List<MappedTable> tables = new ArrayList<>();
        for (Members table : root.objects("tables")) {
            tables.add(table(table));
        }
        if (tables.isEmpty()) {
            throw wrong("tables", "a list of at least one table", "say what one row is");
        }
        String hidden = root.text("hiddenSheets");
        if (hidden != null && !hidden.equals("read") && !hidden.equals("skip")) {
            throw wrong("hiddenSheets", "'read' or 'skip'", "leave it out: hidden sheets are skipped");
        }
        BigDecimal year = root.number("year", 1900, 2200);
        BigDecimal headerRows = root.number("headerRows", 1, 200);
        String title = root.text("title");
        return new TableMapping(
                title == null ? "" : title,
                encoding(root.text("encoding")),
                headerRows == null ? 20 : headerRows.intValue(),
                "read".equals(hidden),
                implied.text("kind") == null ? "TRAINING_CENTER" : String.valueOf(implied.text("kind")),
                implied.text("region"),
                year == null ? null : year.intValue(),
                tables);
    }

    private static @Nullable Charset encoding(@Nullable String name) {
        try {
            return name == null ? null : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw wrong("encoding", "the name of an encoding", "UTF-8 or GB18030");
        }
    }

    private static MappedTable table(Members json) {
        json.only("row", "required", "needs", "skip", "blank", "fields");
        RowKind kind = kind(json);
        Members named = json.object("fields");
        named.only(kind.fields().keySet().toArray(String[]::new));
        Map<String, MappedField> fields = new LinkedHashMap<>();
        for (String name : named.json.keySet().stream().map(String::valueOf).toList()) {
            FieldSpec spec = kind.fields().get(name);
            if (spec != null) {
                fields.put(name, field(spec, named));
            }
        }
        Set<String> skipped = json.json.containsKey("skip")
                ? json.texts("skip").stream().map(PlainText::compared).collect(Collectors.toSet())
                : SKIPPED;
        return new MappedTable(
                kind, fields, needs(json, kind, fields), skipped, blank(json, fields), json.truth("required"));
    }

    private static RowKind kind(Members json) {
        String word = json.text("row");
        for (RowKind kind : RowKind.values()) {
            if (kind.name().equals(word)) {
                return kind;
            }
        }
        throw wrong(json.at("row"), "one of " + List.of(RowKind.values()), "OFFERING for classes");
    }

    private static Set<String> blank(Members json, Map<String, MappedField> fields) {
        Set<String> blank = new LinkedHashSet<>(json.texts("blank"));
        if (!fields.keySet().containsAll(blank)) {
            throw wrong(json.at("blank"), "names of fields that are mapped", "add them to the fields");
        }
        return blank;
    }

    /** The columns by which a header is known: those that are stated, or those of all fields that must be there. */
    private static Set<String> needs(Members json, RowKind kind, Map<String, MappedField> fields) {
        Set<String> mapped = fields.values().stream()
                .filter(field -> !field.headers().isEmpty())
                .map(MappedField::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (json.json.containsKey("needs")) {
            Set<String> needs = new LinkedHashSet<>(json.texts("needs"));
            if (needs.isEmpty() || !mapped.containsAll(needs)) {
                throw wrong(json.at("needs"), "names of fields that have a header", "add the header's words to each");
            }
            return needs;
        }
        Set<String> needs = new LinkedHashSet<>();
        kind.fields().values().stream()
                .filter(FieldSpec::needed)
                .filter(spec -> fields.get(spec.name()) == null
                        || fields.get(spec.name()).fallback() == null)
                .forEach(spec -> needs.add(spec.name()));
        if (kind.fields().containsKey("days")) {
            needs.addAll(mapped.contains("start") ? Set.of("start", "end") : Set.of("days"));
        }
        if (kind == RowKind.SURVEY && mapped.contains("score")) {
            needs.add("score");
        }
        if (!mapped.isEmpty() && !mapped.containsAll(needs)) {
            Set<String> missing = new TreeSet<>(needs);
            missing.removeAll(mapped);
            throw wrong(
                    json.at("fields"),
                    "so that " + String.join(", ", missing) + " of a row can be known",
                    "give the header's words of each, or a default");
        }
        return needs;
    }

    private static MappedField field(FieldSpec spec, Members fields) {
        if (fields.json.get(spec.name()) instanceof List<?>) {
            return new MappedField(
                    spec,
                    headers(fields, spec.name()),
                    null,
                    Map.of(),
                    List.of(),
                    units(spec, null),
                    MappedField.WEIGHT,
                    false);
        }
        Members json = fields.object(spec.name());
        json.only("header", "default", "values", "closed", "formats", "units", "weight");
        json.fits("formats", spec, FieldSpec.Type.DAY);
        json.fits("units", spec, FieldSpec.Type.NUMBER);
        json.fits("weight", spec, FieldSpec.Type.TOPICS);
        BigDecimal weight = json.number("weight", 0, 1);
        if (weight != null && weight.signum() == 0) {
            throw wrong(json.at("weight"), "above 0 and at most 1", "0.5");
        }
        return new MappedField(
                spec,
                json.json.containsKey("header") ? headers(json, "header") : List.of(),
                json.text("default"),
                values(json),
                formats(json),
                units(spec, json),
                weight == null ? MappedField.WEIGHT : weight.doubleValue(),
                json.truth("closed"));
    }

    private static List<String> headers(Members json, String name) {
        List<String> words = json.texts(name);
        if (words.isEmpty()
                || words.stream().anyMatch(word -> PlainText.compared(word).isEmpty())) {
            throw wrong(json.at(name), "a list of words", "copy them from the header of the table");
        }
        return words;
    }

    private static Map<String, String> values(Members json) {
        Map<String, String> values = new LinkedHashMap<>();
        Members given = json.object("values");
        for (Object name : given.json.keySet()) {
            String text = given.text(String.valueOf(name));
            values.put(PlainText.compared(String.valueOf(name)), text == null ? "" : text);
        }
        return values;
    }

    private static List<DateTimeFormatter> formats(Members json) {
        List<DateTimeFormatter> formats = new ArrayList<>();
        for (String pattern : json.texts("formats")) {
            try {
                formats.add(DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ENGLISH)
                        .withResolverStyle(ResolverStyle.STRICT));
            } catch (IllegalArgumentException e) {
                throw wrong(
                        json.at("formats"), "patterns such as dd/MM/yyyy", "look at the letters of '" + pattern + "'");
            }
        }
        return formats;
    }

    private static Map<String, BigDecimal> units(FieldSpec spec, @Nullable Members json) {
        Map<String, BigDecimal> units = new LinkedHashMap<>(UNITS.getOrDefault(spec.name(), Map.of()));
        if (json != null) {
            Members given = json.object("units");
            for (Object name : given.json.keySet()) {
                BigDecimal factor = given.number(String.valueOf(name), 0, 1_000_000);
                units.put(PlainText.compared(String.valueOf(name)), factor == null ? BigDecimal.ONE : factor);
            }
        }
        return units;
    }

    private static IllegalArgumentException wrong(String where, String expected, String maybe) {
        return new IllegalArgumentException(
                "The member (%s) of the mapping must be %s.%nMaybe %s.".formatted(where, expected, maybe));
    }

    /** The members of one object, with its place. */
    private record Members(String path, Map<?, ?> json) {

        String at(String name) {
            return path.isEmpty() ? name : path + "." + name;
        }

        void only(String... names) {
            for (Object name : json.keySet()) {
                if (!List.of(names).contains(String.valueOf(name))) {
                    throw wrong(
                            at(String.valueOf(name)),
                            "one of " + String.join(", ", names),
                            "it is spelt in another way");
                }
            }
        }

        void fits(String name, FieldSpec spec, FieldSpec.Type... types) {
            if (json.containsKey(name) && !List.of(types).contains(spec.type())) {
                throw wrong(at(name), "left out", "it belongs to another field: this one holds " + spec.type());
            }
        }

        @Nullable
        String text(String name) {
            Object value = json.get(name);
            if (value == null || value instanceof String) {
                return (String) value;
            }
            throw wrong(at(name), "a text", "put it between quotes");
        }

        boolean truth(String name) {
            Object value = json.get(name);
            if (value == null || value instanceof Boolean) {
                return Boolean.TRUE.equals(value);
            }
            throw wrong(at(name), "true or false", "write it without quotes");
        }

        @Nullable
        BigDecimal number(String name, long low, long high) {
            Object value = json.get(name);
            if (value == null) {
                return null;
            }
            if (value instanceof BigDecimal number
                    && number.compareTo(BigDecimal.valueOf(low)) >= 0
                    && number.compareTo(BigDecimal.valueOf(high)) <= 0) {
                return number;
            }
            throw wrong(at(name), "a number from " + low + " to " + high, "write it without quotes");
        }

        List<String> texts(String name) {
            Object value = json.get(name);
            if (value == null) {
                return List.of();
            }
            if (value instanceof List<?> items && items.stream().allMatch(String.class::isInstance)) {
                return items.stream().map(String::valueOf).toList();
            }
            throw wrong(at(name), "a list of texts", "put them between [ and ]");
        }

        Members object(String name) {
            Object value = json.get(name);
            if (value == null) {
                return new Members(at(name), Map.of());
            }
            if (value instanceof Map<?, ?> object) {
                return new Members(at(name), object);
            }
            throw wrong(at(name), "an object", "put its members between { and }");
        }

        List<Members> objects(String name) {
            List<Members> objects = new ArrayList<>();
            if (json.get(name) instanceof List<?> items) {
                for (Object item : items) {
                    if (!(item instanceof Map<?, ?> object)) {
                        throw wrong(at(name), "a list of objects", "put each between { and }");
                    }
                    objects.add(new Members(at(name) + "[" + objects.size() + "]", object));
                }
            }
            return objects;
        }
    }
}
