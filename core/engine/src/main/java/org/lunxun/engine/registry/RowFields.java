package org.lunxun.engine.registry;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.Course;
import org.lunxun.model.resource.Lecturer;
import org.lunxun.model.resource.Material;
import org.lunxun.model.resource.Offering;

/** What a source says in a row, field by field: all but the row's id. */
@Stability(Stability.Level.INTERNAL)
public final class RowFields {

    private record Field<T>(String name, Function<T, @Nullable Object> value) {}

    private record Fields<T>(List<Field<T>> all, List<String> names) {

        @SafeVarargs
        @SuppressWarnings("varargs")
        static <T> Fields<T> of(Field<T>... fields) {
            List<Field<T>> all = List.of(fields);
            return new Fields<>(all, all.stream().map(Field::name).toList());
        }
    }

    private static final Fields<Base> BASE = Fields.of(
            new Field<>("name", Base::name),
            new Field<>("kind", Base::kind),
            new Field<>("region", Base::region),
            new Field<>("places", Base::places),
            new Field<>("quality", Base::quality),
            new Field<>("creditCode", Base::creditCode),
            new Field<>("schoolCode", Base::schoolCode));

    private static final Fields<Course> COURSE = Fields.of(
            new Field<>("title", Course::title),
            new Field<>("base", Course::base),
            new Field<>("topics", Course::topics),
            new Field<>("hours", Course::hours));

    private static final Fields<Offering> OFFERING = Fields.of(
            new Field<>("title", Offering::title),
            new Field<>("base", Offering::base),
            new Field<>("dates", Offering::dates),
            new Field<>("mode", Offering::mode),
            new Field<>("hours", Offering::hours),
            new Field<>("organizer", Offering::organizer),
            new Field<>("seats", Offering::seats),
            new Field<>("costPerSeat", Offering::costPerSeat),
            new Field<>("levels", Offering::levels),
            new Field<>("categories", Offering::categories),
            new Field<>("sectors", Offering::sectors),
            new Field<>("topics", Offering::topics),
            new Field<>("channel", Offering::channel),
            new Field<>("course", Offering::course));

    private static final Fields<Lecturer> LECTURER = Fields.of(
            new Field<>("name", Lecturer::name),
            new Field<>("base", Lecturer::base),
            new Field<>("title", Lecturer::title),
            new Field<>("topics", Lecturer::topics));

    private static final Fields<Material> MATERIAL = Fields.of(
            new Field<>("title", Material::title),
            new Field<>("medium", Material::medium),
            new Field<>("base", Material::base),
            new Field<>("topics", Material::topics));

    private RowFields() {}

    /**
     * The names of the fields.
     *
     * @param kind what the row is
     * @return the names of the record components, in an order that stays
     */
    public static List<String> names(ResourceKind kind) {
        return fields(kind).names();
    }

    /**
     * The value of a field.
     *
     * @param row a base, course, class, lecturer or material
     * @param field its place in {@link #names}
     * @return null when the source says nothing of it
     */
    public static @Nullable Object value(Object row, int field) {
        return switch (ResourceKind.of(row)) {
            case BASE -> BASE.all().get(field).value().apply((Base) row);
            case COURSE -> COURSE.all().get(field).value().apply((Course) row);
            case OFFERING -> OFFERING.all().get(field).value().apply((Offering) row);
            case LECTURER -> LECTURER.all().get(field).value().apply((Lecturer) row);
            case MATERIAL -> MATERIAL.all().get(field).value().apply((Material) row);
        };
    }

    private static Fields<?> fields(ResourceKind kind) {
        return switch (kind) {
            case BASE -> BASE;
            case COURSE -> COURSE;
            case OFFERING -> OFFERING;
            case LECTURER -> LECTURER;
            case MATERIAL -> MATERIAL;
        };
    }
}
