package org.lunxun.sync;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lunxun.engine.registry.Member;
import org.lunxun.engine.registry.MergeDecision;
import org.lunxun.exchange.text.Columns;
import org.lunxun.exchange.text.CsvRow;
import org.lunxun.exchange.text.CsvScan;
import org.lunxun.exchange.text.FileDefect;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.SourceId;

/**
 * Reads what people decided on doubtful pairs of bases: {@code doubtful.csv} as a sync writes it, with {@code decision} ({@code
 * same} or {@code different}) and {@code by} filled in. Rows without a decision are passed over.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class DecisionFile {

    static final List<String> COLUMNS = List.of(
            "source", "base", "other_source", "other_base", "name", "other_name", "cause", "decision", "by", "reason");

    private static final String RUNS = "=+-@\t\r";

    private DecisionFile() {}

    /**
     * Reads decisions.
     *
     * @param file a CSV file in UTF-8 or GB18030 with the columns of {@code doubtful.csv}
     * @return the decisions, in the order of the rows
     * @throws SyncException when the file or a row with a decision cannot be used; the message names the row
     */
    public static List<MergeDecision> read(Path file) {
        List<MergeDecision> decisions = new ArrayList<>();
        try {
            CsvScan.rows(
                    file,
                    String.valueOf(file.getFileName()),
                    Columns.required(COLUMNS.toArray(new String[0])),
                    false,
                    row -> read(file, row, decisions));
        } catch (FileDefect e) {
            throw new SyncException(
                    "The decisions (" + file + ") cannot be read: "
                            + e.findings().get(0).reason().name() + " "
                            + e.findings().get(0).location(),
                    "it is not a copy of doubtful.csv.",
                    e);
        }
        return List.copyOf(decisions);
    }

    private static void read(Path file, CsvRow row, List<MergeDecision> decisions) {
        String decided = text(row, "decision").strip().toLowerCase(Locale.ROOT);
        if (decided.isEmpty()) {
            return;
        }
        try {
            if (!decided.equals("same") && !decided.equals("different")) {
                throw new IllegalArgumentException("The decision must be same or different.");
            }
            decisions.add(new MergeDecision(
                    member(text(row, "source"), text(row, "base")),
                    member(text(row, "other_source"), text(row, "other_base")),
                    decided.equals("same"),
                    text(row, "by").strip(),
                    text(row, "reason")));
        } catch (IllegalArgumentException e) {
            throw new SyncException(
                    "The decision (" + file + ", row " + row.number() + ") cannot be used: "
                            + String.valueOf(e.getMessage()).replaceAll("\\R.*", ""),
                    "a cell is empty: decision and by must be filled.",
                    e);
        }
    }

    private static Member<BaseId> member(String source, String base) {
        return new Member<>(SourceId.of(source), BaseId.of(base));
    }

    private static String text(CsvRow row, String column) {
        String text = row.text(COLUMNS.indexOf(column));
        return text.length() > 1 && text.charAt(0) == '\'' && RUNS.indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }

    /** A cell for people: no spreadsheet runs it. */
    static String cell(String text) {
        return !text.isEmpty() && RUNS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** The argument of a finding that a column shows. */
    static String argument(String column) {
        return switch (column) {
            case "other_source" -> "otherSource";
            case "other_base" -> "other";
            case "other_name" -> "otherName";
            default -> column;
        };
    }
}
