package org.lunxun.engine.enrolment;

import java.util.Comparator;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.SourceId;
import org.lunxun.model.rotation.Assignment;

/**
 * A place of a plan, and whom to ask for it.
 *
 * @param assignment who goes to which class of the registry
 * @param source the source whose provider enrols for that class
 * @param offering the class as that source names it
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record PlannedPlace(Assignment assignment, SourceId source, OfferingId offering)
        implements Comparable<PlannedPlace> {

    private static final Comparator<PlannedPlace> ORDER = Comparator.comparing(PlannedPlace::source)
            .thenComparing(PlannedPlace::offering)
            .thenComparing(PlannedPlace::assignment);

    @Override
    public int compareTo(PlannedPlace other) {
        return ORDER.compare(this, other);
    }
}
