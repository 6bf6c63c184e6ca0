package org.lunxun.engine.triage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.appraisal.BaseAppraisal;
import org.lunxun.engine.appraisal.DimensionAppraisal;
import org.lunxun.engine.appraisal.Estimate;
import org.lunxun.engine.triage.Margin.Figure;
import org.lunxun.model.resource.Dimension;

/**
 * The margins of a decision by {@link QualityLine}. The standing of a base changes only where a line meets an end of the
 * interval; an end is a quotient of two linear functions of one weight, so that the weight at which it meets a line is
 * told by a formula. Of these places the nearest beyond which the decision differs is the margin.
 */
final class QualityMargins {

    /** How far beyond a place the decision is looked at; far less than any margin is written with. */
    private static final double BEYOND = 1e-9;

    private final QualityLine line;
    private final BaseAppraisal base;
    private final Estimate estimate;
    private final Map<Dimension, Double> weights;
    private final Standing standing;
    private final List<Margin> found = new ArrayList<>();

    private QualityMargins(QualityLine line, BaseAppraisal base, Estimate estimate, Map<Dimension, Double> weights) {
        this.line = line;
        this.base = base;
        this.estimate = estimate;
        this.weights = weights;
        standing = line.standing(estimate);
    }

    /** At most one margin of the lines and one of the weights. */
    static List<Margin> of(QualityLine line, BaseAppraisal base, Map<Dimension, Double> weights) {
        Estimate estimate = base.estimate();
        if (estimate == null) {
            return List.of();
        }
        QualityMargins margins = new QualityMargins(line, base, estimate, weights);
        List<Margin> all = new ArrayList<>();
        margins.lines();
        margins.nearest().ifPresent(all::add);
        margins.weights();
        margins.nearest().ifPresent(all::add);
        return all;
    }

    private Optional<Margin> nearest() {
        Optional<Margin> nearest = found.stream()
                .min(Comparator.comparingDouble((Margin margin) -> Math.abs(margin.change()))
                        .thenComparing(Margin::figure)
                        .thenComparing(margin -> String.valueOf(margin.dimension())));
        found.clear();
        return nearest;
    }

    private void lines() {
        for (double end : new double[] {estimate.low(), estimate.high()}) {
            if (end <= line.strong()) {
                line(Figure.LINE_OF_WEAK, line.weak(), end);
            }
            if (end >= line.weak()) {
                line(Figure.LINE_OF_STRONG, line.strong(), end);
            }
        }
    }

    private void line(Figure figure, double now, double there) {
        double change = there - now;
        double beyond = there + Math.copySign(BEYOND, change);
        boolean weak = figure == Figure.LINE_OF_WEAK;
        double low = weak ? 0 : line.weak();
        double high = weak ? line.strong() : 1;
        if (beyond >= low && beyond <= high) {
            add(figure, null, now, change, (weak ? line.withWeak(beyond) : line.withStrong(beyond)).standing(estimate));
        }
    }

    private void weights() {
        double all = 0;
        double lows = 0;
        double highs = 0;
        for (DimensionAppraisal each : base.dimensions()) {
            Estimate one = each.estimate();
            double weight = weights.getOrDefault(each.dimension(), 0.0);
            if (one != null && weight > 0) {
                all += weight;
                lows += weight * one.low() / 100;
                highs += weight * one.high() / 100;
            }
        }
        for (DimensionAppraisal each : base.dimensions()) {
            Estimate one = each.estimate();
            if (one != null) {
                weight(each.dimension(), (line.weak() * all - highs) / (one.high() / 100 - line.weak()));
                weight(each.dimension(), (line.weak() * all - lows) / (one.low() / 100 - line.weak()));
                weight(each.dimension(), (line.strong() * all - lows) / (one.low() / 100 - line.strong()));
            }
        }
    }

    private void weight(Dimension dimension, double change) {
        double now = weights.getOrDefault(dimension, 0.0);
        double there = now + change + Math.copySign(BEYOND * Math.max(1, Math.abs(change)), change);
        if (Double.isFinite(there) && there >= 0) {
            Map<Dimension, Double> changed = new TreeMap<>(weights);
            changed.put(dimension, there);
            base.estimate(changed)
                    .ifPresent(beyond -> add(Figure.WEIGHT, dimension, now, change, line.standing(beyond)));
        }
    }

    private void add(Figure figure, @Nullable Dimension dimension, double now, double change, Standing to) {
        if (!line.alike(standing, to, base)) {
            found.add(new Margin(figure, dimension, now, change, to.name()));
        }
    }
}
