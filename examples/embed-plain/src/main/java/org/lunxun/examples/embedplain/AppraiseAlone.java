package org.lunxun.examples.embedplain;

import java.util.Locale;
import org.lunxun.engine.appraisal.Appraisal;
import org.lunxun.engine.appraisal.BaseAppraisal;

/** Appraises training bases without planning anything. */
public final class AppraiseAlone {

    private AppraiseAlone() {}

    /**
     * Prints how good each base is said to be, and who did not answer.
     *
     * @param args none
     */
    public static void main(String[] args) {
        Appraisal appraisal = Appraisal.of(Town.dataset());
        for (BaseAppraisal base : appraisal.bases().values()) {
            System.out.printf(
                    Locale.ROOT,
                    "%s: %.2f out of %d answers (%s)%n",
                    base.base(),
                    base.quality(),
                    base.answers(),
                    base.origin());
        }
        System.out.println("silent: " + appraisal.silent());
    }
}
