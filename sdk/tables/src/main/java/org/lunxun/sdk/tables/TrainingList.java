package org.lunxun.sdk.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.learning.LearningRecord;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.OrganizerId;
import org.lunxun.sdk.api.Completion;
import org.lunxun.sdk.api.CompletionId;
import org.lunxun.sdk.api.ProviderException;
import org.lunxun.sdk.api.RecordsRequest;
import org.lunxun.sdk.api.RecordsSink;
import org.lunxun.sdk.api.SourceText;
import org.lunxun.sdk.api.TrainingEntry;
import org.lunxun.tables.RowKind;
import org.lunxun.tables.TableException;
import org.lunxun.tables.TableMapping;
import org.lunxun.tables.TableReader;
import org.lunxun.tables.TableSink;
import org.lunxun.tables.TrainingListWriter;
import org.lunxun.tables.TrainingRow;

/**
 * Trainings kept in a workbook, in the columns of a mapping, for a system that imports it. What stands there under its id
 * is never written over: a person may have corrected it.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class TrainingList {

    private final Path file;
    private final TableMapping mapping;

    private TrainingList(Path file, TableMapping mapping) {
        this.file = file;
        this.mapping = mapping;
    }

    /**
     * The list in a file.
     *
     * @param file the workbook, there or not; its folder is
     * @param mapping a mapping whose table of trainings has the columns {@code reference}, {@code cadre}, {@code start} and
     *     {@code end}, and defaults for what it needs and has no column of
     * @return the list
     * @throws ProviderException when the mapping has no such table
     */
    public static TrainingList of(Path file, TableMapping mapping) throws ProviderException {
        try {
            return new TrainingList(file, mapping.only(RowKind.TRAINING));
        } catch (IllegalArgumentException e) {
            throw ProviderException.of(ProviderReason.SETTING_INVALID, String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Puts trainings into the list that are not there yet, writes it whole and reads it back, and tells what it holds.
     *
     * @param request the trainings
     * @param sink takes the ids of those that the list holds; findings name those that it cannot hold, or holds otherwise
     * @throws ProviderException when a list that is there cannot be read whole, or holds more than trainings in the columns of
     *     the mapping; it is left as it is
     * @throws IOException when it cannot be written
     * @throws InterruptedException when the host no longer wants the answer
     */
    public void keep(RecordsRequest request, RecordsSink sink)
            throws ProviderException, IOException, InterruptedException {
        ListLock lock = ListLock.of(file);
        try {
            keepHeld(request, sink);
        } finally {
            lock.close();
        }
    }

    private void keepHeld(RecordsRequest request, RecordsSink sink) throws ProviderException, IOException {
        List<TrainingRow> all = new ArrayList<>(Files.exists(file) ? whole(file) : List.of());
        Map<String, TrainingRow> known = byNumber(all);
        Map<String, TrainingRow> handed = byNumber(readable(request));
        int before = all.size();
        List<CompletionId> kept = new ArrayList<>();
        for (TrainingEntry entry : request.entries()) {
            CompletionId id = entry.completion().id();
            TrainingRow row = handed.get(id.value());
            TrainingRow there = known.get(id.value());
            if (row == null) {
                sink.finding(refused(id));
                continue;
            }
            if (there == null) {
                all.add(row);
            } else if (!there.training().cadre().equals(row.training().cadre())) {
                sink.finding(taken(id));
                continue;
            } else if (!there.equals(row)) {
                sink.finding(differs(id));
            }
            kept.add(id);
        }
        if (all.size() > before) {
            if (Files.exists(file)) {
                nothingMore(before);
            }
            TrainingListWriter.write(mapping, all, file);
            if (!whole(file).equals(all)) {
                throw new IOException("The list of trainings does not hold what was written into it.");
            }
        }
        kept.forEach(sink::recorded);
    }

    /** What a person has added around the trainings would be lost when the list is written again. */
    private void nothingMore(int rows) throws ProviderException, IOException {
        Optional<String> more;
        try {
            more = TrainingListWriter.findMore(mapping, rows, file);
        } catch (TableException e) {
            throw ProviderException.of(ProviderReason.SOURCE_SHAPE, String.valueOf(e.getMessage()), e);
        }
        if (more.isPresent()) {
            throw ProviderException.of(
                    ProviderReason.SOURCE_SHAPE,
                    "The list of trainings holds " + more.get()
                            + ", which would be lost, and is left as it is. Maybe take the list away, so that a new one begins.");
        }
    }

    /** The trainings as they will come back out of the list: only such can be compared, and looked up again. */
    private List<TrainingRow> readable(RecordsRequest request) throws IOException, ProviderException {
        List<TrainingRow> rows = new ArrayList<>();
        for (TrainingEntry entry : request.entries()) {
            try {
                rows.add(row(entry));
            } catch (IllegalArgumentException e) {
                // A name that is too long: the training is missing in what is read back, and told there.
            }
        }
        Path trial = Files.createTempFile(file.toAbsolutePath().getParent(), "trial", ".xlsx");
        try {
            TrainingListWriter.write(mapping, rows, trial);
            return read(trial).rows();
        } finally {
            Files.deleteIfExists(trial);
        }
    }

    private static TrainingRow row(TrainingEntry entry) {
        Completion completion = entry.completion();
        LearningRecord learnt = completion.record();
        String organizer = entry.organizer();
        LearningRecord named = LearningRecord.builder(
                        learnt.cadre(),
                        learnt.topic(),
                        entry.base() == null ? learnt.base() : BaseId.of(entry.base()),
                        learnt.dates(),
                        learnt.hours())
                .organizer(organizer == null ? learnt.organizer() : OrganizerId.of(organizer))
                .mode(learnt.mode())
                .build();
        return new TrainingRow(
                named,
                entry.title(),
                completion.id().value(),
                completion.offering(),
                completion.attendance(),
                completion.examination(),
                completion.certificate());
    }

    private static Map<String, TrainingRow> byNumber(List<TrainingRow> rows) {
        Map<String, TrainingRow> byNumber = new HashMap<>();
        for (TrainingRow row : rows) {
            row.findNumber().ifPresent(number -> byNumber.putIfAbsent(number, row));
        }
        return byNumber;
    }

    private static Finding refused(CompletionId id) {
        return Finding.of(Severity.LOST, ProviderReason.ROW_REFUSED)
                .with("kind", "training")
                .with("id", SourceText.shown(id.value()))
                .with("why", "it cannot be read back from a list of this mapping");
    }

    private static Finding differs(CompletionId id) {
        return Finding.of(Severity.PROBLEM, ProviderReason.ANSWERS_DIFFER)
                .with("kind", "training")
                .with("id", SourceText.shown(id.value()))
                .with("detail", "the list holds it otherwise, and is left as it is");
    }

    private static Finding taken(CompletionId id) {
        return Finding.of(Severity.LOST, ProviderReason.ANSWERS_DIFFER)
                .with("kind", "training")
                .with("id", SourceText.shown(id.value()))
                .with(
                        "detail",
                        "the list holds another person's training under this id; give each source ids of its own");
    }

    /** What was read of a list, and what could not be. */
    private record Read(List<TrainingRow> rows, List<Finding> lost) {}

    /** Every row; a list of which a part cannot be read is refused, since it would be lost when it is written again. */
    private List<TrainingRow> whole(Path list) throws ProviderException, IOException {
        Read read = read(list);
        if (!read.lost().isEmpty()) {
            throw ProviderException.of(
                    ProviderReason.SOURCE_SHAPE,
                    "The list of trainings has a cell that cannot be read ("
                            + read.lost().get(0).location() + ") and is left as it is.");
        }
        return read.rows();
    }

    private Read read(Path list) throws ProviderException, IOException {
        Read read = new Read(new ArrayList<>(), new ArrayList<>());
        try {
            TableReader.of(mapping).read(list, new TableSink() {
                @Override
                public void finding(Finding finding) {
                    if (finding.severity() == Severity.LOST) {
                        read.lost().add(finding);
                    }
                }

                @Override
                public void training(TrainingRow row) {
                    read.rows().add(row);
                }
            });
        } catch (TableException e) {
            throw ProviderException.of(ProviderReason.SOURCE_SHAPE, String.valueOf(e.getMessage()), e);
        }
        return read;
    }
}
