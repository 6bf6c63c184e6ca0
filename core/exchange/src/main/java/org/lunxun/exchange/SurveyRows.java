package org.lunxun.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lunxun.exchange.text.Columns;
import org.lunxun.exchange.text.RepeatFinder;
import org.lunxun.exchange.text.Words;
import org.lunxun.model.resource.Dimension;
import org.lunxun.model.resource.SurveyAnswer;
import org.lunxun.model.resource.SurveySource;

/** Reads {@code survey.csv}. */
final class SurveyRows implements RowReader<SurveyAnswer> {
    private static final int BASE_ID = 0;
    private static final int DIMENSION = 1;
    private static final int SOURCE = 2;
    private static final int SCORE = 3;
    private static final int RESPONDENTS = 4;
    private static final int DEVIATION = 5;
    private static final int ROUND = 6;
    static final Columns COLUMNS = Columns.required("base_id", "dimension", "source", "score", "respondents")
            .optional("deviation", "round");

    private final Reading reading;
    private final RowNumbers numbers = new RowNumbers();
    private final ClosedList<Dimension> dimensions = new ClosedList<>(Dimension.class);
    private final Words<SurveySource> sources = new Words<>(SurveySource::of);
    private final RepeatFinder repeats = new RepeatFinder();
    private final List<SurveyAnswer> answers = new ArrayList<>();

    SurveyRows(Reading reading) {
        this.reading = reading;
    }

    @Override
    public DatasetFile file() {
        return DatasetFile.SURVEY;
    }

    @Override
    public Columns columns() {
        return COLUMNS;
    }

    @Override
    public void read(RowCells cells) {
        int base = cells.reference(reading.bases, BASE_ID);
        Dimension dimension = cells.filledChoice(dimensions, DIMENSION);
        SurveySource source = cells.filledWord(sources, SOURCE);
        double score = numbers.filled(cells, SCORE, RowNumbers.SCORE);
        double respondents = numbers.filled(cells, RESPONDENTS, RowNumbers.COUNT);
        Double deviation = numbers.decimal(cells, DEVIATION, RowNumbers.DEVIATION);
        LocalDate round = cells.day(ROUND);
        if (cells.stays() && dimension != null && source != null) {
            SurveyAnswer answer = new SurveyAnswer(
                    reading.bases.value(base), dimension, source, score, (int) respondents, deviation, round);
            answers.add(answer);
            if (repeats.repeats(answers, base, 31 * source.hashCode() + Double.hashCode(score))) {
                cells.noticeRepeated();
            }
        }
    }

    @Override
    public List<SurveyAnswer> values() {
        return answers;
    }
}
