package org.lunxun.plugin.externalprovider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.model.resource.Offering;
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
import org.lunxun.sdk.tck.PlayedServer;

@Tag("slow")
class ExternalProviderTest {

    private static final String INFO = "core_webservice_get_site_info";
    private static final String LIST = "core_course_get_courses_by_field";

    private MoodleServer server;

    @BeforeEach
    void start() {
        server = new MoodleServer()
                .recorded(INFO, "01-core_webservice_get_site_info.json")
                .recorded(LIST, "04-core_course_get_courses_by_field.category.json");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static PluginHost host(Duration limit) {
        return PluginHost.open(HostOptions.none()
                .withProviders(List.of(new ExternalProvider(time -> {})))
                .withCallLimit(limit));
    }

    private SourceConfig config(String... settings) {
        Map<String, String> all = new TreeMap<>(Map.of("site", server.address(), "token", "text:canary-7f3a"));
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        return SourceConfig.of(SourceId.of("moodle"), PluginId.of("external-provider"), all, Path.of("."));
    }

    private ProviderAnswer read(String... settings) {
        try (PluginHost host = host(Duration.ofSeconds(30))) {
            return host.catalogue(config(settings));
        }
    }

    private static void refused(ProviderAnswer answer, ProviderReason reason, String inDetail) {
        assertFalse(answer.complete());
        assertTrue(answer.catalogue().bases().isEmpty());
        Finding finding = answer.findings().get(0);
        assertEquals(reason, finding.reason(), finding::toString);
        assertTrue(finding.argument("detail").orElseThrow().contains(inDetail), finding::toString);
    }

    @Test
    void readsTheRecordedCourses() {
        ProviderAnswer answer = read("region", "滨江市", "creditCode", "91330000MA00000001");
        assertEquals(List.of(), answer.findings());
        Base base = answer.catalogue().bases().get(0);
        assertEquals("Interop Lab", base.name());
        assertEquals(BaseKind.ENTERPRISE, base.kind());
        assertEquals("91330000MA00000001", base.creditCode());
        assertEquals(
                List.of("2", "5"),
                answer.catalogue().courses().stream()
                        .map(course -> course.id().value())
                        .toList());
        Offering first = answer.catalogue().offerings().get(0);
        assertEquals("2026年春季处级干部进修班（第1期）", first.title());
        assertEquals("2026-03-02/2026-04-30", first.dates().toString());
        assertEquals("党校主体班次", first.topics().get(0).topic().name());
        assertEquals(8, first.hours());
        assertEquals(DeliveryMode.ONLINE, first.mode());
    }

    @Test
    void theZoneDecidesTheDay() {
        assertEquals(
                "2026-03-01/2026-04-30",
                read("zone", "America/Los_Angeles")
                        .catalogue()
                        .offerings()
                        .get(0)
                        .dates()
                        .toString());
    }

    @Test
    void readsCustomFields() {
        server.recorded(LIST, "made-custom-fields.json");
        ProviderAnswer answer = read();
        assertEquals(
                List.of("11", "12"),
                answer.catalogue().courses().stream()
                        .map(course -> course.id().value())
                        .toList());
        assertEquals(1, answer.catalogue().offerings().size());
        Offering offering = answer.catalogue().offerings().get(0);
        assertEquals("R&D <管理> 高级班", offering.title());
        assertEquals(24, offering.hours());
        assertEquals(Seats.of(10, 40), offering.seats());
        assertEquals(new BigDecimal("1500"), offering.costPerSeat());
        assertEquals(DeliveryMode.RESIDENTIAL, offering.mode());
        assertEquals(List.of(LevelCode.of("1031"), LevelCode.of("1032")), offering.levels());
        assertEquals(
                List.of(TopicWeight.of(Topic.of("应急管理"), 0.9), TopicWeight.of(Topic.of("依法行政"), 0.5)),
                offering.topics());
        assertEquals("滨江应急培训基地", offering.base().value());
        assertEquals("seminar", String.valueOf(offering.channel()));
        assertEquals(
                List.of("site", "滨江应急培训基地"),
                answer.catalogue().bases().stream()
                        .map(base -> base.id().value())
                        .toList());
        assertEquals(
                List.of("course 14, column enddate", "course 15, column hours"),
                answer.findings().stream()
                        .map(f -> String.valueOf(f.location()))
                        .toList());
    }

    @Test
    void oneForbiddenCourseBreaksNoList() {
        server.recorded("core_course_get_courses", "e7-error.no-capability.json");
        assertEquals(2, read().catalogue().courses().size());
        assertEquals(
                List.of(INFO, LIST),
                server.forms().stream().map(form -> form.get("wsfunction")).toList());
        assertTrue(server.forms().stream().allMatch(form -> "json".equals(form.get("moodlewsrestformat"))));
    }

    @Test
    void asksByCategoryWhereCategoriesAreSet() {
        ProviderAnswer answer = read("categories", "2|3");
        assertEquals(2, answer.catalogue().courses().size());
        assertEquals(3, server.forms().size());
        assertEquals("category", server.forms().get(1).get("field"));
        assertEquals("3", server.forms().get(2).get("value"));
    }

    @Test
    void sendsTheTokenInTheFormOnlyAndAsksForRawText() {
        ProviderAnswer answer = read();
        assertTrue(server.requests().stream()
                .allMatch(request -> request.equals("POST /moodle/webservice/rest/server.php")));
        assertTrue(server.forms().stream().allMatch(form -> "canary-7f3a".equals(form.get("wstoken"))));
        assertTrue(server.forms().stream().allMatch(form -> "1".equals(form.get("moodlewssettingraw"))));
        assertFalse(answer.toString().contains("canary"));
        assertFalse(config().toString().contains("canary"));
    }

    @Test
    void recognisesAnErrorInsideOf200() {
        server.recorded(LIST, "e1-error.invalidtoken.json");
        refused(read(), ProviderReason.SOURCE_REFUSED, "invalidtoken");
        server.recorded(LIST, "e6-error.course-not-found.json");
        refused(read(), ProviderReason.SOURCE_SHAPE, "invalidrecord");
    }

    @Test
    void aTokenThatMayNotListIsNoSiteWithoutCourses() {
        server.body(INFO, "{\"sitename\":\"S\",\"functions\":[{\"name\":\"core_webservice_get_site_info\"}]}");
        refused(read(), ProviderReason.SOURCE_REFUSED, LIST);
    }

    @Test
    void aMissingKeyABareListOrAPageIsNoEmptyList() throws IOException {
        server.body(LIST, "{\"warnings\":[]}");
        refused(read(), ProviderReason.SOURCE_SHAPE, "'courses'");
        server.recorded(LIST, "02-core_course_get_courses.readonly-token.json");
        refused(read(), ProviderReason.SOURCE_SHAPE, "'courses'");
        server.answer(LIST, exchange -> PlayedServer.send(exchange, 200, "text/html", "<html>maintenance</html>"));
        refused(read(), ProviderReason.SOURCE_SHAPE, "no JSON");
    }

    @Test
    void tellsMaintenanceRightsAndRateApart() {
        server.answer(LIST, exchange -> PlayedServer.send(exchange, 503, "text/html", "<html></html>"));
        refused(read(), ProviderReason.SOURCE_UNREACHABLE, "503");
        server.answer(LIST, exchange -> PlayedServer.send(exchange, 429, "text/html", "slow down"));
        refused(read(), ProviderReason.SOURCE_REFUSED, "429");
    }

    @Test
    void followsNoRedirect() {
        try (MoodleServer other = new MoodleServer()) {
            server.answer(LIST, exchange -> {
                exchange.getResponseHeaders().add("Location", other.address() + "/webservice/rest/server.php");
                PlayedServer.send(exchange, 307, "text/plain", "");
            });
            refused(read(), ProviderReason.SOURCE_SHAPE, "redirects");
            assertEquals(List.of(), other.requests());
        }
    }

    @Test
    void givesUpOnAnAnswerThatNeverEnds() {
        server.answer(LIST, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = " ".repeat(65_536).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 20_000; i++) {
                    out.write(block);
                }
            } catch (IOException e) {
                // the reader has hung up, as it should
            }
        });
        refused(read(), ProviderReason.SOURCE_UNREACHABLE, "more than 32000000 bytes");
    }

    @Test
    void givesUpOnASiteThatDoesNotAnswer() {
        CountDownLatch done = new CountDownLatch(1);
        server.answer(LIST, exchange -> {
            try {
                done.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try (PluginHost host = host(Duration.ofMillis(1500))) {
            ProviderAnswer answer = host.catalogue(config());
            assertFalse(answer.complete());
            assertEquals(
                    ProviderReason.PLUGIN_TIMED_OUT, answer.findings().get(0).reason());
        } finally {
            done.countDown();
        }
    }

    @Test
    void saysThatASiteCannotBeReached() {
        String address = server.address();
        server.close();
        refused(read("site", address), ProviderReason.SOURCE_UNREACHABLE, "");
    }

    @Test
    void isDownWithTheReasonOfTheSite() {
        try (PluginHost host = host(Duration.ofSeconds(30))) {
            assertEquals(Health.State.UP, host.health(config()).state());
            server.recorded(INFO, "e1-error.invalidtoken.json");
            Health health = host.health(config());
            assertEquals(Health.State.DOWN, health.state());
            assertTrue(health.reason().contains("invalidtoken"));
        }
    }

    @Test
    void aReferenceThatLeadsToNoSecretIsASettingToMend() {
        ProviderAnswer answer = read("token", "env:LUNXUN_NO_SUCH_VARIABLE");
        assertEquals(ProviderReason.SETTING_INVALID, answer.findings().get(0).reason());
        assertFalse(read("token", "plain-secret").toString().contains("plain-secret"));
    }
}
