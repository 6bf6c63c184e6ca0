package org.lunxun.exchange;

import java.util.ArrayList;
import java.util.List;
import org.lunxun.exchange.text.Columns;
import org.lunxun.exchange.text.Words;
import org.lunxun.model.people.Region;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseKind;

/** Reads {@code bases.csv}. */
final class BaseRows implements RowReader<Base> {
    private static final int BASE_ID = 0;
    private static final int NAME = 1;
    private static final int KIND = 2;
    private static final int REGION = 3;
    private static final int PLACES = 4;
    private static final int QUALITY = 5;
    private static final int CREDIT_CODE = 6;
    private static final int SCHOOL_CODE = 7;
    /** A column that FORMAT 1 does not know: Lunxun keeps the unified social credit code there. */
    static final String CREDIT_CODE_COLUMN = "credit_code";

    /** Another one: the code of a school. */
    static final String SCHOOL_CODE_COLUMN = "school_code";

    static final Columns COLUMNS = Columns.required("base_id", "name", "kind", "region", "places", "quality")
            .additional(CREDIT_CODE_COLUMN, SCHOOL_CODE_COLUMN);

    private final Reading reading;
    private final RowNumbers numbers = new RowNumbers();
    private final Words<BaseKind> kinds = new Words<>(BaseKind::of);
    private final List<Base> bases = new ArrayList<>();

    BaseRows(Reading reading) {
        this.reading = reading;
    }

    @Override
    public DatasetFile file() {
        return DatasetFile.BASES;
    }

    @Override
    public Columns columns() {
        return COLUMNS;
    }

    @Override
    public void read(RowCells cells) {
        int id = cells.claim(reading.bases, BASE_ID);
        BaseKind kind = cells.filledWord(kinds, KIND);
        Region region = cells.word(reading.words.regions, REGION);
        Integer places = numbers.whole(cells, PLACES);
        Double quality = numbers.decimal(cells, QUALITY, RowNumbers.SHARE);
        if (cells.stays(reading.bases, id) && kind != null) {
            bases.add(Base.builder(reading.bases.value(id), cells.row().text(NAME), kind)
                    .region(region)
                    .places(places)
                    .quality(quality)
                    .creditCode(cells.isEmpty(CREDIT_CODE) ? null : cells.row().text(CREDIT_CODE))
                    .schoolCode(cells.isEmpty(SCHOOL_CODE) ? null : cells.row().text(SCHOOL_CODE))
                    .build());
        }
    }

    @Override
    public List<Base> values() {
        return bases;
    }
}
