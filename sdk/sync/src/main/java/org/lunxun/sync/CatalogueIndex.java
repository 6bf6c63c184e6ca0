package org.lunxun.sync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lunxun.engine.registry.state.ResourceKind;
import org.lunxun.engine.registry.state.RowKey;
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
        catalogue.bases().forEach(row -> rows.put(key(row), row));
        catalogue.courses().forEach(row -> rows.put(key(row), row));
        catalogue.offerings().forEach(row -> rows.put(key(row), row));
        catalogue.lecturers().forEach(row -> rows.put(key(row), row));
        catalogue.materials().forEach(row -> rows.put(key(row), row));
        return rows;
    }

    static int size(Catalogue catalogue) {
        return catalogue.bases().size()
                + catalogue.courses().size()
                + catalogue.offerings().size()
                + catalogue.lecturers().size()
                + catalogue.materials().size();
    }

    static int size(Catalogue catalogue, ResourceKind kind) {
        return list(catalogue, kind).size();
    }

    static Collection<?> list(Catalogue catalogue, ResourceKind kind) {
        return switch (kind) {
            case BASE -> catalogue.bases();
            case COURSE -> catalogue.courses();
            case OFFERING -> catalogue.offerings();
            case LECTURER -> catalogue.lecturers();
            case MATERIAL -> catalogue.materials();
        };
    }

    static RowKey key(Object row) {
        return new RowKey(kind(row), id(row));
    }

    static ResourceKind kind(Object row) {
        if (row instanceof Base) {
            return ResourceKind.BASE;
        }
        if (row instanceof Course) {
            return ResourceKind.COURSE;
        }
        if (row instanceof Offering) {
            return ResourceKind.OFFERING;
        }
        return row instanceof Lecturer ? ResourceKind.LECTURER : ResourceKind.MATERIAL;
    }

    static String id(Object row) {
        if (row instanceof Base base) {
            return base.id().value();
        }
        if (row instanceof Course course) {
            return course.id().value();
        }
        if (row instanceof Offering offering) {
            return offering.id().value();
        }
        return row instanceof Lecturer lecturer
                ? lecturer.id().value()
                : ((Material) row).id().value();
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
