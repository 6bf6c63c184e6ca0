package org.lunxun.cli;

import java.io.PrintStream;
import java.util.stream.Collectors;
import org.lunxun.sdk.api.Setting;
import org.lunxun.sdk.host.PluginListing;

/** Prints what became of a plugin file. */
final class PluginPrinter {

    private final PrintStream out;

    PluginPrinter(PrintStream out) {
        this.out = out;
    }

    void print(PluginListing plugin) {
        out.println(plugin.file() + ": "
                + (plugin.id() == null ? "no id" : plugin.id() + " " + plugin.version()) + ", "
                + WordConverter.word(plugin.state())
                + plugin.capabilities().stream()
                        .map(WordConverter::word)
                        .collect(Collectors.joining(", ", plugin.capabilities().isEmpty() ? "" : ", can tell ", "")));
        if (!plugin.signer().isEmpty()) {
            out.println("  signed with " + plugin.signer());
        }
        if (!plugin.description().isEmpty()) {
            out.println("  " + plugin.description());
        }
        for (Setting<?> setting : plugin.settings()) {
            out.println("  " + setting.key() + " (" + WordConverter.word(setting.kind())
                    + values(setting)
                    + (setting.required() ? ", needed" : "") + "): " + setting.description());
        }
        new FindingPrinter(out).all(plugin.findings());
    }

    private static String values(Setting<?> setting) {
        String choices = setting.choices().isEmpty() ? "" : ": " + String.join(", ", setting.choices());
        return choices
                + setting.bounds()
                        .map(bounds -> " from " + bounds.low().toPlainString() + " to "
                                + bounds.high().toPlainString())
                        .orElse("");
    }
}
