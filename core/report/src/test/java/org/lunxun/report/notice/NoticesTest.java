package org.lunxun.report.notice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.model.DateRange;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.people.Post;
import org.lunxun.model.people.Unit;
import org.lunxun.model.people.UnitId;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.RotationDataset;
import org.lunxun.report.City;
import org.lunxun.report.file.OutFolder;
import org.lunxun.report.words.Language;

class NoticesTest {

    private static final String LONG = "关于学习贯彻新时代干部教育培训工作要求、提升依法行政能力和基层治理水平的示范性专题研讨班（第一期）；含现场教学, 三天";

    @TempDir
    Path folder;

    private static RotationDataset dataset(String unitName, String cadreName) {
        return City.of(20, 1).toBuilder()
                .units(List.of(
                        Unit.builder(UnitId.of("U1"), unitName).build(),
                        Unit.builder(UnitId.of("U2"), "nobody goes").build()))
                .cadres(List.of(cadre(1, cadreName), cadre(2, "乙"), cadre(3, "丙")))
                .needs(List.of())
                .absences(List.of())
                .survey(List.of())
                .bases(List.of(Base.builder(BaseId.of("B1"), "市委党校", BaseKind.PARTY_SCHOOL)
                        .build()))
                .offerings(List.of(
                        offering("K1", LONG, LocalDate.of(2027, 3, 2), LocalDate.of(2027, 3, 6)),
                        offering("K2", "later", LocalDate.of(2029, 3, 5), LocalDate.of(2029, 3, 5))))
                .promises(List.of(Assignment.of(CadreId.of("C3"), OfferingId.of("K2"))))
                .build();
    }

    private static Cadre cadre(int number, String name) {
        return Cadre.builder(CadreId.of("C" + number), name, UnitId.of("U1"), LevelCode.of("1041"), Post.STAFF)
                .build();
    }

    private static Offering offering(String id, String title, LocalDate start, LocalDate end) {
        return Offering.builder(
                        OfferingId.of(id),
                        BaseId.of("B1"),
                        title,
                        DateRange.of(start, end),
                        DeliveryMode.RESIDENTIAL,
                        24)
                .costPerSeat(BigDecimal.TEN)
                .build();
    }

    private static List<Assignment> plan() {
        return List.of(
                Assignment.of(CadreId.of("C1"), OfferingId.of("K1")),
                Assignment.of(CadreId.of("C1"), OfferingId.of("K2")),
                Assignment.of(CadreId.of("C2"), OfferingId.of("K1")),
                Assignment.of(CadreId.of("C2"), OfferingId.of("K2")),
                Assignment.of(CadreId.of("C3"), OfferingId.of("K2")));
    }

    private List<String> write(RotationDataset dataset, boolean tentative) throws IOException {
        return new Notices(dataset, plan(), 1, tentative, Language.CHINESE).write(new OutFolder(folder));
    }

    private List<List<String>> sheet(int index) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(folder.resolve("notices/U1.xlsx").toFile())) {
            for (Row row : workbook.getSheet(index).orElseThrow().read()) {
                List<String> cells = new ArrayList<>();
                for (int cell = 0; cell < row.getCellCount(); cell++) {
                    cells.add(row.getCellText(cell));
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    private String calendarText() throws IOException {
        return Files.readString(folder.resolve("calendars/U1.ics"));
    }

    private Calendar calendar() throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(calendarText()));
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElseThrow();
    }

    @Test
    void writesOnlyToUnitsThatSendSomebody() throws IOException {
        assertEquals(List.of("notices/", "calendars/"), write(dataset("单位", "甲"), false));
        assertTrue(Files.exists(folder.resolve("notices/U1.xlsx")));
        assertFalse(Files.exists(folder.resolve("notices/U2.xlsx")));
    }

    @Test
    void namesPeopleInTheFirstYearAndWherePromisedAndGivesQuotasLater() throws IOException {
        write(dataset("单位", "甲"), false);

        List<List<String>> names = sheet(0);
        assertEquals(4, names.size());
        assertTrue(names.get(0).get(0).startsWith("姓名"));
        assertEquals(List.of("甲", "C1", "1041", LONG, "K1"), names.get(1).subList(0, 5));
        assertEquals("乙", names.get(2).get(0));
        assertEquals(List.of("丙", "C3", "1041", "later", "K2"), names.get(3).subList(0, 5));
        List<List<String>> quotas = sheet(1);
        assertEquals(2, quotas.size());
        assertEquals("later", quotas.get(1).get(0));
        assertEquals("2", quotas.get(1).get(7), "two of the three places are not promised");
    }

    @Test
    void disarmsCellsThatLookLikeFormulasAndTakesAnyCharacter() throws IOException {
        write(dataset("=unit\u0000", "=HYPERLINK(\"http://evil.example\")\u0007"), false);

        assertEquals(
                "'=HYPERLINK(\"http://evil.example\")\uFFFD", sheet(0).get(1).get(0));
    }

    @Test
    void writesAllDayEventsThatEndTheDayAfter() throws IOException, ParserException {
        write(dataset("青川市财政局", "甲"), false);

        List<VEvent> events = calendar().getComponents("VEVENT");
        assertEquals(2, events.size());
        VEvent first = events.get(0);
        assertEquals(LONG, value(first, "SUMMARY"));
        assertEquals("市委党校", value(first, "LOCATION"));
        assertEquals("本单位 2 人：甲、乙", value(first, "DESCRIPTION"));
        assertEquals("本单位 3 人：丙", value(events.get(1), "DESCRIPTION"), "a promised place is named");
        assertEquals("20270302", value(first, "DTSTART"));
        assertEquals("20270307", value(first, "DTEND"));
        assertEquals("20270104T000000Z", value(first, "DTSTAMP"));
        assertTrue(calendarText().contains("DTSTART;VALUE=DATE:20270302\r\n"));
        assertTrue(calendarText().contains("STATUS:CONFIRMED"));
    }

    @Test
    void callsEventsOfASimulationTentative() throws IOException {
        write(dataset("单位", "甲"), true);

        assertTrue(calendarText().contains("STATUS:TENTATIVE"));
    }

    @Test
    void givesAnEventTheSameNameEveryTimeAndEveryEventItsOwn() throws IOException, ParserException {
        write(dataset("单位", "甲"), false);
        List<VEvent> before = calendar().getComponents("VEVENT");
        write(dataset("another name", "乙"), true);
        List<VEvent> after = calendar().getComponents("VEVENT");

        assertEquals(value(before.get(0), "UID"), value(after.get(0), "UID"));
        assertFalse(value(before.get(0), "UID").equals(value(before.get(1), "UID")));
    }

    @Test
    void foldsAtSeventyFiveOctetsWithoutCuttingACharacter() throws IOException {
        write(dataset("𠮷".repeat(60), "甲"), false);

        for (String line : calendarText().split("\r\n")) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
            assertFalse(line.contains("\uFFFD") || line.contains("\n"), line);
        }
        assertTrue(calendarText().endsWith("END:VCALENDAR\r\n"));
        assertTrue(calendarText().replace("\r\n ", "").contains("X-WR-CALNAME:" + "𠮷".repeat(60)));
    }

    @Test
    void escapesWhatWouldEndALine() throws IOException, ParserException {
        write(dataset("单位\r\nBEGIN:VEVENT", "甲;乙,丙\\丁"), false);

        assertEquals(2, calendar().getComponents("VEVENT").size());
        assertTrue(calendarText().replace("\r\n ", "").contains("甲\\;乙\\,丙\\\\丁"));
    }

    @Test
    void holdsNoTimeOfTheRun() throws IOException, InterruptedException {
        write(dataset("单位", "甲"), false);
        byte[] first = Files.readAllBytes(folder.resolve("notices/U1.xlsx"));
        write(dataset("单位", "甲"), false);

        assertArrayEquals(first, Files.readAllBytes(folder.resolve("notices/U1.xlsx")));
        try (ZipFile zip = new ZipFile(folder.resolve("notices/U1.xlsx").toFile())) {
            String properties = new String(
                    zip.getInputStream(zip.getEntry("docProps/core.xml")).readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(properties.contains("2000-01-01T00:00:00Z"), properties);
        }
    }

    @Test
    void putsTheFilesOfManyUnitsIntoOne() throws IOException {
        int many = Notices.MOST_FILES + 1;
        List<Unit> units = new ArrayList<>();
        List<Cadre> cadres = new ArrayList<>();
        List<Assignment> rows = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            units.add(Unit.builder(UnitId.of("U" + i), "单位" + i).build());
            cadres.add(Cadre.builder(CadreId.of("C" + i), "甲", UnitId.of("U" + i), LevelCode.of("1041"), Post.STAFF)
                    .build());
            rows.add(Assignment.of(CadreId.of("C" + i), OfferingId.of("K1")));
        }
        RotationDataset large = dataset("x", "y").toBuilder()
                .units(units)
                .cadres(cadres)
                .promises(List.of())
                .build();
        List<String> written = new Notices(large, rows, 1, false, Language.ENGLISH).write(new OutFolder(folder));

        assertEquals(List.of("notices.zip", "calendars.zip"), written);
        try (ZipFile zip = new ZipFile(folder.resolve("notices.zip").toFile())) {
            assertEquals(many, zip.size());
            byte[] one = zip.getInputStream(zip.getEntry("U7.xlsx")).readAllBytes();
            try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(one))) {
                assertEquals("甲", workbook.getFirstSheet().read().get(1).getCellText(0));
            }
        }
    }
}
