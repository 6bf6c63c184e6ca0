package org.lunxun.exchange.kit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.finding.DatasetReason;

/** What can be wrong with {@code policy.json}. */
final class BrokenPolicies {
    private static final String FILE = "policy.json";
    private static final int DEEP = 50_000;

    private BrokenPolicies() {}

    static List<BrokenDataset> all() {
        List<BrokenDataset> all = new ArrayList<>();
        addForm(all);
        addKeys(all);
        addTypes(all);
        addRanges(all);
        return all;
    }

    private static void addForm(List<BrokenDataset> all) {
        all.add(whole("policy-empty", DatasetReason.POLICY_NOT_JSON, 1, ""));
        all.add(whole("policy-not-json", DatasetReason.POLICY_NOT_JSON, 2, "{\n  format: 1\n}\n"));
        all.add(whole("policy-an-array", DatasetReason.POLICY_NOT_JSON, 1, "[1, 2]\n"));
        all.add(whole("policy-cut-off", DatasetReason.POLICY_NOT_JSON, 2, "{\"format\": 1,\n\"levels\": ["));
        all.add(changed(
                "policy-and-more",
                DatasetReason.POLICY_NOT_JSON,
                18,
                null,
                "\"2023-01-01\"\n}",
                "\"2023-01-01\"\n}\n{}"));
        all.add(whole("policy-deep", DatasetReason.POLICY_TOO_DEEP, 1, "{\"note\": " + "[".repeat(DEEP)));
        all.add(changed(
                "policy-just-too-deep",
                DatasetReason.POLICY_TOO_DEEP,
                2,
                null,
                "\"format\": 1",
                "\"note\": " + "[".repeat(64) + "]".repeat(64) + ", \"format\": 1"));
    }

    private static void addKeys(List<BrokenDataset> all) {
        all.add(missing("format", "\"format\": 1,", ""));
        all.add(missing("horizon", "\"horizon\"", "\"horizont\""));
        all.add(missing("levels", "\"levels\"", "\"level\""));
        all.add(missing("absenceCap", "\"absenceCap\"", "\"absencecap\""));
        all.add(missing("residentialPerYear", "\"residentialPerYear\"", "\"perYear\""));
        all.add(missing("repeatTopicDays", "\"repeatTopicDays\"", "\"repeat\""));
        all.add(missing("newPostDays", "\"newPostDays\"", "\"newPostDay\""));
        all.add(missing("budgetByYear", "\"budgetByYear\"", "\"budget\""));
        all.add(missing("weights", "\"weights\"", "\"weight\""));
        all.add(key(
                "policy-lacks-weights.need",
                DatasetReason.POLICY_KEY_MISSING,
                13,
                "weights.need",
                "\"need\"",
                "\"needs\""));
        all.add(key(
                "policy-lacks-horizon.end", DatasetReason.POLICY_KEY_MISSING, 3, "horizon.end", "\"end\"", "\"to\""));
        all.add(key(
                "policy-lacks-levels.code",
                DatasetReason.POLICY_KEY_MISSING,
                6,
                "levels[1].code",
                "\"code\": \"L2\", ",
                ""));
        all.add(key(
                "policy-key-twice",
                DatasetReason.POLICY_KEY_TWICE,
                8,
                "absenceCap",
                "\"absenceCap\": 0.2,",
                "\"absenceCap\": 0.2, \"absenceCap\": 0.3,"));
        all.add(key(
                "policy-inner-key-twice",
                DatasetReason.POLICY_KEY_TWICE,
                13,
                "weights.hours",
                "\"hours\": 400",
                "\"hours\": 400, \"hours\": 400"));
        all.add(key(
                "policy-budget-twice",
                DatasetReason.POLICY_KEY_TWICE,
                12,
                "budgetByYear.2027",
                "\"2028\"",
                "\"2027\""));
        all.add(key("policy-level-twice", DatasetReason.LEVEL_TWICE, 6, "levels[1].code", "\"L2\"", "\"L1\""));
    }

    private static void addTypes(List<BrokenDataset> all) {
        all.add(type("absenceCap", 8, "0.2,", "\"0.2\","));
        all.add(type("levels", 4, "\"levels\": [", "\"levels\": 7, \"former\": ["));
        all.add(type("levels[0].code", 5, "\"L1\"", "1041"));
        all.add(type("horizon", 3, "{\"start\": \"2027-01-04\", \"end\": \"2031-12-28\"}", "\"2027/2031\""));
        all.add(type("weights.cover", 13, "12000,", "null,"));
        all.add(type("coverModes", 14, "[\"RESIDENTIAL\", \"ONLINE\"]", "\"ONLINE\""));
        all.add(type("budgetByYear.next", 12, "\"2028\"", "\"next\""));
        all.add(type("countRecordsFrom", 16, "\"2023-01-01\"", "2023"));
        all.add(key("policy-date", DatasetReason.DATE_UNREADABLE, 3, "horizon.start", "2027-01-04", "2027-1-4"));
        all.add(key("policy-mode", DatasetReason.WORD_UNKNOWN, 14, "coverModes[1]", "\"ONLINE\"", "\"online\""));
    }

    private static void addRanges(List<BrokenDataset> all) {
        all.add(range("format", 2, "\"format\": 1", "\"format\": 2"));
        all.add(range("absenceCap", 8, "0.2,", "1.01,"));
        all.add(range("residentialPerYear", 9, "\"residentialPerYear\": 1", "\"residentialPerYear\": 1.5"));
        all.add(range("repeatTopicDays", 10, "730", "20001"));
        all.add(range("newPostDays", 11, "365", "-1"));
        all.add(range("budgetByYear.2027", 12, "12000000", "1000000000000001"));
        all.add(range("levels[0].priority", 5, "\"priority\": 4", "\"priority\": 11"));
        all.add(range("levels[1].cycleHours", 6, "450", "1e10"));
        all.add(range("weights.costPerThousand", 13, "\"costPerThousand\": 1", "\"costPerThousand\": -0.5"));
        all.add(range("coverMinHours", 15, "\"coverMinHours\": 8", "\"coverMinHours\": 1e-2000"));
        all.add(key(
                "policy-horizon-backwards",
                DatasetReason.HORIZON_BACKWARDS,
                3,
                "horizon.end",
                "2031-12-28",
                "2027-01-03"));
        all.add(key(
                "policy-horizon-long", DatasetReason.HORIZON_TOO_LONG, 3, "horizon.end", "2031-12-28", "2077-01-04"));
    }

    private static BrokenDataset whole(String name, DatasetReason reason, int line, String text) {
        return BrokenDataset.unusable(name, reason, FILE, line, null, () -> DatasetDraft.clean()
                .bytes(FILE, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static BrokenDataset changed(
            String name, DatasetReason reason, int line, @Nullable String key, String part, String replacement) {
        return BrokenDataset.unusable(
                name, reason, FILE, line, key, () -> DatasetDraft.clean().policy(part, replacement));
    }

    private static BrokenDataset key(
            String name, DatasetReason reason, int line, String key, String part, String replacement) {
        return changed(name, reason, line, key, part, replacement);
    }

    private static BrokenDataset missing(String key, String part, String replacement) {
        return changed("policy-lacks-" + key, DatasetReason.POLICY_KEY_MISSING, 1, key, part, replacement);
    }

    private static BrokenDataset type(String key, int line, String part, String replacement) {
        return changed("policy-type-of-" + key, DatasetReason.POLICY_WRONG_TYPE, line, key, part, replacement);
    }

    private static BrokenDataset range(String key, int line, String part, String replacement) {
        return changed("policy-range-of-" + key, DatasetReason.POLICY_OUT_OF_RANGE, line, key, part, replacement);
    }
}
