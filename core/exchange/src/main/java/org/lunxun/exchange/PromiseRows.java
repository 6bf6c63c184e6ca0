package org.lunxun.exchange;

import java.util.ArrayList;
import java.util.List;
import org.lunxun.exchange.text.Columns;
import org.lunxun.exchange.text.PairSet;
import org.lunxun.model.finding.DatasetReason;
import org.lunxun.model.rotation.Assignment;

/** Reads {@code enrolments.csv}. */
final class PromiseRows implements RowReader<Assignment> {
    private static final int CADRE_ID = 0;
    private static final int OFFERING_ID = 1;
    static final Columns COLUMNS = Columns.required("cadre_id", "offering_id");

    private final Reading reading;
    private final PairSet pairs = new PairSet();
    private final List<Assignment> promises = new ArrayList<>();
    private final List<Long> rows = new ArrayList<>();

    PromiseRows(Reading reading) {
        this.reading = reading;
    }

    @Override
    public DatasetFile file() {
        return DatasetFile.ENROLMENTS;
    }

    @Override
    public Columns columns() {
        return COLUMNS;
    }

    @Override
    public void read(RowCells cells) {
        int cadre = cells.reference(reading.cadres, CADRE_ID);
        int offering = cells.reference(reading.offerings, OFFERING_ID);
        if (cadre != IdIndex.NONE && offering != IdIndex.NONE && !pairs.add(cadre, offering)) {
            cells.defect(DatasetReason.PAIR_TWICE, OFFERING_ID);
        }
        if (cells.stays()) {
            promises.add(Assignment.of(reading.cadres.value(cadre), reading.offerings.value(offering)));
            rows.add(cells.row().number());
        }
    }

    @Override
    public List<Assignment> values() {
        return promises;
    }

    /** The row of each promise. */
    List<Long> rows() {
        return rows;
    }
}
