package org.lunxun.sync;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.registry.FieldOrigin;
import org.lunxun.engine.registry.Member;
import org.lunxun.engine.registry.MergedEntry;
import org.lunxun.engine.registry.MergedRegistry;
import org.lunxun.engine.registry.RowKey;
import org.lunxun.engine.registry.RowSeen;
import org.lunxun.engine.registry.SourcedValue;
import org.lunxun.exchange.text.AtomicFile;
import org.lunxun.model.resource.Catalogue;

/** The merged registry as lines of JSON, one an entry: its value, its members, and of each field the source and since when
 * it has told that value. */
final class RegistryFile {

    private RegistryFile() {}

    static void write(Path file, MergedRegistry registry) throws IOException {
        AtomicFile.write(file, out -> {
            try (JsonGenerator json = RowLines.lines(RowLines.FACTORY.createGenerator(out))) {
                json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
                entries(json, registry.bases());
                entries(json, registry.courses());
                entries(json, registry.offerings());
                entries(json, registry.lecturers());
                entries(json, registry.materials());
            }
        });
    }

    /** The values of the entries, without their members. */
    static Catalogue read(Path file) throws IOException {
        SortedMap<RowKey, Object> rows = new TreeMap<>();
        try (JsonParser parser = RowLines.FACTORY.createParser(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            for (Object tree = Tree.next(parser); tree != null; tree = Tree.next(parser)) {
                Object row = RowJson.read(Node.of("", tree).node("value"));
                rows.put(RowKey.of(row), row);
            }
        }
        return CatalogueIndex.catalogue(rows);
    }

    private static void entries(JsonGenerator json, List<? extends MergedEntry<?, ?>> entries) throws IOException {
        for (MergedEntry<?, ?> entry : entries) {
            json.writeStartObject();
            json.writeObjectFieldStart("value");
            RowJson.write(json, entry.value());
            json.writeEndObject();
            json.writeArrayFieldStart("members");
            for (Member<?> member : entry.members()) {
                json.writeStartObject();
                json.writeStringField("source", member.source().value());
                json.writeStringField("id", member.id().toString());
                json.writeEndObject();
            }
            json.writeEndArray();
            if (entry.merged()) {
                fields(json, entry.fields());
            } else if (!entry.seen().equals(RowSeen.UNKNOWN)) {
                SeenFile.write(json, entry.seen());
            }
            json.writeEndObject();
        }
    }

    private static void fields(JsonGenerator json, List<FieldOrigin> fields) throws IOException {
        json.writeArrayFieldStart("fields");
        for (FieldOrigin field : fields) {
            json.writeStartObject();
            json.writeStringField("field", field.field());
            json.writeStringField("source", field.source().value());
            json.writeStringField("value", field.value());
            day(json, field.firstSeen());
            if (!field.others().isEmpty()) {
                json.writeArrayFieldStart("others");
                for (SourcedValue other : field.others()) {
                    json.writeStartObject();
                    json.writeStringField("source", other.source().value());
                    json.writeStringField("value", other.value());
                    day(json, other.firstSeen());
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void day(JsonGenerator json, @Nullable LocalDate firstSeen) throws IOException {
        if (firstSeen != null) {
            json.writeStringField("firstSeen", firstSeen.toString());
        }
    }
}
