package org.lunxun.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.planning.Effort;
import org.lunxun.engine.planning.PlanResult;
import org.lunxun.engine.planning.Stopped;
import org.lunxun.engine.planning.Uncovered;
import org.lunxun.engine.rules.PlanFacts;
import org.lunxun.engine.rules.Score;
import org.lunxun.exchange.FindingJson;
import org.lunxun.exchange.text.JsonScan;
import org.lunxun.exchange.text.JsonValue;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.PlanReason;
import org.lunxun.model.people.CadreId;

/**
 * What {@code plan.json} says of a plan, as far as it can be read back.
 *
 * @param bound the proved bound
 * @param stopped why the work ended
 * @param seed what chance started from
 * @param effort how much work was asked for
 * @param uncovered the cadres who are not trained once
 */
record PlanJson(double bound, Stopped stopped, long seed, Effort effort, List<Uncovered> uncovered) {

    private static final String ARGUMENTS = "arguments";

    PlanJson {
        uncovered = List.copyOf(uncovered);
    }

    /** The members of the file. */
    static Map<String, Object> members(PlanResult plan, long seed, Effort effort) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("score", plan.score());
        json.put("parts", parts(plan.evaluation().score()));
        json.put("bound", plan.bound());
        json.put("gap", plan.gap());
        json.put("stopped", word(plan.stopped()));
        json.put("effort", word(effort));
        json.put("seed", seed);
        json.put("counts", counts(plan.evaluation().facts()));
        json.put("findings", FindingJson.of(plan.findings()));
        json.put("uncovered", plan.uncovered().stream().map(PlanJson::uncovered).toList());
        return json;
    }

    private static Map<String, Object> uncovered(Uncovered one) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("cadre", one.cadre().value());
        json.put("reason", one.reason().name());
        json.put(ARGUMENTS, arguments(one.arguments()));
        return json;
    }

    private static Map<String, Object> parts(Score score) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("covered", score.covered());
        parts.put("hours", score.hours());
        parts.put("newPost", score.newPost());
        parts.put("need", score.need());
        parts.put("cost", score.cost());
        return parts;
    }

    private static Map<String, Object> counts(PlanFacts facts) {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("cadres", facts.cadres());
        counts.put("places", facts.pairs());
        counts.put("covered", facts.coveredCadres());
        counts.put("fullHours", facts.cadresWithFullHours());
        counts.put("newPosts", facts.newPosts());
        counts.put("newPostsServed", facts.newPostsServed());
        counts.put("offeringsHeld", facts.offeringsHeld());
        counts.put("totalCost", facts.totalCost());
        return counts;
    }

    private static Map<String, Object> arguments(List<Finding.Argument> arguments) {
        Map<String, Object> json = new LinkedHashMap<>();
        arguments.forEach(argument -> json.put(argument.name(), argument.value()));
        return json;
    }

    private static String word(Enum<?> constant) {
        return WordConverter.word(constant);
    }

    /**
     * Reads a file that {@link #members} made.
     *
     * @throws org.lunxun.exchange.text.FileDefect when it is no JSON object
     * @throws CommandFailure when it says something else
     */
    static PlanJson read(Path file) {
        Map<String, JsonValue> json = JsonScan.read(
                        file, PlanFolder.PLAN, Set.of("bound", "stopped", "seed", "effort", "uncovered"))
                .members();
        try {
            List<Uncovered> uncovered = new ArrayList<>();
            if (json.get("uncovered") instanceof JsonValue.Items items) {
                items.items().forEach(item -> uncovered.add(uncovered(members(item))));
            }
            return new PlanJson(
                    number(json.get("bound")),
                    constant(Stopped.class, json.get("stopped")),
                    (long) number(json.get("seed")),
                    constant(Effort.class, json.get("effort")),
                    uncovered);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(
                    ExitCode.UNUSABLE,
                    "The file (" + file + ") must say what 'lunxun plan' writes: " + e.getMessage(),
                    "it was edited: name the CSV file of the plan instead of its folder.",
                    e);
        }
    }

    private static Uncovered uncovered(Map<String, JsonValue> json) {
        List<Finding.Argument> arguments = new ArrayList<>();
        members(json.get(ARGUMENTS)).forEach((name, value) -> arguments.add(new Finding.Argument(name, text(value))));
        return new Uncovered(
                CadreId.of(text(json.get("cadre"))), constant(PlanReason.class, json.get("reason")), arguments);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, @Nullable JsonValue value) {
        String word = text(value).toUpperCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a word of the list"));
    }

    private static Map<String, JsonValue> members(@Nullable JsonValue value) {
        return value instanceof JsonValue.Members object ? object.members() : Map.of();
    }

    private static String text(@Nullable JsonValue value) {
        return Optional.ofNullable(value instanceof JsonValue.Text text ? text.text() : null)
                .orElseThrow(() -> new IllegalArgumentException("a text is missing"));
    }

    private static double number(@Nullable JsonValue value) {
        return Optional.ofNullable(value instanceof JsonValue.Decimal decimal ? decimal.number() : null)
                .orElseThrow(() -> new IllegalArgumentException("a number is missing"))
                .doubleValue();
    }
}
