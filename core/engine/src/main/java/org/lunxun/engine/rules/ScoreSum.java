package org.lunxun.engine.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.SurveyAnswer;

/** Answers of the survey added up exactly, so that their order changes no digit of the mean. Not for several threads. */
@Stability(Stability.Level.INTERNAL)
public final class ScoreSum {

    private BigDecimal points = BigDecimal.ZERO;
    private long respondents;
    private int answers;

    /** A sum of nothing. */
    public ScoreSum() {
        // Starts empty.
    }

    /**
     * Adds an answer; one without respondents adds nothing.
     *
     * @param answer the answer
     */
    public void add(SurveyAnswer answer) {
        if (answer.respondents() > 0) {
            points = points.add(BigDecimal.valueOf(answer.score()).multiply(BigDecimal.valueOf(answer.respondents())));
            respondents += answer.respondents();
            answers++;
        }
    }

    /**
     * The mean score weighted by respondents.
     *
     * @return 0 to 100
     * @throws IllegalStateException when nobody answered
     */
    public double mean() {
        if (respondents == 0) {
            throw new IllegalStateException(
                    "The number of respondents (0) of a mean must be 1 or more.%nMaybe ask for respondents() first."
                            .formatted());
        }
        return points.divide(BigDecimal.valueOf(respondents), MathContext.DECIMAL128)
                .doubleValue();
    }

    /**
     * How many answers have a respondent.
     *
     * @return 0 or more
     */
    public int answers() {
        return answers;
    }

    /**
     * How many people answered.
     *
     * @return 0 or more
     */
    public long respondents() {
        return respondents;
    }
}
