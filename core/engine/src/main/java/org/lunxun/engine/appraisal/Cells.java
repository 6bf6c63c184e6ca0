package org.lunxun.engine.appraisal;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lunxun.engine.rules.ScoreSum;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.SurveySource;

/**
 * What the survey says of one dimension, as arrays: a cell is the mean score of one source for one base. Scores are taken
 * from the middle of their range, so that sums stay small.
 */
final class Cells {

    /** What is taken off each score. */
    static final double MIDDLE = 50;

    final List<BaseId> bases;
    final List<SurveySource> sources;
    /** By source: its weight in the score; they sum to 1. */
    final double[] weight;
    /** By base: its first cell; one more entry ends the last. */
    final int[] from;
    /** By cell. */
    final int[] source;
    /** By cell, less {@link #MIDDLE}. */
    final double[] mean;
    /** By cell: the variance of the mean from one rater to the next. */
    final double[] variance;

    /**
     * Makes the cells.
     *
     * @param answers by base and source, only what counts
     * @param scheme the weights
     * @param spread how far single raters of a source lie apart
     */
    Cells(
            SortedMap<BaseId, SortedMap<SurveySource, ScoreSum>> answers,
            RatingScheme scheme,
            SortedMap<SurveySource, Double> spread) {
        bases = List.copyOf(answers.keySet());
        SortedSet<SurveySource> named = new TreeSet<>();
        answers.values().forEach(each -> named.addAll(each.keySet()));
        sources = List.copyOf(named);
        SortedMap<SurveySource, Double> weights = scheme.weights(named);
        weight = sources.stream()
                .mapToDouble(each -> weights.getOrDefault(each, 0.0))
                .toArray();
        from = new int[bases.size() + 1];
        int cells = answers.values().stream().mapToInt(each -> each.size()).sum();
        source = new int[cells];
        mean = new double[cells];
        variance = new double[cells];
        int cell = 0;
        int base = 0;
        for (SortedMap<SurveySource, ScoreSum> ofBase : answers.values()) {
            for (var each : ofBase.entrySet()) {
                double deviation = spread.getOrDefault(each.getKey(), scheme.assumedDeviation());
                source[cell] = sources.indexOf(each.getKey());
                mean[cell] = each.getValue().mean() - MIDDLE;
                variance[cell] = deviation * deviation / each.getValue().respondents();
                cell++;
            }
            from[++base] = cell;
        }
    }

    int size() {
        return bases.size();
    }

    /** Whether any base was rated by two sources, so that it shows how far sources differ. */
    boolean crossed() {
        for (int i = 0; i < bases.size(); i++) {
            if (from[i + 1] - from[i] > 1) {
                return true;
            }
        }
        return false;
    }

    /** The number of the source with the most weight. */
    int heaviest() {
        double most = Arrays.stream(weight).max().orElseThrow();
        int number = 0;
        while (weight[number] < most) {
            number++;
        }
        return number;
    }
}
