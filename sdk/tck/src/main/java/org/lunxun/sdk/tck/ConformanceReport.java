package org.lunxun.sdk.tck;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.sdk.api.Capability;
import org.lunxun.sdk.api.PluginId;

/**
 * What became of every check; the same provider gives the same report, byte for byte, so that it can be signed.
 *
 * @param plugin the provider
 * @param sdk the version of the SDK whose promises were checked
 * @param built the file that the provider came from, null for a provider on the class path
 * @param capabilities what the provider says it has
 * @param results one result a check, in a fixed order
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record ConformanceReport(
        PluginId plugin, String sdk, @Nullable Built built, Set<Capability> capabilities, List<Result> results) {

    /** Copies the collections. */
    public ConformanceReport {
        capabilities = Collections.unmodifiableSet(new TreeSet<>(capabilities));
        results = List.copyOf(results);
    }

    /**
     * The file that was checked.
     *
     * @param file its name, without a folder
     * @param version the version that it states
     * @param sha256 the SHA-256 of its bytes, 64 hexadecimal digits
     */
    @Stability(Stability.Level.EXPERIMENTAL)
    public record Built(String file, String version, String sha256) {

        /** Keeps the texts on one line each. */
        public Built {
            file = Lines.of(file);
            version = Lines.of(version);
        }
    }

    /** What can become of a check. */
    @Stability(Stability.Level.EXPERIMENTAL)
    public enum Outcome {
        /** The promise was kept. */
        KEPT,
        /** The promise was broken. */
        BROKEN,
        /** It could not be tried with what the contract was given. */
        NOT_TRIED
    }

    /**
     * What became of one check.
     *
     * @param check the name of the check
     * @param outcome kept, broken or not tried
     * @param breaches what was broken
     */
    @Stability(Stability.Level.EXPERIMENTAL)
    public record Result(String check, Outcome outcome, List<Breach> breaches) {

        /** Copies the breaches. */
        public Result {
            breaches = List.copyOf(breaches);
        }
    }

    /**
     * The same report, about the file that the provider came from.
     *
     * @param value the file
     * @return a copy
     */
    public ConformanceReport of(Built value) {
        return new ConformanceReport(plugin, sdk, value, capabilities, results);
    }

    /**
     * How many checks could not be tried.
     *
     * @return 0 or more
     */
    public int notTried() {
        return (int) results.stream()
                .filter(result -> result.outcome() == Outcome.NOT_TRIED)
                .count();
    }

    /**
     * Whether no promise was broken.
     *
     * @return true when every check was kept or not tried
     */
    public boolean conforms() {
        return results.stream().noneMatch(result -> result.outcome() == Outcome.BROKEN);
    }

    /**
     * The report as a person reads it: the capability matrix, then the checks.
     *
     * @return lines that end with a line feed
     */
    public String toText() {
        StringBuilder text = new StringBuilder("Lunxun conformance report\n");
        text.append("plugin   ").append(plugin).append('\n');
        if (built != null) {
            text.append("version  ").append(built.version()).append('\n');
            text.append("file     ").append(built.file()).append('\n');
            text.append("sha256   ").append(built.sha256()).append('\n');
        }
        text.append("sdk      ").append(sdk).append('\n');
        text.append("result   ").append(result()).append("\n\n");
        for (Capability capability : Capability.values()) {
            text.append(capabilities.contains(capability) ? "has      " : "refuses  ")
                    .append(capability)
                    .append('\n');
        }
        text.append('\n');
        for (Result result : results) {
            text.append(String.format(Locale.ROOT, "%-9s  %s\n", result.outcome(), result.check()));
            for (Breach breach : result.breaches()) {
                breach.toString()
                        .lines()
                        .forEach(line -> text.append("    ").append(line).append('\n'));
            }
        }
        return text.toString();
    }

    private String result() {
        if (!conforms()) {
            return "does not conform";
        }
        return notTried() == 0
                ? "conforms"
                : "conforms as far as it was tried: " + notTried() + " of " + results.size() + " checks were not";
    }

    /**
     * The report as JSON, keys in a fixed order.
     *
     * @return one object
     */
    public String toJson() {
        String all = results.stream()
                .map(result -> "{\"check\":" + quoted(result.check()) + ",\"outcome\":"
                        + quoted(result.outcome().name()) + ",\"breaches\":"
                        + result.breaches().stream()
                                .map(ConformanceReport::json)
                                .collect(Collectors.joining(",", "[", "]"))
                        + "}")
                .collect(Collectors.joining(",", "[", "]"));
        String file = built == null
                ? ""
                : ",\"version\":" + quoted(built.version()) + ",\"file\":" + quoted(built.file()) + ",\"sha256\":"
                        + quoted(built.sha256());
        return "{\"plugin\":" + quoted(plugin.value()) + file + ",\"sdk\":" + quoted(sdk) + ",\"conforms\":"
                + conforms()
                + ",\"notTried\":" + notTried()
                + ",\"capabilities\":"
                + capabilities.stream()
                        .map(capability -> quoted(capability.name()))
                        .collect(Collectors.joining(",", "[", "]"))
                + ",\"results\":" + all + "}\n";
    }

    private static String json(Breach breach) {
        return "{\"promise\":" + quoted(breach.promise()) + ",\"request\":" + quoted(breach.request()) + ",\"answer\":"
                + quoted(breach.answer()) + ",\"maybe\":" + quoted(breach.maybe()) + "}";
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < 0x20) {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
