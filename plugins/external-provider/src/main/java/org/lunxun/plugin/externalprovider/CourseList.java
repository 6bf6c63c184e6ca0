package org.lunxun.plugin.externalprovider;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lunxun.model.DateRange;
import org.lunxun.model.people.Category;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.people.Region;
import org.lunxun.model.people.Sector;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Channel;
import org.lunxun.model.resource.Course;
import org.lunxun.model.resource.CourseId;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.OrganizerId;
import org.lunxun.model.resource.Seats;
import org.lunxun.model.resource.Topic;
import org.lunxun.model.resource.TopicWeight;
import org.lunxun.sdk.api.CatalogueSink;
import org.lunxun.sdk.api.Settings;
import org.lunxun.sdk.api.SourceRow;
import org.lunxun.sdk.api.SourceText;

/** Makes the provider's base, its courses and its classes out of the courses of a Moodle site. */
final class CourseList {

    private final SiteInfo site;
    private final Settings settings;
    private final CatalogueSink sink;
    private final Set<String> bases = new HashSet<>();

    CourseList(SiteInfo site, Settings settings, CatalogueSink sink) {
        this.site = site;
        this.settings = settings;
        this.sink = sink;
    }

    void read(List<JsonNode> courses) {
        BaseId own = provider();
        for (JsonNode course : courses) {
            if (isOffered(course)) {
                course(own, course);
            }
        }
    }

    /** Course 1 is the site itself; whether a course is hidden is only said to a token with the right to see it. */
    static boolean isOffered(JsonNode course) {
        return course.path("id").asLong() != 1
                && !course.path("format").asText("").equals("site")
                && course.path("visible").asInt(1) != 0;
    }

    private BaseId provider() {
        BaseId id = BaseId.of(settings.get(ExternalProvider.BASE_ID));
        bases.add(id.value());
        sink.base(Base.builder(
                        id,
                        settings.find(ExternalProvider.BASE_NAME).orElse(site.name()),
                        SourceText.kind(settings.get(ExternalProvider.BASE_KIND)))
                .region(settings.find(ExternalProvider.REGION).map(Region::of).orElse(null))
                .places(settings.find(ExternalProvider.PLACES).orElse(null))
                .creditCode(settings.find(ExternalProvider.CREDIT_CODE).orElse(null))
                .build());
        return id;
    }

    private void course(BaseId own, JsonNode json) {
        String id = json.path("id").asText();
        Map<String, String> fields = fields(json);
        SourceRow row = SourceRow.of("course " + id, 0, fields::get, sink);
        Optional<String> title = row.need("fullname", text -> text);
        Optional<BigDecimal> hours = row.find("hours", SourceText::number);
        Optional<List<TopicWeight>> topics = topics(row);
        BaseId base = row.find("base", BaseId::of).orElse(own);
        Optional<Course> course = row.made(() -> Course.builder(CourseId.of(id), title.orElseThrow())
                .base(base)
                .topics(topics.orElse(List.of()))
                .hours(hours.map(BigDecimal::doubleValue).orElse(null))
                .build());
        Optional<DateRange> days = days(row);
        Seats seats = seats(row);
        Optional<BigDecimal> cost = row.find("costperseat", SourceText::number);
        Optional<DeliveryMode> mode = row.find("mode", SourceText::mode);
        Optional<OrganizerId> organizer = row.find("organizer", OrganizerId::of)
                .or(() -> settings.find(ExternalProvider.ORGANIZER).map(OrganizerId::of));
        if (course.isEmpty() || row.lost()) {
            return;
        }
        put(base);
        sink.course(course.get());
        days.flatMap(range -> row.made(() -> Offering.builder(
                                OfferingId.of(id),
                                base,
                                title.orElseThrow(),
                                range,
                                mode.orElseGet(() -> settings.get(ExternalProvider.MODE)),
                                hours.orElseGet(() -> settings.get(ExternalProvider.HOURS))
                                        .doubleValue())
                        .course(course.get().id())
                        .seats(seats)
                        .costPerSeat(cost.orElseGet(() -> settings.get(ExternalProvider.COST_PER_SEAT)))
                        .levels(levels(row))
                        .categories(list(row, "categories").stream()
                                .map(Category::of)
                                .toList())
                        .sectors(list(row, "sectors").stream().map(Sector::of).toList())
                        .topics(topics.orElse(List.of()))
                        .organizer(organizer.orElse(null))
                        .channel(row.find("channel", Channel::of).orElse(null))
                        .build()))
                .ifPresent(sink::offering);
    }

    /** A base that a class names besides the provider itself. */
    private void put(BaseId base) {
        if (bases.add(base.value())) {
            sink.base(Base.builder(base, base.value(), SourceText.kind(settings.get(ExternalProvider.BASE_KIND)))
                    .build());
        }
    }

    /** The days of the class; none when the course has no end, and then it is no class. */
    private Optional<DateRange> days(SourceRow row) {
        if (row.text("enddate").isEmpty() || row.text("startdate").isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> start = row.find("startdate", this::day);
        Optional<LocalDate> end = row.find("enddate", this::day);
        if (start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        if (end.get().isBefore(start.get())) {
            row.lose("enddate", end.get().toString(), "a last day that is not before " + start.get());
            return Optional.empty();
        }
        return Optional.of(DateRange.of(start.get(), end.get()));
    }

    private LocalDate day(String seconds) {
        try {
            return Instant.ofEpochSecond(Long.parseLong(seconds))
                    .atZone(settings.get(ExternalProvider.ZONE))
                    .toLocalDate();
        } catch (NumberFormatException | DateTimeException e) {
            throw new IllegalArgumentException("a time in seconds since 1970", e);
        }
    }

    private Seats seats(SourceRow row) {
        int max = row.find("maxseats", SourceText::whole)
                .or(() -> settings.find(ExternalProvider.MAX_SEATS))
                .orElse(Seats.NO_LIMIT);
        return row.find("minseats", text -> SourceText.seats(SourceText.whole(text), max))
                .orElseGet(() -> Seats.of(Math.min(settings.get(ExternalProvider.MIN_SEATS), max), max));
    }

    private List<LevelCode> levels(SourceRow row) {
        List<String> own = list(row, "levels");
        return (own.isEmpty() ? settings.get(ExternalProvider.LEVELS) : own)
                .stream().map(LevelCode::of).toList();
    }

    private Optional<List<TopicWeight>> topics(SourceRow row) {
        double weight = settings.get(ExternalProvider.TOPIC_WEIGHT).doubleValue();
        return row.find("topics", text -> SourceText.topics(text, weight))
                .or(() -> row.find("categoryname", text -> List.of(TopicWeight.of(Topic.of(text), weight))));
    }

    private static List<String> list(SourceRow row, String field) {
        return SourceText.list(row.text(field));
    }

    /** What is read of a course and nothing else; a time of 0 means that there is none. */
    static Map<String, String> fields(JsonNode course) {
        Map<String, String> fields = new HashMap<>();
        for (JsonNode custom : course.path("customfields")) {
            String type = custom.path("type").asText("");
            JsonNode raw = custom.path("valueraw");
            boolean shown = type.equals("select") || raw.isMissingNode() || raw.isNull();
            fields.put(custom.path("shortname").asText(""), (shown ? custom.path("value") : raw).asText(""));
        }
        for (String name : List.of("fullname", "categoryname", "startdate", "enddate")) {
            String text = course.path(name).asText("");
            fields.put(name, text.equals("0") ? "" : text);
        }
        return fields;
    }
}
