package org.lunxun.exchange.kit;

import static org.lunxun.exchange.kit.BrokenDataset.unusable;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lunxun.model.finding.DatasetReason;

/** File defects: what makes the dataset unusable, but for the policy. */
final class BrokenFiles {
    private static final int TOO_LONG = 65_537;
    private static final Map<String, String> ONE_COLUMN_OF_EACH = new TreeMap<>(Map.of(
            "units.csv", "region",
            "cadres.csv", "retires_on",
            "needs.csv", "gap",
            "records.csv", "hours",
            "unavailable.csv", "end_date",
            "bases.csv", "quality",
            "survey.csv", "respondents",
            "facts.csv", "verified",
            "offerings.csv", "topics",
            "enrolments.csv", "offering_id"));

    private BrokenFiles() {}

    static List<BrokenDataset> all() {
        List<BrokenDataset> all = new ArrayList<>();
        for (String file : List.of(
                "policy.json", "units.csv", "cadres.csv", "needs.csv", "records.csv", "bases.csv", "offerings.csv")) {
            all.add(unusable("no-" + file, DatasetReason.FILE_MISSING, file, 0, null, () -> clean().without(file)));
        }
        ONE_COLUMN_OF_EACH.forEach((file, column) -> all.add(unusable(
                column + "-missing-in-" + file, DatasetReason.COLUMN_MISSING, file, 1, column, () -> clean().dropColumn(
                                file, column))));
        all.add(unusable("empty-needs", DatasetReason.COLUMN_MISSING, "needs.csv", 1, "cadre_id", () -> clean().bytes(
                        "needs.csv", new byte[0])));
        all.add(unusable(
                "header-not-in-row-1", DatasetReason.COLUMN_MISSING, "needs.csv", 1, "cadre_id", () -> clean().text(
                                "needs.csv", text -> "\n" + text)));
        all.add(unusable(
                "level-column-twice", DatasetReason.COLUMN_TWICE, "cadres.csv", 1, "level", () -> clean().addColumn(
                                "cadres.csv", " level ", "L2")));
        all.add(unusable(
                "mode-column-twice", DatasetReason.COLUMN_TWICE, "records.csv", 1, "mode", () -> clean().addColumn(
                                "records.csv", "mode", "")));
        addQuotes(all);
        addBytes(all);
        addLongCells(all);
        return all;
    }

    private static void addQuotes(List<BrokenDataset> all) {
        all.add(unusable(
                "quote-never-closed", DatasetReason.QUOTE_NEVER_CLOSED, "needs.csv", 4, "topic", () -> clean().text(
                                "needs.csv", text -> text.replace("C2,党性", "C2,\"党性"))));
        all.add(unusable(
                "quote-never-closed-in-header",
                DatasetReason.QUOTE_NEVER_CLOSED,
                "units.csv",
                1,
                null,
                () -> clean().text("units.csv", text -> text.replace("unit_id", "\"unit_id"))));
        all.add(unusable(
                "quote-never-closed-at-end",
                DatasetReason.QUOTE_NEVER_CLOSED,
                "survey.csv",
                5,
                "base_id",
                () -> clean().text("survey.csv", text -> text + "\"")));
        all.add(unusable("text-after-quote", DatasetReason.TEXT_AFTER_QUOTE, "bases.csv", 3, "name", () -> clean().text(
                        "bases.csv", text -> text.replace("云泽大学", "\"云泽\"大学"))));
        all.add(unusable(
                "quote-closed-by-the-next-one",
                DatasetReason.TEXT_AFTER_QUOTE,
                "cadres.csv",
                7,
                "name",
                () -> clean().text("cadres.csv", text -> text.replace("己", "\"己"))));
    }

    private static void addBytes(List<BrokenDataset> all) {
        all.add(unusable("neither-utf8-nor-gb18030", DatasetReason.NOT_TEXT, "units.csv", 0, null, () -> clean().bytes(
                        "units.csv", bytes("unit_id,name,parent_id,region,absence_cap\nU1,", 0xD6, 0xFF, 0x80, '\n'))));
        all.add(unusable(
                "mark-of-utf8-before-gb18030", DatasetReason.NOT_TEXT, "units.csv", 0, null, () -> clean().bytes(
                                "units.csv",
                                bytes("\uFEFFunit_id,name,parent_id,region,absence_cap\nU1,", 0xD6, 0xD0, ','))));
        all.add(unusable(
                "utf16-with-mark", DatasetReason.LOOKS_LIKE_UTF16, "cadres.csv", 0, null, () -> clean().encoded(
                                "cadres.csv", StandardCharsets.UTF_16, "\r\n")));
        all.add(unusable(
                "utf16-without-mark", DatasetReason.LOOKS_LIKE_UTF16, "cadres.csv", 0, null, () -> clean().encoded(
                                "cadres.csv", StandardCharsets.UTF_16LE, "\n")));
        all.add(unusable("utf16-policy", DatasetReason.LOOKS_LIKE_UTF16, "policy.json", 0, null, () -> clean().encoded(
                        "policy.json", StandardCharsets.UTF_16LE, "\n")));
        all.add(unusable("nul-in-a-cell", DatasetReason.LOOKS_LIKE_UTF16, "facts.csv", 0, null, () -> clean().text(
                        "facts.csv", text -> text.replace("台账", "台\0账"))));
    }

    private static void addLongCells(List<BrokenDataset> all) {
        all.add(unusable("cell-too-long", DatasetReason.CELL_TOO_LONG, "offerings.csv", 4, "title", () -> clean().cell(
                        "offerings.csv", 4, "title", "长".repeat(TOO_LONG))));
        all.add(unusable(
                "quoted-cell-too-long", DatasetReason.CELL_TOO_LONG, "offerings.csv", 2, "title", () -> clean().cell(
                                "offerings.csv", 2, "title", "\"".repeat(TOO_LONG))));
        all.add(unusable(
                "unknown-cell-too-long", DatasetReason.CELL_TOO_LONG, "bases.csv", 2, "photo", () -> clean().addColumn(
                                "bases.csv", "photo", "x".repeat(TOO_LONG))));
    }

    private static DatasetDraft clean() {
        return DatasetDraft.clean();
    }

    private static byte[] bytes(String start, int... more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(start.getBytes(StandardCharsets.UTF_8));
        for (int value : more) {
            out.write(value);
        }
        return out.toByteArray();
    }
}
