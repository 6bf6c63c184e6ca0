package org.lunxun.plugin.university;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
import org.lunxun.model.resource.TopicWeight;
import org.lunxun.sdk.api.CatalogueRequest;
import org.lunxun.sdk.api.CatalogueSink;
import org.lunxun.sdk.api.ProviderException;
import org.lunxun.sdk.api.Settings;
import org.lunxun.sdk.api.SourceRow;
import org.lunxun.sdk.api.SourceText;

/** Makes bases, courses and classes out of the tables of a university. */
final class Roster {

    static final Set<String> GONE = Set.of("tobedeleted", "inactive");
    private static final Set<String> BASES = Set.of("school", "department");
    private static final Pattern CREDIT_CODE = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{18}");

    private final Tables tables;
    private final Settings settings;
    private final CatalogueSink sink;
    private final Sessions sessions;
    private final Map<String, Tables.Line> courses = new LinkedHashMap<>();
    private final Set<String> bases = new HashSet<>();

    /** The bases that are one by their type, whatever classes an answer has. */
    private final Set<String> lasting = new HashSet<>();

    Roster(Tables tables, Settings settings, CatalogueSink sink) {
        this.tables = tables;
        this.settings = settings;
        this.sink = sink;
        sessions = new Sessions(new Days(settings.get(UniversityProvider.ZONE)));
    }

    void read() throws IOException, ProviderException, InterruptedException {
        List<Tables.Line> orgs = tables.rows(Table.ORGS);
        List<Tables.Line> terms = tables.rows(Table.SESSIONS);
        List<Tables.Line> programmes = tables.rows(Table.COURSES);
        put(orgs, terms, programmes, tables.rows(Table.CLASSES), false);
    }

    /**
     * What a service offers, or what has changed since a time of its own. Organisations, sessions and courses are always
     * read whole, since a class takes what it does not say from them: where one of them has changed, every class may have.
     */
    void read(Service service, CatalogueRequest request) throws IOException, ProviderException, InterruptedException {
        Watermark watermark = new Watermark(request.since(), request.askedAt());
        List<Tables.Line> orgs = tables.rows(Table.ORGS);
        List<Tables.Line> terms = tables.rows(Table.SESSIONS);
        List<Tables.Line> programmes = tables.rows(Table.COURSES);
        watermark.take(orgs);
        watermark.take(terms);
        watermark.take(programmes);
        service.onlyChangedSince(watermark.since().map(Instant::toString).orElse(null));
        List<Tables.Line> classes = tables.rows(Table.CLASSES);
        watermark.see(classes);
        put(orgs, terms, programmes, classes, request.since().isPresent());
        watermark.cursor().ifPresent(sink::completeAt);
    }

    private void put(
            List<Tables.Line> orgs,
            List<Tables.Line> terms,
            List<Tables.Line> programmes,
            List<Tables.Line> classes,
            boolean changes) {
        Set<String> hosts = new HashSet<>();
        active(classes).forEach(line -> hosts.add(line.cell("schoolSourcedId").strip()));
        for (Tables.Line line : active(orgs)) {
            if (BASES.contains(line.cell("type").strip())
                    || hosts.contains(line.cell("sourcedId").strip())) {
                base(line);
            }
        }
        active(terms).forEach(line -> sessions.add(row(Table.SESSIONS, line)));
        active(programmes).forEach(this::course);
        active(classes).forEach(this::offering);
        if (changes) {
            gone(orgs).forEach(id -> sink.removed(BaseId.of(id)));
            gone(programmes).forEach(id -> sink.removed(CourseId.of(id)));
            gone(classes).forEach(id -> sink.removed(OfferingId.of(id)));
        }
    }

    private static boolean isGone(Tables.Line line) {
        return GONE.contains(line.cell("status").strip());
    }

    private static List<Tables.Line> active(List<Tables.Line> lines) {
        return lines.stream().filter(line -> !isGone(line)).toList();
    }

    private static List<String> gone(List<Tables.Line> lines) {
        return lines.stream()
                .filter(Roster::isGone)
                .map(line -> line.cell("sourcedId").strip())
                .filter(id -> !id.isEmpty() && id.length() <= 128)
                .toList();
    }

    private SourceRow row(Table table, Tables.Line line) {
        return SourceRow.of(tables.place(table), line.number(), line::cell, sink);
    }

    private void base(Tables.Line line) {
        SourceRow row = row(Table.ORGS, line);
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
                    if (BASES.contains(row.text("type"))) {
                        lasting.add(base.id().value());
                    }
                    sink.base(base);
                });
    }

    private void course(Tables.Line line) {
        SourceRow row = row(Table.COURSES, line);
        Optional<CourseId> id = row.need("sourcedId", CourseId::of);
        Optional<String> title = row.need("title", text -> text);
        Optional<BigDecimal> hours = row.find("metadata.hours", SourceText::number);
        List<TopicWeight> topics = new ClassFields(row, settings).topics();
        String org = row.text("orgSourcedId");
        row.made(() -> Course.builder(id.orElseThrow(), title.orElseThrow())
                        .base(lasting.contains(org) ? BaseId.of(org) : null)
                        .topics(topics)
                        .hours(hours.map(BigDecimal::doubleValue).orElse(null))
                        .build())
                .ifPresent(course -> {
                    courses.putIfAbsent(course.id().value(), line);
                    sink.course(course);
                });
    }

    private void offering(Tables.Line line) {
        Tables.Line course = courses.get(line.cell("courseSourcedId").strip());
        SourceRow row = SourceRow.of(
                tables.place(Table.CLASSES),
                line.number(),
                column -> ClassFields.inherited(line, course, column),
                sink);
        ClassFields fields = new ClassFields(row, settings);
        Optional<OfferingId> id = row.need("sourcedId", OfferingId::of);
        Optional<String> title = row.need("title", text -> text);
        Optional<BaseId> base = row.need("schoolSourcedId", this::base);
        Optional<DateRange> days = sessions.days(row);
        Optional<BigDecimal> hours = row.find("metadata.hours", SourceText::number);
        Seats seats = seats(row);
        Optional<BigDecimal> cost = row.find("metadata.costPerSeat", SourceText::number);
        Optional<DeliveryMode> mode = row.find("metadata.mode", SourceText::mode);
        List<TopicWeight> topics = fields.topics();
        Optional<OrganizerId> organizer = fields.organizer();
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
                        .topics(topics)
                        .organizer(organizer.orElse(null))
                        .channel(channel.orElse(null))
                        .course(
                                course == null
                                        ? null
                                        : CourseId.of(course.cell("sourcedId").strip()))
                        .build())
                .ifPresent(sink::offering);
    }

    private BaseId base(String text) {
        if (!bases.contains(text)) {
            throw new IllegalArgumentException("the sourcedId of an organisation in orgs.csv");
        }
        return BaseId.of(text);
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

    private static List<String> list(SourceRow row, String column) {
        return SourceText.list(row.text(column));
    }
}
