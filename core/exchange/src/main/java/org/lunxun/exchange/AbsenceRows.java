package org.lunxun.exchange;

import java.util.List;
import org.lunxun.exchange.text.Chunks;
import org.lunxun.exchange.text.Columns;
import org.lunxun.exchange.text.RepeatFinder;
import org.lunxun.model.DateRange;
import org.lunxun.model.people.Absence;

/** Reads {@code unavailable.csv}. */
final class AbsenceRows implements RowReader<Absence> {
    private static final int CADRE_ID = 0;
    private static final int START_DATE = 1;
    private static final int END_DATE = 2;
    static final Columns COLUMNS = Columns.required("cadre_id", "start_date", "end_date");

    private final Reading reading;
    private final RepeatFinder repeats = new RepeatFinder();
    private final List<Absence> absences = new Chunks<>();

    AbsenceRows(Reading reading) {
        this.reading = reading;
    }

    @Override
    public DatasetFile file() {
        return DatasetFile.UNAVAILABLE;
    }

    @Override
    public Columns columns() {
        return COLUMNS;
    }

    @Override
    public void read(RowCells cells) {
        int cadre = cells.reference(reading.cadres, CADRE_ID);
        DateRange dates = cells.days(START_DATE, END_DATE);
        if (cells.stays() && dates != null) {
            Absence absence = Absence.of(reading.cadres.value(cadre), dates);
            absences.add(absence);
            if (repeats.repeats(absences, cadre, dates.start().hashCode())) {
                cells.noticeRepeated();
            }
        }
    }

    @Override
    public List<Absence> values() {
        return absences;
    }
}
