package org.lunxun.plugin.partyschool;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.DateRange;
import org.lunxun.model.people.Category;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.people.Region;
import org.lunxun.model.people.Sector;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Channel;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.OrganizerId;
import org.lunxun.model.resource.Seats;
import org.lunxun.model.resource.TopicWeight;
import org.lunxun.sdk.api.CatalogueSink;
import org.lunxun.sdk.api.Settings;
import org.lunxun.sdk.api.SourceRow;
import org.lunxun.sdk.api.SourceText;

/** Makes bases and classes out of the sheets of one workbook: first all bases, then the classes that they hold. */
final class ClassPlan {

    private final Settings settings;
    private final CatalogueSink sink;
    private final Map<String, BaseId> bases = new LinkedHashMap<>();

    ClassPlan(Settings settings, CatalogueSink sink) {
        this.settings = settings;
        this.sink = sink;
    }

    void read(List<PlanSheet> sheets) {
        each(sheets, PlanSheet.Topic.BASES, this::base);
        each(sheets, PlanSheet.Topic.CLASSES, this::offering);
    }

    /** Reads one row of a sheet. */
    private interface RowReader {
        void read(PlanSheet sheet, PlanSheet.Line line);
    }

    private static void each(List<PlanSheet> sheets, PlanSheet.Topic topic, RowReader reader) {
        for (PlanSheet sheet : sheets) {
            if (sheet.layout().topic() == topic) {
                sheet.rows().stream().filter(line -> !line.blank()).forEach(line -> reader.read(sheet, line));
            }
        }
    }

    private void base(PlanSheet sheet, PlanSheet.Line line) {
        Cells cells = new Cells(sheet, line);
        Optional<String> name = cells.need(Field.BASE_NAME, ClassPlan::exact);
        Optional<BaseId> id = cells.find(Field.BASE_ID, text -> BaseId.of(exact(text)));
        var kind = cells.need(Field.BASE_KIND, SourceText::kind);
        Optional<Region> region = cells.find(Field.REGION, Region::of);
        Optional<Integer> places = cells.find(Field.PLACES, SourceText::whole);
        Optional<String> code = cells.find(Field.CREDIT_CODE, ClassPlan::exact);
        cells.row
                .made(() -> Base.builder(
                                id.orElseGet(() -> BaseId.of(name.orElseThrow())),
                                name.orElseThrow(),
                                kind.orElseThrow())
                        .region(region.or(this::region).orElse(null))
                        .places(places.orElse(null))
                        .creditCode(code.orElse(null))
                        .build())
                .ifPresent(this::put);
    }

    private void put(Base base) {
        sink.base(base);
        bases.putIfAbsent(SourceText.compared(base.id().value()), base.id());
        bases.putIfAbsent(SourceText.compared(base.name()), base.id());
    }

    private void offering(PlanSheet sheet, PlanSheet.Line line) {
        Cells cells = new Cells(sheet, line);
        Optional<OfferingId> id = cells.need(Field.CLASS_ID, text -> OfferingId.of(exact(text)));
        Optional<String> title = cells.need(Field.CLASS_TITLE, text -> text);
        Optional<DateRange> days = days(sheet, cells);
        Optional<BigDecimal> hours = cells.need(Field.HOURS, SourceText::number);
        Optional<String> heldBy = heldBy(cells);
        int max = cells.find(Field.MAX_SEATS, SourceText::whole).orElse(Seats.NO_LIMIT);
        Optional<Seats> seats = cells.find(Field.MIN_SEATS, text -> SourceText.seats(SourceText.whole(text), max));
        Optional<BigDecimal> cost = cells.find(Field.COST, SourceText::number);
        Optional<DeliveryMode> mode = cells.find(Field.MODE, SourceText::mode);
        Optional<List<TopicWeight>> topics = cells.find(
                Field.TOPICS,
                text -> SourceText.topics(
                        text, settings.get(PartySchoolProvider.TOPIC_WEIGHT).doubleValue()));
        Optional<OrganizerId> organizer = cells.find(Field.ORGANIZER, OrganizerId::of);
        Optional<Channel> channel = cells.find(Field.CHANNEL, Channel::of);
        if (cells.row.lost()) {
            return;
        }
        BaseId base = baseNamed(heldBy.orElseThrow());
        cells.row
                .made(() -> Offering.builder(
                                id.orElseThrow(),
                                base,
                                title.orElseThrow(),
                                days.orElseThrow(),
                                mode.orElse(DeliveryMode.RESIDENTIAL),
                                hours.orElseThrow().doubleValue())
                        .seats(seats.orElseGet(() -> SourceText.seats(Math.min(1, max), max)))
                        .costPerSeat(cost.orElse(BigDecimal.ZERO))
                        .levels(cells.list(Field.LEVELS).stream()
                                .map(LevelCode::of)
                                .toList())
                        .categories(cells.list(Field.CATEGORIES).stream()
                                .map(Category::of)
                                .toList())
                        .sectors(cells.list(Field.SECTORS).stream()
                                .map(Sector::of)
                                .toList())
                        .topics(topics.orElse(List.of()))
                        .organizer(organizer.or(this::organizer).orElse(null))
                        .channel(channel.orElse(null))
                        .build())
                .ifPresent(sink::offering);
    }

    private Optional<DateRange> days(PlanSheet sheet, Cells cells) {
        OptionalInt year = settings.find(PartySchoolProvider.YEAR)
                .map(OptionalInt::of)
                .orElseGet(() -> PlanDays.yearIn(sheet.title()));
        PlanDays days = new PlanDays(year);
        if (sheet.layout().columns().containsKey(Field.DAYS)) {
            return cells.need(Field.DAYS, days::days);
        }
        var start = cells.need(Field.START, days::day);
        var end = cells.need(Field.END, days::day);
        if (start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        if (end.get().isBefore(start.get())) {
            cells.lose(Field.END, "a last day that is not before the first");
            return Optional.empty();
        }
        return Optional.of(DateRange.of(start.get(), end.get()));
    }

    private Optional<String> heldBy(Cells cells) {
        Optional<String> fallback = settings.find(PartySchoolProvider.BASE);
        return fallback.isPresent()
                ? cells.find(Field.HELD_BY, ClassPlan::name).or(() -> fallback)
                : cells.need(Field.HELD_BY, ClassPlan::name);
    }

    /** The base of that id or name; one without a row of its own is made here. */
    private BaseId baseNamed(String name) {
        BaseId known = bases.get(SourceText.compared(name));
        if (known != null) {
            return known;
        }
        Base made = Base.builder(BaseId.of(name), name, SourceText.kind(settings.get(PartySchoolProvider.KIND)))
                .region(region().orElse(null))
                .build();
        put(made);
        return made.id();
    }

    /** A name that can be an id, should the base have no row of its own. */
    private static String name(String text) {
        return BaseId.of(text).value();
    }

    private Optional<Region> region() {
        return settings.find(PartySchoolProvider.REGION).map(Region::of);
    }

    private Optional<OrganizerId> organizer() {
        return settings.find(PartySchoolProvider.ORGANIZER).map(OrganizerId::of);
    }

    /** A number of more than 15 digits is no longer what was typed, and nobody can tell what was. */
    private static String exact(String text) {
        if (text.matches("[0-9.]+E\\+[0-9]+")) {
            throw new IllegalArgumentException("text; the workbook keeps it as a number and has rounded it");
        }
        return text;
    }

    /** The cells of one row by field. */
    private final class Cells {
        private final PlanSheet.Layout layout;
        private final SourceRow row;

        Cells(PlanSheet sheet, PlanSheet.Line line) {
            layout = sheet.layout();
            Map<String, Integer> columns = new LinkedHashMap<>();
            layout.words()
                    .forEach((field, word) -> columns.put(word, layout.columns().getOrDefault(field, -1)));
            row = SourceRow.of(
                    sheet.place(),
                    line.number(),
                    word -> {
                        Integer column = columns.get(word);
                        return column == null || column < 0 ? null : line.cell(column);
                    },
                    sink);
        }

        <T> Optional<T> find(Field field, SourceRow.Reader<T> reader) {
            String word = layout.words().get(field);
            return word == null ? Optional.empty() : row.find(word, reader);
        }

        <T> Optional<T> need(Field field, SourceRow.Reader<T> reader) {
            @Nullable String word = layout.words().get(field);
            return row.need(word == null ? field.name() : word, reader);
        }

        List<String> list(Field field) {
            return find(field, SourceText::list).orElse(List.of());
        }

        void lose(Field field, String expected) {
            String word = layout.words().getOrDefault(field, field.name());
            row.lose(word, row.text(word), expected);
        }
    }
}
