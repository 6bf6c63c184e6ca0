package org.lunxun.engine.appraisal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lunxun.engine.rules.BaseQuality;
import org.lunxun.engine.rules.DimensionMean;
import org.lunxun.engine.rules.QualityOrigin;
import org.lunxun.engine.rules.ScoreSum;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.AppraisalReason;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Dimension;
import org.lunxun.model.resource.SurveySource;
import org.lunxun.model.rotation.RotationDataset;

/**
 * What is known of how good the bases of a dataset are.
 *
 * @param bases the appraisal of each base, by id
 * @param scheme whose opinion counted how much
 * @param findings raters who disagree more than chance explains, a spread that was assumed, given qualities that the
 *     survey contradicts
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Appraisal(SortedMap<BaseId, BaseAppraisal> bases, RatingScheme scheme, List<Finding> findings) {

    /** Copies map and list. */
    public Appraisal {
        bases = Collections.unmodifiableSortedMap(new TreeMap<>(bases));
        findings = List.copyOf(findings);
    }

    /**
     * Appraises the bases of a dataset by {@link RatingScheme#DEFAULT}.
     *
     * @param dataset the dataset; its bases, its survey and the channels of its classes are read
     * @return the appraisal of each base
     * @throws IllegalArgumentException when an answer of the survey is about a base that the dataset lacks
     */
    public static Appraisal of(RotationDataset dataset) {
        return of(AppraisalRequest.builder(dataset).build());
    }

    /**
     * Appraises the bases of a dataset. The order of bases and answers changes nothing.
     *
     * @param request what to appraise, and by which scheme
     * @return the appraisal of each base
     * @throws IllegalArgumentException when an answer of the survey is about a base that the dataset lacks
     */
    public static Appraisal of(AppraisalRequest request) {
        BaseQuality quality = BaseQuality.of(request.dataset());
        SurveySums sums = new SurveySums(request.dataset().survey());
        DimensionFits fits = new DimensionFits(request, sums);
        List<Finding> findings = new ArrayList<>(fits.findings());
        SortedMap<BaseId, BaseAppraisal> bases = new TreeMap<>();
        for (Base base : request.dataset().bases()) {
            bases.put(base.id(), appraise(base, quality, sums, fits, request.scheme()));
        }
        bases.values().forEach(base -> contradiction(base).ifPresent(findings::add));
        return new Appraisal(bases, request.scheme(), findings);
    }

    /**
     * The appraisal of a base.
     *
     * @param base a base of the dataset
     * @return its appraisal
     * @throws IllegalArgumentException when the dataset lacks the base
     */
    public BaseAppraisal base(BaseId base) {
        return findBase(base)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The base (%s) of a question must be a base of the appraised dataset.%nMaybe use findBase for ids from outside."
                                .formatted(base)));
    }

    /**
     * The appraisal of a base.
     *
     * @param base a base
     * @return empty when the dataset lacks it
     */
    public Optional<BaseAppraisal> findBase(BaseId base) {
        return Optional.ofNullable(bases.get(base));
    }

    /**
     * The bases that nobody answered for. They are named, never scored as zero.
     *
     * @return their ids, in order
     */
    public List<BaseId> silent() {
        return bases.values().stream()
                .filter(BaseAppraisal::silent)
                .map(BaseAppraisal::base)
                .toList();
    }

    /**
     * The share of bases with at least one answer.
     *
     * @return 0 to 1; 1 when there is no base
     */
    public double responseRate() {
        return bases.isEmpty() ? 1 : 1 - (double) silent().size() / bases.size();
    }

    private static BaseAppraisal appraise(
            Base base, BaseQuality quality, SurveySums sums, DimensionFits fits, RatingScheme scheme) {
        List<DimensionMean> means = quality.means(base.id());
        Map<Dimension, SortedMap<SurveySource, ScoreSum>> groups = sums.of(base.id());
        boolean[] shown = Anonymity.shown(
                means.stream().mapToLong(DimensionMean::respondents).toArray());
        List<DimensionAppraisal> dimensions = new ArrayList<>(means.size());
        int answers = 0;
        long respondents = 0;
        for (int i = 0; i < means.size(); i++) {
            DimensionMean mean = means.get(i);
            answers += mean.answers();
            respondents += mean.respondents();
            dimensions.add(new DimensionAppraisal(
                    mean.dimension(),
                    mean.score(),
                    fits.estimate(base.id(), mean.dimension()),
                    mean.answers(),
                    mean.respondents(),
                    raterGroups(Objects.requireNonNull(groups.get(mean.dimension())), shown[i]),
                    shown[i]));
        }
        QualityOrigin origin = quality.origin(base.id());
        boolean qualityShown = origin != QualityOrigin.SURVEY || respondents >= Anonymity.FEWEST;
        BaseAppraisal appraisal = new BaseAppraisal(
                base.id(),
                quality.quality(base.id()),
                origin,
                base.quality() == null ? null : Estimate.exactly(base.quality()),
                dimensions,
                answers,
                respondents,
                qualityShown);
        return appraisal
                .estimate(scheme.dimensions())
                .map(appraisal::withEstimate)
                .orElse(appraisal);
    }

    /** The dataset gives a quality outside the interval that the survey tells. */
    private static Optional<Finding> contradiction(BaseAppraisal base) {
        Estimate estimate = base.estimate();
        if (base.origin() != QualityOrigin.GIVEN
                || estimate == null
                || base.respondents() < Anonymity.FEWEST
                || (estimate.low() <= base.quality() && base.quality() <= estimate.high())) {
            return Optional.empty();
        }
        return Optional.of(Finding.of(Severity.NOTICE, AppraisalReason.GIVEN_QUALITY_CONTRADICTED)
                .with("base", base.base())
                .with("quality", base.quality())
                .with("low", estimate.low())
                .with("high", estimate.high()));
    }

    private static List<RaterGroup> raterGroups(SortedMap<SurveySource, ScoreSum> sums, boolean totalShown) {
        boolean[] shown = Anonymity.shown(
                sums.values().stream().mapToLong(ScoreSum::respondents).toArray());
        List<RaterGroup> groups = new ArrayList<>(sums.size());
        for (Map.Entry<SurveySource, ScoreSum> group : sums.entrySet()) {
            ScoreSum sum = group.getValue();
            groups.add(new RaterGroup(
                    group.getKey(), sum.mean(), sum.answers(), sum.respondents(), totalShown && shown[groups.size()]));
        }
        return groups;
    }
}
