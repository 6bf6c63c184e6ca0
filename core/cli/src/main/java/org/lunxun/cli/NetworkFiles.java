package org.lunxun.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lunxun.engine.triage.Designation;
import org.lunxun.engine.triage.FunctionStandard;
import org.lunxun.exchange.text.Columns;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.Dimension;

/** The functions of bases with their standards, and the designations of bases, as a responsible body keeps them. */
final class NetworkFiles {

    private NetworkFiles() {}

    /** The columns {@code function, kinds, fewest, most} and one for each dimension that the standard asks for. */
    static HandRow.Rows<FunctionStandard> standards(Path file) {
        return HandRow.read(
                file,
                "standards",
                Columns.required("function", "kinds", "fewest", "most")
                        .optional("faculty", "teaching", "conditions", "reputation"),
                NetworkFiles::standard);
    }

    private static FunctionStandard standard(HandRow row) {
        int fewest = row.whole("fewest", 0, 1_000_000);
        return new FunctionStandard(
                row.text("function"),
                Arrays.stream(row.text("kinds").split("\\|"))
                        .map(String::strip)
                        .filter(kind -> !kind.isEmpty())
                        .map(BaseKind::of)
                        .collect(Collectors.toSet()),
                least(row),
                fewest,
                row.whole("most", fewest, 1_000_000));
    }

    private static SortedMap<Dimension, Double> least(HandRow row) {
        SortedMap<Dimension, Double> least = new TreeMap<>();
        for (Dimension dimension : Dimension.values()) {
            Double score = row.mayNumber(dimension.name().toLowerCase(Locale.ROOT), 0, 100);
            if (score != null) {
                least.put(dimension, score);
            }
        }
        return least;
    }

    /** The columns {@code base_id, function, designated_by, designated_on, document} and perhaps {@code until}. */
    static HandRow.Rows<Designation> designations(Path file) {
        return HandRow.read(
                file,
                "designations",
                Columns.required("base_id", "function", "designated_by", "designated_on", "document")
                        .optional("until"),
                NetworkFiles::designation);
    }

    private static Designation designation(HandRow row) {
        LocalDate on = row.day("designated_on");
        return new Designation(
                row.base(),
                row.text("function"),
                row.text("designated_by"),
                on,
                row.text("document"),
                row.mayDayFrom("until", on));
    }
}
