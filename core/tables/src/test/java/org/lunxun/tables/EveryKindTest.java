package org.lunxun.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A roster, survey forms, a training list and a list of places, each read by configuration alone. */
@Tag("slow")
class EveryKindTest {

    private static final TableMapping MAPPING = TableMapping.parse("""
            {"lunxunMapping": 1, "implied": {"kind": "党校", "region": "滨江市"}, "tables": [
              {"row": "UNIT", "fields": {"id": ["单位编码"], "name": ["单位名称"], "parent": ["上级单位"]}},
              {"row": "CADRE", "fields": {
                "id": ["人员编号"], "name": ["姓名"], "unit": ["工作单位"],
                "level": {"header": ["职级"], "values": {"正处级": "1031", "副处级": "1032"}},
                "post": {"header": ["岗位"], "values": {"正职": "HEAD", "副职": "DEPUTY", "其他": "STAFF"}},
                "retiresOn": {"header": ["退休日期"], "formats": ["dd/MM/yyyy"]}}},
              {"row": "SURVEY", "fields": {
                "base": ["被评基地"], "facultyScore": {"header": ["师资状况"], "units": {"": 20}},
                "teachingScore": {"header": ["办学质量"], "units": {"": 20}}, "respondents": ["参评人数"],
                "source": {"default": "TRAINEE_RATING"}}},
              {"row": "TRAINING", "fields": {
                "cadre": ["学员编号"], "topic": ["培训专题"], "base": ["培训机构"], "days": ["培训起止"], "hours": ["学时"],
                "attendance": ["出勤率"], "reference": ["记录号"]}},
              {"row": "PLACE", "fields": {
                "key": ["回执号"], "offering": ["班次编号"], "cadre": ["学员编号"],
                "state": {"header": ["回复"], "values": {"同意": "CONFIRMED", "候补": "WAIT_LISTED", "不参加": "CANCELLED"}}}}]}
            """);

    @TempDir
    Path folder;

    private List<Path> files() {
        Path roster = new Book("干部名册")
                .row("人员编号", "姓名", "民族", "身份证号", "工作单位", "职级", "岗位", "退休日期", "家庭成员", "健康状况")
                .row("P1", "甲", "CANARY-1", "CANARY-2", "市教育局", "正处级", "正职", "01/09/2030", "CANARY-3", "CANARY-4")
                .row("P2", "乙", "CANARY-1", "CANARY-2", "市水利局", "科员", "岗位待定", "1.9.2030", "CANARY-3", "CANARY-4")
                .sheet("单位")
                .row("单位编码", "单位名称", "上级单位")
                .row("U1", "市政府", null)
                .row("U2", "市教育局", "市政府")
                .write(folder.resolve("roster.xlsx"));
        Path lists = new Book("测评表")
                .row("被评基地", "师资状况", "办学质量", "参评人数")
                .row("市委党校", 4.5, 4, 120)
                .sheet("培训情况")
                .row("2026年度培训情况")
                .row("记录号", "学员编号", "培训专题", "培训机构", "培训起止", "学时", "出勤率")
                .row("R1", "P1", "依法行政", "市委党校", "3月2日-3月6日", 40, "95%")
                .sheet("回执")
                .row("回执号", "班次编号", "学员编号", "回复")
                .row("K1", "A1", "P1", "同意")
                .row("K2", "A1", "P2", "再看看")
                .write(folder.resolve("lists.xlsx"));
        return List.of(roster, lists);
    }

    @Test
    void rostersFormsAndListsAreReadByConfigurationAlone() throws IOException, TableException {
        Heard heard = new Heard();
        TableReader.of(MAPPING).read(files(), heard);
        assertEquals(
                List.of(
                        "Unit[id=U1, name=市政府, parent=null, region=null, absenceCap=null]",
                        "Unit[id=U2, name=市教育局, parent=U1, region=null, absenceCap=null]",
                        "Cadre[id=P1, name=甲, unit=U2, level=1031, post=HEAD, category=null, sector=null, postSince=null, retiresOn=2030-09-01]",
                        "base 市委党校 市委党校 PARTY_SCHOOL 滨江市",
                        "SurveyAnswer[base=市委党校, dimension=FACULTY, source=TRAINEE_RATING, score=90.0, respondents=120, deviation=null, round=null]",
                        "SurveyAnswer[base=市委党校, dimension=TEACHING, source=TRAINEE_RATING, score=80.0, respondents=120, deviation=null, round=null]",
                        "TrainingRow[training=LearningRecord[cadre=P1, topic=依法行政, base=市委党校, dates=2026-03-02/2026-03-06, hours=40.0, organizer=null, mode=RESIDENTIAL], title=null, number=R1, offering=null, attendance=0.95, examination=null, certificate=null]",
                        "PlaceRow[key=K1, offering=A1, cadre=P1, name=null, state=CONFIRMED]"),
                heard.rows);
        assertEquals(
                List.of(
                        "LOST CELL_UNREADABLE roster.xlsx / 干部名册, row 3, column 岗位 | 岗位待定 | one of [HEAD, DEPUTY, STAFF], or a word that the mapping gives for it",
                        "LOST CELL_UNREADABLE roster.xlsx / 干部名册, row 3, column 退休日期 | 1.9.2030 | a day such as 2027-03-02 or 3月2日",
                        "LOST CELL_UNREADABLE lists.xlsx / 回执, row 3, column 回复 | 再看看 | one of [RESERVED, CONFIRMED, WAIT_LISTED, CANCELLED], or a word that the mapping gives for it"),
                heard.findings);
    }

    @Test
    void leaversAreOfNoRosterAndIdentityNumbersAreNoIds() throws IOException, TableException {
        Path roster = new Book("名册")
                .row("人员编号", "姓名", "单位", "状态")
                .row("P1", "甲", "市教育局", "在职")
                .row("P2", "乙", "市教育局", "退休")
                .row("１１０１０５１９４９１２３１００２X", "丙", "市教育局", null)
                .write(folder.resolve("roster.xlsx"));
        TableMapping mapping = TableMapping.parse("""
                {"lunxunMapping": 1, "tables": [{"row": "CADRE", "fields": {
                  "id": ["人员编号"], "name": ["姓名"], "unit": ["单位"],
                  "state": {"header": ["状态"], "values": {"在职": "ACTIVE", "退休": "LEFT"}},
                  "level": {"default": "1031"}, "post": {"default": "STAFF"}}}]}
                """);
        Heard heard = new Heard();
        TableReader.of(mapping).read(roster, heard);
        assertEquals(
                List.of("P1"),
                heard.rows.stream()
                        .filter(row -> row.startsWith("Cadre[id="))
                        .map(row -> row.substring(9, 11))
                        .toList());
        assertEquals(
                List.of(
                        "LOST CELL_UNREADABLE roster.xlsx / 名册, row 4, column 人员编号 | 110**************X | an id that is not the number of an identity document"),
                heard.findings);
    }

    @Test
    void whatStandsInColumnsOutsideTheMappingGoesNowhere() throws IOException, TableException {
        Heard heard = new Heard();
        TableReader.of(MAPPING).read(files(), heard);
        assertFalse(heard.all().contains("CANARY"), heard.all());
        for (String word : List.of("民族", "家庭", "健康", "身份证")) {
            assertFalse(heard.all().contains(word), heard.all());
        }
    }

    @Test
    void aReaderGivesUpWhenItIsToldTo() {
        Assertions.assertThrows(
                CancellationException.class,
                () -> TableReader.of(MAPPING).withCancellation(() -> true).read(files(), new Heard()));
    }

    @Test
    void aFileWithoutATableIsAFindingWhereAnotherHasOne() throws IOException, TableException {
        Path notes = Files.writeString(folder.resolve("notes.txt"), "请于周五前报送\n");
        Heard heard = new Heard();
        TableReader.of(MAPPING).read(List.of(files().get(1), notes), heard);
        assertEquals("NOTICE SHEET_IGNORED notes.txt", heard.findings.get(0));
    }
}
