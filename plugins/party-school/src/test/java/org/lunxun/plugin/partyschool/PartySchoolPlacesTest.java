package org.lunxun.plugin.partyschool;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lunxun.plugin.partyschool.HandmadeWorkbook.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.SourceId;
import org.lunxun.sdk.api.Enrolment;
import org.lunxun.sdk.api.EnrolmentAnswer;
import org.lunxun.sdk.api.EnrolmentKey;
import org.lunxun.sdk.api.Health;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.host.Changes;
import org.lunxun.sdk.host.EnrolmentOrder;
import org.lunxun.sdk.host.HostOptions;
import org.lunxun.sdk.host.Inquiry;
import org.lunxun.sdk.host.PluginHost;
import org.lunxun.sdk.host.SourceAnswer;
import org.lunxun.sdk.host.SourceConfig;

/** The lists of who comes: kept in a workbook for the school, and answered by it in others. */
class PartySchoolPlacesTest {

    @TempDir
    Path folder;

    private final PluginHost host =
            PluginHost.open(HostOptions.none().withProviders(List.of(new PartySchoolProvider())));

    @BeforeEach
    void plan() throws IOException {
        Files.createDirectories(folder.resolve("out"));
        workbook()
                .sheet("计划")
                .texts("班次编号", "班次名称", "开始日期", "结束日期", "学时", "承办单位", "名额")
                .texts("A1", "法治班", "2027-03-08", "2027-03-12", "40", "市委党校", "2")
                .write(folder.resolve("plan.xlsx"));
    }

    @AfterEach
    void close() {
        host.close();
    }

    private SourceConfig config(String... more) {
        Map<String, String> settings = new TreeMap<>(Map.of("file", "plan.xlsx", "places", "out"));
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return SourceConfig.of(SourceId.of("school"), PluginId.of("party-school"), settings, folder);
    }

    private static EnrolmentOrder order(String key, String offering, String cadre) {
        return EnrolmentOrder.of(EnrolmentKey.of(key), OfferingId.of(offering), CadreId.of(cadre));
    }

    private <T> T ask(Inquiry<T> inquiry, String... more) {
        SourceAnswer<T> answer = host.ask(config(more), inquiry);
        return answer.find().orElseThrow(() -> new AssertionError(answer.findings()));
    }

    private List<String> listed(String... more) {
        Changes<List<Enrolment>> all = ask(Inquiry.enrolments(Optional.empty()), more);
        return all.rows().stream()
                .map(row -> row.key() + " " + row.offering() + " " + row.cadre() + " " + row.state())
                .toList();
    }

    @Test
    void aPlaceIsKeptConfirmedAndGivenBackOnceHoweverOftenItIsAsked() {
        for (int i = 0; i < 2; i++) {
            assertEquals(EnrolmentAnswer.accepted(), ask(Inquiry.reserve(order("K1", "A1", "P1"))));
            assertEquals(List.of("K1 A1 P1 RESERVED"), listed());
        }
        for (int i = 0; i < 2; i++) {
            assertEquals(EnrolmentAnswer.accepted(), ask(Inquiry.confirm(order("K1", "A1", "P1"))));
            assertEquals(List.of("K1 A1 P1 CONFIRMED"), listed());
        }
        assertEquals(EnrolmentAnswer.accepted(), ask(Inquiry.reserve(order("K1", "A1", "P1"))));
        assertEquals(List.of("K1 A1 P1 CONFIRMED"), listed());
        for (int i = 0; i < 2; i++) {
            assertEquals(EnrolmentAnswer.accepted(), ask(Inquiry.cancel(order("K1", "A1", "P1"))));
            assertEquals(List.of("K1 A1 P1 CANCELLED"), listed());
        }
    }

    @Test
    void refusesWhatCannotBe() {
        assertEquals(
                EnrolmentAnswer.Refusal.CLASS_UNKNOWN,
                ask(Inquiry.reserve(order("K1", "Z9", "P1"))).refusal());
        assertEquals(
                EnrolmentAnswer.Refusal.KEY_UNKNOWN,
                ask(Inquiry.confirm(order("K1", "A1", "P1"))).refusal());
        ask(Inquiry.reserve(order("K1", "A1", "P1")));
        assertEquals(
                EnrolmentAnswer.Refusal.KEY_TAKEN,
                ask(Inquiry.reserve(order("K1", "A1", "P2"))).refusal());
        ask(Inquiry.reserve(order("K2", "A1", "P2")));
        assertEquals(
                EnrolmentAnswer.Refusal.CLASS_FULL,
                ask(Inquiry.reserve(order("K3", "A1", "P3"))).refusal());
        ask(Inquiry.cancel(order("K2", "A1", "P2")));
        assertEquals(EnrolmentAnswer.accepted(), ask(Inquiry.reserve(order("K3", "A1", "P3"))));
    }

    @Test
    void theSchoolsAnswersCount() {
        ask(Inquiry.reserve(order("K1", "A1", "P1")));
        ask(Inquiry.reserve(order("K2", "A1", "P2")));
        workbook()
                .sheet("回执")
                .texts("市委党校回执")
                .texts("名额编号", "班次编号", "学员编号", "答复", "健康状况")
                .texts("K1", "A1", "P1", "同意", "CANARY")
                .texts("K2", "A1", "P2", "不参加", "CANARY")
                .texts("K7", "A1", "P7", "同意", "CANARY")
                .texts("K1", "A1", "P9", "不同意", "CANARY")
                .write(folder.resolve("answers.xlsx"));
        assertEquals(List.of("K1 A1 P1 CONFIRMED", "K2 A1 P2 CANCELLED"), listed("answers", "answers.xlsx"));
        SourceAnswer<Changes<List<Enrolment>>> answer =
                host.ask(config("answers", "answers.xlsx"), Inquiry.enrolments(Optional.empty()));
        assertEquals(
                List.of(ProviderReason.REFERENCE_UNRESOLVED, ProviderReason.REFERENCE_UNRESOLVED),
                answer.findings().stream().map(finding -> finding.reason()).toList());
        assertFalse(answer.toString().contains("CANARY"));
        assertEquals(
                EnrolmentAnswer.accepted(), ask(Inquiry.reserve(order("K3", "A1", "P3")), "answers", "answers.xlsx"));
    }

    @Test
    void theSchoolMaySayWhoComesInstead() {
        ask(Inquiry.reserve(order("K1", "A1", "P1")));
        ask(Inquiry.confirm(order("K1", "A1", "P1")));
        workbook()
                .sheet("回执")
                .texts("名额编号", "班次编号", "学员编号", "答复")
                .texts("K1", "A1", "P9", "同意")
                .write(folder.resolve("answers.xlsx"));
        assertEquals(List.of("K1 A1 P9 CONFIRMED"), listed("answers", "answers.xlsx"));
        // The key stays that of who was sent: who comes instead cannot be asked for under it.
        assertEquals(
                EnrolmentAnswer.Refusal.KEY_TAKEN,
                ask(Inquiry.cancel(order("K1", "A1", "P9")), "answers", "answers.xlsx")
                        .refusal());
        assertEquals(
                EnrolmentAnswer.accepted(), ask(Inquiry.cancel(order("K1", "A1", "P1")), "answers", "answers.xlsx"));
        assertEquals(List.of("K1 A1 P1 CANCELLED"), listed("answers", "answers.xlsx"));
    }

    @Test
    void aListThatCannotBeReadWholeIsNeverWrittenOver() throws IOException {
        Path list = workbook()
                .sheet("1")
                .texts("名额编号", "班次编号", "学员编号", "状态")
                .texts("K1", "A1", "P1", "再议")
                .write(folder.resolve("out/places.xlsx"));
        byte[] before = Files.readAllBytes(list);
        SourceAnswer<EnrolmentAnswer> answer = host.ask(config(), Inquiry.reserve(order("K2", "A1", "P2")));
        assertTrue(answer.find().isEmpty());
        assertEquals(ProviderReason.SOURCE_SHAPE, answer.findings().get(0).reason());
        assertArrayEquals(before, Files.readAllBytes(list));
    }

    @Test
    void callsAtOnceLoseNoPlace() throws Exception {
        workbook()
                .sheet("计划")
                .texts("班次编号", "班次名称", "开始日期", "结束日期", "学时", "承办单位")
                .texts("A1", "法治班", "2027-03-08", "2027-03-12", "40", "市委党校")
                .write(folder.resolve("plan.xlsx"));
        ExecutorService callers = Executors.newFixedThreadPool(3);
        try {
            List<Callable<EnrolmentAnswer>> calls = new ArrayList<>();
            for (int i = 0; i < 9; i++) {
                EnrolmentOrder order = order("K" + i, "A1", "P" + i);
                calls.add(() -> ask(Inquiry.reserve(order)));
            }
            for (Future<EnrolmentAnswer> answer : callers.invokeAll(calls)) {
                assertEquals(EnrolmentAnswer.accepted(), answer.get());
            }
        } finally {
            callers.shutdown();
        }
        assertEquals(9, listed().size());
    }

    @Test
    void aFolderThatIsNotThereBeginsNoNewList() throws IOException {
        Files.delete(folder.resolve("out"));
        SourceAnswer<EnrolmentAnswer> answer = host.ask(config(), Inquiry.reserve(order("K1", "A1", "P1")));
        assertEquals(ProviderReason.SOURCE_UNREACHABLE, answer.findings().get(0).reason());
        assertFalse(Files.exists(folder.resolve("out")));
        assertEquals(Health.State.DOWN, host.health(config()).state());
    }

    @Test
    void withoutAListNothingIsKept() {
        SourceAnswer<EnrolmentAnswer> answer = host.ask(
                SourceConfig.of(
                        SourceId.of("school"), PluginId.of("party-school"), Map.of("file", "plan.xlsx"), folder),
                Inquiry.reserve(order("K1", "A1", "P1")));
        assertEquals(ProviderReason.SETTING_INVALID, answer.findings().get(0).reason());
    }
}
