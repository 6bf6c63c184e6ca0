package org.lunxun.exchange.kit;

import static org.lunxun.exchange.kit.BrokenDataset.lost;

import java.util.ArrayList;
import java.util.List;
import org.lunxun.model.finding.DatasetReason;

/** Cells that hold no date, number, topic or word of a closed list as the format wants them. */
final class BrokenCells {

    private BrokenCells() {}

    static List<BrokenDataset> all() {
        List<BrokenDataset> all = new ArrayList<>();
        addWords(all);
        addDates(all);
        addNumberForms(all);
        addRanges(all);
        addSeatsAndTopics(all);
        return all;
    }

    private static void addWords(List<BrokenDataset> all) {
        all.add(broken(DatasetReason.WORD_UNKNOWN, "cadres.csv", 7, "post", "BOSS")
                .with("records.csv", 5)
                .with("unavailable.csv", 3));
        all.add(broken(DatasetReason.WORD_UNKNOWN, "records.csv", 4, "mode", "online"));
        all.add(broken(DatasetReason.WORD_UNKNOWN, "offerings.csv", 4, "mode", "ONLINE "));
        all.add(broken(DatasetReason.WORD_UNKNOWN, "survey.csv", 2, "dimension", "FOOD"));
        all.add(broken(DatasetReason.WORD_UNKNOWN, "facts.csv", 2, "verified", "YES"));
    }

    private static void addDates(List<BrokenDataset> all) {
        all.add(broken(DatasetReason.DATE_UNREADABLE, "unavailable.csv", 2, "start_date", "2027-5-1"));
        all.add(broken(DatasetReason.DATE_UNREADABLE, "unavailable.csv", 2, "end_date", "2027-02-29"));
        all.add(broken(DatasetReason.DATE_UNREADABLE, "records.csv", 2, "start_date", "2024/03/04"));
        all.add(broken(DatasetReason.DATE_UNREADABLE, "records.csv", 2, "end_date", "2024-03-08 "));
        all.add(broken(DatasetReason.DATE_UNREADABLE, "needs.csv", 2, "expires_on", "0000-01-01"));
        all.add(broken(DatasetReason.DATE_UNREADABLE, "survey.csv", 2, "round", "２０２６-06-01"));
        all.add(broken(DatasetReason.DATE_UNREADABLE, "facts.csv", 2, "date", "2026-13-01"));
        all.add(broken(DatasetReason.DATE_UNREADABLE, "cadres.csv", 7, "retires_on", "31.12.2030")
                .with("records.csv", 5)
                .with("unavailable.csv", 3));
        all.add(broken(DatasetReason.END_BEFORE_START, "unavailable.csv", 2, "end_date", "2027-04-30"));
        all.add(broken(DatasetReason.END_BEFORE_START, "records.csv", 3, "end_date", "2025-06-01"));
        all.add(broken(DatasetReason.END_BEFORE_START, "offerings.csv", 4, "end_date", "2028-01-09"));
    }

    private static void addNumberForms(List<BrokenDataset> all) {
        for (String number : List.of("1e2", "+5", ".5", "5.", " 5", "5,5", "０.5", "--5", "0x10", "NaN")) {
            all.add(lost(
                    "number-" + number,
                    DatasetReason.NUMBER_UNREADABLE,
                    "survey.csv",
                    3,
                    "score",
                    () -> DatasetDraft.clean().cell("survey.csv", 3, "score", number)));
        }
        all.add(broken(DatasetReason.NUMBER_UNREADABLE, "needs.csv", 3, "gap", "0." + "1".repeat(29)));
        all.add(broken(DatasetReason.NUMBER_UNREADABLE, "records.csv", 2, "hours", "forty"));
    }

    private static void addRanges(List<BrokenDataset> all) {
        all.add(range("needs.csv", 2, "gap", "0"));
        all.add(lost(
                "gap-just-above-1", DatasetReason.NUMBER_OUT_OF_RANGE, "needs.csv", 3, "gap", () -> DatasetDraft.clean()
                        .cell("needs.csv", 3, "gap", "1.0000000000000000000000001")));
        all.add(range("units.csv", 5, "absence_cap", "1.1")
                .with("cadres.csv", 7)
                .with("records.csv", 5)
                .with("unavailable.csv", 3));
        all.add(range("bases.csv", 4, "quality", "-0.01").with("offerings.csv", 4));
        all.add(range("bases.csv", 4, "places", "2.5").with("offerings.csv", 4));
        all.add(range("survey.csv", 2, "score", "100.5"));
        all.add(range("survey.csv", 2, "deviation", "51"));
        all.add(range("survey.csv", 2, "respondents", "-1"));
        all.add(range("records.csv", 2, "hours", "-8"));
        all.add(range("offerings.csv", 4, "hours", "1000000001"));
        all.add(range("offerings.csv", 4, "cost_per_seat", "-1"));
        all.add(range("offerings.csv", 4, "min_seats", "1000000001"));
        all.add(range("offerings.csv", 4, "max_seats", "7.5"));
    }

    private static void addSeatsAndTopics(List<BrokenDataset> all) {
        all.add(lost(
                "min-seats-above-max",
                DatasetReason.MIN_SEATS_ABOVE_MAX,
                "offerings.csv",
                4,
                "min_seats",
                () -> DatasetDraft.clean()
                        .cell("offerings.csv", 4, "min_seats", "8")
                        .cell("offerings.csv", 4, "max_seats", "7")));
        all.add(broken(DatasetReason.TOPIC_WITHOUT_WEIGHT, "offerings.csv", 4, "topics", "经济"));
        all.add(lost(
                "topic-with-empty-weight",
                DatasetReason.TOPIC_WITHOUT_WEIGHT,
                "offerings.csv",
                4,
                "topics",
                () -> DatasetDraft.clean().cell("offerings.csv", 4, "topics", "经济:0.5|法治:")));
        all.add(broken(DatasetReason.TOPIC_TWICE, "offerings.csv", 4, "topics", "经济:0.5|法治:0.5|经济:0.4"));
        all.add(broken(DatasetReason.NUMBER_OUT_OF_RANGE, "offerings.csv", 4, "topics", "经济:1.5"));
        all.add(lost(
                "topic-of-no-weight",
                DatasetReason.NUMBER_OUT_OF_RANGE,
                "offerings.csv",
                4,
                "topics",
                () -> DatasetDraft.clean().cell("offerings.csv", 4, "topics", "经济:0")));
        all.add(broken(DatasetReason.NUMBER_UNREADABLE, "offerings.csv", 4, "topics", "经济:half"));
        all.add(broken(DatasetReason.CELL_EMPTY, "offerings.csv", 4, "topics", ":0.5"));
    }

    private static BrokenDataset range(String file, int row, String column, String value) {
        return broken(DatasetReason.NUMBER_OUT_OF_RANGE, file, row, column, value);
    }

    private static BrokenDataset broken(DatasetReason reason, String file, int row, String column, String value) {
        return lost(
                reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "-" + column + "-in-" + file,
                reason,
                file,
                row,
                column,
                () -> DatasetDraft.clean().cell(file, row, column, value));
    }
}
