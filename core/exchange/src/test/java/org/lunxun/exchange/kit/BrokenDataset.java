package org.lunxun.exchange.kit;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.finding.DatasetReason;
import org.lunxun.model.finding.Severity;

/**
 * A dataset with one defect, and what must be said of it.
 *
 * @param name what is wrong, a few words with hyphens, unique
 * @param draft makes the files
 * @param severity how bad it is
 * @param reason the finding's reason
 * @param file the finding's file
 * @param row the finding's row, 0 for none
 * @param column the finding's column, null for none
 * @param lost the rows of each file that are gone from the dataset, those lost with another row included; the header is
 *     row 1
 * @param rule the hard rule that a promised place breaks, 0 for a defect of form or reference
 */
public record BrokenDataset(
        String name,
        Supplier<DatasetDraft> draft,
        Severity severity,
        DatasetReason reason,
        String file,
        long row,
        @Nullable String column,
        Map<String, List<Integer>> lost,
        int rule) {

    /** Writes the dataset with its defect. */
    public void write(Path folder) {
        draft.get().write(folder);
    }

    /** Writes what must remain of the dataset, as it was written by hand; for a dataset that is usable. */
    public void writeWithoutLostRows(Path folder) {
        DatasetDraft whole = draft.get();
        lost.forEach(whole::removeRows);
        whole.write(folder);
    }

    /** A file defect. */
    static BrokenDataset unusable(
            String name,
            DatasetReason reason,
            String file,
            long row,
            @Nullable String column,
            Supplier<DatasetDraft> draft) {
        return new BrokenDataset(name, draft, Severity.UNUSABLE, reason, file, row, column, Map.of(), 0);
    }

    /** A row defect that takes no other row with it. */
    static BrokenDataset lost(
            String name, DatasetReason reason, String file, int row, String column, Supplier<DatasetDraft> draft) {
        return new BrokenDataset(name, draft, Severity.LOST, reason, file, row, column, Map.of(file, List.of(row)), 0);
    }

    /** A notice. */
    static BrokenDataset noticed(
            String name,
            DatasetReason reason,
            String file,
            long row,
            @Nullable String column,
            Supplier<DatasetDraft> draft) {
        return new BrokenDataset(name, draft, Severity.NOTICE, reason, file, row, column, Map.of(), 0);
    }

    /** A promise that contradicts a hard rule. */
    static BrokenDataset promise(int rule, String name, int row, Supplier<DatasetDraft> draft) {
        return new BrokenDataset(
                name,
                draft,
                Severity.UNUSABLE,
                DatasetReason.PROMISE_BREAKS_RULE,
                "enrolments.csv",
                row,
                "offering_id",
                Map.of(),
                rule);
    }

    /** The same defect, with which more rows are lost. */
    BrokenDataset with(String lostFile, Integer... rows) {
        Map<String, List<Integer>> all = new TreeMap<>(lost);
        all.merge(lostFile, List.of(rows), BrokenDataset::joined);
        return new BrokenDataset(name, draft, severity, reason, file, row, column, all, rule);
    }

    private static List<Integer> joined(List<Integer> one, List<Integer> other) {
        return Stream.of(one, other).flatMap(Collection::stream).sorted().toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
