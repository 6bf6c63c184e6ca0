package org.lunxun.report.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void separatesThousandsWhateverTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertEquals("1,234,567", Numbers.whole(1_234_567L));
            assertEquals("1,234.5", Numbers.oneDecimal(1234.5));
            assertEquals("4", Numbers.atMostOneDecimal(4));
            assertEquals("4.5", Numbers.atMostOneDecimal(4.5));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void neverRoundsSomethingToNothingOrAlmostAllToAll() {
        assertEquals("0.0%", Numbers.percent(0));
        assertEquals("<0.1%", Numbers.percent(0.0001));
        assertEquals(">99.9%", Numbers.percent(0.99999));
        assertEquals("100.0%", Numbers.percent(1));
        assertEquals("97.4%", Numbers.percent(0.9744));
    }

    @Test
    void showsSmallGaps() {
        assertEquals("0%", Numbers.smallPercent(0));
        assertEquals("0.034%", Numbers.smallPercent(0.00034));
        assertEquals("<0.001%", Numbers.smallPercent(1e-9));
        assertEquals("3.4%", Numbers.smallPercent(0.034));
    }

    @Test
    void writesMinusAsASignOfItsOwn() {
        assertEquals("\u221212", Numbers.whole(-12L));
        assertEquals("\u22121.5", Numbers.oneDecimal(-1.5));
        assertEquals("0.0", Numbers.oneDecimal(-0.01));
    }

    @Test
    void countsMoneyAsEachLanguageDoes() {
        BigDecimal yuan = new BigDecimal("1765860");

        assertEquals("176.6 万元", Numbers.money(yuan, Language.CHINESE));
        assertEquals("1.77 million yuan", Numbers.money(yuan, Language.ENGLISH));
        assertEquals("12.35 亿元", Numbers.money(new BigDecimal("1234567890"), Language.CHINESE));
        assertEquals("1.23 billion yuan", Numbers.money(new BigDecimal("1234567890"), Language.ENGLISH));
        assertEquals("950 yuan", Numbers.money(new BigDecimal("950"), Language.ENGLISH));
    }
}
