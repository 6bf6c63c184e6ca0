package org.lunxun.sync;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.registry.ResourceKind;
import org.lunxun.model.DateRange;
import org.lunxun.model.people.Category;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.people.Region;
import org.lunxun.model.people.Sector;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.Channel;
import org.lunxun.model.resource.Course;
import org.lunxun.model.resource.CourseId;
import org.lunxun.model.resource.DeliveryMode;
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

/** The rows of catalogues as JSON objects that read back equal; what is null or empty is left out. */
final class RowJson {

    private RowJson() {}

    /** Writes the members of a row into the object that is open. */
    static void write(JsonGenerator json, Object row) throws IOException {
        json.writeStringField("kind", ResourceKind.of(row).name());
        json.writeStringField("id", CatalogueIndex.id(row));
        if (row instanceof Base base) {
            base(json, base);
        } else if (row instanceof Course course) {
            json.writeStringField("title", course.title());
            text(json, "base", course.base());
            topics(json, course.topics());
            number(json, "hours", course.hours());
        } else if (row instanceof Offering offering) {
            offering(json, offering);
        } else if (row instanceof Lecturer lecturer) {
            json.writeStringField("name", lecturer.name());
            text(json, "base", lecturer.base());
            text(json, "title", lecturer.title());
            list(json, "topics", lecturer.topics());
        } else if (row instanceof Material material) {
            json.writeStringField("title", material.title());
            text(json, "medium", material.medium());
            text(json, "base", material.base());
            list(json, "topics", material.topics());
        }
    }

    private static void base(JsonGenerator json, Base base) throws IOException {
        json.writeStringField("name", base.name());
        json.writeStringField("type", base.kind().name());
        text(json, "region", base.region());
        if (base.places() != null) {
            json.writeNumberField("places", base.places());
        }
        number(json, "quality", base.quality());
        text(json, "creditCode", base.creditCode());
        text(json, "schoolCode", base.schoolCode());
    }

    private static void offering(JsonGenerator json, Offering offering) throws IOException {
        json.writeStringField("base", offering.base().value());
        json.writeStringField("title", offering.title());
        json.writeStringField("start", offering.dates().start().toString());
        json.writeStringField("end", offering.dates().end().toString());
        json.writeStringField("mode", offering.mode().name());
        json.writeNumberField("hours", offering.hours());
        text(json, "organizer", offering.organizer());
        json.writeNumberField("minSeats", offering.seats().min());
        if (offering.seats().limit().isPresent()) {
            json.writeNumberField("maxSeats", offering.seats().max());
        }
        json.writeNumberField("costPerSeat", offering.costPerSeat());
        list(json, "levels", offering.levels());
        list(json, "categories", offering.categories());
        list(json, "sectors", offering.sectors());
        topics(json, offering.topics());
        text(json, "channel", offering.channel());
        text(json, "course", offering.course());
    }

    private static void text(JsonGenerator json, String name, @Nullable Object value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value.toString());
        }
    }

    private static void number(JsonGenerator json, String name, @Nullable Double value) throws IOException {
        if (value != null) {
            json.writeNumberField(name, value);
        }
    }

    private static void list(JsonGenerator json, String name, List<? extends Object> values) throws IOException {
        if (!values.isEmpty()) {
            json.writeArrayFieldStart(name);
            for (Object value : values) {
                json.writeString(value.toString());
            }
            json.writeEndArray();
        }
    }

    private static void topics(JsonGenerator json, List<TopicWeight> topics) throws IOException {
        if (!topics.isEmpty()) {
            json.writeArrayFieldStart("topics");
            for (TopicWeight topic : topics) {
                json.writeStartObject();
                json.writeStringField("topic", topic.topic().name());
                json.writeNumberField("weight", topic.weight());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    /** The row that an object tells of. */
    static Object read(Node row) {
        return switch (ResourceKind.valueOf(row.text("kind"))) {
            case BASE -> readBase(row);
            case COURSE ->
                Course.builder(CourseId.of(row.text("id")), row.text("title"))
                        .base(find(row, "base", BaseId::of))
                        .topics(weights(row))
                        .hours(find(row, "hours", Double::valueOf))
                        .build();
            case OFFERING -> readOffering(row);
            case LECTURER ->
                Lecturer.builder(LecturerId.of(row.text("id")), row.text("name"))
                        .base(find(row, "base", BaseId::of))
                        .title(find(row, "title", text -> text))
                        .topics(row.list("topics").stream().map(Topic::of).toList())
                        .build();
            case MATERIAL ->
                Material.builder(MaterialId.of(row.text("id")), row.text("title"))
                        .medium(find(row, "medium", text -> text))
                        .base(find(row, "base", BaseId::of))
                        .topics(row.list("topics").stream().map(Topic::of).toList())
                        .build();
        };
    }

    private static Base readBase(Node row) {
        return Base.builder(BaseId.of(row.text("id")), row.text("name"), BaseKind.of(row.text("type")))
                .region(find(row, "region", Region::of))
                .places(find(row, "places", Integer::valueOf))
                .quality(find(row, "quality", Double::valueOf))
                .creditCode(find(row, "creditCode", text -> text))
                .schoolCode(find(row, "schoolCode", text -> text))
                .build();
    }

    private static Offering readOffering(Node row) {
        int min = Integer.parseInt(row.text("minSeats"));
        return Offering.builder(
                        OfferingId.of(row.text("id")),
                        BaseId.of(row.text("base")),
                        row.text("title"),
                        DateRange.of(LocalDate.parse(row.text("start")), LocalDate.parse(row.text("end"))),
                        DeliveryMode.valueOf(row.text("mode")),
                        Double.parseDouble(row.text("hours")))
                .organizer(find(row, "organizer", OrganizerId::of))
                .seats(row.has("maxSeats") ? Seats.of(min, Integer.parseInt(row.text("maxSeats"))) : Seats.atLeast(min))
                .costPerSeat(new BigDecimal(row.text("costPerSeat")))
                .levels(row.list("levels").stream().map(LevelCode::of).toList())
                .categories(row.list("categories").stream().map(Category::of).toList())
                .sectors(row.list("sectors").stream().map(Sector::of).toList())
                .topics(weights(row))
                .channel(find(row, "channel", Channel::of))
                .course(find(row, "course", CourseId::of))
                .build();
    }

    private static <T> @Nullable T find(Node row, String name, Function<String, T> made) {
        return row.find(name).map(made).orElse(null);
    }

    private static List<TopicWeight> weights(Node row) {
        return row.nodes("topics").stream()
                .map(each -> new TopicWeight(Topic.of(each.text("topic")), Double.parseDouble(each.text("weight"))))
                .toList();
    }
}
