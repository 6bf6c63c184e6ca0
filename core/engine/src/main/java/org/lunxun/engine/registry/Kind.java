package org.lunxun.engine.registry;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.finding.RegistryReason;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Course;
import org.lunxun.model.resource.CourseId;
import org.lunxun.model.resource.Lecturer;
import org.lunxun.model.resource.LecturerId;
import org.lunxun.model.resource.Material;
import org.lunxun.model.resource.MaterialId;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.Seats;

/**
 * How merged entries of one kind are put together.
 *
 * @param sort what the entries are
 * @param repeated what it is called when several rows became one
 * @param id makes an id
 * @param assembly makes the value out of its fields
 */
record Kind<I extends Comparable<I>, T>(
        ResourceKind sort, RegistryReason repeated, Function<String, I> id, Assembly<I, T> assembly) {

    /** Makes a value out of the fields that survive. */
    @FunctionalInterface
    interface Assembly<I extends Comparable<I>, T> {
        T of(I id, FieldMerge<I, T> fields);
    }

    static final Kind<BaseId, Base> BASE = new Kind<>(ResourceKind.BASE, RegistryReason.MERGED, BaseId::of, Kind::base);
    static final Kind<CourseId, Course> COURSE =
            new Kind<>(ResourceKind.COURSE, RegistryReason.MERGED, CourseId::of, Kind::course);
    static final Kind<LecturerId, Lecturer> LECTURER =
            new Kind<>(ResourceKind.LECTURER, RegistryReason.MERGED, LecturerId::of, Kind::lecturer);
    static final Kind<MaterialId, Material> MATERIAL =
            new Kind<>(ResourceKind.MATERIAL, RegistryReason.MERGED, MaterialId::of, Kind::material);

    /** Offerings, whose courses are looked up by member. */
    static Kind<OfferingId, Offering> offering(Map<Member<CourseId>, CourseId> courses) {
        return new Kind<>(
                ResourceKind.OFFERING,
                RegistryReason.OFFERING_REPEATED,
                OfferingId::of,
                (id, fields) -> offering(id, fields, courses));
    }

    private static Base base(BaseId id, FieldMerge<BaseId, Base> fields) {
        String name = fields.pick("name", row -> filled(row.value().name()), NameKey::ofBase);
        return Base.builder(id, Objects.requireNonNullElse(name, ""), fields.pickFilled("kind", row -> row.value()
                        .kind()))
                .region(fields.pick("region", row -> row.value().region(), NameKey::ofRegion))
                .places(fields.pick("places", row -> row.value().places()))
                .quality(fields.pick("quality", row -> row.value().quality()))
                .creditCode(fields.pick("creditCode", row -> code(row.value().creditCode())))
                .schoolCode(
                        fields.pick("schoolCode", row -> schoolCode(row.value().schoolCode())))
                .build();
    }

    private static Course course(CourseId id, FieldMerge<CourseId, Course> fields) {
        String title = fields.pick("title", row -> filled(row.value().title()), NameKey::ofTitle);
        return Course.builder(id, Objects.requireNonNullElse(title, ""))
                .base(fields.base())
                .topics(list(fields.pick("topics", row -> filled(row.value().topics()))))
                .hours(fields.pick("hours", row -> row.value().hours()))
                .build();
    }

    private static Lecturer lecturer(LecturerId id, FieldMerge<LecturerId, Lecturer> fields) {
        String name = fields.pick("name", row -> filled(row.value().name()), NameKey::ofTitle);
        return Lecturer.builder(id, Objects.requireNonNullElse(name, ""))
                .base(fields.base())
                .title(fields.pick("title", row -> row.value().title(), NameKey::ofTitle))
                .topics(list(fields.pick("topics", row -> filled(row.value().topics()))))
                .build();
    }

    private static Material material(MaterialId id, FieldMerge<MaterialId, Material> fields) {
        String title = fields.pick("title", row -> filled(row.value().title()), NameKey::ofTitle);
        return Material.builder(id, Objects.requireNonNullElse(title, ""))
                .medium(fields.pick("medium", row -> row.value().medium(), NameKey::ofTitle))
                .base(fields.base())
                .topics(list(fields.pick("topics", row -> filled(row.value().topics()))))
                .build();
    }

    private static Offering offering(
            OfferingId id, FieldMerge<OfferingId, Offering> fields, Map<Member<CourseId>, CourseId> courses) {
        String title = fields.pick("title", row -> filled(row.value().title()), NameKey::ofTitle);
        Double hours = fields.pick(
                "hours", row -> row.value().hours() == 0 ? null : row.value().hours());
        Seats seats = fields.pick("seats", row -> given(row.value().seats()));
        BigDecimal cost = fields.pick("costPerSeat", row -> given(row.value().costPerSeat()));
        return Offering.builder(
                        id,
                        Objects.requireNonNull(fields.base()),
                        Objects.requireNonNullElse(title, ""),
                        fields.pickFilled("dates", row -> row.value().dates()),
                        fields.pickFilled("mode", row -> row.value().mode()),
                        Objects.requireNonNullElse(hours, 0.0))
                .organizer(fields.pick("organizer", row -> row.value().organizer()))
                .seats(Objects.requireNonNullElse(seats, Seats.ANY))
                .costPerSeat(Objects.requireNonNullElse(cost, BigDecimal.ZERO))
                .levels(list(fields.pick("levels", row -> filled(row.value().levels()))))
                .categories(
                        list(fields.pick("categories", row -> filled(row.value().categories()))))
                .sectors(list(fields.pick("sectors", row -> filled(row.value().sectors()))))
                .topics(list(fields.pick("topics", row -> filled(row.value().topics()))))
                .channel(fields.pick("channel", row -> row.value().channel()))
                .course(fields.pick("course", row -> course(row, courses)))
                .build();
    }

    private static @Nullable CourseId course(Row<OfferingId, Offering> row, Map<Member<CourseId>, CourseId> courses) {
        CourseId course = row.value().course();
        return course == null ? null : courses.get(new Member<>(row.source(), course));
    }

    private static @Nullable String code(@Nullable String written) {
        return written == null ? null : CreditCode.parse(written).orElse(null);
    }

    private static @Nullable String schoolCode(@Nullable String written) {
        return written == null ? null : SchoolCode.parse(written).orElse(null);
    }

    private static @Nullable String filled(String text) {
        return text.isEmpty() ? null : text;
    }

    private static <V> @Nullable List<V> filled(List<V> values) {
        return values.isEmpty() ? null : values;
    }

    private static <V> List<V> list(@Nullable List<V> values) {
        return values == null ? List.of() : values;
    }

    /** Seats and cost have defaults for what a source does not say; a default outbids nothing that is said. */
    private static @Nullable Seats given(Seats seats) {
        return seats.equals(Seats.ANY) ? null : seats;
    }

    private static @Nullable BigDecimal given(BigDecimal cost) {
        return cost.signum() == 0 ? null : cost;
    }
}
