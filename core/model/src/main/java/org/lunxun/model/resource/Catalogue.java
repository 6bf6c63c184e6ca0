package org.lunxun.model.resource;

import java.util.List;
import org.lunxun.model.Stability;

/**
 * What one provider has to offer, as it says so itself; ids are unique within the catalogue only.
 *
 * @param bases the bases
 * @param courses the courses
 * @param offerings the classes; their bases need not stand in the same catalogue
 * @param lecturers the lecturers
 * @param materials the teaching materials
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Catalogue(
        List<Base> bases,
        List<Course> courses,
        List<Offering> offerings,
        List<Lecturer> lecturers,
        List<Material> materials) {

    /** Nothing at all. */
    public static final Catalogue EMPTY = new Catalogue(List.of(), List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Catalogue {
        bases = List.copyOf(bases);
        courses = List.copyOf(courses);
        offerings = List.copyOf(offerings);
        lecturers = List.copyOf(lecturers);
        materials = List.copyOf(materials);
    }
}
