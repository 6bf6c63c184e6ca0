package org.lunxun.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LayoutTest {

    private static final TableMapping MAPPING = TableMapping.parse("""
            {"lunxunMapping": 1, "implied": {"kind": "PARTY_SCHOOL"}, "tables": [
              {"row": "OFFERING", "needs": ["id", "title", "hours", "days", "start", "end"], "fields": {
                "id": ["班次编号", "编号"], "title": ["班次名称"], "hours": ["学时"], "days": ["培训时间"],
                "start": ["开始日期"], "end": ["结束日期"], "cost": ["费用"], "base": {"default": "校"}}},
              {"row": "BASE", "fields": {"name": ["基地名称"], "kind": ["类型"], "places": ["床位"]}}]}
            """);

    private static Line line(long number, String... cells) {
        return new Line(number, Arrays.stream(cells).map(CellValue::of).toList(), true);
    }

    private static Layout.Search search(Line... top) {
        return Layout.search(MAPPING.tables(), List.of(top));
    }

    private static Layout header(String... cells) {
        return Objects.requireNonNull(search(line(3, cells)).layout());
    }

    @Test
    void isKnownByItsWordsWhateverTheirOrderWidthAndBrackets() {
        Layout layout = header("序号", "学 时", "班次名称*", "编号", "培训时间", "费用（元／人）");
        assertEquals(RowKind.OFFERING, layout.table().kind());
        assertEquals(Map.of("id", 3, "title", 2, "hours", 1, "days", 4, "cost", 5), indexes(layout));
        assertEquals(
                "费用（元／人）", Objects.requireNonNull(layout.columns().get("cost")).word());
    }

    private static Map<String, Integer> indexes(Layout layout) {
        Map<String, Integer> indexes = new java.util.TreeMap<>();
        layout.columns().forEach((field, column) -> indexes.put(field, column.index()));
        return indexes;
    }

    @Test
    void needsIdTitleHoursAndDays() {
        assertNull(search(line(1, "班次编号", "班次名称", "学时")).layout());
        Layout.Search half = search(line(1, "班次编号", "班次名称", "学时", "开始日期"));
        assertNull(half.layout());
        assertEquals(
                List.of("days", "end"), Objects.requireNonNull(half.nearest()).missing());
        assertEquals(5, header("班次编号", "班次名称", "学时", "开始日期", "结束日期").columns().size());
    }

    @Test
    void tellsBasesFromClasses() {
        assertEquals(RowKind.BASE, header("基地名称", "类型", "床位").table().kind());
    }

    @Test
    void theFirstOfTwoColumnsWithOneMeaningCounts() {
        Layout layout = header("编号", "班次编号", "班次名称", "学时", "培训时间");
        assertEquals(0, indexes(layout).get("id"));
        assertEquals(Map.of("班次编号", "编号"), layout.twice());
    }

    @Test
    void ofTwoHeaderRowsTheOneWithMoreColumnsCounts() {
        Layout.Search search = search(
                line(1, "2027年计划"),
                line(2, "班次编号", "班次名称", "学时", "培训时间", ""),
                line(3, "班次编号", "班次名称", "学时", "开始日期", "结束日期"));
        assertEquals(3, Objects.requireNonNull(search.layout()).header());
        assertEquals(OptionalInt.of(2027), search.year());
    }

    @Test
    void aUnitInTheHeaderCounts() {
        Layout layout = header("编号", "班次名称", "学时", "培训时间", "费用（万元/人）");
        assertEquals(
                new BigDecimal(10_000),
                Objects.requireNonNull(layout.columns().get("cost")).factor());
    }
}
