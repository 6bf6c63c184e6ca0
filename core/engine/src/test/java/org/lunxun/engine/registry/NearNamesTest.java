package org.lunxun.engine.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNamesTest {

    @ParameterizedTest
    @CsvSource({
        "漯河水利干部培训中心, 漯河水力干部培训中心, 1",
        "漯河水利干部培训中心, 漯河水利干部培训中, 1",
        "漯河水利干部培训中心, 漯河水利干部训培中心, 1",
        "漯河东城干部培训中心, 漯河西城干部培训中心, 0",
        "漯河第1干部培训中心, 漯河第2干部培训中心, 0",
        "许昌县委党校学院, 许昌市委党校学院, 0",
        "漯河党校甲, 漯河党校丁, 0",
        "academy lanting northern, academy lanting northren, 1",
        "academy lanting northern, academy lanting southern, 0",
        "academy henan lanting, academy hunan lanting, 0",
        "academy northern, academy northren, 0",
        "academy lanting center2x, academy lanting center3x, 0",
    })
    void findsNamesThatDifferInOnePlaceByChance(String one, String other, int pairs) {
        assertEquals(pairs, NearNames.of(List.of(one, other)).size());
        assertEquals(pairs, NearNames.of(List.of(other, one)).size());
    }

    @Test
    void looksAtNoBlockInWhichTheRestOfTheNamesSaysNothing() {
        List<String> names = new ArrayList<>();
        for (char place = '\u5000'; place < '\u5000' + 100; place++) {
            names.add(place + "县干部培训中心");
        }
        assertEquals(List.of(), NearNames.of(names));
        assertEquals(1, NearNames.of(names.subList(0, 2)).size());
    }
}
