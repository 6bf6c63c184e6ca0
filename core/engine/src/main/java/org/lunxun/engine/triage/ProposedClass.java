package org.lunxun.engine.triage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.OfferingId;

/**
 * A class that would meet unmet need. It is modelled on a class that exists, so that its length, size and cost are somebody's
 * experience; where nobody teaches the topic there is none, and what it would take is not known.
 *
 * @param need the topic and the level
 * @param size how many attend
 * @param weeks its length in weeks, begun ones counted; 0 when not known
 * @param candidates the bases that can hold it, the best first; none where nobody teaches the topic
 * @param like the class that it is modelled on, at the first candidate; null when there is none
 * @param cost what it costs in yuan, null when not known
 * @param lowers by how much it lowers the unmet need when its cadres attend it at the first candidate; null when not known
 * @param by until when it has to be held for all of them
 * @param cadres who attends: those whose need it lowers most, in that order; for planning, not for publication
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record ProposedClass(
        NeedGroup need,
        int size,
        int weeks,
        List<BaseId> candidates,
        @Nullable OfferingId like,
        @Nullable BigDecimal cost,
        @Nullable BigDecimal lowers,
        LocalDate by,
        List<CadreId> cadres) {

    /** Copies the lists. */
    public ProposedClass {
        candidates = List.copyOf(candidates);
        cadres = List.copyOf(cadres);
    }
}
