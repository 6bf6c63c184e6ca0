package org.lunxun.engine.triage;

import java.util.ArrayList;
import java.util.List;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.finding.TriageReason;

/** The last step before a base is phased out: not if that leaves a need open. */
final class Closing {

    private Closing() {}

    static Decision<Direction> of(String policy, List<Finding> because, Loss loss) {
        List<Finding> reasons = new ArrayList<>(because);
        if (loss.coverable()) {
            reasons.add(
                    Finding.of(Severity.NOTICE, TriageReason.COVERABLE_WITHOUT).with("exact", loss.exact()));
            return new Decision<>(policy, Direction.PHASE_OUT, reasons);
        }
        reasons.add(NeedReasons.of(TriageReason.NEED_UNCOVERED, loss.uncovered()));
        return new Decision<>(policy, Direction.RECTIFY, reasons);
    }
}
