package org.lunxun.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lunxun.exchange.CsvFile;
import org.lunxun.exchange.text.Columns;
import org.lunxun.exchange.text.CsvScan;
import org.lunxun.exchange.text.FileDefect;
import org.lunxun.model.resource.BaseId;

/**
 * Which bases have returned their form: {@code returns.csv}, which 'survey collect' writes beside the dataset and triage reads.
 *
 * @param rows one for each base that was asked
 */
record SurveyReturns(List<Row> rows) {

    /** The file in the folder of a dataset; the format knows nothing of it. */
    static final String FILE = "returns.csv";

    static final SurveyReturns NONE = new SurveyReturns(List.of());

    private static final Columns READ = Columns.required("base_id", "returned", "reminders");

    /**
     * One base.
     *
     * @param base the base
     * @param name its name
     * @param file the form that counts, empty when none came back
     * @param facts how many facts it tells
     * @param reminders on how many days the base was reminded
     * @param inspect whether it is to be inspected
     */
    record Row(BaseId base, String name, String file, int facts, int reminders, boolean inspect) {

        boolean returned() {
            return !file.isEmpty();
        }
    }

    SurveyReturns {
        rows = List.copyOf(rows);
    }

    /** What stands in the folder of a dataset, {@link #NONE} where nothing does. */
    static SurveyReturns in(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return NONE;
        }
        List<Row> rows = new ArrayList<>();
        try {
            CsvScan.rows(file, FILE, READ, false, row -> {
                String told = row.text(1);
                if (!isId(row.text(0))
                        || !(told.equals("yes") || told.equals("no"))
                        || !row.text(2).matches("[0-9]{1,4}")) {
                    throw new CommandFailure(
                            ExitCode.UNUSABLE,
                            "Row " + row.number() + " of " + file
                                    + " must hold a base_id, returned (yes or no) and the number of reminders.",
                            "'lunxun survey collect' writes the file anew; without it nothing is known of the forms.");
                }
                rows.add(new Row(
                        BaseId.of(row.text(0)),
                        "",
                        told.equals("yes") ? FILE : "",
                        0,
                        Integer.parseInt(row.text(2)),
                        false));
            });
        } catch (FileDefect e) {
            throw new CommandFailure(ExitCode.UNUSABLE, FindingPrinter.text(e.findings()));
        }
        return new SurveyReturns(rows);
    }

    private static boolean isId(String text) {
        try {
            return !BaseId.of(text).value().isBlank();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Writes the file. */
    void write(Path folder) throws IOException {
        CsvFile.write(
                folder.resolve(FILE),
                List.of("base_id", "name", "returned", "file", "facts", "reminders", "inspect"),
                rows.stream()
                        .map(row -> List.of(
                                row.base().value(),
                                BaseTables.forPeople(row.name()),
                                row.returned() ? "yes" : "no",
                                BaseTables.forPeople(row.file()),
                                String.valueOf(row.facts()),
                                String.valueOf(row.reminders()),
                                row.inspect() ? "yes" : "no"))
                        .toList());
    }

    /** How often each base was reminded that has not returned its form. */
    Map<BaseId, Integer> unanswered() {
        Map<BaseId, Integer> unanswered = new TreeMap<>();
        rows.stream().filter(row -> !row.returned()).forEach(row -> unanswered.put(row.base(), row.reminders()));
        return unanswered;
    }

    long returned() {
        return rows.stream().filter(Row::returned).count();
    }
}
