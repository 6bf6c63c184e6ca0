package org.lunxun.engine.appraisal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.rules.ScoreSum;
import org.lunxun.model.Check;
import org.lunxun.model.finding.AppraisalReason;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.Dimension;
import org.lunxun.model.resource.SurveySource;

/** The estimates of all dimensions, and what was noticed on the way. */
final class DimensionFits {

    /** Of the disagreements that are reported, at most this share is expected to be chance. */
    private static final double FALSE_ALARMS = 0.05;

    private final Map<Dimension, Map<BaseId, Estimate>> estimates = new EnumMap<>(Dimension.class);
    private final List<Finding> findings = new ArrayList<>();
    private final List<Quarrel> quarrels = new ArrayList<>();

    /** How probable sources that differ so much are by chance. */
    private record Quarrel(BaseId base, Dimension dimension, double chance) {}

    DimensionFits(AppraisalRequest request, SurveySums sums) {
        Map<BaseId, BaseKind> kinds = new HashMap<>();
        for (Base base : request.dataset().bases()) {
            kinds.put(base.id(), base.kind());
        }
        for (Dimension dimension : Dimension.values()) {
            SortedMap<BaseId, SortedMap<SurveySource, ScoreSum>> answers = sums.of(dimension, request.scheme());
            if (!answers.isEmpty()) {
                fit(dimension, answers, sums, kinds, request);
            }
        }
        disagreements();
    }

    private void fit(
            Dimension dimension,
            SortedMap<BaseId, SortedMap<SurveySource, ScoreSum>> answers,
            SurveySums sums,
            Map<BaseId, BaseKind> kinds,
            AppraisalRequest request) {
        SortedMap<SurveySource, Double> spread = sums.spread(dimension, request.scheme());
        Cells cells = new Cells(answers, request.scheme(), spread);
        if (!spread.keySet().containsAll(cells.sources)) {
            findings.add(Finding.of(Severity.NOTICE, AppraisalReason.SPREAD_ASSUMED)
                    .with("dimension", dimension)
                    .with("deviation", request.scheme().assumedDeviation()));
        }
        DimensionFit fit = new DimensionFit(cells, kinds, request.mix());
        Map<BaseId, Estimate> ofBases = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            BaseId base = cells.bases.get(i);
            ofBases.put(base, fit.estimate(i));
            if (cells.from[i + 1] - cells.from[i] > 1) {
                quarrels.add(new Quarrel(base, dimension, fit.chanceOfDisagreement(i)));
            }
        }
        estimates.put(dimension, ofBases);
    }

    /** Keeps the expected share of false alarms (Benjamini and Hochberg 1995, JRSS B 57). */
    private void disagreements() {
        quarrels.sort(Comparator.comparingDouble(Quarrel::chance)
                .thenComparing(Quarrel::base)
                .thenComparing(Quarrel::dimension));
        int reported = 0;
        for (int i = 0; i < quarrels.size(); i++) {
            if (quarrels.get(i).chance() <= FALSE_ALARMS * (i + 1) / quarrels.size()) {
                reported = i + 1;
            }
        }
        quarrels.subList(0, reported).stream()
                .sorted(Comparator.comparing(Quarrel::base).thenComparing(Quarrel::dimension))
                .forEach(quarrel -> findings.add(Finding.of(Severity.NOTICE, AppraisalReason.RATERS_DISAGREE)
                        .with("base", quarrel.base())
                        .with("dimension", quarrel.dimension())
                        .with("chance", rounded(quarrel.chance()))));
    }

    private static BigDecimal rounded(double chance) {
        return Check.plain(BigDecimal.valueOf(chance).setScale(6, RoundingMode.CEILING));
    }

    /** The estimate of a dimension of a base, 0 to 100; null where nobody who counts rated it. */
    @Nullable
    Estimate estimate(BaseId base, Dimension dimension) {
        return estimates.getOrDefault(dimension, Map.of()).get(base);
    }

    List<Finding> findings() {
        return findings;
    }
}
