package org.lunxun.sync;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.registry.ResourceKind;
import org.lunxun.engine.registry.RowKey;
import org.lunxun.engine.registry.RowSeen;
import org.lunxun.engine.registry.SourceSeen;
import org.lunxun.exchange.text.AtomicFile;

/** Since when a source has said what it says: a line that holds for all rows, then one for each row of which it does not hold. */
final class SeenFile {

    private SeenFile() {}

    /** A fingerprint; empty when nothing is known. */
    static String fingerprint(SourceSeen seen) {
        if (seen.equals(SourceSeen.UNKNOWN)) {
            return "";
        }
        MessageDigest digest = Fingerprint.sha256();
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
                JsonGenerator json = RowLines.lines(RowLines.FACTORY.createGenerator(out))) {
            write(json, seen);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Fingerprint.hex(digest);
    }

    static void write(Path file, SourceSeen seen) throws IOException {
        AtomicFile.write(file, out -> {
            try (JsonGenerator json = RowLines.lines(RowLines.FACTORY.createGenerator(out))) {
                json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
                write(json, seen);
            }
        });
    }

    private static void write(JsonGenerator json, SourceSeen seen) throws IOException {
        json.writeStartObject();
        write(json, seen.first());
        json.writeEndObject();
        for (Map.Entry<RowKey, RowSeen> each : seen.rows().entrySet()) {
            json.writeStartObject();
            json.writeStringField("kind", each.getKey().kind().name());
            json.writeStringField("id", each.getKey().value());
            write(json, each.getValue());
            json.writeEndObject();
        }
    }

    /** The members of an object that is open: the day of the row, and those of the fields that came later. */
    static void write(JsonGenerator json, RowSeen seen) throws IOException {
        json.writeStringField("firstSeen", text(seen.day()));
        if (!seen.later().isEmpty()) {
            json.writeObjectFieldStart("later");
            for (Map.Entry<String, @Nullable LocalDate> field : seen.later().entrySet()) {
                json.writeStringField(field.getKey(), text(field.getValue()));
            }
            json.writeEndObject();
        }
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    static SourceSeen read(Path file) throws IOException {
        try (JsonParser parser = RowLines.FACTORY.createParser(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            RowSeen first = read(Node.of("", Tree.next(parser)));
            SortedMap<RowKey, RowSeen> rows = new TreeMap<>();
            for (Object tree = Tree.next(parser); tree != null; tree = Tree.next(parser)) {
                Node row = Node.of("", tree);
                rows.put(new RowKey(ResourceKind.valueOf(row.text("kind")), row.text("id")), read(row));
            }
            return new SourceSeen(first, rows);
        }
    }

    /** NullAway does not see in a class file that the days of a record may be null. */
    @SuppressWarnings("NullAway")
    private static RowSeen read(Node row) {
        SortedMap<String, @Nullable LocalDate> later = new TreeMap<>();
        if (row.has("later")) {
            Node fields = row.node("later");
            fields.names().forEach(field -> later.put(field, day(fields, field)));
        }
        return new RowSeen(day(row, "firstSeen"), later);
    }

    private static @Nullable LocalDate day(Node row, String name) {
        Optional<LocalDate> day = row.find(name).map(LocalDate::parse);
        return day.orElse(null);
    }
}
