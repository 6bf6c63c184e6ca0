package org.lunxun.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lunxun.exchange.text.ShownText;
import org.lunxun.model.finding.DatasetReason;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.Severity;

/** Rows that are lost because of a defect of their own, and what was lost with each of them. */
final class Losses {

    private static final class Cause {
        private final String file;
        private final long row;
        private final IdIndex<?> ids;
        private final int id;
        private @Nullable Map<String, Long> lost;

        private Cause(String file, long row, IdIndex<?> ids, int id) {
            this.file = file;
            this.row = row;
            this.ids = ids;
            this.id = id;
        }
    }

    private final List<Cause> causes = new ArrayList<>();

    /** The row with an id is lost by a defect of its own. */
    void lose(String file, long row, IdIndex<?> ids, int id) {
        causes.add(new Cause(file, row, ids, id));
        ids.lose(id, causes.size() - 1);
    }

    /** A row of a file is lost because of an earlier cause, by its number. */
    void loseWith(int number, String file) {
        Cause cause = causes.get(number);
        Map<String, Long> lost = cause.lost;
        if (lost == null) {
            lost = new LinkedHashMap<>();
            cause.lost = lost;
        }
        lost.merge(file, 1L, Long::sum);
    }

    /** One finding for each cause that took other rows with it, with their number, also by file. */
    void report(FindingLog log) {
        for (Cause cause : causes) {
            if (cause.lost != null) {
                long rows =
                        cause.lost.values().stream().mapToLong(Long::longValue).sum();
                Finding finding = Finding.at(
                                Severity.LOST, DatasetReason.LOST_WITH_ROW, Location.of(cause.file, cause.row, null))
                        .with("value", ShownText.of(cause.ids.text(cause.id)))
                        .with("rows", rows);
                for (Map.Entry<String, Long> entry : cause.lost.entrySet()) {
                    finding = finding.with(entry.getKey(), entry.getValue());
                }
                log.add(finding);
            }
        }
    }
}
