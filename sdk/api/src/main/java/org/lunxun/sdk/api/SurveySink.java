package org.lunxun.sdk.api;

import org.lunxun.model.Stability;
import org.lunxun.model.resource.SurveyAnswer;

/** Takes one page of what was said and examined of bases; the host implements it. */
@Stability(Stability.Level.EXPERIMENTAL)
public interface SurveySink extends PageSink {

    /**
     * Takes one mean score with the number of those who gave it; never the score of one person by name.
     *
     * @param answer the answer, made by its builder
     */
    void answer(SurveyAnswer answer);
}
