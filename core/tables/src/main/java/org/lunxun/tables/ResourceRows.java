package org.lunxun.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lunxun.model.Check;
import org.lunxun.model.DateRange;
import org.lunxun.model.people.Category;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.people.Region;
import org.lunxun.model.people.Sector;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseFact;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.Channel;
import org.lunxun.model.resource.Course;
import org.lunxun.model.resource.CourseId;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.model.resource.FactKind;
import org.lunxun.model.resource.Lecturer;
import org.lunxun.model.resource.LecturerId;
import org.lunxun.model.resource.Material;
import org.lunxun.model.resource.MaterialId;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.OrganizerId;
import org.lunxun.model.resource.Seats;
import org.lunxun.model.resource.Topic;
import org.lunxun.model.resource.TopicWeight;
import org.lunxun.model.resource.Verification;

/** Makes bases, courses, classes, lecturers and materials out of rows. */
final class ResourceRows {

    private final TableSink sink;
    private final KnownNames known;

    ResourceRows(TableSink sink, KnownNames known) {
        this.sink = sink;
        this.known = known;
    }

    void base(MappedRow row) {
        Optional<String> name = row.need("name", text -> text);
        Optional<BaseId> id = row.find("id", BaseId::of);
        Optional<BaseKind> kind = row.need("kind", Words::kind);
        Optional<Region> region = row.find("region", Region::of);
        Optional<Integer> places = row.findWhole("places");
        Optional<String> code = row.find("creditCode", text -> text);
        row.made(() -> Base.builder(
                                id.orElseGet(() -> BaseId.of(name.orElseThrow())),
                                name.orElseThrow(),
                                kind.orElseThrow())
                        .region(region.orElseGet(known::region))
                        .places(places.orElse(null))
                        .creditCode(code.orElse(null))
                        .build())
                .ifPresent(this::put);
    }

    private void put(Base base) {
        sink.base(base);
        known.put(base);
    }

    /** The base of that id or name; one without a row of its own is made. */
    BaseId baseNamed(String name) {
        return known.base(name, sink::base);
    }

    /** A name that can be an id, should the base have no row of its own. */
    static String name(String text) {
        return BaseId.of(text).value();
    }

    void form(MappedRow row) {
        Optional<String> form = row.need("form", text -> text);
        Optional<Integer> version = row.needWhole("version");
        Optional<BaseId> base = row.need("base", BaseId::of);
        Optional<LocalDate> round = row.needDay("round");
        row.made(() -> new FormRow(form.orElseThrow(), version.orElseThrow(), base.orElseThrow(), round.orElseThrow()))
                .ifPresent(sink::form);
    }

    /** A fact is a text, or a number that is kept without its unit. */
    void fact(MappedRow row) {
        Optional<String> base = row.need("base", ResourceRows::name);
        Optional<FactKind> fact = row.need("fact", FactKind::of);
        Optional<String> value = row.has("number")
                ? row.needNumber("number").map(number -> Check.plain(number).toPlainString())
                : row.find("value", text -> text);
        Optional<LocalDate> date = row.findDay("date");
        Optional<String> source = row.need("source", text -> text);
        Optional<String> document = row.find("document", text -> text);
        Optional<Verification> verified = row.find("verified", text -> Words.constant(Verification.class, text));
        Optional<String> note = row.find("note", text -> text);
        row.made(() -> BaseFact.builder(baseNamed(base.orElseThrow()), fact.orElseThrow(), source.orElseThrow())
                        .value(value.orElse(""))
                        .date(date.orElse(null))
                        .document(document.orElse(""))
                        .verified(verified.orElse(null))
                        .note(note.orElse(""))
                        .build())
                .ifPresent(sink::fact);
    }

    void course(MappedRow row) {
        Optional<CourseId> id = row.need("id", CourseId::of);
        Optional<String> title = row.need("title", text -> text);
        Optional<String> base = row.find("base", ResourceRows::name);
        Optional<List<TopicWeight>> topics = row.findTopics();
        Optional<BigDecimal> hours = row.findNumber("hours");
        row.made(() -> Course.builder(id.orElseThrow(), title.orElseThrow())
                        .base(base.map(this::baseNamed).orElse(null))
                        .topics(topics.orElse(List.of()))
                        .hours(hours.map(BigDecimal::doubleValue).orElse(null))
                        .build())
                .ifPresent(sink::course);
    }

    void offering(MappedRow row) {
        Optional<OfferingId> id = row.need("id", OfferingId::of);
        Optional<String> title = row.need("title", text -> text);
        Optional<DateRange> days = row.needDays();
        Optional<BigDecimal> hours = row.needNumber("hours");
        Optional<String> base = row.need("base", ResourceRows::name);
        int most = row.findWhole("maxSeats").orElse(Seats.NO_LIMIT);
        Optional<Integer> fewest = row.findWhole("minSeats");
        if (fewest.isPresent() && most != 0 && fewest.get() > most) {
            row.lose("minSeats", "a least number of seats that is not above " + most);
        }
        Optional<BigDecimal> cost = row.findNumber("cost");
        Optional<DeliveryMode> mode = row.find("mode", Words::mode);
        List<LevelCode> levels = row.list("levels").stream().map(LevelCode::of).toList();
        List<Category> categories =
                row.list("categories").stream().map(Category::of).toList();
        List<Sector> sectors = row.list("sectors").stream().map(Sector::of).toList();
        Optional<List<TopicWeight>> topics = row.findTopics();
        Optional<OrganizerId> organizer = row.find("organizer", OrganizerId::of);
        Optional<Channel> channel = row.find("channel", Channel::of);
        Optional<CourseId> course = row.find("course", CourseId::of);
        row.made(() -> Offering.builder(
                                id.orElseThrow(),
                                baseNamed(base.orElseThrow()),
                                title.orElseThrow(),
                                days.orElseThrow(),
                                mode.orElse(DeliveryMode.RESIDENTIAL),
                                hours.orElseThrow().doubleValue())
                        .seats(Seats.of(fewest.orElse(Math.min(1, most)), most))
                        .costPerSeat(cost.orElse(BigDecimal.ZERO))
                        .levels(levels)
                        .categories(categories)
                        .sectors(sectors)
                        .topics(topics.orElse(List.of()))
                        .organizer(organizer.orElse(null))
                        .channel(channel.orElse(null))
                        .course(course.orElse(null))
                        .build())
                .ifPresent(sink::offering);
    }

    void lecturer(MappedRow row) {
        Optional<String> name = row.need("name", text -> text);
        Optional<LecturerId> id = row.find("id", LecturerId::of);
        Optional<String> base = row.find("base", ResourceRows::name);
        Optional<String> title = row.find("title", text -> text);
        List<Topic> topics = row.list("topics").stream().map(Topic::of).toList();
        row.made(() -> Lecturer.builder(id.orElseGet(() -> LecturerId.of(name.orElseThrow())), name.orElseThrow())
                        .base(base.map(this::baseNamed).orElse(null))
                        .title(title.orElse(null))
                        .topics(topics)
                        .build())
                .ifPresent(sink::lecturer);
    }

    void material(MappedRow row) {
        Optional<MaterialId> id = row.need("id", MaterialId::of);
        Optional<String> title = row.need("title", text -> text);
        Optional<String> medium = row.find("medium", text -> text);
        Optional<String> base = row.find("base", ResourceRows::name);
        List<Topic> topics = row.list("topics").stream().map(Topic::of).toList();
        row.made(() -> Material.builder(id.orElseThrow(), title.orElseThrow())
                        .medium(medium.orElse(null))
                        .base(base.map(this::baseNamed).orElse(null))
                        .topics(topics)
                        .build())
                .ifPresent(sink::material);
    }
}
