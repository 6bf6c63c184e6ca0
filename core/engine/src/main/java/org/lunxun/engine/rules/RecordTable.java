package org.lunxun.engine.rules;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.lunxun.model.learning.LearningRecord;
import org.lunxun.model.rotation.CoverRule;

/** What the records of finished trainings say: which topic ended when (rule 6), and what counts for the running cycle. */
final class RecordTable {

    /** One record a place, of those whose topic is the subject of some offering. */
    final int[] cadre;

    final int[] topic;
    final int[] end;
    /** The cadres whom a record covers. */
    final BitSet covered = new BitSet();
    /** Hours that count, by cadre; empty when no record counts. */
    private final double[] hours;

    RecordTable(List<LearningRecord> records, CoverRule rule, CadreTable cadres, OfferingTable offerings) {
        int[] cadreOf = new int[records.size()];
        int[] topicOf = new int[records.size()];
        int[] endOf = new int[records.size()];
        int size = 0;
        hours = new double[rule.countRecordsFrom() == null ? 0 : cadres.size()];
        for (LearningRecord row : records) {
            int c = cadres.index.get(row.cadre(), "a record");
            if (rule.counts(row.dates().end())) {
                hours[c] += row.hours();
                if (rule.covers(row.mode(), row.hours())) {
                    covered.set(c);
                }
            }
            int t = offerings.topics.find(row.topic());
            if (t != CadreTable.NONE) {
                cadreOf[size] = c;
                topicOf[size] = t;
                endOf[size++] = CadreTable.day(row.dates().end());
            }
        }
        cadre = Arrays.copyOf(cadreOf, size);
        topic = Arrays.copyOf(topicOf, size);
        end = Arrays.copyOf(endOf, size);
    }

    double hours(int cadre) {
        return hours.length == 0 ? 0 : hours[cadre];
    }
}
