package org.lunxun.exchange;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lunxun.exchange.text.FileDefect;
import org.lunxun.exchange.text.JsonScan;
import org.lunxun.exchange.text.JsonValue;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.Dimension;
import org.lunxun.model.resource.FactKind;
import org.lunxun.model.resource.SurveyForm;
import org.lunxun.model.resource.SurveySource;

/**
 * Reads forms of a survey from JSON: {@code {"forms": [{"id", "version", "effectiveFrom", "authority", "zh", "en", "raters":
 * [{"source", "zh", "en"}], "indicators": [{"dimension", "zh", "en"}], "examinations": [{"source", "dimension", "zh", "en"}],
 * "facts": [{"fact", "zh", "en", "unit"}]}]}}. The four lists and {@code unit} may be left out; other members are ignored.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class SurveyFormFile {

    private SurveyFormFile() {}

    /**
     * Reads a file.
     *
     * @param file the file
     * @return the forms, in their order
     * @throws FileDefect when it cannot be read or is no JSON object
     * @throws IllegalArgumentException when a member is missing or says what cannot be; the message says which, and what to try
     */
    public static List<SurveyForm> read(Path file) throws FileDefect {
        JsonValue.Members root = JsonScan.read(file, String.valueOf(file.getFileName()), Set.of("forms"));
        return each("", root, "forms", SurveyFormFile::form);
    }

    private static SurveyForm form(Members json) {
        return new SurveyForm(
                json.text("id"),
                json.whole("version"),
                json.date("effectiveFrom"),
                json.text("authority"),
                label(json),
                json.list("raters", rater -> new SurveyForm.Rater(SurveySource.of(rater.text("source")), label(rater))),
                json.list("indicators", indicator -> new SurveyForm.Indicator(indicator.dimension(), label(indicator))),
                json.list(
                        "examinations",
                        exam -> new SurveyForm.Examination(
                                SurveySource.of(exam.text("source")), exam.dimension(), label(exam))),
                json.list(
                        "facts",
                        fact -> new SurveyForm.Fact(
                                FactKind.of(fact.text("fact")),
                                label(fact),
                                fact.has("unit") ? fact.text("unit") : "")));
    }

    private static SurveyForm.Label label(Members json) {
        return new SurveyForm.Label(json.text("zh"), json.text("en"));
    }

    private static <T> List<T> each(String path, JsonValue.Members object, String name, Function<Members, T> reader) {
        JsonValue value = object.members().get(name);
        if (!(value instanceof JsonValue.Items items)) {
            throw wrong(path + name, object.line(), "a list", "put its members between [ and ]");
        }
        List<T> all = new ArrayList<>();
        for (JsonValue item : items.items()) {
            String at = path + name + "[" + all.size() + "]";
            if (!(item instanceof JsonValue.Members members)) {
                throw wrong(at, item.line(), "an object", "put its members between { and }");
            }
            all.add(reader.apply(new Members(at + ".", members)));
        }
        return all;
    }

    private static IllegalArgumentException wrong(String member, long line, String expected, String maybe) {
        return new IllegalArgumentException("The member (%s) at line %s of the file of forms must be %s.%nMaybe %s."
                .formatted(member, line, expected, maybe));
    }

    /** The members of one object, with their place. */
    private record Members(String path, JsonValue.Members json) {

        boolean has(String name) {
            return json.members().containsKey(name);
        }

        private @Nullable JsonValue value(String name) {
            return json.members().get(name);
        }

        private long line(String name) {
            JsonValue value = value(name);
            return value == null ? json.line() : value.line();
        }

        String text(String name) {
            if (value(name) instanceof JsonValue.Text text) {
                return text.text();
            }
            throw wrong(path + name, line(name), "a text", "it was left out, or wants quotes");
        }

        int whole(String name) {
            try {
                if (value(name) instanceof JsonValue.Decimal decimal
                        && Math.abs((long) decimal.number().scale()) < 20) {
                    return decimal.number().intValueExact();
                }
            } catch (ArithmeticException fraction) {
                // Told below.
            }
            throw wrong(path + name, line(name), "a whole number", "write it without quotes");
        }

        LocalDate date(String name) {
            return Dates.parse(text(name))
                    .orElseThrow(() -> wrong(path + name, line(name), "a date", "write it like 2027-03-01"));
        }

        Dimension dimension() {
            String word = text("dimension");
            for (Dimension dimension : Dimension.values()) {
                if (dimension.name().equals(word)) {
                    return dimension;
                }
            }
            throw wrong(
                    path + "dimension",
                    line("dimension"),
                    "one of " + List.of(Dimension.values()),
                    "it is in lower case");
        }

        <T> List<T> list(String name, Function<Members, T> reader) {
            return has(name) ? each(path, json, name, reader) : List.of();
        }
    }
}
