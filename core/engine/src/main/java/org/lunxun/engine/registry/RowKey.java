package org.lunxun.engine.registry;

import java.util.Comparator;
import org.lunxun.model.Check;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.Course;
import org.lunxun.model.resource.Lecturer;
import org.lunxun.model.resource.Material;
import org.lunxun.model.resource.Offering;

/**
 * Names one row of a source's catalogue.
 *
 * @param kind what it is
 * @param value its id, as the source wrote it, 1 to 128 characters
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record RowKey(ResourceKind kind, String value) implements Comparable<RowKey> {

    private static final Comparator<RowKey> ORDER =
            Comparator.comparing(RowKey::kind).thenComparing(RowKey::value);

    /**
     * Checks the id.
     *
     * @throws IllegalArgumentException when the id is empty or too long
     */
    public RowKey {
        Check.id("row", value);
    }

    /**
     * What names a row.
     *
     * @param row a base, course, class, lecturer or material
     * @return its kind and id
     * @throws IllegalArgumentException when it is nothing of a catalogue
     */
    public static RowKey of(Object row) {
        return new RowKey(ResourceKind.of(row), id(row));
    }

    private static String id(Object row) {
        return switch (ResourceKind.of(row)) {
            case BASE -> ((Base) row).id().value();
            case COURSE -> ((Course) row).id().value();
            case OFFERING -> ((Offering) row).id().value();
            case LECTURER -> ((Lecturer) row).id().value();
            case MATERIAL -> ((Material) row).id().value();
        };
    }

    @Override
    public int compareTo(RowKey other) {
        return ORDER.compare(this, other);
    }
}
