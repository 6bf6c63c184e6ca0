package org.lunxun.engine.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lunxun.engine.registry.Sources.source;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lunxun.engine.registry.LibraryItem.Sort;

class LibraryTest {

    private static final Library LIBRARY = Library.of(Registry.merge(List.of(source("a")
                    .base("1", "漯河市委党校", "漯河")
                    .course("c", "WTO与政府管理", "1")
                    .lecturer("t", "张老师", "1")
                    .material("m1", "經濟體制改革案例", "book", "1")
                    .material("m2", "经济体制改革案例", "film", "1")
                    .material("m3", "经济体制改革案例 ", "site", "1")
                    .material("m4", "经济体制改革案例", "book", null)
                    .offering("k", "1", "依法行政", "2027-03-01")
                    .catalogue()))
            .catalogue());

    @ParameterizedTest
    @ValueSource(strings = {"WTO", "wto", "ＷＴＯ", " Wto　管理 ", "WTO 政府", "漯河 WTO", "WTO與政府管理"})
    void findsACourseInWhateverScriptWidthAndCase(String words) {
        assertEquals(
                List.of("WTO与政府管理"),
                LIBRARY.search(words).stream().map(LibraryItem::title).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"经济体制", "經濟體制", "改革 案例 黨校"})
    void aWorkOnThreeMediaStandsInItOnce(String words) {
        LibraryItem work = LIBRARY.search(words).stream()
                .filter(item -> !item.base().isEmpty())
                .findFirst()
                .orElseThrow();
        assertEquals(List.of("book", "film", "site"), work.media());
        assertEquals(words.contains("黨校") ? 1 : 2, LIBRARY.search(words).size());
        assertEquals(
                2,
                LIBRARY.items().stream()
                        .filter(item -> item.sort() == Sort.WORK)
                        .count());
    }

    @Test
    void titlesComeBeforeWhatIsFoundByItsBase() {
        assertEquals(
                List.of(Sort.BASE, Sort.COURSE, Sort.OFFERING, Sort.LECTURER, Sort.WORK),
                LIBRARY.search("市委党校").stream().map(LibraryItem::sort).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "——", "没有 WTO"})
    void findsNothingWhereNothingIsAskedOrThere(String words) {
        assertEquals(List.of(), LIBRARY.search(words));
    }
}
