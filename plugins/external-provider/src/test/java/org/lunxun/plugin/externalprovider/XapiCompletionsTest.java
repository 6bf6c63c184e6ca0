package org.lunxun.plugin.externalprovider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.sdk.api.Completion;
import org.lunxun.sdk.api.Cursor;
import org.lunxun.sdk.api.Health;
import org.lunxun.sdk.api.ProviderException;
import org.lunxun.sdk.tck.Heard;
import org.lunxun.sdk.tck.HostSimulator;
import org.lunxun.sdk.tck.PlayedServer;
import org.lunxun.sdk.tck.ProviderContract;

/** Completions out of a made record store: the traps of running ones, each by its name. */
class XapiCompletionsTest {

    private static final String COURSE_5 = MadeRecordStore.HOME + "/course/view.php?id=5";

    private final List<Duration> waits = new ArrayList<>();
    private MadeRecordStore store;

    @BeforeEach
    void start() {
        store = new MadeRecordStore();
    }

    @AfterEach
    void stop() {
        store.close();
    }

    private Map<String, String> settings() {
        return new HashMap<>(Map.of(
                "lrs",
                store.address() + "/data/xapi",
                "lrsUser",
                "lunxun",
                "lrsPassword",
                "canary-secret",
                "accountHomePage",
                MadeRecordStore.HOME));
    }

    private HostSimulator host(String... more) {
        Map<String, String> all = settings();
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return HostSimulator.of(new ExternalProvider(waits::add), all, Path.of("."));
    }

    private Heard read(String... more) {
        return host(more).completions(Optional.empty());
    }

    private static List<Completion> completions(Heard heard) {
        assertTrue(heard.answered(), () -> String.valueOf(heard.thrown()));
        return heard.rows().stream().map(row -> (Completion) row.value()).toList();
    }

    private static List<String> people(Heard heard) {
        return completions(heard).stream()
                .map(one -> one.record().cadre().value())
                .toList();
    }

    private static void failed(Heard heard, ProviderReason reason, String inMessage) {
        String said = String.valueOf(heard.thrown());
        assertTrue(heard.thrown() instanceof ProviderException, said);
        assertEquals(reason, ((ProviderException) heard.thrown()).reason(), said);
        assertTrue(said.contains(inMessage), said);
        assertEquals(List.of(), heard.rows());
        assertEquals(List.of(), heard.removed());
        assertNull(heard.last());
    }

    private void many(int count) {
        for (int i = 0; i < count; i++) {
            store.completed("s-" + i, "GB" + i, COURSE_5);
        }
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        many(3);
        // A source of completions alone: the record store has no courses.
        ProviderContract contract = ProviderContract.of(new ExternalProvider());
        for (Map.Entry<String, String> one : settings().entrySet()) {
            contract = contract.with(one.getKey(), one.getValue());
        }
        return contract.tests().filter(test -> !test.getDisplayName().contains("catalogue"));
    }

    @Test
    void aCourseThatIsCompletedNeedsNoResult() {
        store.completed("s-1", "GB1", COURSE_5);
        Heard heard = read("site", MadeRecordStore.HOME, "token", "t", "hours", "16");
        Completion completion = completions(heard).get(0);
        assertEquals("GB1", completion.record().cadre().value());
        assertEquals("数字政府", completion.record().topic().name());
        assertEquals("2026-12-31/2026-12-31", completion.record().dates().toString());
        assertEquals(16, completion.record().hours());
        assertEquals(OfferingId.of("5"), completion.offering());
        assertNull(completion.examination());
    }

    @Test
    void aChineseNameUnderAnotherLabelIsTaken() {
        store.completed("s-1", "GB1", COURSE_5)
                .withObject("/object/definition/name")
                .put("en", "处级干部进修班")
                .remove("zh-CN");
        assertEquals("处级干部进修班", completions(read()).get(0).record().topic().name());
    }

    @Test
    void aPageInsideOfTheCourseIsNoCourseAlthoughItSaysCompletion() {
        store.completed("s-1", "GB1", COURSE_5)
                .withObject("/object/definition")
                .put("type", "http://adlnet.gov/expapi/activities/module");
        store.statements.get(0).withObject("/result").put("completion", true);
        assertEquals(List.of(), people(read()));
        store.completed("s-2", "GB2", COURSE_5).withObject("/result").put("completion", false);
        assertEquals(List.of(), people(read()));
    }

    @Test
    void aCappedLimitLosesNothing() {
        many(120);
        assertEquals(120, people(read()).size());
    }

    @Test
    void anEmptyPageInTheMiddleIsNotTheEnd() {
        many(120);
        int[] times = new int[1];
        store.trap = (exchange, query) -> {
            if ("50".equals(query.get("from")) && times[0]++ == 0) {
                String next = exchange.getRequestURI().toString().replace("from=50", "from=050");
                PlayedServer.send(exchange, 200, "application/json", "{\"statements\":[],\"more\":\"" + next + "\"}");
                return true;
            }
            return false;
        };
        assertEquals(120, people(read()).size());
        assertEquals(1, times[0]);
    }

    @Test
    void aHistoryLongerThanOneCallIsReadInSeveralThatLoseNothing() {
        many(530);
        store.voiding("v-1", "s-7");
        store.version = "2.0.0";
        store.cap = 5;
        HostSimulator host = host().withLimits(Duration.ofMinutes(5), 500_000);
        Heard first = host.completions(Optional.empty());
        assertEquals(500, people(first).size());
        assertTrue(String.valueOf(first.next()).startsWith("reading 0 100 - 2027-01-03T00:00:00Z "), () -> "" + first);
        assertNull(first.last());
        store.consistent = "2027-01-03T12:00:00Z";
        Heard whole = HostSimulator.whole(since -> since.isEmpty() ? first : host.completions(since));
        assertEquals(529, people(whole).size());
        assertEquals(1, whole.removed().size());
        assertEquals("stored 2027-01-02T23:00:00Z", String.valueOf(whole.last()));
    }

    @Test
    void aHistoryWithoutAnEndIsGivenUpAcrossCalls() {
        store.trap = (exchange, query) -> {
            int page = Integer.parseInt(query.getOrDefault("from", "0"));
            PlayedServer.send(
                    exchange,
                    200,
                    "application/json",
                    "{\"statements\":[],\"more\":\"/more?from=" + (page + 1) + "\"}");
            return true;
        };
        HostSimulator host = host().withLimits(Duration.ofMinutes(5), 500_000);
        Heard early = host.completions(Optional.of(Cursor.of("reading 0 1850 - - - /more?from=1850")));
        assertTrue(String.valueOf(early.next()).startsWith("reading 0 1950 - - - "), () -> "" + early);
        failed(host.completions(Optional.of(early.next())), ProviderReason.SOURCE_SHAPE, "more than 2000 pages");
    }

    @Test
    void aBookmarkThatLeadsElsewhereIsNotFollowed() {
        try (MadeRecordStore other = new MadeRecordStore()) {
            Heard heard = host().completions(Optional.of(Cursor.of("reading 0 1 - - - " + other.address() + "/more")));
            failed(heard, ProviderReason.SOURCE_SHAPE, "another origin");
            assertEquals(List.of(), other.requests);
        }
    }

    @Test
    void anEmptyStoreHasNobodyWhoCompleted() {
        Heard heard = read();
        assertEquals(List.of(), people(heard));
        assertEquals("stored 2027-01-02T23:00:00Z", String.valueOf(heard.last()));
    }

    @Test
    void moreIsAPathOfTheHostAndNotOfTheEndpoint() {
        many(60);
        assertEquals(60, people(read()).size());
        assertTrue(store.requests.stream().anyMatch(request -> request.startsWith("GET /more/statements?")));
    }

    @Test
    void aRepeatedLinkIsAnErrorAndNoEndlessList() {
        many(3);
        store.trap = (exchange, query) -> {
            PlayedServer.send(exchange, 200, "application/json", "{\"statements\":[],\"more\":\"/again\"}");
            return true;
        };
        failed(read(), ProviderReason.SOURCE_SHAPE, "in a circle");
    }

    @Test
    void moreAtAnotherOriginIsRefusedAndGetsNoPassword() {
        try (MadeRecordStore other = new MadeRecordStore()) {
            store.trap = (exchange, query) -> {
                PlayedServer.send(
                        exchange,
                        200,
                        "application/json",
                        "{\"statements\":[],\"more\":\"" + other.address() + "/more\"}");
                return true;
            };
            failed(read(), ProviderReason.SOURCE_SHAPE, "another origin");
            assertEquals(List.of(), other.requests);
        }
    }

    @Test
    void theWatermarkIsTheStoresOwnLessAnOverlap() {
        many(2);
        Heard first = read();
        assertEquals("stored 2027-01-02T23:00:00Z", String.valueOf(first.last()));
        store.completed("s-late", "GB-late", COURSE_5).put("stored", "2027-01-02T23:30:00Z");
        store.requests.clear();
        Heard later = host().completions(Optional.of(first.last()));
        assertEquals(List.of("GB-late"), people(later));
        assertTrue(store.requests.get(0).contains("since=2027-01-02T23%3A00%3A00Z&ascending=true"));
    }

    @Test
    void aTimeFromTheFutureHidesNothingThatComesAfterIt() {
        store.completed("s-1", "GB-1", COURSE_5);
        store.completed("s-2", "GB-2", COURSE_5).put("stored", "2099-01-01T00:00:00Z");
        for (String consistent : List.of("2099-01-01T00:00:00Z", "soon")) {
            store.consistent = consistent;
            assertEquals("stored 2026-12-31T23:00:00Z", String.valueOf(read().last()), consistent);
        }
        Heard healed = host().completions(Optional.of(Cursor.of("stored 2098-12-31T23:00:00Z")));
        assertEquals(List.of("GB-1", "GB-2"), people(healed));
    }

    @Test
    void aWatermarkThatStepsBackIsTakenAsItIs() {
        many(1);
        store.consistent = "2026-06-01T00:00:00Z";
        Heard heard = host().completions(Optional.of(Cursor.of("stored 2027-01-02T23:00:00Z")));
        assertEquals("stored 2026-05-31T23:00:00Z", String.valueOf(heard.last()));
    }

    @Test
    void aStatementThatWasSentTwiceWithoutAnIdIsOneCompletion() {
        store.completed("s-1", "GB1", COURSE_5);
        store.completed("s-2", "GB1", COURSE_5);
        assertEquals(List.of("GB1"), people(read()));
        store.statements.clear();
        store.completed("s-3", "GB1", COURSE_5).remove("context");
        store.completed("s-4", "GB1", COURSE_5).remove("context");
        assertEquals(List.of("GB1"), people(read()));
        store.statements.get(1).put("timestamp", "2027-01-01T10:00:00Z");
        assertEquals(List.of("GB1", "GB1"), people(read()));
    }

    @Test
    void aVoidedCompletionIsTakenBackThoughADeltaOfCompletionsNeverShowsIt() {
        store.completed("s-1", "GB1", COURSE_5);
        Heard first = read();
        String id = first.rows().get(0).id();
        store.voiding("v-1", "s-1");
        Heard later = host().completions(Optional.of(Cursor.of("stored 2027-01-01T12:00:00Z")));
        assertEquals(List.of(), people(later));
        assertEquals(List.of(id), later.removed().stream().map(Heard.Row::id).toList());
    }

    @Test
    void aVoidedCompletionThatWasSentTwiceStands() {
        store.completed("s-1", "GB1", COURSE_5);
        store.completed("s-2", "GB1", COURSE_5);
        store.voiding("v-1", "s-1");
        Heard later = host().completions(Optional.of(Cursor.of("stored 2027-01-01T12:00:00Z")));
        assertEquals(List.of(), later.removed());
        assertEquals(List.of("GB1"), people(read()));
    }

    @Test
    void aVoidedPageOfACourseTakesNoCourseBack() {
        store.completed("s-1", "GB1", COURSE_5).withObject("/object/definition").put("type", "x:page");
        store.voiding("v-1", "s-1");
        store.voiding("v-2", "s-gone");
        assertEquals(List.of(), read().removed());
    }

    @Test
    void aStoreThatSpeaksTheOtherVersionIsAskedInIt() {
        many(1);
        store.version = "2.0.0";
        assertEquals(1, people(read()).size());
    }

    @Test
    void wrongCredentialsRemoveNobody() {
        many(1);
        Heard heard = host("lrsPassword", "wrong").completions(Optional.of(Cursor.of("stored 2027-01-01T00:00:00Z")));
        failed(heard, ProviderReason.SOURCE_REFUSED, "401");
        assertFalse(String.valueOf(heard.thrown()).contains("wrong"));
    }

    @Test
    void aMissingKeyAPageOrHalfAnAnswerIsNoEmptyList() {
        for (String body : List.of(
                "{}",
                "[]",
                "{\"more\":\"\"}",
                "{\"statements\":null}",
                "<html>login</html>",
                "{\"statements\":[",
                "{\"statements\":[],\"more\":7}",
                "")) {
            store.trap = (exchange, query) -> {
                PlayedServer.send(exchange, 200, "application/json", body);
                return true;
            };
            failed(read(), ProviderReason.SOURCE_SHAPE, "");
        }
    }

    @Test
    void aPageThatFailsLeavesNothingHalfSaid() {
        many(120);
        store.trap = (exchange, query) -> {
            boolean second = "50".equals(query.get("from"));
            if (second) {
                PlayedServer.send(exchange, 500, "text/html", "<html>");
            }
            return second;
        };
        failed(read(), ProviderReason.SOURCE_UNREACHABLE, "500");
    }

    @Test
    void aBusyStoreIsWaitedForAtThePageWhereItStopped() {
        many(120);
        int[] times = new int[1];
        store.trap = (exchange, query) -> {
            boolean busy = "50".equals(query.get("from")) && times[0]++ == 0;
            if (busy) {
                exchange.getResponseHeaders().add("Retry-After", "3");
                PlayedServer.send(exchange, 429, "text/plain", "");
            }
            return busy;
        };
        assertEquals(120, people(read()).size());
        assertEquals(List.of(Duration.ofSeconds(3)), waits);
    }

    @Test
    void aScoreOutsideOfItsRangeIsNoExamination() {
        store.completed("s-1", "GB1", COURSE_5).withObject("/result/score").put("scaled", 0.88);
        store.completed("s-2", "GB2", COURSE_5).withObject("/result/score").put("scaled", 88);
        store.completed("s-3", "GB3", COURSE_5)
                .withObject("/result/score")
                .put("raw", 45)
                .put("min", 0)
                .put("max", 50);
        List<Completion> all = completions(read());
        assertEquals(88.0, all.get(0).examination());
        assertNull(all.get(1).examination());
        assertEquals(90.0, all.get(2).examination());
    }

    @Test
    void aTimeWithoutAZoneIsOfTheSource() {
        store.completed("s-1", "GB1", COURSE_5).put("timestamp", "2026-12-30T23:30:00");
        assertEquals(
                "2026-12-30/2026-12-30",
                completions(read()).get(0).record().dates().toString());
    }

    @Test
    void anotherHomePageAGroupAndAnIdentityNumberAreNobodyWeKnow() {
        store.completed("s-1", "11010119900101123X", COURSE_5);
        store.completed("s-2", "GB2", COURSE_5).withObject("/actor/account").put("homePage", "https://other.example");
        store.completed("s-3", "GB3", COURSE_5)
                .withObject("/actor")
                .put("mbox", "mailto:a@example.org")
                .remove("account");
        Heard heard = read();
        assertEquals(List.of(), people(heard));
        assertEquals("3 completions", heard.findings().get(0).argument("value").orElse(""));
        assertEquals(List.of("a@example.org"), people(read("personField", "EMAIL")));
    }

    @Test
    void namesAndExtensionsAreInNoAnswerAndNoRequest() {
        store.completed("s-1", "GB1", COURSE_5)
                .withObject("/context/extensions")
                .put("https://x/health", "canary-health");
        store.completed("s-2", "GB2", COURSE_5);
        store.voiding("v-1", "s-2");
        Heard heard = read();
        assertFalse((heard.rows() + " " + heard.findings()).contains("canary"));
        assertFalse(store.requests.toString().contains("canary"));
    }

    @Test
    void tellsItsHealth() {
        assertEquals(Health.up(), host().health().value());
        store.version = "0.95";
        assertTrue(String.valueOf(host().health().thrown()).contains("neither version"));
        store.version = "1.0.3";
        Heard refused = host("lrsPassword", "wrong").health();
        assertTrue(String.valueOf(refused.thrown()).contains("401"));
    }
}
