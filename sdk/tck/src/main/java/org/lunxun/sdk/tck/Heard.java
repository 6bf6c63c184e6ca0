package org.lunxun.sdk.tck;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;
import org.lunxun.sdk.api.Cursor;

/**
 * What a provider did when it was asked once.
 *
 * @param request what it was asked, as a person reads it
 * @param rows the rows that it handed over, in their order
 * @param removed what it said was removed
 * @param findings what it found wrong in its source
 * @param next where the next page begins, null when this was the last
 * @param last from where to ask next time, null for everything
 * @param value what it returned, null when it returned nothing
 * @param thrown what it threw, null when it returned
 * @param inTime whether it was done before the deadline
 * @param afterTheEnd how many more rows it handed over after the sink had ended the call
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Heard(
        String request,
        List<Row> rows,
        List<Row> removed,
        List<Finding> findings,
        @Nullable Cursor next,
        @Nullable Cursor last,
        @Nullable Object value,
        @Nullable Throwable thrown,
        boolean inTime,
        int afterTheEnd) {

    /** Copies the lists. */
    public Heard {
        rows = List.copyOf(rows);
        removed = List.copyOf(removed);
        findings = List.copyOf(findings);
    }

    /**
     * One row.
     *
     * @param kind what it is, a lower-case word
     * @param id its id
     * @param value the row; for a removal its id
     */
    @Stability(Stability.Level.EXPERIMENTAL)
    public record Row(String kind, String id, Object value) {}

    /**
     * Whether the provider returned in time.
     *
     * @return false when it threw or was given up
     */
    public boolean answered() {
        return inTime && thrown == null;
    }

    /**
     * The answer in one line, for a breach.
     *
     * @return what was thrown, or how much was handed over
     */
    public String inShort() {
        if (!inTime) {
            return "nothing in time";
        }
        if (thrown != null) {
            return Lines.of(thrown.getClass().getName() + ": " + thrown.getMessage());
        }
        if (value != null) {
            return Lines.of(value.toString());
        }
        return rows.size() + " rows, " + removed.size() + " removals, " + findings.size() + " findings";
    }
}
