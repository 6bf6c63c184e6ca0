package org.lunxun.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lunxun.exchange.text.CsvScan;
import org.lunxun.exchange.text.FileDefect;
import org.lunxun.exchange.text.Words;
import org.lunxun.model.Stability;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.rotation.Assignment;

/**
 * Reads the CSV file of a plan by its columns {@code cadre_id} and {@code offering_id}, other columns ignored (FORMAT 1).
 * Bad text and bad rows are findings as in a dataset; whether the ids are known is for the evaluator to say.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class PlanReader {

    private static final int CADRE_ID = PromiseRows.COLUMNS.names().indexOf("cadre_id");
    private static final int OFFERING_ID = PromiseRows.COLUMNS.names().indexOf("offering_id");

    private PlanReader() {}

    /**
     * Reads a plan.
     *
     * @param file the file
     * @return its rows and findings
     */
    public static PlanReading read(Path file) {
        Path last = file.getFileName();
        String name = last == null ? "" : last.toString();
        Reading reading = new Reading();
        Words<CadreId> cadres = new Words<>(CadreId::of);
        Words<OfferingId> offerings = new Words<>(OfferingId::of);
        RowCells cells = new RowCells(name, PromiseRows.COLUMNS.names(), reading);
        List<PlanReading.Row> rows = new ArrayList<>();
        try {
            CsvScan.rows(file, name, PromiseRows.COLUMNS, false, row -> {
                cells.begin(row);
                CadreId cadre = cells.filled(CADRE_ID) ? cells.looseId(cadres, CADRE_ID) : null;
                OfferingId offering = cells.filled(OFFERING_ID) ? cells.looseId(offerings, OFFERING_ID) : null;
                if (cells.stays() && cadre != null && offering != null) {
                    rows.add(new PlanReading.Row(row.number(), Assignment.of(cadre, offering)));
                }
            });
        } catch (FileDefect e) {
            reading.log.add(e);
            rows.clear();
        }
        return new PlanReading(rows, reading.log.sorted(List.of(name)));
    }
}
