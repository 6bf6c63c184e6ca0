package org.lunxun.examples.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A finished row of the comparison.
 *
 * @param dataset what was planned
 * @param method the name of the method
 * @param limit the limit of processor time, in seconds
 * @param figures what the run gave
 * @param load the system's load when the run ended, negative where the system does not tell
 * @param day when it ran
 */
record PeerRow(String dataset, String method, long limit, PeerFigures figures, double load, LocalDate day) {

    static final List<String> HEADER = List.of(
            "dataset",
            "method",
            "limit_s",
            "valid",
            "score",
            "bound",
            "covered_percent",
            "cpu_s",
            "wall_s",
            "peak_mb",
            "load",
            "day");

    /** The inverse of {@link #cells}. */
    static PeerRow parse(List<String> cells) {
        return new PeerRow(
                cells.get(0),
                cells.get(1),
                Long.parseLong(cells.get(2)),
                PeerFigures.parse(String.join(" ", cells.subList(3, 10))),
                Double.parseDouble(cells.get(10)),
                LocalDate.parse(cells.get(11)));
    }

    List<String> cells() {
        String text = String.join(
                " ",
                Long.toString(limit),
                figures.toString(),
                String.format(Locale.ROOT, "%.1f", load),
                day.toString());
        List<String> cells = new ArrayList<>(List.of(dataset, method));
        cells.addAll(List.of(text.split(" ", -1)));
        return cells;
    }

    /** Whether this is the row of that run. */
    boolean is(String otherDataset, String otherMethod, long otherLimit) {
        return dataset.equals(otherDataset) && method.equals(otherMethod) && limit == otherLimit;
    }
}
