package org.lunxun.engine.appraisal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
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
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Dimension;
import org.lunxun.model.resource.SurveyAnswer;
import org.lunxun.model.resource.SurveySource;
import org.lunxun.model.rotation.RotationDataset;

/**
 * What is known of how good the bases of a dataset are.
 *
 * @param bases the appraisal of each base, by id
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Appraisal(SortedMap<BaseId, BaseAppraisal> bases) {

    /** Copies the map. */
    public Appraisal {
        bases = Collections.unmodifiableSortedMap(new TreeMap<>(bases));
    }

    /**
     * Appraises the bases of a dataset. The order of bases and answers changes nothing.
     *
     * @param dataset the dataset; only its bases and its survey are read
     * @return the appraisal of each base
     * @throws IllegalArgumentException when an answer of the survey is about a base that the dataset lacks
     */
    public static Appraisal of(RotationDataset dataset) {
        BaseQuality quality = BaseQuality.of(dataset);
        Map<BaseId, Map<Dimension, SortedMap<SurveySource, ScoreSum>>> groups = groups(dataset.survey());
        SortedMap<BaseId, BaseAppraisal> bases = new TreeMap<>();
        for (Base base : dataset.bases()) {
            bases.put(base.id(), appraise(base.id(), quality, groups.getOrDefault(base.id(), Map.of())));
        }
        return new Appraisal(bases);
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

    private static Map<BaseId, Map<Dimension, SortedMap<SurveySource, ScoreSum>>> groups(List<SurveyAnswer> survey) {
        Map<BaseId, Map<Dimension, SortedMap<SurveySource, ScoreSum>>> groups = new HashMap<>();
        for (SurveyAnswer answer : survey) {
            if (answer.respondents() > 0) {
                groups.computeIfAbsent(answer.base(), base -> new EnumMap<>(Dimension.class))
                        .computeIfAbsent(answer.dimension(), dimension -> new TreeMap<>())
                        .computeIfAbsent(answer.source(), source -> new ScoreSum())
                        .add(answer);
            }
        }
        return groups;
    }

    private static BaseAppraisal appraise(
            BaseId base, BaseQuality quality, Map<Dimension, SortedMap<SurveySource, ScoreSum>> groups) {
        List<DimensionMean> means = quality.means(base);
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
                    mean.answers(),
                    mean.respondents(),
                    raterGroups(Objects.requireNonNull(groups.get(mean.dimension())), shown[i]),
                    shown[i]));
        }
        QualityOrigin origin = quality.origin(base);
        boolean qualityShown = origin != QualityOrigin.SURVEY || respondents >= Anonymity.FEWEST;
        return new BaseAppraisal(base, quality.quality(base), origin, dimensions, answers, respondents, qualityShown);
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
