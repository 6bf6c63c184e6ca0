package org.lunxun.plugin.partyschool;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.sdk.tck.Heard;
import org.lunxun.sdk.tck.HostSimulator;
import org.lunxun.sdk.tck.Overheard;

/** What must not be said stands nowhere. */
class NowhereTest {

    @TempDir
    Path folder;

    @Test
    void canariesOutsideOfTheMappingAreInNoAnswerAndNoLog() throws Exception {
        HandmadeWorkbook.workbook()
                .sheet("计划")
                .texts("班次编号", "班次名称", "开始日期", "结束日期", "学时", "承办单位", "民族", "宗教信仰", "健康状况")
                .texts("1", "法治班", "2027-03-08", "2027-03-12", "40", "市委党校", "CANARY", "CANARY", "CANARY")
                .texts("2", "党史班", "下个月", "2027-03-12", "40", "市委党校", "CANARY", "CANARY", "CANARY")
                .sheet("师资")
                .texts("教师姓名", "授课专题", "政治面貌", "家庭成员", "身份证号")
                .texts("甲", "依法行政", "CANARY", "CANARY", "11010519491231002X")
                .sheet("谈话记录")
                .texts("CANARY", "11010519491231002X")
                .write(folder.resolve("plan.xlsx"));
        HostSimulator host = HostSimulator.of(new PartySchoolProvider(), Map.of("file", "plan.xlsx"), folder);
        AtomicReference<Heard> heard = new AtomicReference<>();
        String logged = Overheard.during(() -> heard.set(host.catalogue(Optional.empty())));
        String said = heard.get() + logged;
        assertTrue(said.contains("法治班"), said);
        assertTrue(said.contains("依法行政"), said);
        assertFalse(said.contains("CANARY"), said);
        assertFalse(said.contains("11010519491231002X"), said);
    }
}
