package org.lunxun.sdk.api;

import java.util.regex.Pattern;
import org.lunxun.model.Stability;

/**
 * Names a plugin, for example {@code party-school}.
 *
 * @param value 1 to 64 characters: lower-case ASCII letters, digits, and {@code - . _} between them
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record PluginId(String value) implements Comparable<PluginId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException when the id has another form
     */
    public PluginId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    ("The plugin id (%s) must have 1 to 64 lower-case letters, digits, or '-', '.', '_' between them.%n"
                                    + "Maybe name it after what it speaks with, for example 'city-university'.")
                            .formatted(value.length() <= 80 ? value : value.substring(0, 80) + "…"));
        }
    }

    /**
     * The id with this text.
     *
     * @param value 1 to 64 characters
     * @return the id
     */
    public static PluginId of(String value) {
        return new PluginId(value);
    }

    @Override
    public int compareTo(PluginId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
