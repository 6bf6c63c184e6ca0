package org.lunxun.plugin.university;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
import org.lunxun.sdk.api.ProviderException;
import org.lunxun.sdk.api.Settings;
import org.lunxun.sdk.api.SourceRow;
import org.lunxun.sdk.api.SourceText;

/** Makes bases, courses and classes out of the files of one bundle. */
final class Roster {

    private static final Set<String> GONE = Set.of("tobedeleted", "inactive");
    private static final Set<String> BASES = Set.of("school", "department");
    private static final Pattern CREDIT_CODE = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{18}");

    private final Bundle bundle;
    private final Settings settings;
    private final CatalogueSink sink;
    private final Map<String, DateRange> sessions = new HashMap<>();
    private final Map<String, Bundle.Line> courses = new LinkedHashMap<>();
    private final Set<String> bases = new HashSet<>();

    Roster(Bundle bundle, Settings settings, CatalogueSink sink) {
        this.bundle = bundle;
        this.settings = settings;
        this.sink = sink;
    }

    void read() throws IOException, ProviderException {
        List<Bundle.Line> classes = active("classes");
        Set<String> hosts = new HashSet<>();
        classes.forEach(line -> hosts.add(line.cell("schoolSourcedId").strip()));
        for (Bundle.Line line : active("orgs")) {
            if (BASES.contains(line.cell("type").strip())
                    || hosts.contains(line.cell("sourcedId").strip())) {
                base(line);
            }
        }
        active("academicSessions").forEach(this::session);
        active("courses").forEach(this::course);
        classes.forEach(this::offering);
    }

    private List<Bundle.Line> active(String name) throws IOException, ProviderException {
        return bundle.rows(name).stream()
                .filter(line -> !GONE.contains(line.cell("status").strip()))
                .toList();
    }

    private SourceRow row(String name, Bundle.Line line) {
        return SourceRow.of(name + ".csv", line.number(), line::cell, sink);
    }

    private void base(Bundle.Line line) {
        SourceRow row = row("orgs", line);
        Optional<BaseId> id = row.need("sourcedId", BaseId::of);
        Optional<String> name = row.need("name", text -> text);
        var kind = row.find("metadata.kind", SourceText::kind);
        Optional<Region> region = row.find("metadata.region", Region::of);
        Optional<Integer> places = row.find("metadata.places", SourceText::whole);
        Optional<String> code = row.find("metadata.creditCode", text -> text)
                .or(() -> Optional.of(row.text("identifier"))
                        .filter(text -> CREDIT_CODE.matcher(text).matches()));
        row.made(() -> Base.builder(
                                id.orElseThrow(),
                                name.orElseThrow(),
                                kind.orElseGet(() -> SourceText.kind(settings.get(UniversityProvider.KIND))))
                        .region(region.or(() ->
                                        settings.find(UniversityProvider.REGION).map(Region::of))
                                .orElse(null))
                        .places(places.orElse(null))
                        .creditCode(code.orElse(null))
                        .build())
                .ifPresent(base -> {
                    bases.add(base.id().value());
                    sink.base(base);
                });
    }

    private void session(Bundle.Line line) {
        SourceRow row = row("academicSessions", line);
        Optional<String> id = row.need("sourcedId", text -> text);
        Optional<LocalDate> start = row.need("startDate", SourceText::day);
        Optional<LocalDate> end = row.need("endDate", SourceText::day);
        row.made(() -> DateRange.of(start.orElseThrow(), end.orElseThrow()))
                .ifPresent(days -> sessions.putIfAbsent(id.orElseThrow(), days));
    }

    private void course(Bundle.Line line) {
        SourceRow row = row("courses", line);
        Optional<CourseId> id = row.need("sourcedId", CourseId::of);
        Optional<String> title = row.need("title", text -> text);
        Optional<BigDecimal> hours = row.find("metadata.hours", SourceText::number);
        Optional<List<TopicWeight>> topics = topics(row);
        String org = row.text("orgSourcedId");
        row.made(() -> Course.builder(id.orElseThrow(), title.orElseThrow())
                        .base(bases.contains(org) ? BaseId.of(org) : null)
                        .topics(topics.orElse(List.of()))
                        .hours(hours.map(BigDecimal::doubleValue).orElse(null))
                        .build())
                .ifPresent(course -> {
                    courses.putIfAbsent(course.id().value(), line);
                    sink.course(course);
                });
    }

    private void offering(Bundle.Line line) {
        Bundle.Line course = courses.get(line.cell("courseSourcedId").strip());
        SourceRow row = SourceRow.of("classes.csv", line.number(), column -> inherited(line, course, column), sink);
        Optional<OfferingId> id = row.need("sourcedId", OfferingId::of);
        Optional<String> title = row.need("title", text -> text);
        Optional<BaseId> base = row.need("schoolSourcedId", this::base);
        Optional<DateRange> days = days(row);
        Optional<BigDecimal> hours = row.find("metadata.hours", SourceText::number);
        Seats seats = seats(row);
        Optional<BigDecimal> cost = row.find("metadata.costPerSeat", SourceText::number);
        Optional<DeliveryMode> mode = row.find("metadata.mode", SourceText::mode);
        Optional<List<TopicWeight>> topics = topics(row);
        Optional<OrganizerId> organizer = row.find("metadata.organizer", OrganizerId::of)
                .or(() -> settings.find(UniversityProvider.ORGANIZER).map(OrganizerId::of));
        Optional<Channel> channel = row.find("metadata.channel", Channel::of);
        row.made(() -> Offering.builder(
                                id.orElseThrow(),
                                base.orElseThrow(),
                                title.orElseThrow(),
                                days.orElseThrow(),
                                mode.orElseGet(() -> settings.get(UniversityProvider.MODE)),
                                hours.orElseGet(() -> settings.get(UniversityProvider.HOURS))
                                        .doubleValue())
                        .seats(seats)
                        .costPerSeat(cost.orElseGet(() -> settings.get(UniversityProvider.COST_PER_SEAT)))
                        .levels(levels(row))
                        .categories(list(row, "metadata.categories").stream()
                                .map(Category::of)
                                .toList())
                        .sectors(list(row, "metadata.sectors").stream()
                                .map(Sector::of)
                                .toList())
                        .topics(topics.orElse(List.of()))
                        .organizer(organizer.orElse(null))
                        .channel(channel.orElse(null))
                        .course(
                                course == null
                                        ? null
                                        : CourseId.of(course.cell("sourcedId").strip()))
                        .build())
                .ifPresent(sink::offering);
    }

    /** A class says it itself, or its course does; days are the class's own. */
    private static String inherited(Bundle.Line line, Bundle.@Nullable Line course, String column) {
        String own = line.cell(column);
        boolean shared = column.equals("subjects")
                || (column.startsWith("metadata.")
                        && !column.equals("metadata.startDate")
                        && !column.equals("metadata.endDate"));
        return own.isBlank() && shared && course != null ? course.cell(column) : own;
    }

    private BaseId base(String text) {
        if (!bases.contains(text)) {
            throw new IllegalArgumentException("the sourcedId of an organisation in orgs.csv");
        }
        return BaseId.of(text);
    }

    private Optional<DateRange> days(SourceRow row) {
        if (row.text("metadata.startDate").isEmpty()
                && row.text("metadata.endDate").isEmpty()) {
            return row.need("termSourcedIds", this::spanned);
        }
        Optional<LocalDate> start = row.need("metadata.startDate", SourceText::day);
        Optional<LocalDate> end = row.need("metadata.endDate", SourceText::day);
        if (start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        if (end.get().isBefore(start.get())) {
            row.lose("metadata.endDate", row.text("metadata.endDate"), "a last day that is not before the first");
            return Optional.empty();
        }
        return Optional.of(DateRange.of(start.get(), end.get()));
    }

    private DateRange spanned(String terms) {
        List<DateRange> all = new ArrayList<>();
        for (String term : terms.split(",")) {
            DateRange days = sessions.get(term.strip());
            if (days == null) {
                throw new IllegalArgumentException("sourcedIds of sessions in academicSessions.csv");
            }
            all.add(days);
        }
        LocalDate start =
                all.stream().map(DateRange::start).min(LocalDate::compareTo).orElseThrow();
        LocalDate end =
                all.stream().map(DateRange::end).max(LocalDate::compareTo).orElseThrow();
        return DateRange.of(start, end);
    }

    private Seats seats(SourceRow row) {
        int max = row.find("metadata.maxSeats", SourceText::whole)
                .or(() -> settings.find(UniversityProvider.MAX_SEATS))
                .orElse(Seats.NO_LIMIT);
        return row.find("metadata.minSeats", text -> SourceText.seats(SourceText.whole(text), max))
                .orElseGet(() -> Seats.of(Math.min(settings.get(UniversityProvider.MIN_SEATS), max), max));
    }

    private List<LevelCode> levels(SourceRow row) {
        List<String> own = list(row, "metadata.levels");
        return (own.isEmpty() ? settings.get(UniversityProvider.LEVELS) : own)
                .stream().map(LevelCode::of).toList();
    }

    private Optional<List<TopicWeight>> topics(SourceRow row) {
        double weight = settings.get(UniversityProvider.TOPIC_WEIGHT).doubleValue();
        return row.find("metadata.topics", text -> SourceText.topics(text, weight))
                .or(() -> row.find("subjects", text -> SourceText.list(text).stream()
                        .map(subject -> TopicWeight.of(Topic.of(subject), weight))
                        .toList()));
    }

    private static List<String> list(SourceRow row, String column) {
        return SourceText.list(row.text(column));
    }
}
