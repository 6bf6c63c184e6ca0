package org.lunxun.engine.registry;

import java.util.List;
import java.util.Locale;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.Catalogue;
import org.lunxun.model.resource.Course;
import org.lunxun.model.resource.Lecturer;
import org.lunxun.model.resource.Material;
import org.lunxun.model.resource.Offering;

/** What a row of a catalogue can be. */
@Stability(Stability.Level.EXPERIMENTAL)
public enum ResourceKind {
    /** A base. */
    BASE,
    /** A course. */
    COURSE,
    /** A class. */
    OFFERING,
    /** A lecturer. */
    LECTURER,
    /** A teaching material. */
    MATERIAL;

    private final String word = name().toLowerCase(Locale.ROOT);

    /**
     * What a row is.
     *
     * @param row a base, course, class, lecturer or material
     * @return its kind
     * @throws IllegalArgumentException when it is nothing of a catalogue
     */
    public static ResourceKind of(Object row) {
        if (row instanceof Offering) {
            return OFFERING;
        }
        if (row instanceof Base) {
            return BASE;
        }
        if (row instanceof Course) {
            return COURSE;
        }
        if (row instanceof Lecturer) {
            return LECTURER;
        }
        if (row instanceof Material) {
            return MATERIAL;
        }
        throw new IllegalArgumentException(
                "The row (%s) must be one of a catalogue.%nMaybe it is an id.".formatted(row.getClass()));
    }

    /**
     * The kind as files and findings name it.
     *
     * @return one lower-case word
     */
    public String word() {
        return word;
    }

    /**
     * The rows of this kind.
     *
     * @param catalogue what a source offers
     * @return in the order of the catalogue
     */
    public List<? extends Object> rows(Catalogue catalogue) {
        return switch (this) {
            case BASE -> catalogue.bases();
            case COURSE -> catalogue.courses();
            case OFFERING -> catalogue.offerings();
            case LECTURER -> catalogue.lecturers();
            case MATERIAL -> catalogue.materials();
        };
    }
}
