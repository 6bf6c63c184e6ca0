package org.lunxun.report.open;

import org.lunxun.report.html.Label;

/**
 * How a result is published: a whole percentage, or only a bound where fewer than ten people are on either side of it.
 * A group in which everybody, or nobody, is trained would say of each of them what the group is.
 */
final class Rate {

    private static final int PERCENT = 100;

    private Rate() {}

    static Label of(int covered, int cadres) {
        int uncovered = cadres - covered;
        if (cadres < Grouping.FEWEST) {
            return Label.of("open.hidden");
        }
        if (cadres < 2 * Grouping.FEWEST) {
            // Ten cannot be on both sides; which half is the larger says nothing of anyone.
            return Label.of(2 * covered >= cadres ? "open.half" : "open.lessThanHalf");
        }
        boolean fewCovered = covered < Grouping.FEWEST;
        boolean fewUncovered = uncovered < Grouping.FEWEST;
        if (fewUncovered) {
            return Label.of("open.above", "percent", PERCENT * (cadres - Grouping.FEWEST) / cadres);
        }
        if (fewCovered) {
            return Label.of("open.below", "percent", (PERCENT * Grouping.FEWEST + cadres - 1) / cadres);
        }
        return Label.same(Math.round((double) PERCENT * covered / cadres) + "%");
    }
}
