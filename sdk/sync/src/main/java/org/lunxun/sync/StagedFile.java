package org.lunxun.sync;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lunxun.engine.registry.ResourceKind;
import org.lunxun.engine.registry.RowKey;
import org.lunxun.engine.registry.state.StagedAnswer;
import org.lunxun.exchange.text.AtomicFile;
import org.lunxun.model.resource.Catalogue;
import org.lunxun.model.resource.SourceId;

/** An answer that waits to be applied: a line about it, then its rows. */
final class StagedFile {

    private StagedFile() {}

    static void write(Path file, StagedAnswer answer) throws IOException {
        AtomicFile.write(file, out -> {
            try (JsonGenerator json = RowLines.lines(RowLines.FACTORY.createGenerator(out))) {
                json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
                json.writeStartObject();
                json.writeStringField("settings", answer.settings());
                json.writeStringField("since", answer.since());
                json.writeStringField("cursor", answer.cursor());
                json.writeArrayFieldStart("removed");
                for (RowKey removed : answer.removed()) {
                    json.writeStartObject();
                    json.writeStringField("kind", removed.kind().name());
                    json.writeStringField("id", removed.value());
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeEndObject();
                json.writeRaw('\n');
            }
            RowLines.write(out, answer.rows());
        });
    }

    static StagedAnswer read(Path file, SourceId source) throws IOException {
        List<Node> about = new ArrayList<>(1);
        Catalogue rows = RowLines.read(file, 1, about::add);
        Node head = about.get(0);
        Optional<String> since = head.find("since");
        return new StagedAnswer(
                source,
                head.text("settings"),
                since.orElse(null),
                rows,
                head.nodes("removed").stream()
                        .map(row -> new RowKey(ResourceKind.valueOf(row.text("kind")), row.text("id")))
                        .toList(),
                head.find("cursor").orElse(null));
    }
}
