package org.lunxun.model.resource;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Check;
import org.lunxun.model.Stability;

/**
 * One answer of the survey of bases: what one group of raters said, or one examination showed, of one dimension.
 *
 * @param base the base that was rated
 * @param dimension what was rated
 * @param source who rated, or which examination
 * @param score the mean score, 0 to 100
 * @param respondents how many answered, 0 to 10⁹
 * @param deviation the standard deviation of the scores, 0 to 50; null when unknown
 * @param round the day of the survey, null when unknown
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record SurveyAnswer(
        BaseId base,
        Dimension dimension,
        SurveySource source,
        double score,
        int respondents,
        @Nullable Double deviation,
        @Nullable LocalDate round) {

    /**
     * Checks the values; use {@link #builder} instead, which stays the same when a component is added.
     *
     * @throws IllegalArgumentException when a value is outside its range
     */
    public SurveyAnswer {
        Check.range("score", score, 0, 100);
        Check.range("number of respondents", respondents, 0, 1e9);
        if (deviation != null) {
            Check.range("deviation", deviation, 0, 50);
        }
    }

    /**
     * Starts with what must be there; the rest is optional.
     *
     * @param base the base that was rated
     * @param dimension what was rated
     * @param source who rated, or which examination
     * @param score the mean score, 0 to 100
     * @param respondents how many answered, 0 to 10⁹
     * @return a builder
     */
    public static Builder builder(
            BaseId base, Dimension dimension, SurveySource source, double score, int respondents) {
        return new Builder(base, dimension, source, score, respondents);
    }

    /** Makes a {@link SurveyAnswer}. */
    @Stability(Stability.Level.EXPERIMENTAL)
    public static final class Builder {
        private final BaseId base;
        private final Dimension dimension;
        private final SurveySource source;
        private final double score;
        private final int respondents;
        private @Nullable Double deviation;
        private @Nullable LocalDate round;

        private Builder(BaseId base, Dimension dimension, SurveySource source, double score, int respondents) {
            this.base = base;
            this.dimension = dimension;
            this.source = source;
            this.score = score;
            this.respondents = respondents;
        }

        /**
         * Sets it.
         *
         * @param value the standard deviation of the scores, 0 to 50; null when unknown
         * @return this builder
         */
        public Builder deviation(@Nullable Double value) {
            deviation = value;
            return this;
        }

        /**
         * Sets it.
         *
         * @param value the day of the survey, null when unknown
         * @return this builder
         */
        public Builder round(@Nullable LocalDate value) {
            round = value;
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the value
         * @throws IllegalArgumentException when a value is outside its range
         */
        public SurveyAnswer build() {
            return new SurveyAnswer(base, dimension, source, score, respondents, deviation, round);
        }
    }
}
