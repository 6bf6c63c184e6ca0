package org.lunxun.cli;

import java.util.Locale;

/** Figures as the command line shows them: the same in every locale. */
final class Figures {

    private Figures() {}

    /** Score points with two decimals and no groups, so that they can be copied into a calculation. */
    static String points(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** A share of 1 as per cent with three decimals. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.3f %%", 100 * share);
    }

    /** A part of a whole with its percentage. */
    static String part(long part, long whole) {
        return String.format(Locale.ROOT, "%d of %d (%.1f %%)", part, whole, whole == 0 ? 0 : 100.0 * part / whole);
    }

    /** A count with its noun. */
    static String count(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
