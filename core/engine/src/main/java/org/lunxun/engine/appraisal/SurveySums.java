package org.lunxun.engine.appraisal;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lunxun.engine.rules.ScoreSum;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Dimension;
import org.lunxun.model.resource.SurveyAnswer;
import org.lunxun.model.resource.SurveySource;

/** The answers of the survey added up by base, dimension and source. Sums are exact, whatever the order of answers. */
final class SurveySums {

    /** On fewer degrees of freedom than this a standard deviation is not told. */
    private static final long FEWEST_DEGREES = 30;

    private final Map<BaseId, Map<Dimension, SortedMap<SurveySource, ScoreSum>>> sums = new HashMap<>();
    private final Map<Dimension, SortedMap<SurveySource, Spread>> spreads = new EnumMap<>(Dimension.class);

    SurveySums(List<SurveyAnswer> survey) {
        for (SurveyAnswer answer : survey) {
            if (answer.respondents() > 0) {
                sums.computeIfAbsent(answer.base(), base -> new EnumMap<>(Dimension.class))
                        .computeIfAbsent(answer.dimension(), dimension -> new TreeMap<>())
                        .computeIfAbsent(answer.source(), source -> new ScoreSum())
                        .add(answer);
                if (answer.deviation() != null && answer.respondents() > 1) {
                    spreads.computeIfAbsent(answer.dimension(), dimension -> new TreeMap<>())
                            .computeIfAbsent(answer.source(), source -> new Spread())
                            .add(answer.deviation(), answer.respondents() - 1);
                }
            }
        }
    }

    /** The sums of a base; none where nobody answered. */
    Map<Dimension, SortedMap<SurveySource, ScoreSum>> of(BaseId base) {
        return sums.getOrDefault(base, Map.of());
    }

    /** The sums of a dimension by base, of the sources that count in a scheme. */
    SortedMap<BaseId, SortedMap<SurveySource, ScoreSum>> of(Dimension dimension, RatingScheme scheme) {
        SortedMap<BaseId, SortedMap<SurveySource, ScoreSum>> counting = new TreeMap<>();
        sums.forEach((base, dimensions) -> dimensions
                .getOrDefault(dimension, new TreeMap<>())
                .forEach((source, sum) -> {
                    if (scheme.counts(source)) {
                        counting.computeIfAbsent(base, any -> new TreeMap<>()).put(source, sum);
                    }
                }));
        return counting;
    }

    /**
     * The standard deviation of single raters of each source, pooled over all bases; where a source tells too little, that
     * of all sources of the dimension that count; and nothing where these tell too little, too.
     */
    SortedMap<SurveySource, Double> spread(Dimension dimension, RatingScheme scheme) {
        SortedMap<SurveySource, Double> told = new TreeMap<>();
        Spread all = new Spread();
        SortedMap<SurveySource, Spread> ofDimension = spreads.getOrDefault(dimension, new TreeMap<>());
        ofDimension.forEach((source, spread) -> {
            if (scheme.counts(source)) {
                all.add(spread);
            }
        });
        for (var dimensions : sums.values()) {
            for (SurveySource source :
                    dimensions.getOrDefault(dimension, new TreeMap<>()).keySet()) {
                Spread own = ofDimension.get(source);
                Spread enough = own != null && own.degrees >= FEWEST_DEGREES ? own : all;
                if (enough.degrees >= FEWEST_DEGREES) {
                    told.putIfAbsent(source, enough.deviation());
                }
            }
        }
        return told;
    }

    /** Squares of deviations times their degrees of freedom. */
    private static final class Spread {
        private BigDecimal squares = BigDecimal.ZERO;
        private long degrees;

        void add(double deviation, long more) {
            BigDecimal exact = BigDecimal.valueOf(deviation);
            squares = squares.add(exact.multiply(exact).multiply(BigDecimal.valueOf(more)));
            degrees += more;
        }

        void add(Spread other) {
            squares = squares.add(other.squares);
            degrees += other.degrees;
        }

        double deviation() {
            return StrictMath.sqrt(squares.doubleValue() / degrees);
        }
    }
}
