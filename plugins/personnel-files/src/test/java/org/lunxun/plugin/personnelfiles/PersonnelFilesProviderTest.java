package org.lunxun.plugin.personnelfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.Post;
import org.lunxun.model.resource.SourceId;
import org.lunxun.sdk.api.Health;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.host.Changes;
import org.lunxun.sdk.host.HostOptions;
import org.lunxun.sdk.host.Inquiry;
import org.lunxun.sdk.host.PluginHost;
import org.lunxun.sdk.host.Roster;
import org.lunxun.sdk.host.SourceAnswer;
import org.lunxun.sdk.host.SourceConfig;

class PersonnelFilesProviderTest {

    @TempDir
    Path folder;

    private <T> SourceAnswer<T> ask(Inquiry<T> inquiry, String... settings) {
        Map<String, String> all = new TreeMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        try (PluginHost host =
                PluginHost.open(HostOptions.none().withProviders(List.of(new PersonnelFilesProvider())))) {
            return host.ask(
                    SourceConfig.of(SourceId.of("office"), PluginId.of("personnel-files"), all, folder), inquiry);
        }
    }

    private SourceAnswer<Changes<Roster>> roster(String... settings) {
        return ask(Inquiry.roster(Optional.empty()), settings);
    }

    private Roster office() throws IOException {
        Office.write(folder.resolve("office"));
        SourceAnswer<Changes<Roster>> answer = roster("file", "office", "level", "1032", "post", "DEPUTY");
        assertNotNull(answer.value(), () -> answer.findings().toString());
        return answer.value().rows();
    }

    @Test
    void tablesAndFormsBecomeUnitsAndCadres() throws IOException {
        Roster roster = office();
        assertEquals(
                List.of("U1 滨江市人民政府 null", "U2 滨江市教育局 U1", "滨江市水利局 滨江市水利局 null"),
                roster.units().stream()
                        .map(unit -> unit.id() + " " + unit.name() + " " + unit.parent())
                        .toList());
        assertEquals(
                List.of(
                        "G-001 乙一 U2 1032 DEPUTY null",
                        "P1 甲一 U2 1031 HEAD 2034-09-01",
                        "P2 甲二 滨江市水利局 1032 DEPUTY null"),
                roster.cadres().stream()
                        .map(cadre -> cadre.id() + " " + cadre.name() + " " + cadre.unit() + " " + cadre.level() + " "
                                + cadre.post() + " " + cadre.retiresOn())
                        .toList());
    }

    @Test
    void whatCannotBeReadIsNamedByItsPlaceAndNothingElseIs() throws IOException {
        Office.write(folder.resolve("office"));
        SourceAnswer<Changes<Roster>> answer = roster("file", "office", "level", "1032", "post", "DEPUTY");
        assertEquals(
                List.of(
                        "b-cadres.csv, row 6, column 职务类别",
                        "b-cadres.csv, row 7, column 人员编号",
                        "乙二_110**************X.lrmx, row 2, column file"),
                answer.findings().stream()
                        .map(finding -> String.valueOf(finding.location()))
                        .toList());
        String said = answer.toString();
        assertFalse(said.contains("CANARY"), said);
        assertFalse(said.contains("11010519491231002X"), said);
    }

    @Test
    void nothingIsInferredFromAPostOrARésumé() throws IOException {
        Office.form(Files.createDirectories(folder.resolve("forms")), "G-001", "乙一");
        SourceAnswer<Changes<Roster>> without = roster("file", "forms");
        assertNull(without.value());
        SourceAnswer<Changes<Roster>> with = roster("file", "forms", "level", "1033", "post", "STAFF");
        assertNotNull(with.value(), () -> with.findings().toString());
        Cadre cadre = with.value().rows().cadres().get(0);
        assertEquals(Post.STAFF, cadre.post());
        assertNull(cadre.postSince());
    }

    @Test
    void aFormThatIsNamedForItsPersonGivesNoId() throws IOException {
        Path forms = Files.createDirectories(folder.resolve("forms"));
        Office.form(forms, "G-001", "乙一");
        Office.form(forms, "任免表-乙二", "乙 二");
        SourceAnswer<Changes<Roster>> answer = roster("file", "forms", "level", "1033", "post", "STAFF");
        assertNotNull(answer.value(), () -> answer.findings().toString());
        assertEquals(
                List.of("G-001"),
                answer.value().rows().cadres().stream()
                        .map(cadre -> cadre.id().value())
                        .toList());
        assertEquals(
                List.of(Severity.LOST),
                answer.findings().stream().map(Finding::severity).toList());
    }

    @Test
    void aMappingReadsFormsAsItsOperatorSaysTheyAreMeant() throws IOException {
        Office.form(Files.createDirectories(folder.resolve("forms")), "G-001", "乙一");
        Files.writeString(folder.resolve("mapping.json"), """
                {"lunxunMapping": 1, "tables": [{"row": "CADRE", "needs": ["id"], "fields": {
                  "id": ["file"], "name": ["XingMing"], "unit": ["ChengBaoDanWei"], "level": {"default": "1032"},
                  "post": {"header": ["XianRenZhiWu"], "values": {"滨江市教育局副局长": "DEPUTY"}}}}]}
                """);
        SourceAnswer<Changes<Roster>> answer = roster("file", "forms", "mapping", "mapping.json");
        assertNotNull(answer.value(), () -> answer.findings().toString());
        assertEquals(Post.DEPUTY, answer.value().rows().cadres().get(0).post());
    }

    @Test
    void anOfficeWithoutAnybodyIsNoEmptyRoster() throws IOException {
        Files.writeString(folder.resolve("units.csv"), "单位编号,单位名称\nU1,滨江市人民政府\n");
        Files.writeString(folder.resolve("left.csv"), "人员编号,姓名,单位,人员状态\nP3,甲三,滨江市水利局,退休\n");
        Files.writeString(folder.resolve("login.csv"), "<!doctype html><title>登录</title>");
        Files.writeString(folder.resolve("empty.csv"), "");
        Files.writeString(folder.resolve("cut.csv"), "人员编号,姓名,单位,职级,职务类别\nP1,甲一,\"滨江市");
        for (String file : List.of("units.csv", "left.csv", "login.csv", "empty.csv", "cut.csv")) {
            SourceAnswer<Changes<Roster>> answer = roster("file", file);
            assertNull(answer.value(), file);
            assertEquals(
                    ProviderReason.SOURCE_SHAPE,
                    answer.findings().get(answer.findings().size() - 1).reason(),
                    file);
        }
    }

    @Test
    void oneFormThatIsMadeToDoHarmEndsTheCall() throws IOException {
        Path forms = Files.createDirectories(folder.resolve("forms"));
        Office.form(forms, "G-001", "乙一");
        Path secret = Files.writeString(folder.resolve("secret.txt"), "CANARY");
        Files.writeString(
                forms.resolve("G-002.lrmx"),
                "<!DOCTYPE Person [<!ENTITY x SYSTEM \"" + secret.toUri()
                        + "\">]><Person><XingMing>&x;</XingMing></Person>",
                StandardCharsets.UTF_8);
        SourceAnswer<Changes<Roster>> answer = roster("file", "forms", "level", "1033", "post", "STAFF");
        assertNull(answer.value());
        assertFalse(answer.toString().contains("CANARY"), answer.toString());
    }

    @Test
    void healthNamesTheFolderThatIsNotThere() throws IOException {
        Office.write(folder.resolve("office"));
        assertEquals(Health.up(), ask(Inquiry.health(), "file", "office").value());
        Health health =
                ask(Inquiry.health(), "file", "office", "trainings", "absent").value();
        assertNotNull(health);
        assertEquals(Health.State.DOWN, health.state());
        assertTrue(health.reason().contains("absent"), health.reason());
    }
}
