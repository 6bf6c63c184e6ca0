package org.lunxun.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunxun.exchange.text.JsonValue;
import org.lunxun.exchange.text.NumberRange;
import org.lunxun.exchange.text.ShownText;
import org.lunxun.model.finding.DatasetReason;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.Severity;

/**
 * The keys of one object of {@code policy.json}. Each method yields null for a value that is missing or not of the kind
 * asked for, and reports it; a finding's column is the way to the key, for example {@code weights.cover}.
 */
final class JsonKeys {
    /** No number that people write has more digits on one side of its point. */
    private static final int MAX_DIGITS = 1000;

    private final FindingLog log;
    private final String path;
    private final JsonValue.Members object;

    JsonKeys(FindingLog log, String path, JsonValue.Members object) {
        this.log = log;
        this.path = path;
        this.object = object;
    }

    boolean has(String key) {
        return object.members().containsKey(key);
    }

    @Nullable
    String text(String key) {
        JsonValue value = required(key);
        return value == null ? null : text(key, value);
    }

    /** The text of a value, wherever it stands. */
    @Nullable
    String text(String key, JsonValue value) {
        if (!(value instanceof JsonValue.Text text)) {
            wrongType(key, value, "string");
            return null;
        }
        if (!wellFormed(text.text())) {
            report(DatasetReason.POLICY_OUT_OF_RANGE, key, value);
            return null;
        }
        return text.text();
    }

    @Nullable
    LocalDate date(String key) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        LocalDate day = Dates.parse(text).orElse(null);
        if (day == null) {
            report(DatasetReason.DATE_UNREADABLE, key, value(key));
        }
        return day;
    }

    @Nullable
    BigDecimal number(String key, NumberRange range) {
        JsonValue value = required(key);
        if (value == null) {
            return null;
        }
        if (!(value instanceof JsonValue.Decimal decimal)) {
            wrongType(key, value, "number");
            return null;
        }
        BigDecimal number = decimal.number();
        if (Math.abs((long) number.scale()) > MAX_DIGITS || !range.contains(number)) {
            log.add(finding(DatasetReason.POLICY_OUT_OF_RANGE, key, value)
                    .with("range", range)
                    .with("whole", range.whole()));
            return null;
        }
        return number;
    }

    @Nullable
    JsonKeys object(String key) {
        JsonValue value = required(key);
        return value == null ? null : object(key, value);
    }

    @Nullable
    JsonKeys object(String key, JsonValue value) {
        if (!(value instanceof JsonValue.Members members)) {
            wrongType(key, value, "object");
            return null;
        }
        return new JsonKeys(log, way(key), members);
    }

    @Nullable
    List<JsonValue> items(String key) {
        JsonValue value = required(key);
        if (value == null) {
            return null;
        }
        if (!(value instanceof JsonValue.Items items)) {
            wrongType(key, value, "array");
            return null;
        }
        return items.items();
    }

    /** All keys in their order. */
    List<String> keys() {
        return List.copyOf(object.members().keySet());
    }

    /** Reports the value of a key. */
    void report(DatasetReason reason, String key, @Nullable JsonValue value) {
        log.add(finding(reason, key, value));
    }

    /** The value of a key, null when it is missing, without a report. */
    @Nullable
    JsonValue value(String key) {
        return object.members().get(key);
    }

    private @Nullable JsonValue required(String key) {
        JsonValue value = value(key);
        if (value == null) {
            log.add(finding(DatasetReason.POLICY_KEY_MISSING, key, null));
        }
        return value;
    }

    private void wrongType(String key, JsonValue value, String expected) {
        log.add(finding(DatasetReason.POLICY_WRONG_TYPE, key, value).with("expected", expected));
    }

    private Finding finding(DatasetReason reason, String key, @Nullable JsonValue value) {
        long line = value == null ? object.line() : value.line();
        Finding finding = Finding.at(
                Severity.UNUSABLE, reason, Location.of(DatasetFile.POLICY.fileName(), line, ShownText.of(way(key))));
        String shown = value == null ? "" : shown(value);
        return shown.isEmpty() ? finding : finding.with("value", ShownText.of(shown));
    }

    private String way(String key) {
        return path.isEmpty() || key.startsWith("[") ? path + key : path + "." + key;
    }

    private static String shown(JsonValue value) {
        if (value instanceof JsonValue.Text text) {
            return text.text();
        } else if (value instanceof JsonValue.Decimal decimal) {
            return decimal.number().toString();
        } else if (value instanceof JsonValue.Literal literal) {
            return literal.word();
        }
        return value instanceof JsonValue.Members ? "{…}" : "[…]";
    }

    /** Whether a text has no half of a pair of surrogates: no file could hold it. */
    private static boolean wellFormed(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
