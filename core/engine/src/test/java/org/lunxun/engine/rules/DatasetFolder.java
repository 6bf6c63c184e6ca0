package org.lunxun.engine.rules;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.DateRange;
import org.lunxun.model.learning.LearningRecord;
import org.lunxun.model.learning.Need;
import org.lunxun.model.people.Absence;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.people.Category;
import org.lunxun.model.people.Level;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.people.Post;
import org.lunxun.model.people.Sector;
import org.lunxun.model.people.Unit;
import org.lunxun.model.people.UnitId;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.model.resource.Dimension;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.Seats;
import org.lunxun.model.resource.SurveyAnswer;
import org.lunxun.model.resource.SurveySource;
import org.lunxun.model.resource.Topic;
import org.lunxun.model.resource.TopicWeight;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.CoverRule;
import org.lunxun.model.rotation.Policy;
import org.lunxun.model.rotation.RotationDataset;
import org.lunxun.model.rotation.Weights;

/** Reads a dataset without defects out of the bytes of its files: as little as these tests need. */
final class DatasetFolder {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final Map<String, byte[]> files;

    private DatasetFolder(Map<String, byte[]> files) {
        this.files = files;
    }

    static RotationDataset read(Map<String, byte[]> files) {
        DatasetFolder f = new DatasetFolder(files);
        return RotationDataset.builder(f.policy())
                .units(f.rows(
                        "units", r -> new Unit(UnitId.of(r.get("unit_id")), "", null, null, r.decimal("absence_cap"))))
                .cadres(f.rows("cadres", DatasetFolder::cadre))
                .needs(f.rows(
                        "needs",
                        r -> new Need(r.cadre(), Topic.of(r.get("topic")), Double.parseDouble(r.get("gap")), null)))
                .records(f.rows("records", r -> LearningRecord.builder(
                                r.cadre(), Topic.of(r.get("topic")), BaseId.of(r.get("base_id")), r.dates(), r.hours())
                        .mode(r.get("mode").isEmpty() ? DeliveryMode.RESIDENTIAL : DeliveryMode.valueOf(r.get("mode")))
                        .build()))
                .absences(f.rows("unavailable", r -> Absence.of(r.cadre(), r.dates())))
                .bases(f.rows("bases", r -> Base.builder(BaseId.of(r.get("base_id")), "", BaseKind.of(r.get("kind")))
                        .places(r.get("places").isEmpty() ? null : Integer.valueOf(r.get("places")))
                        .quality(r.get("quality").isEmpty() ? null : Double.valueOf(r.get("quality")))
                        .build()))
                .survey(f.rows("survey", r -> SurveyAnswer.builder(
                                BaseId.of(r.get("base_id")),
                                Dimension.valueOf(r.get("dimension")),
                                SurveySource.of(r.get("source")),
                                Double.parseDouble(r.get("score")),
                                Integer.parseInt(r.get("respondents")))
                        .build()))
                .offerings(f.rows("offerings", DatasetFolder::offering))
                .promises(f.rows("enrolments", r -> Assignment.of(r.cadre(), OfferingId.of(r.get("offering_id")))))
                .build();
    }

    private static Cadre cadre(Row r) {
        return Cadre.builder(
                        r.cadre(),
                        "",
                        UnitId.of(r.get("unit_id")),
                        LevelCode.of(r.get("level")),
                        Post.valueOf(r.get("post")))
                .category(r.get("category").isEmpty() ? null : Category.of(r.get("category")))
                .sector(r.get("sector").isEmpty() ? null : Sector.of(r.get("sector")))
                .postSince(r.date("post_since"))
                .retiresOn(r.date("retires_on"))
                .build();
    }

    private static Offering offering(Row r) {
        int min = r.get("min_seats").isEmpty() ? 1 : Integer.parseInt(r.get("min_seats"));
        BigDecimal cost = r.decimal("cost_per_seat");
        return Offering.builder(
                        OfferingId.of(r.get("offering_id")),
                        BaseId.of(r.get("base_id")),
                        "",
                        r.dates(),
                        DeliveryMode.valueOf(r.get("mode")),
                        r.hours())
                .seats(
                        r.get("max_seats").isEmpty()
                                ? Seats.atLeast(min)
                                : Seats.of(min, Integer.parseInt(r.get("max_seats"))))
                .costPerSeat(cost == null ? BigDecimal.ZERO : cost)
                .levels(r.list("levels", LevelCode::of))
                .categories(r.list("categories", Category::of))
                .sectors(r.list("sectors", Sector::of))
                .topics(r.list(
                        "topics",
                        item -> TopicWeight.of(
                                Topic.of(item.substring(0, item.lastIndexOf(':'))),
                                Double.parseDouble(item.substring(item.lastIndexOf(':') + 1)))))
                .build();
    }

    private Policy policy() {
        JsonNode json;
        try {
            json = JSON.readTree(files.get("policy.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Level> levels = new ArrayList<>();
        json.get("levels")
                .forEach(l -> levels.add(Level.of(
                        LevelCode.of(l.get("code").asText()),
                        "",
                        l.get("priority").asDouble(),
                        l.get("cycleHours").asDouble())));
        TreeMap<Year, BigDecimal> budgets = new TreeMap<>();
        json.path("budgetByYear")
                .properties()
                .forEach(e -> budgets.put(Year.parse(e.getKey()), e.getValue().decimalValue()));
        Set<DeliveryMode> modes = new HashSet<>();
        json.path("coverModes").forEach(mode -> modes.add(DeliveryMode.valueOf(mode.asText())));
        String from = json.path("countRecordsFrom").asText("");
        JsonNode w = json.get("weights");
        return new Policy(
                DateRange.of(
                        LocalDate.parse(json.get("horizon").get("start").asText()),
                        LocalDate.parse(json.get("horizon").get("end").asText())),
                levels,
                json.get("absenceCap").decimalValue(),
                json.get("residentialPerYear").asInt(),
                json.get("repeatTopicDays").asInt(),
                json.get("newPostDays").asInt(),
                budgets,
                new Weights(
                        w.get("cover").asDouble(),
                        w.get("hours").asDouble(),
                        w.get("need").asDouble(),
                        w.get("newPost").asDouble(),
                        w.get("costPerThousand").asDouble()),
                new CoverRule(
                        json.has("coverModes") ? modes : CoverRule.DEFAULT.modes(),
                        json.path("coverMinHours").asDouble(0),
                        from.isEmpty() ? null : LocalDate.parse(from)));
    }

    private <T> List<T> rows(String name, Function<Row, T> make) {
        byte[] bytes = files.get(name + ".csv");
        if (bytes == null) {
            return List.of();
        }
        List<List<String>> table = parse(text(bytes));
        return table.stream()
                .skip(1)
                .map(cells -> make.apply(new Row(table.get(0), cells)))
                .toList();
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .replace("\uFEFF", "");
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }

    private static List<List<String>> parse(String text) {
        return de.siegmar.fastcsv.reader.CsvReader.builder().ofCsvRecord(text).stream()
                .map(r -> r.getFields())
                .toList();
    }

    private record Row(List<String> header, List<String> cells) {
        String get(String column) {
            int at = header.indexOf(column);
            return at < 0 ? "" : cells.get(at);
        }

        @Nullable
        BigDecimal decimal(String column) {
            return get(column).isEmpty() ? null : new BigDecimal(get(column));
        }

        @Nullable
        LocalDate date(String column) {
            return get(column).isEmpty() ? null : LocalDate.parse(get(column));
        }

        CadreId cadre() {
            return CadreId.of(get("cadre_id"));
        }

        DateRange dates() {
            return DateRange.of(LocalDate.parse(get("start_date")), LocalDate.parse(get("end_date")));
        }

        double hours() {
            return Double.parseDouble(get("hours"));
        }

        <T> List<T> list(String column, Function<String, T> make) {
            return Arrays.stream(get(column).split("\\|"))
                    .filter(item -> !item.isEmpty())
                    .map(make)
                    .toList();
        }
    }
}
