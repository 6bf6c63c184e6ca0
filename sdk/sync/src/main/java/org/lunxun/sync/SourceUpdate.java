package org.lunxun.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.registry.RowKey;
import org.lunxun.engine.registry.SourceSeen;
import org.lunxun.engine.registry.state.KeptRows;
import org.lunxun.engine.registry.state.MissingRow;
import org.lunxun.engine.registry.state.SourceMark;
import org.lunxun.engine.registry.state.StagedAnswer;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.finding.SyncReason;
import org.lunxun.model.resource.Catalogue;
import org.lunxun.sync.SourceTally.Outcome;

/**
 * What a source's answer makes of what was known of it.
 *
 * @param mark what is known of it from now on
 * @param rows its rows from now on, null: those that the state has
 * @param seen since when it has said what it says in them, null: as the state has it
 * @param tally what came, changed and went
 * @param findings what was noticed
 * @param resumed whether the answer was read by a sync that was interrupted
 */
record SourceUpdate(
        SourceMark mark,
        @Nullable Catalogue rows,
        @Nullable SourceSeen seen,
        SourceTally tally,
        List<Finding> findings,
        boolean resumed) {

    private static final Finding[] NONE = {};

    /** Compares an answer with what is known; {@code known} yields the rows of the state when they are needed. */
    static SourceUpdate of(SourceMark mark, Supplier<KeptRows> known, SourceAnswerRead read, SyncRequest request) {
        StagedAnswer answer = read.answer();
        int refused = (int) read.findings().stream()
                .filter(finding -> finding.severity() == Severity.LOST)
                .count();
        if (answer == null) {
            int rows =
                    mark.rows().isEmpty() ? 0 : CatalogueIndex.size(known.get().rows());
            Finding kept = about(mark, Severity.PROBLEM, SyncReason.SOURCE_KEPT).with("rows", rows);
            return stays(mark, rows, Outcome.KEPT, List.of(), with(read.findings(), kept), refused);
        }
        if (answer.since() == null && mark.missing().isEmpty() && !mark.rows().isEmpty()) {
            if (RowDigest.of(answer.rows()).equals(mark.rows())) {
                SourceMark next = next(mark, answer, mark.rows(), mark.seen(), List.of(), read.findings());
                int size = CatalogueIndex.size(answer.rows());
                return new SourceUpdate(
                        next,
                        answer.rows(),
                        null,
                        new SourceTally(
                                mark.source(), Outcome.APPLIED, size, 0, 0, size, 0, 0, refused, List.of(), List.of()),
                        read.findings(),
                        read.resumed());
            }
        }
        return new Comparison(mark, known.get(), answer, request).update(read, refused);
    }

    private static SourceUpdate stays(
            SourceMark mark, int rows, Outcome outcome, List<RowKey> held, List<Finding> findings, int refused) {
        int missing = mark.missing().size();
        SourceMark next = new SourceMark(
                mark.source(),
                mark.settings(),
                mark.rows(),
                mark.cursor(),
                mark.missing(),
                mark.seen(),
                Fingerprint.ofFindings(findings));
        SourceTally tally = new SourceTally(
                mark.source(), outcome, rows, 0, 0, rows - missing, missing, 0, refused, mark.missing(), held);
        return new SourceUpdate(next, null, null, tally, findings, false);
    }

    /** A source that the configuration no longer has: its rows stay, unless a person confirmed that they go. */
    static SourceUpdate left(SourceMark mark, Catalogue known) {
        int rows = CatalogueIndex.size(known);
        Finding left = about(mark, Severity.PROBLEM, SyncReason.SOURCE_LEFT).with("rows", rows);
        return stays(
                mark, rows, Outcome.LEFT, List.copyOf(CatalogueIndex.of(known).keySet()), List.of(left), 0);
    }

    private static SourceMark next(
            SourceMark mark,
            StagedAnswer answer,
            String rows,
            String seen,
            List<MissingRow> missing,
            List<Finding> findings) {
        return new SourceMark(
                mark.source(),
                answer.settings(),
                rows,
                answer.cursor(),
                missing,
                seen,
                Fingerprint.ofFindings(findings));
    }

    private static Finding about(SourceMark mark, Severity severity, SyncReason reason) {
        return Finding.at(severity, reason, Location.ofFile(mark.source().value()))
                .with("source", mark.source());
    }

    private static List<Finding> with(List<Finding> findings, Finding... more) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }

    /** An answer beside the rows that are known. */
    private static final class Comparison {

        private final SourceMark mark;
        private final StagedAnswer answer;
        private final SyncRequest request;
        private final KeptRows known;
        private final SortedMap<RowKey, Object> old;
        private final SortedMap<RowKey, Object> now = new TreeMap<>();
        private final Map<RowKey, MissingRow> missingBefore = new TreeMap<>();
        private final List<MissingRow> missing = new ArrayList<>();
        private int came;
        private int changed;

        Comparison(SourceMark mark, KeptRows known, StagedAnswer answer, SyncRequest request) {
            this.mark = mark;
            this.answer = answer;
            this.request = request;
            this.known = known;
            old = CatalogueIndex.of(known.rows());
            mark.missing().forEach(each -> missingBefore.put(each.row(), each));
        }

        SourceUpdate update(SourceAnswerRead read, int refused) {
            boolean whole = answer.since() == null;
            SortedMap<RowKey, Object> said = CatalogueIndex.of(answer.rows());
            List<RowKey> gone = whole
                    ? old.keySet().stream()
                            .filter(row -> !said.containsKey(row))
                            .toList()
                    : answer.removed().stream()
                            .filter(row -> old.containsKey(row) && !said.containsKey(row))
                            .toList();
            List<RowKey> newlyGone = gone.stream()
                    .filter(row -> !whole || !missingBefore.containsKey(row))
                    .toList();
            double guard = request.config().guard();
            if (newlyGone.size() > guard * old.size() && !request.confirmed().contains(mark.source())) {
                Finding held = about(mark, Severity.PROBLEM, SyncReason.REMOVAL_REFUSED)
                        .with("gone", newlyGone.size())
                        .with("rows", old.size())
                        .with("share", guard);
                return stays(mark, old.size(), Outcome.HELD, newlyGone, with(read.findings(), held), refused);
            }
            if (!whole) {
                now.putAll(old);
                now.keySet().removeAll(gone);
            }
            said.forEach(this::take);
            if (whole) {
                gone.forEach(this::miss);
            } else {
                // A row that a whole answer lacked is not told by deltas, either: it ages until it goes or comes.
                mark.missing().stream()
                        .map(MissingRow::row)
                        .filter(row -> now.containsKey(row) && !said.containsKey(row))
                        .forEach(this::stillMissing);
            }
            return applied(read, refused);
        }

        private void take(RowKey key, Object row) {
            Object before = old.get(key);
            if (before == null) {
                came++;
            } else if (!before.equals(row)) {
                changed++;
            }
            now.put(key, row);
        }

        private void miss(RowKey key) {
            MissingRow before = missingBefore.get(key);
            MissingRow each = before == null ? MissingRow.first(key, request.day()) : before.again(request.day());
            Object row = old.get(key);
            if (each.times() <= request.config().keepMissing() && row != null) {
                missing.add(each);
                now.put(key, row);
            }
        }

        private void stillMissing(RowKey key) {
            now.remove(key);
            miss(key);
        }

        private SourceUpdate applied(SourceAnswerRead read, int refused) {
            Catalogue rows = CatalogueIndex.catalogue(now);
            Finding[] noticed = missing.isEmpty()
                    ? NONE
                    : new Finding[] {
                        about(mark, Severity.NOTICE, SyncReason.ROWS_MISSING).with("rows", missing.size())
                    };
            List<Finding> findings = with(read.findings(), noticed);
            SourceTally tally = new SourceTally(
                    mark.source(),
                    Outcome.APPLIED,
                    old.size(),
                    came,
                    changed,
                    now.size() - came - changed - missing.size(),
                    missing.size(),
                    old.size() + came - now.size(),
                    refused,
                    missing,
                    List.of());
            String print = RowDigest.of(rows);
            if (print.equals(mark.rows())) {
                SourceMark next = next(mark, answer, print, mark.seen(), missing, findings);
                return new SourceUpdate(next, rows, null, tally, findings, read.resumed());
            }
            SourceSeen seen = known.seen().after(known.rows(), rows, request.day());
            return new SourceUpdate(
                    next(mark, answer, print, SeenFile.fingerprint(seen), missing, findings),
                    rows,
                    seen,
                    tally,
                    findings,
                    read.resumed());
        }
    }
}
