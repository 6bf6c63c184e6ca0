package org.lunxun.sync;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lunxun.engine.registry.RowKey;
import org.lunxun.exchange.CsvFile;
import org.lunxun.exchange.FindingJson;
import org.lunxun.exchange.JsonFile;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.RegistryReason;

/** Writes what a sync did beside the dataset: {@code sync.json}, and {@code doubtful.csv} for people to decide. */
final class SyncReportFile {

    static final String REPORT = "sync.json";
    static final String DOUBTFUL = "doubtful.csv";

    private SyncReportFile() {}

    static void write(SyncReport report, Path folder) throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", 1);
        json.put(
                "sources", report.sources().stream().map(SyncReportFile::source).toList());
        json.put("kinds", report.kinds().stream().map(SyncReportFile::kind).toList());
        json.put("findings", FindingJson.of(report.findings()));
        JsonFile.write(folder.resolve(REPORT), json);
        CsvFile.write(folder.resolve(DOUBTFUL), DecisionFile.COLUMNS, doubtful(report.findings()));
    }

    private static Map<String, Object> source(SourceTally tally) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("source", tally.source().value());
        json.put("outcome", tally.outcome());
        json.put("before", tally.before());
        json.put("came", tally.came());
        json.put("changed", tally.changed());
        json.put("unchanged", tally.unchanged());
        json.put("missing", tally.missing());
        json.put("went", tally.went());
        json.put("after", tally.after());
        json.put("refused", tally.refused());
        if (!tally.missingRows().isEmpty()) {
            json.put(
                    "missingRows",
                    tally.missingRows().stream()
                            .map(each -> {
                                Map<String, Object> row = row(each.row());
                                row.put("times", each.times());
                                row.put("since", each.since());
                                return row;
                            })
                            .toList());
        }
        if (!tally.held().isEmpty()) {
            json.put("held", tally.held().stream().map(SyncReportFile::row).toList());
            json.put("confirmWith", "--confirm-removal " + tally.source());
        }
        return json;
    }

    private static Map<String, Object> row(RowKey key) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", key.kind());
        json.put("id", key.value());
        return json;
    }

    private static Map<String, Object> kind(SyncReport.KindTally tally) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", tally.kind());
        json.put("rows", tally.rows());
        json.put("leftOut", tally.leftOut());
        json.put("joined", tally.joined());
        json.put("entries", tally.entries());
        return json;
    }

    /** The doubtful pairs, with empty cells for whoever decides. */
    private static List<List<String>> doubtful(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.reason() == RegistryReason.DOUBTFUL_PAIR)
                .map(finding -> DecisionFile.COLUMNS.stream()
                        .map(column -> DecisionFile.cell(
                                finding.argument(DecisionFile.argument(column)).orElse("")))
                        .collect(Collectors.toList()))
                .distinct()
                .toList();
    }
}
