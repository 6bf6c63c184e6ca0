package org.lunxun.exchange;

import java.util.List;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.rotation.Assignment;

/**
 * What came out of the file of a plan.
 *
 * @param rows the rows in their order, repeated ones and ones with unknown ids included: the evaluator judges them
 * @param findings what was noticed; when one is {@link Severity#UNUSABLE}, there are no rows
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record PlanReading(List<Row> rows, List<Finding> findings) {

    /** Copies the lists. */
    public PlanReading {
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }

    /**
     * One row of a plan.
     *
     * @param number the row as a spreadsheet shows it, the header is row 1
     * @param assignment the place
     */
    @Stability(Stability.Level.EXPERIMENTAL)
    public record Row(long number, Assignment assignment) {}

    /**
     * Whether the file could be read.
     *
     * @return false when a finding makes it unusable
     */
    public boolean usable() {
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.UNUSABLE);
    }

    /**
     * The places without their rows.
     *
     * @return the places in the order of the rows
     */
    public List<Assignment> assignments() {
        return rows.stream().map(Row::assignment).toList();
    }
}
