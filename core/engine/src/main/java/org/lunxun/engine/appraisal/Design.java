package org.lunxun.engine.appraisal;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;

/**
 * The effects that all bases share, as columns: one for all, one for each common kind of base, one for each sort of
 * classes (less its mean), and one for each source but the heaviest, in such a code that the sources' effects weighted by
 * the scheme sum to 0. Each effect has a wide normal prior around 0; without data it stays there.
 */
final class Design {

    /** A kind of base has an effect of its own from this many rated bases on. */
    static final int FEWEST_OF_KIND = 5;
    /** The most kinds with an effect of their own. */
    static final int MOST_KINDS = 12;
    /** The most sorts of classes: so many rated bases are wanted for each. */
    static final int BASES_PER_SORT = 10;

    private static final double PRIOR_OF_ALL = 100;
    private static final double PRIOR_OF_KIND = 10;
    private static final double PRIOR_OF_SORT = 40;
    private static final double PRIOR_OF_SOURCE = 20;

    final int size;
    /** By column: one over the variance of the prior. */
    final double[] precision;
    /** By cell: its columns. */
    final double[][] rows;

    private final Cells cells;
    private final int[] kind;
    private final double[][] mix;
    private final int firstOfMix;
    private final int firstOfSources;
    private final int heaviest;

    Design(Cells cells, Map<BaseId, BaseKind> kinds, ClassMix classes) {
        this.cells = cells;
        List<BaseKind> common = common(cells, kinds);
        kind = cells.bases.stream()
                .mapToInt(base -> common.indexOf(kinds.get(base)))
                .toArray();
        int sorts = Math.min(classes.sorts().size(), cells.size() / BASES_PER_SORT);
        mix = mix(cells, classes, sorts);
        firstOfMix = 1 + common.size();
        firstOfSources = firstOfMix + sorts;
        heaviest = cells.heaviest();
        size = firstOfSources + cells.sources.size() - 1;
        precision = new double[size];
        Arrays.fill(precision, 0, 1, 1 / (PRIOR_OF_ALL * PRIOR_OF_ALL));
        Arrays.fill(precision, 1, firstOfMix, 1 / (PRIOR_OF_KIND * PRIOR_OF_KIND));
        Arrays.fill(precision, firstOfMix, firstOfSources, 1 / (PRIOR_OF_SORT * PRIOR_OF_SORT));
        Arrays.fill(precision, firstOfSources, size, 1 / (PRIOR_OF_SOURCE * PRIOR_OF_SOURCE));
        rows = new double[cells.source.length][size];
        for (int base = 0; base < cells.size(); base++) {
            for (int cell = cells.from[base]; cell < cells.from[base + 1]; cell++) {
                fill(base, cell, rows[cell]);
            }
        }
    }

    private void fill(int base, int cell, double[] row) {
        atMeanMix(base, row);
        System.arraycopy(mix[base], 0, row, firstOfMix, mix[base].length);
        int source = cells.source[cell];
        for (int s = 0, column = firstOfSources; s < cells.sources.size(); s++) {
            if (s != heaviest) {
                row[column++] = source == heaviest ? -cells.weight[s] / cells.weight[heaviest] : s == source ? 1 : 0;
            }
        }
    }

    /** The columns of what is told of a base: all sources by their weights, and the average mix of classes. */
    void atMeanMix(int base, double[] row) {
        Arrays.fill(row, 0);
        row[0] = 1;
        if (kind[base] >= 0) {
            row[1 + kind[base]] = 1;
        }
    }

    private static List<BaseKind> common(Cells cells, Map<BaseId, BaseKind> kinds) {
        Map<BaseKind, Integer> counts = new TreeMap<>();
        cells.bases.forEach(base -> counts.merge(kinds.get(base), 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(each -> each.getValue() >= FEWEST_OF_KIND)
                .sorted(Map.Entry.<BaseKind, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_KINDS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static double[][] mix(Cells cells, ClassMix classes, int sorts) {
        double[][] mix = new double[cells.size()][sorts];
        for (int sort = 0; sort < sorts; sort++) {
            double sum = 0;
            for (int i = 0; i < mix.length; i++) {
                List<Double> shares = classes.shares()
                        .getOrDefault(
                                cells.bases.get(i),
                                Collections.nCopies(classes.sorts().size(), 0.0));
                mix[i][sort] = shares.get(sort);
                sum += mix[i][sort];
            }
            for (double[] ofBase : mix) {
                ofBase[sort] -= sum / mix.length;
            }
        }
        return mix;
    }
}
