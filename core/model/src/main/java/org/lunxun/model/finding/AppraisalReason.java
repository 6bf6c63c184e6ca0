package org.lunxun.model.finding;

import org.lunxun.model.Stability;

/** What an appraisal of bases noticed. */
@Stability(Stability.Level.EXPERIMENTAL)
public enum AppraisalReason implements Reason {
    /** Groups of raters differ on a base more than the chance of who was asked explains. */
    RATERS_DISAGREE,
    /** The survey does not tell how far single raters lie apart: the scheme's assumption stands in. */
    SPREAD_ASSUMED,
    /** The dataset gives a quality that lies outside what the survey tells. */
    GIVEN_QUALITY_CONTRADICTED;

    @Override
    public String code() {
        return "appraisal." + name();
    }
}
