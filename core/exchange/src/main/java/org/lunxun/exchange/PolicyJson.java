package org.lunxun.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lunxun.model.people.Level;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.model.rotation.CoverRule;
import org.lunxun.model.rotation.Policy;
import org.lunxun.model.rotation.Weights;

/** A policy as the members of {@code policy.json}, in the order of FORMAT 1. */
final class PolicyJson {

    private PolicyJson() {}

    static Map<String, Object> of(Policy policy) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", 1);
        json.put("horizon", horizon(policy));
        json.put("levels", policy.levels().stream().map(PolicyJson::level).toList());
        json.put("absenceCap", policy.absenceCap());
        json.put("residentialPerYear", policy.residentialPerYear());
        json.put("repeatTopicDays", policy.repeatTopicDays());
        json.put("newPostDays", policy.newPostDays());
        json.put("budgetByYear", budgets(policy));
        json.put("weights", weights(policy.weights()));
        addCover(json, policy.cover());
        return json;
    }

    private static Map<String, Object> horizon(Policy policy) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("start", Dates.text(policy.horizon().start()));
        json.put("end", Dates.text(policy.horizon().end()));
        return json;
    }

    private static Map<String, Object> level(Level level) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", level.code().name());
        json.put("name", level.name());
        json.put("priority", level.priority());
        json.put("cycleHours", level.cycleHours());
        return json;
    }

    private static Map<String, Object> budgets(Policy policy) {
        Map<String, Object> json = new LinkedHashMap<>();
        policy.budgetByYear().forEach((year, budget) -> {
            if (year.getValue() < 0 || year.getValue() > 9999) {
                throw new IllegalArgumentException(
                        "The year (%s) of a budget must have four digits.%nMaybe leave it out.".formatted(year));
            }
            json.put(String.format(Locale.ROOT, "%04d", year.getValue()), budget);
        });
        return json;
    }

    private static Map<String, Object> weights(Weights weights) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("cover", weights.cover());
        json.put("hours", weights.hours());
        json.put("need", weights.need());
        json.put("newPost", weights.newPost());
        json.put("costPerThousand", weights.costPerThousand());
        return json;
    }

    /** The optional keys, each only where it says something else than its absence. */
    private static void addCover(Map<String, Object> json, CoverRule cover) {
        if (!cover.modes().equals(CoverRule.DEFAULT.modes())) {
            List<String> modes = new ArrayList<>();
            for (DeliveryMode mode : cover.modes()) {
                modes.add(mode.name());
            }
            json.put("coverModes", modes);
        }
        if (cover.minHours() != CoverRule.DEFAULT.minHours()) {
            json.put("coverMinHours", cover.minHours());
        }
        if (cover.countRecordsFrom() != null) {
            json.put("countRecordsFrom", Dates.text(cover.countRecordsFrom()));
        }
    }
}
