package org.lunxun.plugin.university;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.Offering;
import org.lunxun.sdk.api.Health;
import org.lunxun.sdk.tck.Heard;
import org.lunxun.sdk.tck.HostSimulator;
import org.lunxun.sdk.tck.ProviderContract;

/** Catalogues of programmes as universities send them; made here. */
class ProgrammesTest {

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("programmes.csv"), """
                滨江大学2027年干部培训项目目录,,,,,,,,
                项目编号,项目名称,培训时间,学时,承办学院,招生人数,收费标准（万元）,授课方式,专题方向,学员民族
                BJ-01,数字政府专题研修班,3月8日—3月12日,5天,公共管理学院,50,0.36,面授,数字治理:0.8、信息化,CANARY
                BJ-02,公共财政线上课程,4月6日-4月30日,24,经济学院,,0,线上,公共财政,CANARY
                BJ-03,应急管理研修班,五月,40,公共管理学院,40,0.3,面授,应急管理,CANARY
                """);
    }

    private HostSimulator host(String... settings) {
        Map<String, String> all = new HashMap<>(Map.of("programmes", "programmes.csv"));
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        return HostSimulator.of(new UniversityProvider(), all, folder);
    }

    private static List<String> offerings(Heard heard) {
        assertTrue(heard.answered(), () -> String.valueOf(heard.thrown()));
        return heard.rows().stream()
                .filter(row -> row.value() instanceof Offering)
                .map(row -> (Offering) row.value())
                .map(one -> one.id() + " " + one.dates() + " " + one.hours() + " " + one.costPerSeat() + " "
                        + one.mode() + " " + one.base() + " " + one.organizer())
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        // A source of a catalogue alone: programmes tell of no completions.
        return ProviderContract.of(new UniversityProvider())
                .in(folder)
                .with("programmes", "programmes.csv")
                .tests()
                .filter(test -> !test.getDisplayName().contains("completions"));
    }

    @Test
    void aCatalogueOfProgrammesIsReadByTheOwnMapping() {
        Heard heard = host("region", "滨江市", "organizer", "市委组织部").catalogue(Optional.empty());
        assertEquals(
                List.of(
                        "BJ-01 2027-03-08/2027-03-12 40.0 3600 RESIDENTIAL 公共管理学院 市委组织部",
                        "BJ-02 2027-04-06/2027-04-30 24.0 0 ONLINE 经济学院 市委组织部"),
                offerings(heard));
        Base base = (Base) heard.rows().get(0).value();
        assertEquals(BaseKind.UNIVERSITY, base.kind());
        assertEquals("滨江市", String.valueOf(base.region()));
        assertEquals(
                List.of("programmes.csv, row 5, column 培训时间"),
                heard.findings().stream()
                        .map(finding -> String.valueOf(finding.location()))
                        .toList());
        assertFalse(heard.toString().contains("CANARY"), heard::toString);
    }

    @Test
    void anotherCatalogueIsReadByAMappingAlone() throws IOException {
        Files.writeString(
                folder.resolve("odd.csv"), "Ref;Course;From;Until;Length\nX1;Budget;08/03/2027;12/03/2027;5 d\n");
        Files.writeString(folder.resolve("odd.json"), """
                {"lunxunMapping": 1, "implied": {"kind": "UNIVERSITY"}, "tables": [{"row": "OFFERING", "fields": {
                  "id": ["Ref"], "title": ["Course"], "start": {"header": ["From"], "formats": ["dd/MM/uuuu"]},
                  "end": {"header": ["Until"], "formats": ["dd/MM/uuuu"]},
                  "hours": {"header": ["Length"], "units": {"d": 8}}, "base": {"default": "Harbour University"}}}]}
                """);
        assertEquals(
                List.of("X1 2027-03-08/2027-03-12 40.0 0 RESIDENTIAL Harbour University null"),
                offerings(host("programmes", "odd.csv", "mapping", "odd.json").catalogue(Optional.empty())));
    }

    @Test
    void programmesTellOfNoCompletionsAndStandAlone() {
        assertTrue(String.valueOf(host().completions(Optional.empty()).thrown()).contains("no completions"));
        assertTrue(String.valueOf(
                        host("file", "bundle.zip").catalogue(Optional.empty()).thrown())
                .contains("Either"));
        assertEquals(Health.up(), host().health().value());
    }
}
