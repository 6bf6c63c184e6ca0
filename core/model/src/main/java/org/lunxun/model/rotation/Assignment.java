package org.lunxun.model.rotation;

import java.util.Comparator;
import org.lunxun.model.Stability;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.OfferingId;

/**
 * A place of a cadre in a class: a row of a plan, or one that is already promised.
 *
 * @param cadre who goes
 * @param offering to which class
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Assignment(CadreId cadre, OfferingId offering) implements Comparable<Assignment> {

    private static final Comparator<Assignment> ORDER =
            Comparator.comparing(Assignment::cadre).thenComparing(Assignment::offering);

    /**
     * The place of a cadre in a class.
     *
     * @param cadre who goes
     * @param offering to which class
     * @return the place
     */
    public static Assignment of(CadreId cadre, OfferingId offering) {
        return new Assignment(cadre, offering);
    }

    @Override
    public int compareTo(Assignment other) {
        return ORDER.compare(this, other);
    }
}
