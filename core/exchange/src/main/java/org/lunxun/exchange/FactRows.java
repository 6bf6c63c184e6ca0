package org.lunxun.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lunxun.exchange.text.Columns;
import org.lunxun.exchange.text.Words;
import org.lunxun.model.resource.BaseFact;
import org.lunxun.model.resource.FactKind;
import org.lunxun.model.resource.Verification;

/** Reads {@code facts.csv}. */
final class FactRows implements RowReader<BaseFact> {
    private static final int BASE_ID = 0;
    private static final int FACT = 1;
    private static final int VALUE = 2;
    private static final int DATE = 3;
    private static final int SOURCE = 4;
    private static final int DOCUMENT = 5;
    private static final int VERIFIED = 6;
    private static final int NOTE = 7;
    static final Columns COLUMNS =
            Columns.required("base_id", "fact", "value", "date", "source", "document", "verified", "note");

    private final Reading reading;
    private final Words<FactKind> kinds = new Words<>(FactKind::of);
    private final Words<String> texts = new Words<>(text -> text);
    private final ClosedList<Verification> verifications = new ClosedList<>(Verification.class);
    private final List<BaseFact> facts = new ArrayList<>();

    FactRows(Reading reading) {
        this.reading = reading;
    }

    @Override
    public DatasetFile file() {
        return DatasetFile.FACTS;
    }

    @Override
    public Columns columns() {
        return COLUMNS;
    }

    @Override
    public void read(RowCells cells) {
        int base = cells.reference(reading.bases, BASE_ID);
        FactKind fact = cells.filledWord(kinds, FACT);
        LocalDate date = cells.day(DATE);
        String source = cells.filledWord(texts, SOURCE);
        Verification verified = cells.choice(verifications, VERIFIED);
        if (cells.stays() && fact != null && source != null) {
            facts.add(BaseFact.builder(reading.bases.value(base), fact, source)
                    .value(texts.at(cells.row(), VALUE))
                    .date(date)
                    .document(texts.at(cells.row(), DOCUMENT))
                    .verified(verified)
                    .note(texts.at(cells.row(), NOTE))
                    .build());
        }
    }

    @Override
    public List<BaseFact> values() {
        return facts;
    }
}
