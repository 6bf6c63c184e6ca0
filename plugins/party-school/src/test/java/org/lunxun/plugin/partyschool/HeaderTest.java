package org.lunxun.plugin.partyschool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeaderTest {

    private static Optional<PlanSheet.Layout> header(String... cells) {
        return Header.in(new PlanSheet.Line(3, List.of(cells)));
    }

    @Test
    void isKnownByItsWordsWhateverTheirOrderWidthAndBrackets() {
        PlanSheet.Layout layout =
                header("序号", "学 时", "班次名称*", "编号", "培训时间", "费用（元／人）").orElseThrow();
        assertEquals(PlanSheet.Topic.CLASSES, layout.topic());
        assertEquals(1, layout.columns().get(Field.HOURS));
        assertEquals(5, layout.columns().get(Field.COST));
        assertEquals("费用（元／人）", layout.words().get(Field.COST));
    }

    @Test
    void needsIdTitleHoursAndDays() {
        assertTrue(header("班次编号", "班次名称", "学时").isEmpty());
        assertTrue(header("班次编号", "班次名称", "学时", "开始日期").isEmpty());
        assertTrue(header("班次编号", "班次名称", "学时", "开始日期", "结束日期").isPresent());
    }

    @Test
    void tellsBasesFromClasses() {
        assertEquals(
                PlanSheet.Topic.BASES, header("基地名称", "类型", "床位").orElseThrow().topic());
    }

    @Test
    void theFirstOfTwoColumnsWithOneMeaningCounts() {
        assertEquals(
                0,
                header("编号", "班次编号", "班次名称", "学时", "培训时间")
                        .orElseThrow()
                        .columns()
                        .get(Field.CLASS_ID));
    }
}
