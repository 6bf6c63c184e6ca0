package org.lunxun.engine.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.DateRange;
import org.lunxun.model.people.Region;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.Catalogue;
import org.lunxun.model.resource.Course;
import org.lunxun.model.resource.CourseId;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.model.resource.Lecturer;
import org.lunxun.model.resource.LecturerId;
import org.lunxun.model.resource.Material;
import org.lunxun.model.resource.MaterialId;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.Seats;
import org.lunxun.model.resource.SourceCatalogue;
import org.lunxun.model.resource.SourceId;

/** The catalogue of one source, for tests. */
final class Sources {

    final SourceId id;
    final List<Base> bases = new ArrayList<>();
    final List<Course> courses = new ArrayList<>();
    final List<Offering> offerings = new ArrayList<>();
    final List<Lecturer> lecturers = new ArrayList<>();
    final List<Material> materials = new ArrayList<>();

    private Sources(String id) {
        this.id = SourceId.of(id);
    }

    static Sources source(String id) {
        return new Sources(id);
    }

    Sources base(String base, String name, @Nullable String region) {
        return base(base, name, region, builder -> builder);
    }

    Sources base(String base, String name, @Nullable String region, UnaryOperator<Base.Builder> more) {
        Base.Builder builder = Base.builder(BaseId.of(base), name, BaseKind.PARTY_SCHOOL)
                .region(region == null ? null : Region.of(region));
        bases.add(more.apply(builder).build());
        return this;
    }

    Sources course(String course, String title, @Nullable String base) {
        courses.add(Course.builder(CourseId.of(course), title)
                .base(base == null ? null : BaseId.of(base))
                .build());
        return this;
    }

    Sources offering(String offering, String base, String title, String start) {
        return offering(offering, base, title, start, builder -> builder);
    }

    /** A residential class of five days. */
    Sources offering(String offering, String base, String title, String start, UnaryOperator<Offering.Builder> more) {
        LocalDate first = LocalDate.parse(start);
        Offering.Builder builder = Offering.builder(
                        OfferingId.of(offering),
                        BaseId.of(base),
                        title,
                        DateRange.of(first, first.plusDays(4)),
                        DeliveryMode.RESIDENTIAL,
                        40)
                .seats(Seats.of(5, 30))
                .costPerSeat(new BigDecimal("1200"));
        offerings.add(more.apply(builder).build());
        return this;
    }

    Sources lecturer(String lecturer, String name, @Nullable String base) {
        lecturers.add(Lecturer.builder(LecturerId.of(lecturer), name)
                .base(base == null ? null : BaseId.of(base))
                .build());
        return this;
    }

    Sources material(String material, String title, String medium, @Nullable String base) {
        materials.add(Material.builder(MaterialId.of(material), title)
                .medium(medium)
                .base(base == null ? null : BaseId.of(base))
                .build());
        return this;
    }

    SourceCatalogue catalogue() {
        return new SourceCatalogue(id, new Catalogue(bases, courses, offerings, lecturers, materials));
    }
}
