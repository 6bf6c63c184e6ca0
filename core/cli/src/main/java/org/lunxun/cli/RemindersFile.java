package org.lunxun.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
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

/**
 * Who was reminded of the form on which day: the columns {@code base_id} and {@code reminded_on}, one row for each reminder. Two
 * rows of one day are one reminder.
 *
 * @param days the days of each base since the survey began
 * @param findings rows that are lost, and why
 */
record RemindersFile(Map<BaseId, SortedSet<LocalDate>> days, List<Finding> findings) {

    static final RemindersFile NONE = new RemindersFile(Map.of(), List.of());

    private static final List<String> COLUMNS = List.of("base_id", "reminded_on");

    static RemindersFile read(Path file, LocalDate round) {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure(
                    ExitCode.UNUSABLE,
                    "The reminders (" + file + ") must be a CSV file, but it is not there.",
                    "make one with the columns base_id and reminded_on, or leave --reminders out.");
        }
        String name = String.valueOf(file.getFileName());
        Map<BaseId, SortedSet<LocalDate>> days = new TreeMap<>();
        List<Finding> findings = new ArrayList<>();
        try {
            CsvScan.rows(file, name, Columns.required("base_id", "reminded_on"), false, row -> {
                LocalDate day = day(row.text(1));
                if (row.isEmpty(0) || row.text(0).length() > 128) {
                    findings.add(lost(name, row, 0, DatasetReason.CELL_EMPTY));
                } else if (day == null) {
                    findings.add(lost(name, row, 1, DatasetReason.DATE_UNREADABLE));
                } else if (!day.isBefore(round)) {
                    days.computeIfAbsent(BaseId.of(row.text(0)), base -> new TreeSet<>())
                            .add(day);
                }
            });
        } catch (FileDefect e) {
            throw new CommandFailure(ExitCode.UNUSABLE, FindingPrinter.text(e.findings()));
        }
        return new RemindersFile(days, findings);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static Finding lost(String file, CsvRow row, int column, DatasetReason reason) {
        Finding finding = Finding.at(Severity.LOST, reason, Location.of(file, row.number(), COLUMNS.get(column)));
        return row.isEmpty(column) ? finding : finding.with("value", ShownText.of(row.text(column)));
    }
}
