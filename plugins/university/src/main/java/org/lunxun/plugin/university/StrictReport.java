package org.lunxun.plugin.university;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.model.finding.Severity;
import org.lunxun.sdk.api.ProviderException;
import org.lunxun.sdk.api.ProviderSink;
import org.lunxun.sdk.api.SourceText;

/**
 * Tells where a bundle deviates from the CSV binding of OneRoster (1.1.1 and 1.2.1): its manifest, and the columns and
 * marks of those files that a catalogue reads. A report, not a gate.
 */
final class StrictReport {

    private static final String ALWAYS = "sourcedId status dateLastModified ";
    private static final Map<Table, String> COLUMNS = new EnumMap<>(
            Map.of(
                    Table.ORGS, ALWAYS + "name type identifier parentSourcedId",
                    Table.SESSIONS, ALWAYS + "title type startDate endDate parentSourcedId schoolYear",
                    Table.COURSES,
                            ALWAYS + "schoolYearSourcedId title courseCode grades orgSourcedId subjects subjectCodes",
                    Table.CLASSES,
                            ALWAYS
                                    + "title grades courseSourcedId classCode classType location schoolSourcedId termSourcedIds subjects subjectCodes periods"));

    private final Bundle bundle;
    private final ProviderSink sink;

    StrictReport(Bundle bundle, ProviderSink sink) {
        this.bundle = bundle;
        this.sink = sink;
    }

    void tell() throws IOException, ProviderException {
        stated("manifest.version", Set.of("1.0"));
        stated("oneroster.version", Set.of("1.1", "1.2"));
        for (Map.Entry<Table, String> one : COLUMNS.entrySet()) {
            Table table = one.getKey();
            stated("file." + table.title(), Set.of("absent", "bulk", "delta"));
            if (bundle.has(table)) {
                columns(table, List.of(one.getValue().split(" ", -1)));
                marks(table);
            }
        }
    }

    private void stated(String property, Set<String> words) {
        String said = bundle.stated(property);
        if (!words.contains(said)) {
            tell(
                    "manifest.csv",
                    property,
                    said,
                    words.stream().sorted().toList().toString());
        }
    }

    private void columns(Table table, List<String> wanted) throws IOException, ProviderException {
        List<String> found = bundle.columns(table);
        List<String> standard =
                found.stream().filter(column -> !column.startsWith("metadata.")).toList();
        if (!standard.equals(wanted)) {
            tell(bundle.place(table), null, String.join(",", standard), "the columns " + String.join(",", wanted));
        } else if (!found.subList(0, standard.size()).equals(standard)) {
            tell(bundle.place(table), null, "a metadata column among the others", "metadata columns at the end");
        }
    }

    private void marks(Table table) throws IOException, ProviderException {
        List<Tables.Line> rows = bundle.rows(table);
        if (rows.isEmpty()) {
            tell(bundle.place(table), null, "no row", "a row, or no file");
        }
        boolean delta = bundle.stated("file." + table.title()).equals("delta");
        for (String column : List.of("status", "dateLastModified")) {
            long odd = rows.stream()
                    .filter(row -> row.cell(column).isBlank() == delta)
                    .count();
            if (odd > 0) {
                tell(
                        bundle.place(table),
                        column,
                        odd + " rows " + (delta ? "without a value" : "with a value"),
                        delta ? "a value in every row of a delta" : "no value in a bulk file");
            }
        }
    }

    private void tell(String file, @Nullable String column, String value, String expected) {
        sink.finding(Finding.at(Severity.NOTICE, ProviderReason.ROW_UNREADABLE, Location.of(file, 0, column))
                .with("value", SourceText.shown(value))
                .with("expected", expected));
    }
}
