package org.lunxun.plugin.partyschool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lunxun.plugin.partyschool.HandmadeWorkbook.date;
import static org.lunxun.plugin.partyschool.HandmadeWorkbook.date57;
import static org.lunxun.plugin.partyschool.HandmadeWorkbook.dateCustom;
import static org.lunxun.plugin.partyschool.HandmadeWorkbook.formula;
import static org.lunxun.plugin.partyschool.HandmadeWorkbook.number;
import static org.lunxun.plugin.partyschool.HandmadeWorkbook.text;
import static org.lunxun.plugin.partyschool.HandmadeWorkbook.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.model.DateRange;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.Seats;
import org.lunxun.model.resource.SourceId;
import org.lunxun.model.resource.Topic;
import org.lunxun.model.resource.TopicWeight;
import org.lunxun.sdk.api.Health;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.host.HostOptions;
import org.lunxun.sdk.host.PluginHost;
import org.lunxun.sdk.host.ProviderAnswer;
import org.lunxun.sdk.host.SourceConfig;

class PartySchoolProviderTest {

    private static final int MARCH_8_2027 = 46454;

    @TempDir
    Path folder;

    private ProviderAnswer read(HandmadeWorkbook workbook, String... settings) {
        workbook.write(folder.resolve("plan.xlsx"));
        Map<String, String> all = new TreeMap<>(Map.of("file", "plan.xlsx"));
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        try (PluginHost host = PluginHost.open(HostOptions.none().withProviders(List.of(new PartySchoolProvider())))) {
            return host.catalogue(SourceConfig.of(SourceId.of("school"), PluginId.of("party-school"), all, folder));
        }
    }

    private static HandmadeWorkbook plan() {
        return workbook()
                .sheet("主体班")
                .texts("市委党校２０２７年度主体班次计划")
                .merged("A1:H1")
                .texts("班次编号", "班 次 名 称", "开始日期", "结束日期", "学时", "名额", "每人费用（元）", "承办单位");
    }

    private static String where(Finding finding) {
        Location location = finding.location();
        return location + " " + finding.argument("value").orElse("") + " | "
                + finding.argument("expected").orElse("");
    }

    @Test
    void readsAPlanWithATitleRowAndDatesOfEveryKind() {
        ProviderAnswer answer = read(plan().row(
                        text("DX-1"),
                        text("处级班"),
                        date(MARCH_8_2027),
                        date57(MARCH_8_2027 + 11),
                        number("80"),
                        number("50"),
                        text("２,４００元"),
                        text("市委党校"))
                .row(
                        text("DX-2"),
                        text("科级班"),
                        dateCustom(MARCH_8_2027),
                        text("3月12日"),
                        number("40"),
                        null,
                        null,
                        text("市委党校"))
                .row(
                        text("DX-3"),
                        text("青年班"),
                        text("2027.3.8"),
                        text("２０２７年３月９日"),
                        text("16学时"),
                        null,
                        null,
                        text("市 委 党 校")));
        assertEquals(List.of(), answer.findings());
        assertEquals(
                List.of("2027-03-08/2027-03-19", "2027-03-08/2027-03-12", "2027-03-08/2027-03-09"),
                answer.catalogue().offerings().stream()
                        .map(o -> o.dates().toString())
                        .toList());
        Offering first = answer.catalogue().offerings().get(0);
        assertEquals(OfferingId.of("DX-1"), first.id());
        assertEquals(80, first.hours());
        assertEquals(Seats.of(1, 50), first.seats());
        assertEquals(new BigDecimal("2400"), first.costPerSeat());
        assertEquals(DeliveryMode.RESIDENTIAL, first.mode());
        assertEquals(1, answer.catalogue().bases().size());
        assertEquals("市委党校", answer.catalogue().bases().get(0).name());
    }

    @Test
    void readsListsTopicsAndModes() {
        ProviderAnswer answer = read(
                workbook()
                        .sheet("Plan")
                        .texts(
                                "Class ID",
                                "Title",
                                "Start date",
                                "End date",
                                "Hours",
                                "Mode",
                                "Levels",
                                "Sectors",
                                "Topics",
                                "Held by")
                        .texts(
                                "c1",
                                "Law",
                                "2027-03-08",
                                "2027-03-12",
                                "40",
                                "网络培训",
                                "1031、1032，1041",
                                "教育|交通",
                                "依法行政：0.8、党性教育",
                                "Harbour")
                        .texts("c2", "Law", "2027-03-08", "2027-03-12", "40", "Residential", "", "", "", "Harbour"),
                "topicWeight",
                "0.25",
                "kind",
                "高校",
                "region",
                "滨江市");
        Offering offering = answer.catalogue().offerings().get(0);
        assertEquals(DeliveryMode.ONLINE, offering.mode());
        assertEquals(List.of(LevelCode.of("1031"), LevelCode.of("1032"), LevelCode.of("1041")), offering.levels());
        assertEquals(
                List.of(TopicWeight.of(Topic.of("依法行政"), 0.8), TopicWeight.of(Topic.of("党性教育"), 0.25)),
                offering.topics());
        assertEquals(2, offering.sectors().size());
        assertEquals(
                DeliveryMode.RESIDENTIAL, answer.catalogue().offerings().get(1).mode());
        Base base = answer.catalogue().bases().get(0);
        assertEquals(BaseKind.UNIVERSITY, base.kind());
        assertEquals("滨江市", String.valueOf(base.region()));
    }

    @Test
    void takesBasesFromTheirOwnSheet() {
        ProviderAnswer answer = read(plan().texts("1", "班", "2027-03-08", "2027-03-12", "40", "", "", "滨江市委党校")
                .sheet("基地")
                .texts("基地编号", "基地名称", "基地类型", "所在地区", "床位（张）", "统一社会信用代码")
                .texts("b-7", "滨江市委党校", "党校", "滨江市", "３００", "12330000000000001X"));
        assertEquals(List.of(), answer.findings());
        Base base = answer.catalogue().bases().get(0);
        assertEquals("b-7", base.id().value());
        assertEquals(BaseKind.PARTY_SCHOOL, base.kind());
        assertEquals(300, base.places());
        assertEquals("12330000000000001X", base.creditCode());
        assertEquals(base.id(), answer.catalogue().offerings().get(0).base());
    }

    @Test
    void losesARowWithAnUnreadableCellAndSaysWhere() {
        ProviderAnswer answer = read(plan().texts("1", "班", "三月上旬", "2027-02-30", "many", "", "", "校")
                .texts("2", "班", "2027-03-12", "2027-03-08", "40", "", "", "校")
                .texts("", "班", "2027-03-08", "2027-03-12", "40", "", "", "")
                .texts("4", "班", "2027-03-08", "2027-03-12", "40", "", "", "校"));
        assertTrue(answer.complete());
        assertEquals(1, answer.catalogue().offerings().size());
        assertEquals(
                List.of(
                        "plan.xlsx / 主体班, row 3, column 开始日期 三月上旬 | a day such as 2027-03-02 or 3月2日",
                        "plan.xlsx / 主体班, row 3, column 结束日期 2027-02-30 | a day that is in the calendar",
                        "plan.xlsx / 主体班, row 3, column 学时 many | a number of at most 12 digits, not negative",
                        "plan.xlsx / 主体班, row 4, column 结束日期 2027-03-08 | a last day that is not before the first",
                        "plan.xlsx / 主体班, row 5, column 班次编号  | a value",
                        "plan.xlsx / 主体班, row 5, column 承办单位  | a value"),
                answer.findings().stream().map(PartySchoolProviderTest::where).toList());
    }

    @Test
    void masksNumbersOfIdentityDocumentsInFindings() {
        ProviderAnswer answer = read(plan().texts("1", "班", "110101199001011232", "2027-03-12", "40", "", "", "校"));
        assertEquals(
                "110**************2", answer.findings().get(0).argument("value").orElseThrow());
    }

    @Test
    void rejectsALongNumberThatTheWorkbookHasRounded() {
        ProviderAnswer answer = read(plan().row(
                        number("1.10101199001011232E17"),
                        text("班"),
                        date(MARCH_8_2027),
                        date(MARCH_8_2027),
                        number("8"),
                        null,
                        null,
                        text("校")));
        assertTrue(answer.catalogue().offerings().isEmpty());
        assertTrue(answer.findings().get(0).argument("expected").orElseThrow().contains("rounded"));
    }

    @Test
    void takesTheYearOfADayFromTheSettingBeforeTheTitle() {
        HandmadeWorkbook workbook = workbook()
                .sheet("计划")
                .texts("2027年计划")
                .texts("班次编号", "班次名称", "培训时间", "学时")
                .texts("1", "班", "3月2日—4月30日", "40")
                .texts("2", "班", "3.2-3.6", "40")
                .texts("3", "班", "3月2日至6日", "40")
                .texts("4", "班", "2026年12月30日～2027年1月3日", "40");
        assertEquals(
                List.of(
                        "2027-03-02/2027-04-30",
                        "2027-03-02/2027-03-06",
                        "2027-03-02/2027-03-06",
                        "2026-12-30/2027-01-03"),
                read(workbook, "base", "校").catalogue().offerings().stream()
                        .map(Offering::dates)
                        .map(DateRange::toString)
                        .toList());
        assertEquals(
                "2028-03-02/2028-04-30",
                read(workbook, "base", "校", "year", "2028")
                        .catalogue()
                        .offerings()
                        .get(0)
                        .dates()
                        .toString());
    }

    @Test
    void readsDatesOfAWorkbookThatCountsFrom1904() {
        ProviderAnswer answer = read(plan().date1904()
                .row(
                        text("1"),
                        text("班"),
                        date(MARCH_8_2027 - 1462),
                        date(MARCH_8_2027 - 1462),
                        number("8"),
                        null,
                        null,
                        text("校")));
        assertEquals(
                "2027-03-08/2027-03-08",
                answer.catalogue().offerings().get(0).dates().toString());
    }

    @Test
    void leavesHiddenSheetsOutAndReadsTheValueOfAFormula() {
        ProviderAnswer answer = read(plan().row(
                        text("1"),
                        text("班"),
                        date(MARCH_8_2027),
                        date(MARCH_8_2027),
                        formula("4*8", "32"),
                        formula("A1", ""),
                        null,
                        text("校"))
                .hiddenSheet("旧")
                .texts("班次编号", "班次名称", "开始日期", "结束日期", "学时", "承办单位")
                .texts("old", "班", "2020-03-08", "2020-03-12", "40", "校"));
        assertEquals(1, answer.catalogue().offerings().size());
        assertEquals(32, answer.catalogue().offerings().get(0).hours());
        assertEquals(Seats.ANY, answer.catalogue().offerings().get(0).seats());
    }

    @Test
    void refusesAWorkbookWithoutAHeader() {
        ProviderAnswer answer = read(workbook().sheet("Notes").texts("Nothing", "here"));
        assertFalse(answer.complete());
        assertEquals(ProviderReason.SOURCE_SHAPE, answer.findings().get(0).reason());
    }

    @Test
    void refusesWhatIsNoWorkbook() throws IOException {
        Files.writeString(folder.resolve("other.xlsx"), "班次编号,班次名称");
        ProviderAnswer answer = read(plan(), "file", "other.xlsx");
        assertFalse(answer.complete());
        assertEquals(ProviderReason.SOURCE_SHAPE, answer.findings().get(0).reason());
    }

    @Test
    void saysThatTheFileIsMissing() {
        ProviderAnswer answer = read(plan(), "file", "absent.xlsx");
        assertFalse(answer.complete());
        assertEquals(ProviderReason.SOURCE_UNREACHABLE, answer.findings().get(0).reason());
    }

    @Test
    void refusesASettingThatItDoesNotKnow() {
        ProviderAnswer answer = read(plan(), "yaer", "2027");
        assertFalse(answer.complete());
        assertEquals(ProviderReason.SETTING_UNKNOWN, answer.findings().get(0).reason());
        assertEquals("year", answer.findings().get(0).argument("meant").orElseThrow());
    }

    @Test
    void isUpWhileTheFileIsThere() {
        read(plan());
        try (PluginHost host = PluginHost.open(HostOptions.none().withProviders(List.of(new PartySchoolProvider())))) {
            assertEquals(
                    Health.State.UP,
                    host.health(SourceConfig.of(
                                    SourceId.of("s"), PluginId.of("party-school"), Map.of("file", "plan.xlsx"), folder))
                            .state());
            assertEquals(
                    Health.State.DOWN,
                    host.health(SourceConfig.of(
                                    SourceId.of("s"), PluginId.of("party-school"), Map.of("file", "gone.xlsx"), folder))
                            .state());
        }
    }
}
