package org.lunxun.report.words;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.lunxun.model.Stability;

/** How numbers are written: alike in both languages, with commas between thousands and a point before decimals. */
@Stability(Stability.Level.INTERNAL)
public final class Numbers {

    private static final int THOUSAND = 3;
    private static final String MINUS = "\u2212";

    private Numbers() {}

    /**
     * A whole number.
     *
     * @param value any number; it is rounded
     * @return for example {@code 12,345}
     */
    public static String whole(double value) {
        return format(value, 0, 0);
    }

    /**
     * A whole number.
     *
     * @param value any number
     * @return for example {@code 12,345}
     */
    public static String whole(long value) {
        return format(BigDecimal.valueOf(value), 0, 0);
    }

    /**
     * A number with one decimal.
     *
     * @param value any number
     * @return for example {@code 12,345.6}
     */
    public static String oneDecimal(double value) {
        return format(value, 1, 1);
    }

    /**
     * A number with one decimal when it needs one.
     *
     * @param value any number
     * @return for example {@code 4} or {@code 4.5}
     */
    public static String atMostOneDecimal(double value) {
        return format(value, 0, 1);
    }

    /**
     * Yuan without their hundredths.
     *
     * @param yuan an amount
     * @return for example {@code 1,200,000}
     */
    public static String yuan(BigDecimal yuan) {
        return format(yuan.setScale(0, RoundingMode.HALF_UP), 0, 0);
    }

    /**
     * An amount of money in few digits, as each language counts.
     *
     * @param yuan an amount
     * @param language the language
     * @return for example 176.6 ten thousand yuan in Chinese, {@code 1.77 million yuan} in English
     */
    public static String money(BigDecimal yuan, Language language) {
        double value = yuan.doubleValue();
        boolean chinese = language == Language.CHINESE;
        double large = chinese ? 1e8 : 1e9;
        double middle = chinese ? 1e4 : 1e6;
        if (Math.abs(value) >= large) {
            return format(value / large, 2, 2) + (chinese ? " 亿元" : " billion yuan");
        }
        if (Math.abs(value) >= middle) {
            return format(value / middle, chinese ? 1 : 2, chinese ? 1 : 2) + (chinese ? " 万元" : " million yuan");
        }
        return whole(value) + (chinese ? " 元" : " yuan");
    }

    /**
     * A share as a percentage. Only none is 0.0% and only all is 100.0%: what lies between never looks like either.
     *
     * @param share 0 to 1, or above
     * @return for example {@code 97.4%}
     */
    public static String percent(double share) {
        double shown = Math.round(share * 1000) / 10.0;
        if (share > 0 && shown == 0) {
            return "<0.1%";
        }
        if (share < 1 && shown == 100) {
            return ">99.9%";
        }
        return format(shown, 1, 1) + "%";
    }

    /**
     * A small share, such as a gap, with as many digits as it takes to see it.
     *
     * @param share 0 or more
     * @return for example {@code 0.034%}
     */
    public static String smallPercent(double share) {
        if (share > 0 && share < 0.000005) {
            return "<0.001%";
        }
        return share == 0 ? "0%" : share < 0.01 ? format(share * 100, 1, 3) + "%" : percent(share);
    }

    static String percentOf(String value) {
        try {
            return percent(Double.parseDouble(value));
        } catch (NumberFormatException notANumber) {
            return value;
        }
    }

    private static String format(double value, int fewestDecimals, int mostDecimals) {
        return Double.isFinite(value) ? format(BigDecimal.valueOf(value), fewestDecimals, mostDecimals) : "–";
    }

    private static String format(BigDecimal value, int fewestDecimals, int mostDecimals) {
        BigDecimal rounded = value.setScale(mostDecimals, RoundingMode.HALF_UP);
        while (rounded.scale() > fewestDecimals
                && rounded.unscaledValue().mod(BigInteger.TEN).signum() == 0) {
            rounded = rounded.setScale(rounded.scale() - 1, RoundingMode.UNNECESSARY);
        }
        StringBuilder text = new StringBuilder(rounded.abs().toPlainString());
        int point = text.indexOf(".");
        for (int at = (point < 0 ? text.length() : point) - THOUSAND; at > 0; at -= THOUSAND) {
            text.insert(at, ',');
        }
        return (rounded.signum() < 0 ? MINUS : "") + text;
    }
}
