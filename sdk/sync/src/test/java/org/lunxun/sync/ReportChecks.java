package org.lunxun.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Reason;

/** What tests look for in the report of a sync. */
final class ReportChecks {

    private ReportChecks() {}

    static SourceTally tally(SyncResult result, String source) {
        return result.report().sources().stream()
                .filter(tally -> tally.source().value().equals(source))
                .findFirst()
                .orElseThrow();
    }

    static long count(SyncResult result, Reason reason) {
        return result.report().findings().stream()
                .map(Finding::reason)
                .filter(reason::equals)
                .count();
    }

    static void assertAddsUp(SyncReport report) {
        int after = 0;
        for (SourceTally tally : report.sources()) {
            assertEquals(
                    tally.before(),
                    tally.changed() + tally.unchanged() + tally.missing() + tally.went(),
                    tally::toString);
            assertEquals(tally.after(), tally.before() + tally.came() - tally.went(), tally::toString);
            assertEquals(tally.missing(), tally.missingRows().size());
            after += tally.after();
        }
        assertEquals(
                after,
                report.kinds().stream().mapToInt(SyncReport.KindTally::rows).sum());
        for (SyncReport.KindTally kind : report.kinds()) {
            assertEquals(kind.rows(), kind.leftOut() + kind.joined() + kind.entries(), kind::toString);
        }
    }
}
