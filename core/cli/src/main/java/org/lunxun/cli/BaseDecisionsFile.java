package org.lunxun.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.triage.BaseDecision;
import org.lunxun.engine.triage.BaseReply;
import org.lunxun.engine.triage.Direction;
import org.lunxun.engine.triage.Side;
import org.lunxun.exchange.text.Columns;
import org.lunxun.exchange.text.CsvRow;
import org.lunxun.exchange.text.CsvScan;
import org.lunxun.exchange.text.FileDefect;
import org.lunxun.model.finding.DatasetReason;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.resource.BaseId;

/**
 * Decisions as a responsible body writes them: one row for each base. A row without {@code decided_by} is a draft and counts for
 * nothing.
 *
 * @param decisions those that can be read
 * @param replies the drafts that bases saw, and what they replied
 * @param drafts how many rows are drafts
 * @param filled whether a row holds anything that a draft leaves blank, be it of use or not
 * @param findings rows that are lost, and why
 */
record BaseDecisionsFile(
        List<BaseDecision> decisions, List<BaseReply> replies, int drafts, boolean filled, List<Finding> findings) {

    /** The columns, in the order in which a draft is written. */
    static final List<String> COLUMNS = List.of(
            "base_id",
            "side",
            "direction",
            "decided_by",
            "decided_on",
            "document",
            "reason",
            "reviewed_on",
            "draft_on",
            "reply_until",
            "replied_on",
            "reply");

    /** Columns that a draft leaves blank. */
    private static final List<Integer> BLANK = List.of(3, 4, 5, 6, 7, 10, 11);

    private static final Columns READ = Columns.required(
                    "base_id", "side", "direction", "decided_by", "decided_on", "document")
            .optional("reason", "reviewed_on", "draft_on", "reply_until", "replied_on", "reply");

    BaseDecisionsFile {
        decisions = List.copyOf(decisions);
        replies = List.copyOf(replies);
        findings = List.copyOf(findings);
    }

    /** Whether nobody has filled in a row. */
    boolean isDraftAlone() {
        return !filled && findings.isEmpty();
    }

    /** Reads the file. */
    static BaseDecisionsFile read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure(
                    ExitCode.UNUSABLE,
                    "The decisions (" + file + ") must be a CSV file, but it is not there.",
                    "'lunxun decide DATASET --out DIR' writes a draft to fill in.");
        }
        Reading reading = new Reading(String.valueOf(file.getFileName()));
        try {
            CsvScan.rows(file, reading.name, READ, false, reading::row);
        } catch (FileDefect e) {
            throw new CommandFailure(ExitCode.UNUSABLE, FindingPrinter.text(e.findings()));
        }
        return new BaseDecisionsFile(
                reading.decisions, reading.replies, reading.drafts, reading.filled, reading.findings);
    }

    /** One pass over the rows. */
    private static final class Reading {

        private final String name;
        private final List<BaseDecision> decisions = new ArrayList<>();
        private final List<BaseReply> replies = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        private int drafts;
        private boolean filled;
        private boolean lost;

        Reading(String name) {
            this.name = name;
        }

        void row(CsvRow row) {
            filled |= BLANK.stream().anyMatch(column -> !row.text(column).isBlank());
            reply(row);
            if (row.text(3).isBlank()) {
                drafts++;
                return;
            }
            lost = false;
            BaseId base = cell(row, 0, BaseId::of, DatasetReason.CELL_EMPTY);
            Side side = cell(row, 1, text -> constant(Side.class, text), DatasetReason.WORD_UNKNOWN);
            Direction direction = cell(row, 2, text -> constant(Direction.class, text), DatasetReason.WORD_UNKNOWN);
            LocalDate on = cell(row, 4, LocalDate::parse, DatasetReason.DATE_UNREADABLE);
            String document = cell(row, 5, text -> text, DatasetReason.CELL_EMPTY);
            LocalDate reviewed = row.isEmpty(7) ? null : cell(row, 7, LocalDate::parse, DatasetReason.DATE_UNREADABLE);
            if (lost || base == null || side == null || direction == null || on == null || document == null) {
                return;
            }
            if (reviewed != null && reviewed.isBefore(on)) {
                lose(row, 7, DatasetReason.END_BEFORE_START);
                return;
            }
            decisions.add(new BaseDecision(base, side, direction, row.text(3), on, document, row.text(6), reviewed));
        }

        /** What the base saw and replied; a reply belongs to a draft, and one without {@code draft_on} is lost. */
        private void reply(CsvRow row) {
            if (row.text(8).isBlank()) {
                if (IntStream.of(9, 10, 11).anyMatch(column -> !row.text(column).isBlank())) {
                    lose(row, 8, DatasetReason.CELL_EMPTY);
                }
                return;
            }
            lost = false;
            BaseId base = cell(row, 0, BaseId::of, DatasetReason.CELL_EMPTY);
            LocalDate draft = cell(row, 8, LocalDate::parse, DatasetReason.DATE_UNREADABLE);
            LocalDate until = cell(row, 9, LocalDate::parse, DatasetReason.DATE_UNREADABLE);
            LocalDate replied = row.isEmpty(10) ? null : cell(row, 10, LocalDate::parse, DatasetReason.DATE_UNREADABLE);
            if (lost || base == null || draft == null || until == null) {
                return;
            }
            if (until.isBefore(draft)) {
                lose(row, 9, DatasetReason.END_BEFORE_START);
            } else if (replied != null && replied.isBefore(draft)) {
                lose(row, 10, DatasetReason.END_BEFORE_START);
            } else if (row.text(11).isBlank() != (replied == null)) {
                lose(row, replied == null ? 10 : 11, DatasetReason.CELL_EMPTY);
            } else {
                replies.add(new BaseReply(base, draft, until, replied, replied == null ? "" : row.text(11)));
            }
        }

        private <T> @Nullable T cell(CsvRow row, int column, Function<String, T> of, DatasetReason otherwise) {
            String text = row.text(column);
            if (text.isBlank()) {
                lose(row, column, DatasetReason.CELL_EMPTY);
                return null;
            }
            try {
                return of.apply(text);
            } catch (IllegalArgumentException | DateTimeParseException e) {
                lose(row, column, otherwise);
                return null;
            }
        }

        private void lose(CsvRow row, int column, DatasetReason reason) {
            lost = true;
            String text = row.text(column);
            Finding finding = Finding.at(Severity.LOST, reason, Location.of(name, row.number(), COLUMNS.get(column)));
            findings.add(
                    text.isBlank() ? finding : finding.with("value", text.substring(0, Math.min(60, text.length()))));
        }

        private static <E extends Enum<E>> E constant(Class<E> type, String word) {
            String upper = word.strip().toUpperCase(Locale.ROOT).replace(' ', '_');
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.name().equals(upper))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("not a word of the list"));
        }
    }
}
