package org.lunxun.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.BaseKind;

/**
 * Which column of which table means what: a mapping file, read and checked. {@link #schema} is the published JSON Schema of
 * such files, the README of this module explains them.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class TableMapping {

    private static final long FILE_LIMIT = 1_000_000;

    private final String title;
    private final @Nullable Charset encoding;
    private final int headerRows;
    private final boolean hiddenSheets;
    private final String impliedKind;
    private final @Nullable String impliedRegion;
    private final @Nullable Integer year;
    private final List<MappedTable> tables;

    TableMapping(
            String title,
            @Nullable Charset encoding,
            int headerRows,
            boolean hiddenSheets,
            String impliedKind,
            @Nullable String impliedRegion,
            @Nullable Integer year,
            List<MappedTable> tables) {
        this.title = title;
        this.encoding = encoding;
        this.headerRows = headerRows;
        this.hiddenSheets = hiddenSheets;
        this.impliedKind = impliedKind;
        this.impliedRegion = impliedRegion;
        this.year = year;
        this.tables = List.copyOf(tables);
    }

    /**
     * Reads a mapping.
     *
     * @param json a JSON object as {@link #schema} describes it
     * @return the mapping
     * @throws IllegalArgumentException when it is no such object; the message says where and what to try
     */
    public static TableMapping parse(String json) {
        return MappingParser.parse(json);
    }

    /**
     * Reads a mapping file.
     *
     * @param file a file in UTF-8 of at most 1 MB
     * @return the mapping
     * @throws IOException when it cannot be read
     * @throws IllegalArgumentException when it is no mapping; the message says where and what to try
     */
    public static TableMapping read(Path file) throws IOException {
        if (Files.size(file) > FILE_LIMIT) {
            throw new IllegalArgumentException(
                    "The mapping file must have at most 1 MB.%nMaybe it is another file.".formatted());
        }
        return parse(Files.readString(file, StandardCharsets.UTF_8));
    }

    /**
     * Reads a mapping that ships beside a class.
     *
     * @param beside the class, whose jar holds it
     * @param resource its name there
     * @return the mapping
     * @throws IllegalArgumentException when it is no mapping
     */
    public static TableMapping read(Class<?> beside, String resource) {
        return parse(text(beside, resource));
    }

    /**
     * The JSON Schema (draft 2020-12) of mapping files.
     *
     * @return the schema as it is published in this jar
     */
    public static String schema() {
        return text(TableMapping.class, "mapping.schema.json");
    }

    private static String text(Class<?> beside, String resource) {
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What it is a mapping of.
     *
     * @return one line
     */
    public String title() {
        return title;
    }

    /**
     * The kinds of rows that it finds in files.
     *
     * @return the kinds, in the order of {@link RowKind}
     */
    public List<RowKind> kinds() {
        return tables.stream()
                .filter(MappedTable::sought)
                .map(MappedTable::kind)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * The same with another text for cells of a field that are empty, and for tables without its column.
     *
     * @param kind the kind of rows
     * @param field the field, as mapping files name it
     * @param text the text, read like that of a cell
     * @return a copy
     * @throws IllegalArgumentException when rows of this kind have no such field
     */
    public TableMapping withDefault(RowKind kind, String field, String text) {
        return withFields(kind, field, old -> old.withFallback(text));
    }

    /**
     * The same with another weight of topics that are written without one.
     *
     * @param kind the kind of rows, one with topics
     * @param weight above 0 and at most 1
     * @return a copy
     * @throws IllegalArgumentException when the weight is outside its range
     */
    public TableMapping withTopicWeight(RowKind kind, double weight) {
        if (!(weight > 0 && weight <= 1)) {
            throw new IllegalArgumentException(
                    "The weight (%s) of topics must be above 0 and at most 1.%nMaybe 0.5.".formatted(weight));
        }
        return withFields(kind, "topics", old -> old.withWeight(weight));
    }

    /**
     * The same with the texts that a field's cells may hold, and no others.
     *
     * @param kind the kind of rows
     * @param field the field, as mapping files name it
     * @param words the texts, each with what it stands for
     * @return a copy
     * @throws IllegalArgumentException when rows of this kind have no such field
     */
    public TableMapping withWords(RowKind kind, String field, Map<String, String> words) {
        return withFields(kind, field, old -> old.withWords(words));
    }

    private TableMapping withFields(RowKind kind, String field, UnaryOperator<MappedField> change) {
        if (!kind.fields().containsKey(field)) {
            throw new IllegalArgumentException(
                    "The field (%s) must be one of %s.%nMaybe it belongs to another kind than %s."
                            .formatted(field, String.join(", ", kind.fields().keySet()), kind));
        }
        List<MappedTable> changed = new ArrayList<>();
        tables.forEach(table -> changed.add(table.kind() == kind ? table.withField(field, change) : table));
        return new TableMapping(title, encoding, headerRows, hiddenSheets, impliedKind, impliedRegion, year, changed);
    }

    /**
     * The same with the year of days that name none, in place of the one that a sheet's title names.
     *
     * @param value the year
     * @return a copy
     */
    public TableMapping withYear(int value) {
        return new TableMapping(title, encoding, headerRows, hiddenSheets, impliedKind, impliedRegion, value, tables);
    }

    /**
     * The same with another kind of the bases that rows name and no table lists.
     *
     * @param kind a word of the model, 党校 and its like, or any other
     * @return a copy
     */
    public TableMapping withImpliedKind(String kind) {
        return new TableMapping(title, encoding, headerRows, hiddenSheets, kind, impliedRegion, year, tables);
    }

    /**
     * The same with the region of bases that name none.
     *
     * @param region the region
     * @return a copy
     */
    public TableMapping withRegion(String region) {
        return new TableMapping(title, encoding, headerRows, hiddenSheets, impliedKind, region, year, tables);
    }

    /**
     * The same for files that hold one kind of rows alone.
     *
     * @param kind the kind
     * @return a copy without the tables of other kinds
     * @throws IllegalArgumentException when the mapping has no table of this kind
     */
    public TableMapping only(RowKind kind) {
        List<MappedTable> kept =
                tables.stream().filter(table -> table.kind() == kind).toList();
        if (kept.isEmpty()) {
            throw new IllegalArgumentException(
                    "The mapping must have a table whose row is %s, for lists of them.%nMaybe copy that of the plugin's own mapping."
                            .formatted(kind));
        }
        return new TableMapping(title, encoding, headerRows, hiddenSheets, impliedKind, impliedRegion, year, kept);
    }

    List<MappedTable> tables() {
        return tables;
    }

    @Nullable
    Charset encoding() {
        return encoding;
    }

    int headerRows() {
        return headerRows;
    }

    boolean readsHiddenSheets() {
        return hiddenSheets;
    }

    BaseKind impliedKind() {
        return Words.kind(impliedKind);
    }

    @Nullable
    String impliedRegion() {
        return impliedRegion;
    }

    OptionalInt year() {
        return year == null ? OptionalInt.empty() : OptionalInt.of(year);
    }
}
