package org.lunxun.cli;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lunxun.exchange.text.Columns;
import org.lunxun.exchange.text.CsvRow;
import org.lunxun.exchange.text.CsvScan;
import org.lunxun.exchange.text.FileDefect;
import org.lunxun.exchange.text.ShownText;
import org.lunxun.model.finding.DatasetReason;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.resource.BaseId;

/** One row of a CSV file that people keep by hand: a cell that cannot be read is a finding, and its row is lost. */
final class HandRow {

    private final String file;
    private final CsvRow row;
    private final List<String> columns;
    private final List<Finding> findings;
    private boolean lost;

    private HandRow(String file, CsvRow row, List<String> columns, List<Finding> findings) {
        this.file = file;
        this.row = row;
        this.columns = columns;
        this.findings = findings;
    }

    /** What a file holds: the rows that can be read, and why others cannot. */
    record Rows<T>(List<T> rows, List<Finding> findings) {}

    /**
     * Reads a file.
     *
     * @param path the file
     * @param what what it is called when it is not there
     * @param columns its columns
     * @param maker makes the value of a row; what it makes of a row that was lost on the way is not looked at
     */
    static <T> Rows<T> read(Path path, String what, Columns columns, Function<HandRow, T> maker) {
        if (!Files.isRegularFile(path)) {
            throw new CommandFailure(
                    ExitCode.UNUSABLE,
                    "The " + what + " (" + path + ") must be a CSV file, but it is not there.",
                    "it has another name, or the path is meant from another folder.");
        }
        String name = String.valueOf(path.getFileName());
        List<T> rows = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        try {
            CsvScan.rows(path, name, columns, false, row -> {
                HandRow hand = new HandRow(name, row, columns.names(), findings);
                T made = hand.made(maker);
                if (made != null) {
                    rows.add(made);
                }
            });
        } catch (FileDefect e) {
            throw new CommandFailure(ExitCode.UNUSABLE, FindingPrinter.text(e.findings()));
        }
        return new Rows<>(rows, findings);
    }

    private <T> @Nullable T made(Function<HandRow, T> maker) {
        try {
            T made = maker.apply(this);
            return lost ? null : made;
        } catch (IllegalArgumentException e) {
            if (!lost) {
                lost = true;
                findings.add(Finding.at(Severity.LOST, DatasetReason.CELL_EMPTY, Location.of(file, row.number(), null))
                        .with(
                                "detail",
                                String.valueOf(e.getMessage())
                                        .lines()
                                        .findFirst()
                                        .orElse("")));
            }
            return null;
        }
    }

    boolean has(String column) {
        return !row.text(columns.indexOf(column)).isBlank();
    }

    String text(String column) {
        if (!has(column)) {
            lose(column, DatasetReason.CELL_EMPTY);
            return "-";
        }
        return row.text(columns.indexOf(column));
    }

    String mayText(String column) {
        return has(column) ? text(column) : "";
    }

    BaseId base() {
        String text = text("base_id");
        if (text.length() > 128) {
            lose("base_id", DatasetReason.ID_TOO_LONG);
            return BaseId.of("-");
        }
        return BaseId.of(text);
    }

    LocalDate day(String column) {
        try {
            return LocalDate.parse(text(column));
        } catch (DateTimeParseException e) {
            lose(column, DatasetReason.DATE_UNREADABLE);
            return LocalDate.EPOCH;
        }
    }

    @Nullable
    LocalDate mayDay(String column) {
        return has(column) ? day(column) : null;
    }

    /** A day that does not lie before another one. */
    @Nullable
    LocalDate mayDayFrom(String column, LocalDate first) {
        LocalDate day = mayDay(column);
        if (day != null && day.isBefore(first)) {
            lose(column, DatasetReason.END_BEFORE_START);
        }
        return day;
    }

    double number(String column, double low, double high) {
        try {
            double value = new BigDecimal(text(column)).doubleValue();
            if (value >= low && value <= high) {
                return value;
            }
            lose(column, DatasetReason.NUMBER_OUT_OF_RANGE);
        } catch (NumberFormatException e) {
            lose(column, DatasetReason.NUMBER_UNREADABLE);
        }
        return low;
    }

    @Nullable
    Double mayNumber(String column, double low, double high) {
        return has(column) ? number(column, low, high) : null;
    }

    int whole(String column, int low, int high) {
        double value = number(column, low, high);
        if (value != Math.rint(value)) {
            lose(column, DatasetReason.NUMBER_UNREADABLE);
        }
        return (int) value;
    }

    <E extends Enum<E>> E constant(String column, E[] all) {
        String word = text(column).strip().toUpperCase(Locale.ROOT).replace(' ', '_');
        return Arrays.stream(all)
                .filter(each -> each.name().equals(word))
                .findFirst()
                .orElseGet(() -> {
                    lose(column, DatasetReason.WORD_UNKNOWN);
                    return all[0];
                });
    }

    /** Each cell is told once. */
    private void lose(String column, DatasetReason reason) {
        Location place = Location.of(file, row.number(), column);
        if (!lost || findings.stream().noneMatch(finding -> place.equals(finding.location()))) {
            String text = row.text(columns.indexOf(column));
            Finding finding = Finding.at(Severity.LOST, reason, place);
            findings.add(text.isBlank() ? finding : finding.with("value", ShownText.of(text)));
        }
        lost = true;
    }
}
