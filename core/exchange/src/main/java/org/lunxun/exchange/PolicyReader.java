package org.lunxun.exchange;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lunxun.exchange.text.FileDefect;
import org.lunxun.exchange.text.JsonScan;
import org.lunxun.exchange.text.JsonValue;
import org.lunxun.exchange.text.NumberRange;
import org.lunxun.model.DateRange;
import org.lunxun.model.finding.DatasetReason;
import org.lunxun.model.people.Level;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.model.rotation.CoverRule;
import org.lunxun.model.rotation.Policy;
import org.lunxun.model.rotation.Weights;

/** Reads {@code policy.json}. It is all or nothing: whatever is wrong with it makes the dataset unusable. */
final class PolicyReader {
    private static final Set<String> KEYS = Set.of(
            "format",
            "horizon",
            "levels",
            "absenceCap",
            "residentialPerYear",
            "repeatTopicDays",
            "newPostDays",
            "budgetByYear",
            "weights",
            "coverModes",
            "coverMinHours",
            "countRecordsFrom");
    private static final NumberRange AMOUNT = NumberRange.of(0, 1_000_000_000);
    private static final NumberRange BUDGET = NumberRange.of(0, 1_000_000_000_000_000L);
    private static final NumberRange PRIORITY = NumberRange.of(1, 10);
    private static final NumberRange DAYS = NumberRange.whole(0, 20_000);
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    private final FindingLog log;

    PolicyReader(FindingLog log) {
        this.log = log;
    }

    /** The policy, null when something is wrong with it. */
    @Nullable
    Policy read(Path file) {
        try {
            return policy(new JsonKeys(log, "", JsonScan.read(file, DatasetFile.POLICY.fileName(), KEYS)));
        } catch (FileDefect e) {
            log.add(e);
            return null;
        }
    }

    private @Nullable Policy policy(JsonKeys keys) {
        BigDecimal format = keys.number("format", NumberRange.whole(1, 1));
        DateRange horizon = horizon(keys);
        List<Level> levels = levels(keys);
        BigDecimal absenceCap = keys.number("absenceCap", RowNumbers.SHARE);
        BigDecimal residentialPerYear = keys.number("residentialPerYear", DAYS);
        BigDecimal repeatTopicDays = keys.number("repeatTopicDays", DAYS);
        BigDecimal newPostDays = keys.number("newPostDays", DAYS);
        SortedMap<Year, BigDecimal> budgets = budgets(keys);
        Weights weights = weights(keys);
        CoverRule cover = cover(keys);
        if (log.unusable()
                || format == null
                || horizon == null
                || absenceCap == null
                || residentialPerYear == null
                || repeatTopicDays == null
                || newPostDays == null
                || weights == null) {
            return null;
        }
        return new Policy(
                horizon,
                levels,
                absenceCap,
                residentialPerYear.intValueExact(),
                repeatTopicDays.intValueExact(),
                newPostDays.intValueExact(),
                budgets,
                weights,
                cover);
    }

    private static @Nullable DateRange horizon(JsonKeys policy) {
        JsonKeys keys = policy.object("horizon");
        if (keys == null) {
            return null;
        }
        LocalDate start = keys.date("start");
        LocalDate end = keys.date("end");
        if (start == null || end == null) {
            return null;
        }
        if (end.isBefore(start)) {
            keys.report(DatasetReason.HORIZON_BACKWARDS, "end", keys.value("end"));
            return null;
        }
        if (!end.isBefore(start.plusYears(Policy.MAX_HORIZON_YEARS))) {
            keys.report(DatasetReason.HORIZON_TOO_LONG, "end", keys.value("end"));
            return null;
        }
        return DateRange.of(start, end);
    }

    private List<Level> levels(JsonKeys policy) {
        List<Level> levels = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        List<JsonValue> items = policy.items("levels");
        for (int i = 0; items != null && i < items.size(); i++) {
            JsonKeys keys = policy.object("levels[" + i + "]", items.get(i));
            if (keys != null) {
                String code = keys.text("code");
                String name = keys.text("name");
                BigDecimal priority = keys.number("priority", PRIORITY);
                BigDecimal hours = keys.number("cycleHours", AMOUNT);
                if (code != null && code.isEmpty()) {
                    keys.report(DatasetReason.POLICY_OUT_OF_RANGE, "code", keys.value("code"));
                } else if (code != null && !codes.add(code)) {
                    keys.report(DatasetReason.LEVEL_TWICE, "code", keys.value("code"));
                } else if (code != null && name != null && priority != null && hours != null) {
                    levels.add(Level.of(LevelCode.of(code), name, priority.doubleValue(), hours.doubleValue()));
                }
            }
        }
        return levels;
    }

    private static SortedMap<Year, BigDecimal> budgets(JsonKeys policy) {
        SortedMap<Year, BigDecimal> budgets = new TreeMap<>();
        JsonKeys keys = policy.object("budgetByYear");
        if (keys != null) {
            for (String year : keys.keys()) {
                if (YEAR.matcher(year).matches()) {
                    BigDecimal budget = keys.number(year, BUDGET);
                    if (budget != null) {
                        budgets.put(Year.of(Integer.parseInt(year)), budget);
                    }
                } else {
                    keys.report(DatasetReason.POLICY_WRONG_TYPE, year, keys.value(year));
                }
            }
        }
        return budgets;
    }

    private static @Nullable Weights weights(JsonKeys policy) {
        JsonKeys keys = policy.object("weights");
        if (keys == null) {
            return null;
        }
        BigDecimal cover = keys.number("cover", AMOUNT);
        BigDecimal hours = keys.number("hours", AMOUNT);
        BigDecimal need = keys.number("need", AMOUNT);
        BigDecimal newPost = keys.number("newPost", AMOUNT);
        BigDecimal cost = keys.number("costPerThousand", AMOUNT);
        if (cover == null || hours == null || need == null || newPost == null || cost == null) {
            return null;
        }
        return new Weights(
                cover.doubleValue(),
                hours.doubleValue(),
                need.doubleValue(),
                newPost.doubleValue(),
                cost.doubleValue());
    }

    /** What counts as 'trained once'; its keys may be missing. */
    private static CoverRule cover(JsonKeys policy) {
        Set<DeliveryMode> modes = CoverRule.DEFAULT.modes();
        if (policy.has("coverModes")) {
            modes = coverModes(policy);
        }
        BigDecimal minHours = policy.has("coverMinHours") ? policy.number("coverMinHours", AMOUNT) : null;
        LocalDate from = policy.has("countRecordsFrom") ? policy.date("countRecordsFrom") : null;
        return new CoverRule(modes, minHours == null ? CoverRule.DEFAULT.minHours() : minHours.doubleValue(), from);
    }

    private static Set<DeliveryMode> coverModes(JsonKeys policy) {
        ClosedList<DeliveryMode> list = new ClosedList<>(DeliveryMode.class);
        Set<DeliveryMode> modes = EnumSet.noneOf(DeliveryMode.class);
        List<JsonValue> items = policy.items("coverModes");
        for (int i = 0; items != null && i < items.size(); i++) {
            String key = "coverModes[" + i + "]";
            String word = policy.text(key, items.get(i));
            DeliveryMode mode = word == null ? null : list.of(word);
            if (mode != null) {
                modes.add(mode);
            } else if (word != null) {
                policy.report(DatasetReason.WORD_UNKNOWN, key, items.get(i));
            }
        }
        return modes;
    }
}
