package org.lunxun.sync;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.lunxun.engine.registry.ResourceKind;
import org.lunxun.engine.registry.RowKey;
import org.lunxun.model.resource.Catalogue;

/** A catalogue as lines of JSON, one a row, in the order of kinds and ids: the same rows are the same bytes. */
final class RowLines {

    /** How lines are written and read. */
    static final JsonFactory FACTORY = new JsonFactory();

    private RowLines() {}

    static void write(Writer out, Catalogue catalogue) throws IOException {
        try (JsonGenerator json = lines(FACTORY.createGenerator(out))) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            write(json, catalogue);
        }
    }

    /** A generator that ends each outermost value with a line of its own. */
    static JsonGenerator lines(JsonGenerator json) {
        json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
        return json;
    }

    private static void write(JsonGenerator json, Catalogue catalogue) throws IOException {
        for (ResourceKind kind : ResourceKind.values()) {
            Object[] rows = kind.rows(catalogue).toArray();
            Arrays.sort(rows, Comparator.comparing(CatalogueIndex::id));
            for (Object row : rows) {
                json.writeStartObject();
                RowJson.write(json, row);
                json.writeEndObject();
            }
        }
    }

    /** The rows of a file; {@code first} is given the lines that come before the rows. */
    static Catalogue read(Path file, int before, Consumer<Node> first) throws IOException {
        SortedMap<RowKey, Object> rows = new TreeMap<>();
        try (JsonParser parser = FACTORY.createParser(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            int line = 0;
            for (Object tree = Tree.next(parser); tree != null; tree = Tree.next(parser)) {
                Node node = Node.of("", tree);
                if (line++ < before) {
                    first.accept(node);
                } else {
                    Object row = RowJson.read(node);
                    rows.put(RowKey.of(row), row);
                }
            }
        }
        return CatalogueIndex.catalogue(rows);
    }
}
