package org.lunxun.engine.rules;

import java.util.Arrays;
import java.util.List;
import org.lunxun.model.learning.Need;

/** The needs that some offering can close, in the order of the dataset. */
final class NeedTable {

    final int[] cadre;
    final int[] topic;
    final double[] gap;

    NeedTable(List<Need> needs, CadreTable cadres, OfferingTable offerings) {
        int[] cadreOf = new int[needs.size()];
        int[] topicOf = new int[needs.size()];
        double[] gapOf = new double[needs.size()];
        int size = 0;
        for (Need need : needs) {
            int c = cadres.index.get(need.cadre(), "a need");
            int t = offerings.topics.find(need.topic());
            if (t != CadreTable.NONE) {
                cadreOf[size] = c;
                topicOf[size] = t;
                gapOf[size++] = need.gap();
            }
        }
        cadre = Arrays.copyOf(cadreOf, size);
        topic = Arrays.copyOf(topicOf, size);
        gap = Arrays.copyOf(gapOf, size);
    }
}
