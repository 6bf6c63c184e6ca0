package org.lunxun.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.triage.NeedGroup;
import org.lunxun.engine.triage.NeedReview;
import org.lunxun.engine.triage.NeedSum;
import org.lunxun.engine.triage.ProposedClass;
import org.lunxun.exchange.CsvFile;
import org.lunxun.exchange.JsonFile;
import org.lunxun.model.Check;
import org.lunxun.model.people.UnitId;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Topic;
import org.lunxun.model.rotation.RotationDataset;

/** What is needed, as tables for people and as JSON for programs. No cadre is named. */
final class NeedTables {

    static final String BY_TOPIC = "needs-by-topic.csv";

    private static final int DIGITS = 6;

    private NeedTables() {}

    static void write(RotationDataset dataset, NeedReview review, Path folder) throws IOException {
        CsvFile.write(
                folder.resolve(BY_TOPIC),
                List.of("topic", "level", "cadres", "with_evidence", "gap", "unmet", "by", "bases", "alone"),
                review.groups().stream()
                        .map(group -> {
                            List<String> cells = new ArrayList<>(cells(group.need(), group.sum()));
                            cells.add(joined(group.servers()));
                            cells.add(group.alone().map(BaseId::value).orElse(""));
                            return cells;
                        })
                        .toList());
        Map<UnitId, String> names = new HashMap<>();
        dataset.units().forEach(unit -> names.put(unit.id(), unit.name()));
        CsvFile.write(
                folder.resolve("needs-by-unit.csv"),
                List.of("unit_id", "name", "topic", "level", "cadres", "with_evidence", "gap", "unmet", "by"),
                review.units().stream()
                        .map(unit -> {
                            List<String> cells = new ArrayList<>(List.of(
                                    unit.unit().value(), BaseTables.forPeople(names.getOrDefault(unit.unit(), ""))));
                            cells.addAll(cells(unit.need(), unit.sum()));
                            return cells;
                        })
                        .toList());
        CsvFile.write(
                folder.resolve("proposed-classes.csv"),
                List.of("topic", "level", "size", "weeks", "bases", "like", "cost", "lowers_unmet_by", "by"),
                review.classes().stream().map(NeedTables::cells).toList());
        JsonFile.write(folder.resolve("needs.json"), json(review));
    }

    private static List<String> cells(NeedGroup need, NeedSum sum) {
        return List.of(
                BaseTables.forPeople(topic(need)),
                need.level().name(),
                String.valueOf(sum.cadres()),
                String.valueOf(sum.withEvidence()),
                number(sum.gap()),
                number(sum.unmet()),
                sum.by().toString());
    }

    private static List<String> cells(ProposedClass proposed) {
        return List.of(
                BaseTables.forPeople(topic(proposed.need())),
                proposed.need().level().name(),
                String.valueOf(proposed.size()),
                proposed.like() == null ? "" : String.valueOf(proposed.weeks()),
                joined(proposed.candidates()),
                proposed.like() == null ? "" : proposed.like().value(),
                number(proposed.cost()),
                number(proposed.lowers()),
                proposed.by().toString());
    }

    private static String joined(List<BaseId> bases) {
        return bases.stream().map(BaseId::value).collect(Collectors.joining("|"));
    }

    private static String topic(NeedGroup need) {
        Topic topic = need.topic();
        return topic == null ? "" : topic.name();
    }

    private static String number(@Nullable BigDecimal value) {
        return value == null
                ? ""
                : Check.plain(value.setScale(DIGITS, RoundingMode.HALF_EVEN)).toPlainString();
    }

    private static Map<String, Object> json(NeedReview review) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("expired", review.expired());
        json.put(
                "groups",
                review.groups().stream()
                        .map(group -> {
                            Map<String, Object> one = json(group.need(), group.sum());
                            one.put(
                                    "bases",
                                    group.servers().stream().map(BaseId::value).toList());
                            return one;
                        })
                        .toList());
        json.put(
                "units",
                review.units().stream()
                        .map(unit -> {
                            Map<String, Object> one = json(unit.need(), unit.sum());
                            one.put("unit", unit.unit().value());
                            return one;
                        })
                        .toList());
        json.put("classes", review.classes().stream().map(NeedTables::json).toList());
        return json;
    }

    private static Map<String, Object> json(NeedGroup need, NeedSum sum) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("topic", topic(need));
        json.put("level", need.level().name());
        json.put("cadres", sum.cadres());
        json.put("withEvidence", sum.withEvidence());
        json.put("gap", sum.gap());
        json.put("unmet", sum.unmet());
        json.put("by", sum.by());
        return json;
    }

    private static Map<String, Object> json(ProposedClass proposed) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("topic", topic(proposed.need()));
        json.put("level", proposed.need().level().name());
        json.put("size", proposed.size());
        if (proposed.like() != null) {
            json.put("weeks", proposed.weeks());
            json.put("like", proposed.like().value());
        }
        json.put("bases", proposed.candidates().stream().map(BaseId::value).toList());
        if (proposed.cost() != null && proposed.lowers() != null) {
            json.put("cost", proposed.cost());
            json.put("lowersUnmetBy", proposed.lowers());
        }
        json.put("by", proposed.by());
        return json;
    }
}
