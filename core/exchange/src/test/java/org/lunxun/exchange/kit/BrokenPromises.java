package org.lunxun.exchange.kit;

import static org.lunxun.exchange.kit.BrokenDataset.promise;

import java.util.List;

/** Promises of which each is good in form and breaks one hard rule alone, at the row named. */
final class BrokenPromises {

    private BrokenPromises() {}

    static List<BrokenDataset> all() {
        return List.of(
                promise(2, "promise-of-another-level", 4, () -> clean().add("enrolments.csv", "C1", "K4")),
                promise(2, "promise-of-another-category", 3, () -> clean().cell(
                                "offerings.csv", 5, "categories", "综合")),
                promise(2, "promise-of-another-sector", 3, () -> clean().cell("offerings.csv", 5, "sectors", "交通")),
                promise(2, "promise-after-retirement", 3, () -> clean().cell(
                                "cadres.csv", 4, "retires_on", "2028-05-12")),
                promise(2, "promise-beyond-the-horizon", 3, () -> clean().cell(
                                "offerings.csv", 5, "start_date", "2031-12-25")
                        .cell("offerings.csv", 5, "end_date", "2031-12-29")),
                promise(3, "promises-above-the-seats", 5, () -> clean().cell("offerings.csv", 4, "max_seats", "1")
                        .add("enrolments.csv", "C1", "K3")
                        .add("enrolments.csv", "C2", "K3")),
                promise(3, "promise-in-a-closed-class", 3, () -> clean().cell("offerings.csv", 5, "max_seats", "0")),
                promise(4, "promises-that-clash", 4, () -> clean().policy(
                                "\"residentialPerYear\": 1", "\"residentialPerYear\": 2")
                        .add("enrolments.csv", "C1", "K2")),
                promise(4, "promise-in-an-absence", 3, () -> clean().add(
                                "unavailable.csv", "C3", "2028-05-12", "2028-05-20")),
                promise(5, "promises-of-one-year", 4, () -> clean().cell("offerings.csv", 6, "start_date", "2027-09-06")
                        .cell("offerings.csv", 6, "end_date", "2027-09-17")
                        .add("enrolments.csv", "C1", "K5")),
                promise(6, "promise-of-a-topic-just-learnt", 3, () -> clean().add(
                                "records.csv", "C3", "经济", "B1", "O1", "2026-05-04", "2026-05-10", "24", "")),
                promise(6, "promises-of-one-topic", 4, () -> clean().cell("offerings.csv", 6, "topics", "经济:0.4")
                        .add("enrolments.csv", "C3", "K5")),
                promise(7, "promises-that-empty-a-unit", 5, () -> clean().add("enrolments.csv", "C3", "K5")
                        .add("enrolments.csv", "C4", "K5")),
                promise(8, "promises-to-all-leaders", 5, () -> clean().cell("units.csv", 2, "absence_cap", "1")
                        .add("enrolments.csv", "C1", "K5")
                        .add("enrolments.csv", "C2", "K5")),
                promise(9, "promises-above-the-places", 4, () -> clean().add("enrolments.csv", "C5", "K4")),
                promise(10, "promise-above-the-budget", 3, () -> clean().policy("900000.5", "799.99")));
    }

    private static DatasetDraft clean() {
        return DatasetDraft.clean();
    }
}
