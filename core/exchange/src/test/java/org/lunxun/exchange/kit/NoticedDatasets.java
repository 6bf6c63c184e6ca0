package org.lunxun.exchange.kit;

import static org.lunxun.exchange.kit.BrokenDataset.noticed;

import java.util.List;
import org.lunxun.model.finding.DatasetReason;

/** Notices: nothing is lost. */
final class NoticedDatasets {

    private NoticedDatasets() {}

    static List<BrokenDataset> all() {
        return List.of(
                noticed(
                        "record-base-unknown",
                        DatasetReason.RECORD_BASE_UNKNOWN,
                        "records.csv",
                        3,
                        "base_id",
                        () -> clean().cell("records.csv", 3, "base_id", "外地")),
                noticed(
                        "level-unknown-in-a-list",
                        DatasetReason.LEVEL_UNKNOWN,
                        "offerings.csv",
                        5,
                        "levels",
                        () -> clean().cell("offerings.csv", 5, "levels", "L2|L7")),
                noticed("record-repeated", DatasetReason.ROW_REPEATED, "records.csv", 6, null, () -> clean().add(
                                "records.csv",
                                "C1",
                                "经济",
                                "B1",
                                "O1",
                                "2024-03-04",
                                "2024-03-08",
                                "40",
                                "RESIDENTIAL")),
                noticed("absence-repeated", DatasetReason.ROW_REPEATED, "unavailable.csv", 4, null, () -> clean().add(
                                "unavailable.csv", "C4", "2027-05-01", "2027-06-30")),
                noticed("answer-repeated", DatasetReason.ROW_REPEATED, "survey.csv", 5, null, () -> clean().add(
                                "survey.csv", "B2", "FACULTY", "TRAINEE_RATING", "80.0", "20", "5.5", "2026-06-01")),
                noticed(
                        "policy-not-everyone-once",
                        DatasetReason.NOT_EVERYONE_ONCE,
                        "policy.json",
                        0,
                        "weights.cover",
                        () -> clean().policy("\"cover\": 12000", "\"cover\": 2800")),
                noticed(
                        "need-without-evidence",
                        DatasetReason.NEED_WITHOUT_EVIDENCE,
                        "needs.csv",
                        4,
                        "evidence",
                        () -> clean().cell("needs.csv", 4, "evidence", "")));
    }

    private static DatasetDraft clean() {
        return DatasetDraft.clean();
    }
}
