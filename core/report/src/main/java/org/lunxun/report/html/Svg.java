package org.lunxun.report.html;

/** Coordinates of charts: few digits, and never those of a locale. */
final class Svg {

    private static final int DECIMALS = 100;

    private Svg() {}

    static String percent(double share) {
        return number(share * DECIMALS) + "%";
    }

    static String number(double value) {
        long hundredths = Math.round(value * DECIMALS);
        if (hundredths % DECIMALS == 0) {
            return Long.toString(hundredths / DECIMALS);
        }
        String digits = Long.toString(Math.abs(hundredths));
        String padded = "0".repeat(Math.max(0, 3 - digits.length())) + digits;
        int point = padded.length() - 2;
        return (hundredths < 0 ? "-" : "") + padded.substring(0, point) + "." + padded.substring(point);
    }

    /** A step of 1, 2 or 5 times a power of ten, so that at most so many fit below the value. */
    static double step(double top, int most) {
        double step = 1;
        while (top / step > most) {
            step *= 10;
        }
        if (step > 1) {
            for (double finer : new double[] {step / 5, step / 2}) {
                if (top / finer <= most) {
                    return finer;
                }
            }
        }
        return step;
    }
}
