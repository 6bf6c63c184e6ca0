package org.lunxun.sdk.api;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;

/**
 * One setting that a provider declares: its key, what its values are, and what it is for. Kept as a constant, it is also
 * the typed key that reads the value: {@code request.settings().get(FILE)}.
 *
 * @param <T> what a value is
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class Setting<T> {

    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");

    /** What the values of a setting are. */
    @Stability(Stability.Level.EXPERIMENTAL)
    public enum Kind {
        /** Any text. */
        TEXT,
        /** A file or folder; relative ones are looked for beside the configuration. */
        PATH,
        /** An address, {@code http} or {@code https}. */
        URI,
        /** A number without a fraction. */
        WHOLE,
        /** A number. */
        NUMBER,
        /** A day, {@code yyyy-MM-dd}. */
        DATE,
        /** A time zone, for example {@code Asia/Shanghai}. */
        ZONE,
        /** One word of a closed list. */
        WORD,
        /** Words, separated by {@code |}. */
        WORDS,
        /** A token or password: the configuration holds a reference to it, never the secret. */
        SECRET
    }

    /**
     * The numbers that a setting takes.
     *
     * @param low the lowest
     * @param high the highest
     */
    @Stability(Stability.Level.EXPERIMENTAL)
    public record Bounds(BigDecimal low, BigDecimal high) {

        BigDecimal read(String text) {
            if (NUMBER.matcher(text).matches()) {
                BigDecimal number = new BigDecimal(text);
                if (number.compareTo(low) >= 0 && number.compareTo(high) <= 0) {
                    return number;
                }
            }
            throw new IllegalArgumentException("a number from " + low + " to " + high);
        }
    }

    /** Makes a value out of text, or throws {@link IllegalArgumentException} with what is expected. */
    private interface Reader<T> {
        T read(String text, Path folder);
    }

    private final String key;
    private final String description;
    private final Kind kind;
    private final boolean required;
    private final @Nullable T fallback;
    private final @Nullable Bounds bounds;
    private final List<String> choices;
    private final Reader<T> reader;

    private Setting(
            String key,
            String description,
            Kind kind,
            boolean required,
            @Nullable T fallback,
            @Nullable Bounds bounds,
            List<String> choices,
            Reader<T> reader) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException(
                    "The key (%s) of a setting must be one word of ASCII letters and digits that begins in lower case.%nMaybe write it like 'planFile'."
                            .formatted(key));
        }
        this.key = key;
        this.description = description;
        this.kind = kind;
        this.required = required;
        this.fallback = fallback;
        this.bounds = bounds;
        this.choices = choices;
        this.reader = reader;
    }

    private static <T> Setting<T> of(String key, String description, Kind kind, Reader<T> reader) {
        return new Setting<>(key, description, kind, true, null, null, List.of(), reader);
    }

    /**
     * A text.
     *
     * @param key one word, for example {@code region}
     * @param description one sentence for the person who configures the source
     * @return a required setting
     */
    public static Setting<String> text(String key, String description) {
        return of(key, description, Kind.TEXT, (text, folder) -> text);
    }

    /**
     * A file or folder.
     *
     * @param key one word
     * @param description one sentence for the person who configures the source
     * @return a required setting
     */
    public static Setting<Path> path(String key, String description) {
        return of(key, description, Kind.PATH, (text, folder) -> {
            try {
                return folder.resolve(text);
            } catch (InvalidPathException e) {
                throw new IllegalArgumentException("a file or folder", e);
            }
        });
    }

    /**
     * An address of the web.
     *
     * @param key one word
     * @param description one sentence for the person who configures the source
     * @return a required setting
     */
    public static Setting<URI> uri(String key, String description) {
        return of(key, description, Kind.URI, (text, folder) -> {
            try {
                URI uri = new URI(text);
                String scheme = uri.getScheme();
                if (uri.getHost() != null
                        && uri.getUserInfo() == null
                        && ("http".equals(scheme) || "https".equals(scheme))) {
                    return uri;
                }
            } catch (URISyntaxException e) {
                throw new IllegalArgumentException("an address that begins with http:// or https://", e);
            }
            throw new IllegalArgumentException("an address that begins with http:// or https://, without a user");
        });
    }

    /**
     * A number without a fraction.
     *
     * @param key one word
     * @param description one sentence for the person who configures the source
     * @param low the lowest that is allowed
     * @param high the highest that is allowed
     * @return a required setting
     */
    public static Setting<Integer> whole(String key, String description, int low, int high) {
        Bounds bounds = new Bounds(BigDecimal.valueOf(low), BigDecimal.valueOf(high));
        return new Setting<>(key, description, Kind.WHOLE, true, null, bounds, List.of(), (text, folder) -> {
            BigDecimal number = bounds.read(text);
            if (number.stripTrailingZeros().scale() > 0) {
                throw new IllegalArgumentException("a number without a fraction");
            }
            return number.intValue();
        });
    }

    /**
     * A number.
     *
     * @param key one word
     * @param description one sentence for the person who configures the source
     * @param low the lowest that is allowed
     * @param high the highest that is allowed
     * @return a required setting
     */
    public static Setting<BigDecimal> number(String key, String description, long low, long high) {
        Bounds bounds = new Bounds(BigDecimal.valueOf(low), BigDecimal.valueOf(high));
        return new Setting<>(
                key, description, Kind.NUMBER, true, null, bounds, List.of(), (text, folder) -> bounds.read(text));
    }

    /**
     * A day.
     *
     * @param key one word
     * @param description one sentence for the person who configures the source
     * @return a required setting
     */
    public static Setting<LocalDate> date(String key, String description) {
        return of(key, description, Kind.DATE, (text, folder) -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("a day written yyyy-MM-dd", e);
            }
        });
    }

    /**
     * A time zone.
     *
     * @param key one word
     * @param description one sentence for the person who configures the source
     * @return a required setting
     */
    public static Setting<ZoneId> zone(String key, String description) {
        return of(key, description, Kind.ZONE, (text, folder) -> {
            try {
                return ZoneId.of(text);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("a time zone such as Asia/Shanghai", e);
            }
        });
    }

    /**
     * One word of a closed list.
     *
     * @param <E> the list
     * @param key one word
     * @param description one sentence for the person who configures the source
     * @param list the list; its words are the names of its constants
     * @return a required setting
     */
    public static <E extends Enum<E>> Setting<E> word(String key, String description, Class<E> list) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E constant : list.getEnumConstants()) {
            words.put(constant.name(), constant);
        }
        List<String> choices = List.copyOf(words.keySet());
        return new Setting<>(key, description, Kind.WORD, true, null, null, choices, (text, folder) -> {
            E constant = words.get(text);
            if (constant == null) {
                throw new IllegalArgumentException("one of " + String.join(", ", choices));
            }
            return constant;
        });
    }

    /**
     * Words, separated by {@code |}; empty ones are left out.
     *
     * @param key one word
     * @param description one sentence for the person who configures the source
     * @return a required setting
     */
    public static Setting<List<String>> words(String key, String description) {
        return of(key, description, Kind.WORDS, (text, folder) -> Arrays.stream(text.split("\\|"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList());
    }

    /**
     * A token or password.
     *
     * @param key one word
     * @param description one sentence for the person who configures the source
     * @return a required setting
     */
    public static Setting<Secret> secret(String key, String description) {
        return of(key, description, Kind.SECRET, (text, folder) -> Secret.of(text));
    }

    /**
     * The same setting with a value for when none is given.
     *
     * @param value that value
     * @return a copy that is not required
     */
    public Setting<T> withDefault(T value) {
        return new Setting<>(key, description, kind, false, value, bounds, choices, reader);
    }

    /**
     * The same setting, which may be left out.
     *
     * @return a copy that is not required and has no default
     */
    public Setting<T> optional() {
        return new Setting<>(key, description, kind, false, null, bounds, choices, reader);
    }

    /**
     * Its key.
     *
     * @return one word
     */
    public String key() {
        return key;
    }

    /**
     * What it is for.
     *
     * @return one sentence
     */
    public String description() {
        return description;
    }

    /**
     * What its values are.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Whether it must be given.
     *
     * @return true when it is neither optional nor has a default
     */
    public boolean required() {
        return required;
    }

    /**
     * The value for when none is given.
     *
     * @return the default, empty when there is none
     */
    public Optional<T> fallback() {
        return Optional.ofNullable(fallback);
    }

    /**
     * The numbers that it takes.
     *
     * @return the bounds, empty when its values are no numbers
     */
    public Optional<Bounds> bounds() {
        return Optional.ofNullable(bounds);
    }

    /**
     * The words that it takes, in the order of their list.
     *
     * @return the words, empty when it is not {@linkplain #word one of a closed list}
     */
    public List<String> choices() {
        return choices;
    }

    /**
     * Makes a value out of text; the host calls it, for a secret with what its reference points at.
     *
     * @param text the text, as the configuration has it
     * @param folder where relative files are looked for
     * @return the value
     * @throws IllegalArgumentException when the text is not such a value; the message says what is expected, as a phrase
     */
    public T read(String text, Path folder) {
        return reader.read(text, folder);
    }

    /**
     * The key and the kind.
     *
     * @return for example {@code file (PATH)}
     */
    @Override
    public String toString() {
        return key + " (" + kind + ")";
    }
}
