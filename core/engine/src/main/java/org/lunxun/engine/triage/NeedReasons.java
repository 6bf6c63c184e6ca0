package org.lunxun.engine.triage;

import java.util.List;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.finding.TriageReason;

/** Reasons that name needs: how many, and the first of them. */
final class NeedReasons {

    private NeedReasons() {}

    static Finding of(TriageReason reason, List<NeedGroup> needs) {
        NeedGroup first = needs.get(0);
        Finding finding = Finding.of(Severity.NOTICE, reason).with("needs", needs.size());
        if (first.topic() != null) {
            finding = finding.with("topic", first.topic());
        }
        return finding.with("level", first.level());
    }
}
