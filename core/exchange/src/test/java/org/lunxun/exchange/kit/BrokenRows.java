package org.lunxun.exchange.kit;

import static org.lunxun.exchange.kit.BrokenDataset.lost;

import java.util.ArrayList;
import java.util.List;
import org.lunxun.model.finding.DatasetReason;

/** Rows of the wrong length, empty cells, and ids and pairs that stand twice. */
final class BrokenRows {
    private static final String LONG_ID = "C".repeat(129);

    private BrokenRows() {}

    static List<BrokenDataset> all() {
        List<BrokenDataset> all = new ArrayList<>();
        addLengths(all);
        addEmptyCells(all);
        addIds(all);
        return all;
    }

    private static void addLengths(List<BrokenDataset> all) {
        all.add(lost("too-few-cells", DatasetReason.CELLS_TOO_FEW, "records.csv", 3, "hours", () -> clean().shorten(
                        "records.csv", 3, 2)));
        all.add(lost(
                        "too-few-cells-of-a-cadre",
                        DatasetReason.CELLS_TOO_FEW,
                        "cadres.csv",
                        3,
                        "name",
                        () -> clean().shorten("cadres.csv", 3, 8))
                .with("needs.csv", 4)
                .with("records.csv", 3));
        all.add(lost("too-many-cells", DatasetReason.CELLS_TOO_MANY, "survey.csv", 4, "round", () -> clean().lengthen(
                        "survey.csv", 4, "2026-01-01")));
        all.add(lost(
                        "too-many-cells-of-a-base",
                        DatasetReason.CELLS_TOO_MANY,
                        "bases.csv",
                        5,
                        "quality",
                        () -> clean().lengthen("bases.csv", 5, ""))
                .with("offerings.csv", 5)
                .with("enrolments.csv", 3));
        all.add(lost("a-line-of-one-space", DatasetReason.CELLS_TOO_FEW, "needs.csv", 8, "topic", () -> clean().add(
                        "needs.csv", " ")));
    }

    private static void addEmptyCells(List<BrokenDataset> all) {
        all.add(empty("units.csv", 5, "unit_id")
                .with("cadres.csv", 7)
                .with("records.csv", 5)
                .with("unavailable.csv", 3));
        all.add(empty("cadres.csv", 7, "cadre_id").with("records.csv", 5).with("unavailable.csv", 3));
        all.add(empty("cadres.csv", 7, "unit_id").with("records.csv", 5).with("unavailable.csv", 3));
        all.add(empty("cadres.csv", 7, "level").with("records.csv", 5).with("unavailable.csv", 3));
        all.add(empty("cadres.csv", 7, "post").with("records.csv", 5).with("unavailable.csv", 3));
        for (String column : List.of("cadre_id", "topic", "gap")) {
            all.add(empty("needs.csv", 3, column));
        }
        for (String column : List.of("cadre_id", "topic", "base_id", "start_date", "end_date", "hours")) {
            all.add(empty("records.csv", 2, column));
        }
        for (String column : List.of("cadre_id", "start_date", "end_date")) {
            all.add(empty("unavailable.csv", 2, column));
        }
        all.add(empty("bases.csv", 4, "base_id").with("offerings.csv", 4));
        all.add(empty("bases.csv", 4, "kind").with("offerings.csv", 4));
        for (String column : List.of("base_id", "dimension", "source", "score", "respondents")) {
            all.add(empty("survey.csv", 3, column));
        }
        for (String column : List.of("base_id", "fact", "source")) {
            all.add(empty("facts.csv", 2, column));
        }
        for (String column : List.of("offering_id", "base_id", "start_date", "end_date", "hours", "mode")) {
            all.add(empty("offerings.csv", 4, column));
        }
        all.add(empty("enrolments.csv", 3, "cadre_id"));
        all.add(empty("enrolments.csv", 3, "offering_id"));
    }

    private static void addIds(List<BrokenDataset> all) {
        all.add(lost("cadre-id-too-long", DatasetReason.ID_TOO_LONG, "cadres.csv", 9, "cadre_id", () -> clean().add(
                                "cadres.csv", LONG_ID, "", "U1", "L2", "", "", "STAFF", "", "")
                        .add("unavailable.csv", LONG_ID, "2027-01-01", "2027-01-02"))
                .with("unavailable.csv", 4));
        all.add(lost(
                "organizer-id-too-long",
                DatasetReason.ID_TOO_LONG,
                "records.csv",
                2,
                "organizer_id",
                () -> clean().cell("records.csv", 2, "organizer_id", LONG_ID)));
        all.add(lost(
                "base-id-of-a-record-too-long",
                DatasetReason.ID_TOO_LONG,
                "records.csv",
                2,
                "base_id",
                () -> clean().cell("records.csv", 2, "base_id", LONG_ID)));
        all.add(lost("unit-id-twice", DatasetReason.ID_TWICE, "units.csv", 6, "unit_id", () -> clean().add(
                        "units.csv", "U2", "另一个", "", "", "")));
        all.add(lost("cadre-id-twice", DatasetReason.ID_TWICE, "cadres.csv", 9, "cadre_id", () -> clean().add(
                        "cadres.csv", "C1", "", "U1", "L2", "", "", "STAFF", "", "")));
        all.add(lost("base-id-twice", DatasetReason.ID_TWICE, "bases.csv", 6, "base_id", () -> clean().add(
                        "bases.csv", "B1", "", "UNIVERSITY", "", "", "")));
        all.add(lost("offering-id-twice", DatasetReason.ID_TWICE, "offerings.csv", 3, "offering_id", () -> clean().cell(
                        "offerings.csv", 3, "offering_id", "K1")));
        all.add(lost("need-twice", DatasetReason.PAIR_TWICE, "needs.csv", 8, "topic", () -> clean().add(
                        "needs.csv", "C1", "党性", "0.9", "测评", "", "", "", "")));
        all.add(lost("promise-twice", DatasetReason.PAIR_TWICE, "enrolments.csv", 4, "offering_id", () -> clean().add(
                        "enrolments.csv", "C1", "K1")));
    }

    private static BrokenDataset empty(String file, int row, String column) {
        return lost("empty-" + column + "-in-" + file, DatasetReason.CELL_EMPTY, file, row, column, () -> clean().cell(
                        file, row, column, ""));
    }

    private static DatasetDraft clean() {
        return DatasetDraft.clean();
    }
}
