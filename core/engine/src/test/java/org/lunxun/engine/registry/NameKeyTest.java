package org.lunxun.engine.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameKeyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "中共漯河市委党校",
                "漯河市委党校",
                "漯河市委党校（漯河市行政学院）",
                "中共漯河市委党校(漯河行政学院)",
                "中国共产党漯河市委员会党校",
                "漯河市党校",
                "漯河市委党校 漯河市行政学院",
                "漯河市委黨校（行政學院）",
                "漯河市 委党校。"
            })
    void takesTheNamesOfAPartySchoolForOne(String name) {
        assertEquals("漯河市委党校", NameKey.ofBase(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Luohe City Party School",
                "Party School (Administration College) of Luohe City",
                "Party School of the CPC Luohe Municipal Committee",
                "LUOHE CITY PARTY SCHOOL",
                "Ｌｕｏｈｅ　City Party-School (Luohe Administration Institute)",
                "Party School, Luohe City (School of Governance)"
            })
    void takesTheEnglishNamesOfAPartySchoolForOne(String name) {
        assertEquals("city luohe party school", NameKey.ofBase(name));
    }

    @ParameterizedTest
    @CsvSource({
        "漯河市委党校, 漯河县委党校",
        "漯河市委党校, 许昌市委党校",
        "漯河市委党校, 漯河市行政学院",
        "漯河市委党校(东校区), 漯河市委党校(西校区)",
        "河南大学培训学院, 河南大学",
        "Luohe City Party School, Luohe County Party School",
        "Kean University (Union), Kean University (Elizabeth)",
        "培训中心1, 培训中心2"
    })
    void tellsOthersApart(String one, String other) {
        assertNotEquals(NameKey.ofBase(one), NameKey.ofBase(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "——", "()"})
    void hasNoKeyWhereThereIsNoName(String name) {
        assertEquals("", NameKey.ofBase(name));
    }

    @Test
    void ignoresWidthCaseScriptAndPunctuationInTitles() {
        assertEquals(NameKey.ofTitle("WTO与经济管理：专题班（第2期）"), NameKey.ofTitle("ＷＴＯ與經濟管理 專題班 第２期"));
        assertNotEquals(NameKey.ofTitle("专题班第1期"), NameKey.ofTitle("专题班第2期"));
    }

    @Test
    void ignoresTheSuffixOfARegionButNotItsName() {
        assertEquals(NameKey.ofRegion("漯河"), NameKey.ofRegion("漯河市"));
        assertNotEquals(NameKey.ofRegion("漯河市"), NameKey.ofRegion("许昌市"));
        assertEquals("沙市", NameKey.ofRegion("沙市"));
        assertEquals("411100", NameKey.ofRegion("411100"));
    }
}
