package org.lunxun.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lunxun.engine.registry.ResourceKind;
import org.lunxun.engine.registry.RowKey;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.Catalogue;
import org.lunxun.model.resource.Course;
import org.lunxun.model.resource.Lecturer;
import org.lunxun.model.resource.Material;
import org.lunxun.model.resource.Offering;

/** The rows of a catalogue by what names them, and back. */
final class CatalogueIndex {

    private CatalogueIndex() {}

    static SortedMap<RowKey, Object> of(Catalogue catalogue) {
        SortedMap<RowKey, Object> rows = new TreeMap<>();
        for (ResourceKind kind : ResourceKind.values()) {
            kind.rows(catalogue).forEach(row -> rows.put(RowKey.of(row), row));
        }
        return rows;
    }

    static int size(Catalogue catalogue) {
        return catalogue.bases().size()
                + catalogue.courses().size()
                + catalogue.offerings().size()
                + catalogue.lecturers().size()
                + catalogue.materials().size();
    }

    static String id(Object row) {
        return RowKey.of(row).value();
    }

    /** The catalogue of these rows, in the order of their keys. */
    static Catalogue catalogue(Map<RowKey, Object> rows) {
        List<Base> bases = new ArrayList<>();
        List<Course> courses = new ArrayList<>();
        List<Offering> offerings = new ArrayList<>();
        List<Lecturer> lecturers = new ArrayList<>();
        List<Material> materials = new ArrayList<>();
        for (Object row : rows.values()) {
            if (row instanceof Base base) {
                bases.add(base);
            } else if (row instanceof Course course) {
                courses.add(course);
            } else if (row instanceof Offering offering) {
                offerings.add(offering);
            } else if (row instanceof Lecturer lecturer) {
                lecturers.add(lecturer);
            } else {
                materials.add((Material) row);
            }
        }
        return new Catalogue(bases, courses, offerings, lecturers, materials);
    }
}
