package org.lunxun.sync;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lunxun.engine.registry.Member;
import org.lunxun.engine.registry.MergeDecision;
import org.lunxun.engine.registry.ResourceKind;
import org.lunxun.engine.registry.RowKey;
import org.lunxun.engine.registry.state.MissingRow;
import org.lunxun.engine.registry.state.SourceMark;
import org.lunxun.engine.registry.state.SyncMemory;
import org.lunxun.exchange.JsonFile;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.SourceId;

/** {@code state.json}: what the last whole sync left, without the rows. */
final class StateJson {

    static final String FILE = "state.json";

    private StateJson() {}

    static void write(Path file, SyncMemory memory) throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", 1);
        json.put("recipe", memory.recipe());
        json.put("files", memory.files());
        json.put(
                "sources",
                memory.sources().values().stream().map(StateJson::mark).toList());
        json.put(
                "decisions",
                memory.decisions().stream().map(StateJson::decision).toList());
        JsonFile.write(file, json);
    }

    private static Map<String, Object> mark(SourceMark mark) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("source", mark.source().value());
        json.put("settings", mark.settings());
        json.put("rows", mark.rows());
        json.put("cursor", mark.cursor());
        json.put("seen", mark.seen());
        json.put("noticed", mark.noticed());
        json.put("missing", mark.missing().stream().map(StateJson::missing).toList());
        return json;
    }

    private static Map<String, Object> missing(MissingRow missing) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", missing.row().kind());
        json.put("id", missing.row().value());
        json.put("times", missing.times());
        json.put("since", missing.since());
        json.put("last", missing.last());
        return json;
    }

    private static Map<String, Object> decision(MergeDecision decision) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("source", decision.one().source().value());
        json.put("base", decision.one().id().value());
        json.put("otherSource", decision.other().source().value());
        json.put("other", decision.other().id().value());
        json.put("same", decision.same());
        json.put("by", decision.by());
        json.put("reason", decision.reason());
        return json;
    }

    static SyncMemory read(Path file) {
        if (!Files.exists(file)) {
            return SyncMemory.EMPTY;
        }
        try (JsonParser parser = RowLines.FACTORY.createParser(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            return memory(Node.of("", Tree.next(parser)));
        } catch (IOException | RuntimeException e) {
            throw new SyncException(
                    "The state (" + file + ") cannot be read: " + e.getMessage(),
                    "it was changed by hand, or comes from another version.",
                    e);
        }
    }

    private static SyncMemory memory(Node root) {
        if (!root.text("format").equals("1")) {
            throw new Node.Mistake("format", "1");
        }
        SortedMap<SourceId, SourceMark> sources = new TreeMap<>();
        for (Node each : root.nodes("sources")) {
            SourceId source = SourceId.of(each.text("source"));
            List<MissingRow> missing = new ArrayList<>();
            for (Node row : each.nodes("missing")) {
                missing.add(new MissingRow(
                        new RowKey(ResourceKind.valueOf(row.text("kind")), row.text("id")),
                        row.number("times").intValueExact(),
                        row.find("since").map(LocalDate::parse).orElse(null),
                        row.find("last").map(LocalDate::parse).orElse(null)));
            }
            sources.put(
                    source,
                    new SourceMark(
                            source,
                            each.text("settings"),
                            each.text("rows"),
                            each.find("cursor").orElse(null),
                            missing,
                            each.find("seen").orElse(""),
                            each.text("noticed")));
        }
        List<MergeDecision> decisions = root.nodes("decisions").stream()
                .map(each -> new MergeDecision(
                        member(each.text("source"), each.text("base")),
                        member(each.text("otherSource"), each.text("other")),
                        each.isTrue("same"),
                        each.text("by"),
                        each.text("reason")))
                .toList();
        return new SyncMemory(sources, decisions, root.text("recipe"), new TreeMap<>(root.texts("files")));
    }

    private static Member<BaseId> member(String source, String base) {
        return new Member<>(SourceId.of(source), BaseId.of(base));
    }
}
