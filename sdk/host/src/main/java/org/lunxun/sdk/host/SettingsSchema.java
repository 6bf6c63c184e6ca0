package org.lunxun.sdk.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lunxun.model.Stability;
import org.lunxun.sdk.api.Setting;

/**
 * The settings of a plugin as a JSON Schema (2020-12), for editors and forms. Every value is text, as in a {@link
 * SourceConfig}; a secret is a reference to one. The bounds of a number stand there for people and forms: a validator of
 * JSON Schema compares numbers only, and leaves them to the host.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class SettingsSchema {

    private SettingsSchema() {}

    /**
     * The schema of a loaded plugin.
     *
     * @param plugin the plugin
     * @return JSON, with a line break at the end
     */
    public static String of(PluginListing plugin) {
        List<String> members = new ArrayList<>();
        members.add(member("$schema", text("https://json-schema.org/draft/2020-12/schema")));
        members.add(member(
                "title", text(plugin.id() == null ? plugin.file() : plugin.id().value())));
        if (!plugin.description().isEmpty()) {
            members.add(member("description", text(plugin.description())));
        }
        members.add(member("type", text("object")));
        members.add(member(
                "properties",
                object(plugin.settings().stream()
                        .map(setting -> member(setting.key(), property(setting)))
                        .toList())));
        members.add(member(
                "required",
                plugin.settings().stream()
                        .filter(Setting::required)
                        .map(setting -> text(setting.key()))
                        .collect(Collectors.joining(", ", "[", "]"))));
        members.add(member("additionalProperties", "false"));
        return object(members) + "\n";
    }

    private static String property(Setting<?> setting) {
        List<String> members = new ArrayList<>();
        members.add(member("type", text("string")));
        members.add(member("description", text(setting.description())));
        switch (setting.kind()) {
            case URI -> members.add(member("format", text("uri")));
            case DATE -> members.add(member("format", text("date")));
            case WHOLE -> members.add(member("pattern", text("^-?[0-9]{1,15}$")));
            case NUMBER -> members.add(member("pattern", text("^-?[0-9]{1,15}(\\.[0-9]{1,15})?$")));
            case SECRET -> members.add(member("examples", "[" + text("env:NAME") + ", " + text("file:PATH") + "]"));
            case TEXT, PATH, ZONE, WORD, WORDS -> {}
        }
        setting.bounds().ifPresent(bounds -> {
            members.add(member("minimum", bounds.low().toPlainString()));
            members.add(member("maximum", bounds.high().toPlainString()));
        });
        if (!setting.choices().isEmpty()) {
            members.add(member(
                    "enum",
                    setting.choices().stream().map(SettingsSchema::text).collect(Collectors.joining(", ", "[", "]"))));
        }
        if (setting.kind() != Setting.Kind.SECRET) {
            setting.fallback().ifPresent(value -> members.add(member("default", text(written(value)))));
        }
        return object(members);
    }

    private static String written(Object value) {
        return value instanceof List<?> words
                ? words.stream().map(String::valueOf).collect(Collectors.joining("|"))
                : value instanceof Enum<?> word ? word.name() : value.toString();
    }

    private static String object(List<String> members) {
        return members.isEmpty()
                ? "{}"
                : members.stream()
                        .map(member -> member.indent(2).stripTrailing())
                        .collect(Collectors.joining(",\n", "{\n", "\n}"));
    }

    private static String member(String name, String value) {
        return text(name) + ": " + value;
    }

    private static String text(String value) {
        StringBuilder json = new StringBuilder("\"");
        value.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                json.append('\\').append((char) c);
            } else if (c < 0x20) {
                json.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                json.append((char) c);
            }
        });
        return json.append('"').toString();
    }
}
