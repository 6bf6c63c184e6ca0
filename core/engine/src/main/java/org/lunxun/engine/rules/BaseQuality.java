package org.lunxun.engine.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Dimension;
import org.lunxun.model.resource.SurveyAnswer;
import org.lunxun.model.rotation.RotationDataset;

/**
 * The quality of every base of a dataset, the one that the score uses (FORMAT 1, 'Appraised quality of a base').
 *
 * <p>A quality that the dataset gives stands. Else it is the mean over the dimensions that were rated, each the mean
 * score weighted by respondents over all sources, divided by 100; and {@link #DEFAULT} where nobody answered. Sums are
 * exact, so that the order of answers changes no digit.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class BaseQuality {

    /** The quality of a base of which nobody says anything. */
    public static final double DEFAULT = 0.5;

    private static final Dimension[] DIMENSIONS = Dimension.values();

    private final Map<BaseId, OfBase> bases;

    private BaseQuality(Map<BaseId, OfBase> bases) {
        this.bases = bases;
    }

    /**
     * The quality of the bases of a dataset.
     *
     * @param dataset the dataset
     * @return their quality
     * @throws IllegalArgumentException when an answer of the survey is about a base that the dataset lacks
     */
    public static BaseQuality of(RotationDataset dataset) {
        Map<BaseId, EnumMap<Dimension, ScoreSum>> sums = new HashMap<>();
        for (Base base : dataset.bases()) {
            sums.put(base.id(), new EnumMap<>(Dimension.class));
        }
        for (SurveyAnswer answer : dataset.survey()) {
            EnumMap<Dimension, ScoreSum> ofBase = sums.get(answer.base());
            if (ofBase == null) {
                throw unknown(answer.base(), "an answer of the survey");
            }
            if (answer.respondents() > 0) {
                ofBase.computeIfAbsent(answer.dimension(), dimension -> new ScoreSum())
                        .add(answer);
            }
        }
        Map<BaseId, OfBase> bases = new HashMap<>();
        for (Base base : dataset.bases()) {
            List<DimensionMean> means = means(Objects.requireNonNull(sums.get(base.id())));
            bases.put(base.id(), OfBase.of(base.quality(), means));
        }
        return new BaseQuality(bases);
    }

    /**
     * The quality of a base.
     *
     * @param base a base of the dataset
     * @return 0 to 1
     * @throws IllegalArgumentException when the dataset lacks the base
     */
    public double quality(BaseId base) {
        return find(base).quality;
    }

    /**
     * Where the quality of a base comes from.
     *
     * @param base a base of the dataset
     * @return its origin
     * @throws IllegalArgumentException when the dataset lacks the base
     */
    public QualityOrigin origin(BaseId base) {
        return find(base).origin;
    }

    /**
     * What the survey says of a base, also where the dataset gives the quality.
     *
     * @param base a base of the dataset
     * @return one mean for each dimension that anybody rated, in the order of the dimensions
     * @throws IllegalArgumentException when the dataset lacks the base
     */
    public List<DimensionMean> means(BaseId base) {
        return find(base).means;
    }

    private OfBase find(BaseId base) {
        OfBase found = bases.get(base);
        if (found == null) {
            throw unknown(base, "a question for its quality");
        }
        return found;
    }

    private static IllegalArgumentException unknown(BaseId base, String where) {
        return new IllegalArgumentException(
                "The base (%s) of %s must be a base of the dataset.%nMaybe clean the dataset first."
                        .formatted(base, where));
    }

    private static List<DimensionMean> means(EnumMap<Dimension, ScoreSum> sums) {
        List<DimensionMean> means = new ArrayList<>(sums.size());
        for (Dimension dimension : DIMENSIONS) {
            ScoreSum sum = sums.get(dimension);
            if (sum != null) {
                means.add(new DimensionMean(dimension, sum.mean(), sum.answers(), sum.respondents()));
            }
        }
        return List.copyOf(means);
    }

    /** What is known of one base. */
    private record OfBase(double quality, QualityOrigin origin, List<DimensionMean> means) {

        static OfBase of(@Nullable Double given, List<DimensionMean> means) {
            if (given != null) {
                return new OfBase(given, QualityOrigin.GIVEN, means);
            }
            if (means.isEmpty()) {
                return new OfBase(DEFAULT, QualityOrigin.DEFAULT, means);
            }
            double sum = means.stream().map(DimensionMean::score).reduce(0.0, Double::sum);
            return new OfBase(sum / means.size() / 100, QualityOrigin.SURVEY, means);
        }
    }
}
