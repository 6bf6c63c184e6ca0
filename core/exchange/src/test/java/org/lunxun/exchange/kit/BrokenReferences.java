package org.lunxun.exchange.kit;

import static org.lunxun.exchange.kit.BrokenDataset.lost;

import java.util.List;
import org.lunxun.model.finding.DatasetReason;

/** References that resolve to nothing, and units that hang in the air. */
final class BrokenReferences {

    private BrokenReferences() {}

    static List<BrokenDataset> all() {
        return List.of(
                unknown("units.csv", 5, "parent_id", "U9")
                        .with("cadres.csv", 7)
                        .with("records.csv", 5)
                        .with("unavailable.csv", 3),
                unknown("cadres.csv", 7, "unit_id", "u4").with("records.csv", 5).with("unavailable.csv", 3),
                unknown("cadres.csv", 7, "level", "L2 ").with("records.csv", 5).with("unavailable.csv", 3),
                unknown("needs.csv", 2, "cadre_id", "C01"),
                unknown("records.csv", 2, "cadre_id", "C01"),
                unknown("unavailable.csv", 2, "cadre_id", "C01"),
                unknown("survey.csv", 2, "base_id", "B9"),
                unknown("facts.csv", 2, "base_id", "B9"),
                unknown("offerings.csv", 4, "base_id", "B9"),
                unknown("enrolments.csv", 2, "cadre_id", "C9"),
                unknown("enrolments.csv", 2, "offering_id", "K9"),
                lost(
                                "unit-its-own-parent",
                                DatasetReason.UNIT_OWN_ANCESTOR,
                                "units.csv",
                                5,
                                "parent_id",
                                () -> DatasetDraft.clean().cell("units.csv", 5, "parent_id", "U4"))
                        .with("cadres.csv", 7)
                        .with("records.csv", 5)
                        .with("unavailable.csv", 3),
                // U3 and U4 are a loop; nothing else hangs below them.
                lost(
                                "units-in-a-loop",
                                DatasetReason.UNIT_OWN_ANCESTOR,
                                "units.csv",
                                4,
                                "parent_id",
                                () -> DatasetDraft.clean().cell("units.csv", 4, "parent_id", "U4"))
                        .with("units.csv", 5)
                        .with("cadres.csv", 6, 7, 8)
                        .with("needs.csv", 6, 7)
                        .with("records.csv", 5)
                        .with("unavailable.csv", 3),
                // U1 is its own parent, and everything hangs below it.
                lost(
                                "all-below-a-loop",
                                DatasetReason.UNIT_OWN_ANCESTOR,
                                "units.csv",
                                2,
                                "parent_id",
                                () -> DatasetDraft.clean().cell("units.csv", 2, "parent_id", "U1"))
                        .with("units.csv", 3, 4, 5)
                        .with("cadres.csv", 2, 3, 4, 5, 6, 7, 8)
                        .with("needs.csv", 2, 3, 4, 5, 6, 7)
                        .with("records.csv", 2, 3, 4, 5)
                        .with("unavailable.csv", 2, 3)
                        .with("enrolments.csv", 2, 3));
    }

    private static BrokenDataset unknown(String file, int row, String column, String id) {
        return lost(
                "unknown-" + column + "-in-" + file,
                DatasetReason.REFERENCE_UNKNOWN,
                file,
                row,
                column,
                () -> DatasetDraft.clean().cell(file, row, column, id));
    }
}
