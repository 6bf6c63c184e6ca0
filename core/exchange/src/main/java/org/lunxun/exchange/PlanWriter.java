package org.lunxun.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.lunxun.exchange.text.CsvOutput;
import org.lunxun.model.Stability;
import org.lunxun.model.rotation.Assignment;

/** Writes a plan as {@code assignments.csv} (FORMAT 1). */
@Stability(Stability.Level.EXPERIMENTAL)
public final class PlanWriter {

    private PlanWriter() {}

    /**
     * Writes a plan, by cadre and then by class, whatever the order in which it is given; a file that is there is replaced
     * when the new one is complete.
     *
     * @param plan the places
     * @param file the file, usually named {@code assignments.csv}; its folder is made when it is missing
     * @throws IOException when it cannot be written
     */
    public static void write(Collection<Assignment> plan, Path file) throws IOException {
        List<Assignment> sorted = plan.stream().sorted().toList();
        CsvOutput.write(file, PromiseRows.COLUMNS.names(), out -> {
            for (Assignment assignment : sorted) {
                out.row(assignment.cadre().value(), assignment.offering().value());
            }
        });
    }
}
