package org.lunxun.sync;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.SourceId;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.host.SourceConfig;

/**
 * Reads the configuration of a sync: JSON, or YAML when the name of the file ends in {@code .yaml} or {@code .yml}. Its form
 * is published as a JSON Schema. Unknown keys are refused, relative paths are meant from the folder of the file, and secrets
 * stand in it as references only.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class SyncConfigFile {

    /** The keys of the outermost object. */
    static final Set<String> KEYS = Set.of("format", "sources", "trust", "guard", "keepMissing", "roster", "survey");

    /** The keys of one source. */
    static final Set<String> SOURCE_KEYS = Set.of("source", "plugin", "settings");

    private static final long LARGEST = 4_000_000;

    private SyncConfigFile() {}

    /**
     * Reads a configuration.
     *
     * @param file the file, in UTF-8
     * @return the configuration
     * @throws SyncException when it is not there or not as the schema says; the message names the key
     */
    public static SyncConfig read(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        try {
            return config(Node.of("", tree(file)).knowing(KEYS), folder == null ? file : folder);
        } catch (Node.Mistake | InvalidPathException e) {
            throw new SyncException(
                    "The configuration (" + file + ") cannot be used: " + e.getMessage(),
                    "compare it with what 'lunxun sync --schema' prints.",
                    e);
        } catch (IllegalArgumentException e) {
            throw new SyncException(
                    "The configuration (" + file + ") cannot be used: "
                            + String.valueOf(e.getMessage()).replaceAll("\\R.*", ""),
                    "compare it with what 'lunxun sync --schema' prints.",
                    e);
        }
    }

    /**
     * The form of the file as a JSON Schema (2020-12).
     *
     * @return the text of the schema
     */
    public static String schema() {
        try (InputStream text = SyncConfigFile.class.getResourceAsStream("sync.schema.json")) {
            if (text == null) {
                throw new IllegalStateException("The schema must be in the jar.\nMaybe the jar is not whole.");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Object tree(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        JsonFactory format = name.endsWith(".yaml") || name.endsWith(".yml") ? new YAMLFactory() : new JsonFactory();
        try {
            if (Files.size(file) > LARGEST) {
                throw new SyncException(
                        "The configuration (" + file + ") must have at most " + LARGEST + " bytes.",
                        "it is another file.");
            }
            try (JsonParser parser = format.createParser(Files.newBufferedReader(file))) {
                parser.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
                Object tree = Tree.next(parser);
                if (parser.nextToken() != null) {
                    throw new IOException("something follows its end");
                }
                return tree;
            }
        } catch (JsonProcessingException e) {
            String line =
                    e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
            throw new SyncException(
                    "The configuration (" + file + line + ") cannot be read: " + e.getOriginalMessage(),
                    "a quote or a bracket is missing, or a key stands twice.",
                    e);
        } catch (IOException e) {
            throw new SyncException(
                    "The configuration (" + file + ") cannot be read: "
                            + (Files.exists(file) ? e.getMessage() : "it is not there"),
                    "it has another name, or is not in UTF-8.",
                    e);
        }
    }

    private static SyncConfig config(Node root, Path folder) {
        if (!"1".equals(root.text("format"))) {
            throw new Node.Mistake("format", "1");
        }
        List<SourceConfig> sources = new ArrayList<>();
        for (Node source : root.nodes("sources")) {
            source.knowing(SOURCE_KEYS);
            sources.add(SourceConfig.of(
                    SourceId.of(source.text("source")),
                    PluginId.of(source.text("plugin")),
                    source.texts("settings"),
                    folder));
        }
        double guard = root.has("guard") ? root.number("guard").doubleValue() : SyncConfig.GUARD;
        int keep = root.has("keepMissing") ? whole(root) : SyncConfig.KEEP_MISSING;
        return SyncConfig.of(sources, folder.resolve(root.text("roster")))
                .withTrust(root.list("trust").stream().map(SourceId::of).toList())
                .withGuard(guard, keep)
                .withSurvey(root.find("survey").map(folder::resolve).orElse(null));
    }

    private static int whole(Node root) {
        try {
            return root.number("keepMissing").intValueExact();
        } catch (ArithmeticException e) {
            throw new Node.Mistake("keepMissing", "a whole number");
        }
    }
}
