package org.lunxun.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lunxun.exchange.text.ShownText;
import org.lunxun.model.finding.DatasetReason;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.Severity;

/** Notices of one kind in one column: one for each value, at the first row that has it, with the number of rows. */
final class Notices {
    private static final class Tally {
        private final long firstRow;
        private long rows;

        private Tally(long firstRow) {
            this.firstRow = firstRow;
        }
    }

    private final DatasetFile file;
    private final DatasetReason reason;
    private final String column;
    private final Map<Object, Tally> tallies = new LinkedHashMap<>();
    private @Nullable Object lastValue;
    private @Nullable Tally lastTally;

    Notices(DatasetFile file, DatasetReason reason, String column) {
        this.file = file;
        this.reason = reason;
        this.column = column;
    }

    /** One more row has this value; its text is shown. */
    void add(Object value, long row) {
        Tally tally = value.equals(lastValue) ? lastTally : tallies.get(value);
        if (tally == null) {
            tally = new Tally(row);
            tallies.put(value, tally);
        }
        tally.rows++;
        lastValue = value;
        lastTally = tally;
    }

    void report(FindingLog log) {
        tallies.forEach((value, tally) -> {
            Finding finding = Finding.at(Severity.NOTICE, reason, Location.of(file.fileName(), tally.firstRow, column));
            String shown = ShownText.of(value.toString());
            log.add((shown.isEmpty() ? finding : finding.with("value", shown)).with("rows", tally.rows));
        });
    }
}
