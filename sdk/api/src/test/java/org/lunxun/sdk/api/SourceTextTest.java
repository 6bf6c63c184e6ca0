package org.lunxun.sdk.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.model.resource.Seats;
import org.lunxun.model.resource.Topic;
import org.lunxun.model.resource.TopicWeight;

class SourceTextTest {

    @Test
    void comparesWithoutWidthBlanksAndCase() {
        assertEquals("class1(a)", SourceText.compared(" Ｃｌａｓｓ　１\u00a0（Ａ） "));
    }

    @Test
    void splitsListsAtEveryUsualSign() {
        assertEquals(List.of("a", "b", "c", "d", "e", "f", "g"), SourceText.list("a、b，c,d;e；f|g| ,a\n"));
        assertEquals(List.of(), SourceText.list(" "));
    }

    @Test
    void readsTopicsWithAndWithoutWeights() {
        assertEquals(
                List.of(
                        TopicWeight.of(Topic.of("law: basics"), 0.8),
                        TopicWeight.of(Topic.of("数字治理"), 1),
                        TopicWeight.of(Topic.of("rest"), 0.25)),
                SourceText.topics("law: basics:0.8、数字治理：１|rest", 0.25));
    }

    @ParameterizedTest
    @ValueSource(strings = {"law:0", "law:1.5", "law:much", ":0.5", "law:0.5、law:0.2"})
    void refusesTopicsThatTheModelCannotHold(String text) {
        assertThrows(IllegalArgumentException.class, () -> SourceText.topics(text, 0.5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"40|40", "４０学时|40", "2,400 元|2400", "2，400|2400", "1,234,567.5|1234567.5", "０.5|0.5", "30人|30"})
    void readsNumbersAsPeopleWriteThem(String text, BigDecimal expected) {
        assertEquals(expected, SourceText.number(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1e3", "4 to 5", "1,2", "40x", "1234567890123", "NaN"})
    void refusesWhatIsNoNumber(String text) {
        assertThrows(IllegalArgumentException.class, () -> SourceText.number(text));
    }

    @Test
    void wholeNumbersHaveNoFraction() {
        assertEquals(50, SourceText.whole("50.0 人"));
        assertThrows(IllegalArgumentException.class, () -> SourceText.whole("1.5"));
        assertThrows(IllegalArgumentException.class, () -> SourceText.whole("1000000001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-03-02", "2027/3/2", "2027.3.2", "20270302", "2027年3月2日", "２０２７年３月２日", " 2027-3-2 "})
    void readsDaysInEveryListedShape(String text) {
        assertEquals(LocalDate.of(2027, 3, 2), SourceText.day(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3月2日", "2027-13-01", "2027-02-29", "02/03/2027", "2027-03-02T08:00", "三月二日"})
    void refusesOtherDays(String text) {
        assertThrows(IllegalArgumentException.class, () -> SourceText.day(text));
    }

    @Test
    void readsModesInBothLanguages() {
        assertEquals(DeliveryMode.RESIDENTIAL, SourceText.mode("集中培训"));
        assertEquals(DeliveryMode.RESIDENTIAL, SourceText.mode("Residential"));
        assertEquals(DeliveryMode.ONLINE, SourceText.mode("网络培训班"));
        assertEquals(DeliveryMode.ONLINE, SourceText.mode(" ONLINE "));
        assertThrows(IllegalArgumentException.class, () -> SourceText.mode("mixed"));
    }

    @Test
    void keepsKindsThatItDoesNotKnow() {
        assertEquals(BaseKind.PARTY_SCHOOL, SourceText.kind("党 校"));
        assertEquals(BaseKind.TRAINING_CENTER, SourceText.kind("training_center"));
        assertEquals(BaseKind.of("博物馆"), SourceText.kind(" 博物馆 "));
    }

    @Test
    void theLeastSeatsAreNotAboveTheLargest() {
        assertEquals(Seats.of(5, 0), SourceText.seats(5, 0));
        assertThrows(IllegalArgumentException.class, () -> SourceText.seats(5, 4));
    }

    @Test
    void showsTextsShortenedOnOneLineAndMasksNumbersOfIdentityDocuments() {
        assertEquals("a b", SourceText.shown(" a\r\n\tb "));
        assertEquals("x".repeat(60) + "…", SourceText.shown("x".repeat(70)));
        assertEquals("张 110**************X 。", SourceText.shown("张 11010119900101123X 。"));
        assertEquals("110***********1", SourceText.shown("110101900101121"));
        assertEquals("1234567890123456", SourceText.shown("1234567890123456"));
    }
}
