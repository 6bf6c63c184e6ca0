package org.lunxun.report.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lunxun.engine.planning.Uncovered;
import org.lunxun.engine.rules.Breach;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.Reason;
import org.lunxun.model.finding.Severity;

/**
 * Says findings in words: where, what, and on a new line what to try. Arguments that a sentence has no place for are
 * added in brackets, so that nothing of a finding is lost.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class Words {

    private final Language language;
    private final Phrases phrases;

    private Words(Language language) {
        this.language = language;
        phrases = Phrases.of(language);
    }

    /**
     * Words for a locale.
     *
     * @param locale any locale
     * @return Chinese words for every Chinese locale, else English ones
     */
    public static Words of(Locale locale) {
        return in(Language.of(locale));
    }

    /**
     * Words in a language.
     *
     * @param language the language
     * @return its words
     */
    public static Words in(Language language) {
        return new Words(language);
    }

    /**
     * Which language these words are in.
     *
     * @return the language
     */
    public Language language() {
        return language;
    }

    /**
     * A finding in words.
     *
     * @param finding any finding
     * @return where and what; then, for most reasons, a line that begins 'Maybe' (也许) and says what to try
     */
    public String sentence(Finding finding) {
        String where = finding.location() == null ? "" : where(finding.location()) + phrases.phrase("where.colon");
        String maybe = maybe(finding);
        return where + what(finding) + (maybe.isEmpty() ? "" : "\n" + maybe);
    }

    /**
     * What was noticed, without where and what to try.
     *
     * @param finding any finding
     * @return one sentence
     */
    public String what(Finding finding) {
        Map<String, String> values = values(finding.arguments());
        values.computeIfPresent("origin", (name, origin) -> phrases.word("origin", origin));
        return fill(finding.reason().code(), values, maybeNames(finding.reason()));
    }

    /**
     * What to try.
     *
     * @param finding any finding
     * @return a sentence that begins 'Maybe' (也许), empty when there is nothing to try
     */
    public String maybe(Finding finding) {
        return phrases.find(finding.reason().code() + ".maybe")
                .map(template -> template.fill(values(finding.arguments())))
                .orElse("");
    }

    /**
     * Where something was noticed.
     *
     * @param location a place
     * @return for example {@code cadres.csv, row 7, column level}
     */
    public String where(Location location) {
        String column = location.column();
        if (column == null) {
            return phrases.phrase(
                    location.row() > 0 ? "where.row" : "where.file", "file", location.file(), "row", location.row());
        }
        return phrases.phrase(
                location.row() > 0 ? "where.cell" : "where.key",
                "file",
                location.file(),
                "row",
                location.row(),
                "column",
                column);
    }

    /**
     * The short label of a reason.
     *
     * @param reason a reason
     * @return a few words
     */
    public String name(Reason reason) {
        return phrases.phrase(reason.code() + ".name");
    }

    /**
     * The word for a severity.
     *
     * @param severity a severity
     * @return one word
     */
    public String name(Severity severity) {
        return phrases.word("severity", severity.name());
    }

    /**
     * Why a cadre is not covered, without the cadre's name.
     *
     * @param uncovered the cadre and the reason
     * @return one sentence, and a line that says what to try
     */
    public String sentence(Uncovered uncovered) {
        Map<String, String> values = values(uncovered.arguments());
        String code = uncovered.reason().code();
        return fill(code, values, Set.of()) + "\n"
                + phrases.template(code + ".maybe").fill(values);
    }

    /**
     * A breach of a hard rule in words.
     *
     * @param breach a breach
     * @return the rule, its number, and what breaks it where
     */
    public String sentence(Breach breach) {
        Map<String, String> values = values(breach.arguments());
        values.computeIfPresent("cause", (name, cause) -> phrases.word("cause", cause));
        String rule = phrases.phrase(
                "rule.where",
                "rule",
                phrases.phrase("rule." + breach.rule()),
                "number",
                breach.rule().number());
        return rule + phrases.phrase("where.colon") + fill("rule." + breach.rule() + ".breach", values, Set.of());
    }

    private Set<String> maybeNames(Reason reason) {
        return phrases.find(reason.code() + ".maybe").map(Template::names).orElse(Set.of());
    }

    private String fill(String key, Map<String, String> values, Set<String> saidElsewhere) {
        Template template = phrases.template(key);
        Set<String> placed = template.names();
        String rest = values.entrySet().stream()
                .filter(value -> !placed.contains(value.getKey()) && !saidElsewhere.contains(value.getKey()))
                .map(value -> phrases.phrase(
                        "more.item", "name", phrases.word("arg", value.getKey()), "value", value.getValue()))
                .collect(Collectors.joining(phrases.phrase("more.separator")));
        return template.fill(values) + (rest.isEmpty() ? "" : phrases.phrase("more", "list", rest));
    }

    private static Map<String, String> values(List<Finding.Argument> arguments) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Finding.Argument argument : arguments) {
            values.put(argument.name(), argument.value());
        }
        return values;
    }
}
