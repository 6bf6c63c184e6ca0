package org.lunxun.exchange;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunxun.exchange.text.Chunks;
import org.lunxun.exchange.text.Columns;
import org.lunxun.exchange.text.PairSet;
import org.lunxun.exchange.text.Words;
import org.lunxun.model.finding.DatasetReason;
import org.lunxun.model.learning.Need;
import org.lunxun.model.learning.NeedEvidence;

/** Reads {@code needs.csv}. */
final class NeedRows implements RowReader<Need> {
    private static final int CADRE_ID = 0;
    private static final int TOPIC = 1;
    private static final int GAP = 2;
    private static final int EVIDENCE = 3;
    private static final int METHOD = 4;
    private static final int ASSESSOR = 5;
    private static final int ASSESSED_ON = 6;
    private static final int EXPIRES_ON = 7;
    static final Columns COLUMNS = Columns.required("cadre_id", "topic", "gap")
            .optional("evidence", "method", "assessor", "assessed_on", "expires_on");

    private final Reading reading;
    private final RowNumbers numbers = new RowNumbers();
    private final Words<String> texts = new Words<>(text -> text);
    private final PairSet pairs = new PairSet();
    private final Notices unproved = new Notices(DatasetFile.NEEDS, DatasetReason.NEED_WITHOUT_EVIDENCE, "evidence");
    private final List<Need> needs = new Chunks<>();
    private int[] needsOfCadre = {};

    NeedRows(Reading reading) {
        this.reading = reading;
    }

    @Override
    public DatasetFile file() {
        return DatasetFile.NEEDS;
    }

    @Override
    public Columns columns() {
        return COLUMNS;
    }

    @Override
    public void read(RowCells cells) {
        int cadre = cells.reference(reading.cadres, CADRE_ID);
        int topic = cells.filled(TOPIC) ? reading.words.topics.number(cells.row(), TOPIC) : IdIndex.NONE;
        if (cadre != IdIndex.NONE && topic != IdIndex.NONE && !pairs.add(cadre, topic)) {
            cells.defect(DatasetReason.PAIR_TWICE, TOPIC);
        }
        double gap = numbers.filled(cells, GAP, RowNumbers.SHARE_ABOVE_0);
        NeedEvidence evidence = evidence(cells);
        if (cells.stays()) {
            needs.add(new Need(reading.cadres.value(cadre), reading.words.topics.value(topic), gap, evidence));
            count(cadre);
            if (cells.isEmpty(EVIDENCE)) {
                unproved.add("", cells.row().number());
            }
        }
    }

    private @Nullable NeedEvidence evidence(RowCells cells) {
        String evidence = cells.word(texts, EVIDENCE);
        String method = cells.word(texts, METHOD);
        String assessor = cells.word(texts, ASSESSOR);
        LocalDate assessedOn = cells.day(ASSESSED_ON);
        LocalDate expiresOn = cells.day(EXPIRES_ON);
        if (evidence == null && method == null && assessor == null && assessedOn == null && expiresOn == null) {
            return null;
        }
        return reading.words.evidence.shared(new NeedEvidence(evidence, method, assessor, assessedOn, expiresOn));
    }

    private void count(int cadre) {
        if (cadre >= needsOfCadre.length) {
            needsOfCadre = Arrays.copyOf(needsOfCadre, reading.cadres.size());
        }
        needsOfCadre[cadre]++;
    }

    @Override
    public void end() {
        reading.mostNeeds = Arrays.stream(needsOfCadre).max().orElse(0);
        unproved.report(reading.log);
    }

    @Override
    public List<Need> values() {
        return needs;
    }
}
