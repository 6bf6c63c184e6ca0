package org.lunxun.sync;

import java.util.List;
import org.lunxun.engine.registry.RowKey;
import org.lunxun.engine.registry.state.MissingRow;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.SourceId;

/**
 * What a sync did with one source, in rows. {@code before = changed + unchanged + missing + went} and {@code after = came +
 * changed + unchanged + missing}.
 *
 * @param source the source
 * @param outcome what became of its answer
 * @param before rows before the sync, missing ones included
 * @param came rows that are new
 * @param changed rows that say something else
 * @param unchanged rows that say the same
 * @param missing rows that are kept although the source no longer shows them
 * @param went rows that are no longer kept
 * @param refused rows of the answer that cannot be used; each is a finding
 * @param missingRows the missing ones, in order
 * @param held the rows whose removal was refused, in order; empty unless the outcome is {@link Outcome#HELD} or {@link
 *     Outcome#LEFT}
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record SourceTally(
        SourceId source,
        Outcome outcome,
        int before,
        int came,
        int changed,
        int unchanged,
        int missing,
        int went,
        int refused,
        List<MissingRow> missingRows,
        List<RowKey> held) {

    /** What can become of a source. */
    @Stability(Stability.Level.EXPERIMENTAL)
    public enum Outcome {
        /** Its answer was applied. */
        APPLIED,
        /** It gave no whole answer; what it gave before is kept. */
        KEPT,
        /** Too much of it was gone; what it gave before is kept until a person confirms the removal. */
        HELD,
        /** It is no longer configured; what it gave before is kept until a person confirms the removal. */
        LEFT,
        /** It is no longer configured, and its rows went as a person confirmed. */
        GONE
    }

    /** Copies the lists. */
    public SourceTally {
        missingRows = List.copyOf(missingRows);
        held = List.copyOf(held);
    }

    /**
     * The rows after the sync.
     *
     * @return those that came and those that stayed
     */
    public int after() {
        return came + changed + unchanged + missing;
    }
}
