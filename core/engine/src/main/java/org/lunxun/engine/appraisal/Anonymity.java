package org.lunxun.engine.appraisal;

import org.lunxun.model.Stability;

/**
 * Which figures may be shown so that no group of fewer than {@value #FEWEST} raters can be seen through.
 *
 * <p>A figure of a smaller group is hidden. Where a total is published beside its parts, hidden parts of together fewer
 * than {@value #FEWEST} could be computed by subtraction; the smallest of the other parts is then hidden, too.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class Anonymity {

    /** The fewest respondents of a group whose figure is shown. */
    public static final int FEWEST = 5;

    private Anonymity() {}

    /**
     * Which parts of a published total may be shown.
     *
     * @param respondents the respondents of each part, 0 or more
     * @return for each part, in the same order, whether it may be shown
     */
    public static boolean[] shown(long... respondents) {
        boolean[] shown = new boolean[respondents.length];
        long hidden = 0;
        int smallest = -1;
        for (int i = 0; i < respondents.length; i++) {
            shown[i] = respondents[i] >= FEWEST;
            if (!shown[i]) {
                hidden += respondents[i];
            } else if (smallest < 0 || respondents[i] < respondents[smallest]) {
                smallest = i;
            }
        }
        if (hidden > 0 && hidden < FEWEST && smallest >= 0) {
            shown[smallest] = false;
        }
        return shown;
    }
}
