package org.lunxun.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunxun.exchange.text.Chunks;
import org.lunxun.exchange.text.Columns;
import org.lunxun.exchange.text.RepeatFinder;
import org.lunxun.exchange.text.Words;
import org.lunxun.model.DateRange;
import org.lunxun.model.finding.DatasetReason;
import org.lunxun.model.learning.LearningRecord;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.model.resource.OrganizerId;

/** Reads {@code records.csv}. A base that is unknown, or lost, is a notice: what was learnt was learnt. */
final class RecordRows implements RowReader<LearningRecord> {
    private static final int CADRE_ID = 0;
    private static final int TOPIC = 1;
    private static final int BASE_ID = 2;
    private static final int ORGANIZER_ID = 3;
    private static final int START_DATE = 4;
    private static final int END_DATE = 5;
    private static final int HOURS = 6;
    private static final int MODE = 7;
    static final Columns COLUMNS = Columns.required(
                    "cadre_id", "topic", "base_id", "organizer_id", "start_date", "end_date", "hours")
            .optional("mode");

    private final Reading reading;
    private final RowNumbers numbers = new RowNumbers();
    private final ClosedList<DeliveryMode> modes = new ClosedList<>(DeliveryMode.class);
    private final Words<BaseId> unlistedBases = new Words<>(BaseId::of);
    private final Notices unknownBases = new Notices(DatasetFile.RECORDS, DatasetReason.RECORD_BASE_UNKNOWN, "base_id");
    private final RepeatFinder repeats = new RepeatFinder();
    private final List<LearningRecord> records = new Chunks<>();

    RecordRows(Reading reading) {
        this.reading = reading;
    }

    @Override
    public DatasetFile file() {
        return DatasetFile.RECORDS;
    }

    @Override
    public Columns columns() {
        return COLUMNS;
    }

    @Override
    public void read(RowCells cells) {
        int cadre = cells.reference(reading.cadres, CADRE_ID);
        int topic = cells.filled(TOPIC) ? reading.words.topics.number(cells.row(), TOPIC) : IdIndex.NONE;
        int listed = reading.bases.find(cells.row(), BASE_ID);
        BaseId base = base(cells, listed);
        OrganizerId organizer = cells.looseId(reading.words.organizers, ORGANIZER_ID);
        DateRange dates = cells.days(START_DATE, END_DATE);
        double hours = numbers.filled(cells, HOURS, RowNumbers.AMOUNT);
        DeliveryMode mode = cells.isEmpty(MODE) ? DeliveryMode.RESIDENTIAL : cells.choice(modes, MODE);
        if (cells.stays() && base != null && dates != null && mode != null) {
            LearningRecord learnt = new LearningRecord(
                    reading.cadres.value(cadre),
                    reading.words.topics.value(topic),
                    base,
                    dates,
                    hours,
                    organizer,
                    mode);
            records.add(learnt);
            if (!reading.bases.unreadable() && (listed == IdIndex.NONE || !reading.bases.good(listed))) {
                unknownBases.add(base, cells.row().number());
            }
            if (repeats.repeats(records, cadre, 31 * topic + (int) hours)) {
                cells.noticeRepeated();
            }
        }
    }

    private @Nullable BaseId base(RowCells cells, int listed) {
        if (!cells.filled(BASE_ID)) {
            return null;
        }
        return listed != IdIndex.NONE && reading.bases.good(listed)
                ? reading.bases.value(listed)
                : cells.looseId(unlistedBases, BASE_ID);
    }

    @Override
    public void end() {
        unknownBases.report(reading.log);
    }

    @Override
    public List<LearningRecord> values() {
        return records;
    }
}
