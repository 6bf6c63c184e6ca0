package org.lunxun.plugin.university;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.Offering;
import org.lunxun.sdk.api.Completion;
import org.lunxun.sdk.api.Cursor;
import org.lunxun.sdk.api.Health;
import org.lunxun.sdk.api.ProviderException;
import org.lunxun.sdk.tck.Heard;
import org.lunxun.sdk.tck.HostSimulator;
import org.lunxun.sdk.tck.ProviderContract;

/** The REST binding against a made service: the traps of running servers, each by its name. */
@Tag("slow")
class OneRosterServiceTest {

    private final List<Duration> waits = new ArrayList<>();
    private MadeService service;

    @BeforeEach
    void start() {
        service = new MadeService();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private HostSimulator host(String... more) {
        String[] pairs = service.settings(more);
        Map<String, String> settings = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            settings.put(pairs[i], pairs[i + 1]);
        }
        return HostSimulator.of(new UniversityProvider(waits::add), settings, Path.of("."));
    }

    private Heard catalogue(String... more) {
        return host(more).catalogue(Optional.empty());
    }

    private static List<String> ids(Heard heard, String kind) {
        assertTrue(heard.answered(), () -> String.valueOf(heard.thrown()));
        return heard.rows().stream()
                .filter(row -> row.kind().equals(kind))
                .map(Heard.Row::id)
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

    private void classes(int count) {
        service.tables.get("classes").clear();
        IntStream.range(0, count).forEach(i -> service.offering("c-%03d".formatted(i), "班次" + i));
    }

    private static List<String> classIds(int count) {
        return IntStream.range(0, count).mapToObj("c-%03d"::formatted).toList();
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        ProviderContract contract = ProviderContract.of(new UniversityProvider());
        String[] pairs = service.settings();
        for (int i = 0; i < pairs.length; i += 2) {
            contract = contract.with(pairs[i], pairs[i + 1]);
        }
        return contract.tests();
    }

    @Test
    void readsTheCatalogueLikeThatOfABundle() {
        Heard heard = catalogue();
        assertEquals(List.of("o-1"), ids(heard, "base"));
        Base base = (Base) heard.rows().get(0).value();
        assertEquals("12330000000000002Y", base.creditCode());
        assertEquals(120, base.places());
        Offering offering = (Offering) heard.rows().get(2).value();
        assertEquals("数字政府研修班", offering.title());
        assertEquals("2027-03-01/2027-03-12", offering.dates().toString());
        assertEquals(24, offering.hours());
        assertEquals("数字治理", offering.topics().get(0).topic().name());
        assertEquals(List.of(), heard.findings());
    }

    @Test
    void aClampedPageWithoutLinkOrCountLosesNothing() {
        classes(120);
        service.clamp = 50;
        assertEquals(classIds(120), ids(catalogue("pageSize", "200"), "offering"));
        assertEquals(4, service.asked("classes").size());
    }

    @Test
    void followsLinksWithinTheOrigin() {
        classes(120);
        service.clamp = 50;
        service.links = true;
        service.counts = true;
        assertEquals(classIds(120), ids(catalogue(), "offering"));
        assertEquals(3, service.asked("classes").size());
    }

    @Test
    void aLinkThatIsDroppedInTheMiddleLosesNothing() {
        classes(120);
        service.clamp = 50;
        service.links = true;
        service.trap = (exchange, query) -> {
            service.links = !"50".equals(query.get("offset"));
            return false;
        };
        assertEquals(classIds(120), ids(catalogue(), "offering"));
    }

    @Test
    void anEmptyPageWithANextLinkIsNotTheEnd() {
        classes(3);
        service.links = true;
        service.trap = (exchange, query) -> {
            if (exchange.getRequestURI().getPath().endsWith("/classes") && !query.containsKey("again")) {
                exchange.getResponseHeaders().add("Link", "<" + exchange.getRequestURI() + "&again=1>; rel=\"next\"");
                MadeService.send(exchange, 200, "application/json", "{\"classes\":[]}");
                return true;
            }
            return false;
        };
        assertEquals(classIds(3), ids(catalogue(), "offering").subList(0, 3));
    }

    @Test
    void aLinkToAnotherOriginIsRefusedAndGetsNoToken() {
        try (MadeService other = new MadeService()) {
            service.trap = (exchange, query) -> {
                exchange.getResponseHeaders().add("Link", "<" + other.root() + "/orgs?offset=1>; rel=\"next\"");
                return false;
            };
            failed(catalogue(), ProviderReason.SOURCE_SHAPE, "another origin");
            assertEquals(List.of(), other.requests);
        }
    }

    @Test
    void aLinkThatComesAgainIsAnError() {
        service.trap = (exchange, query) -> {
            exchange.getResponseHeaders().add("Link", "<" + exchange.getRequestURI() + ">; rel=\"next\"");
            return false;
        };
        failed(catalogue(), ProviderReason.SOURCE_SHAPE, "in a circle");
    }

    @Test
    void aServerThatIgnoresTheOffsetIsAnErrorAndNoEndlessList() {
        service.trap = (exchange, query) -> {
            query.put("offset", "0");
            return false;
        };
        failed(catalogue(), ProviderReason.SOURCE_SHAPE, "pages before it");
    }

    @Test
    void aCountThatIsNotReachedIsAnError() {
        service.trap = (exchange, query) -> {
            exchange.getResponseHeaders().add("X-Total-Count", "500");
            return false;
        };
        failed(catalogue(), ProviderReason.SOURCE_SHAPE, "counts 500 orgs and gives 2");
    }

    @Test
    void rowsThatMoveWhileTheyAreReadComeOnce() {
        classes(60);
        service.clamp = 50;
        service.trap = (exchange, query) -> {
            if ("50".equals(query.get("offset"))
                    && exchange.getRequestURI().getPath().endsWith("/classes")) {
                service.tables
                        .get("classes")
                        .add(0, service.tables.get("classes").get(0).deepCopy().put("sourcedId", "c-new"));
            }
            return false;
        };
        assertEquals(classIds(60), ids(catalogue(), "offering"));
    }

    @Test
    void aMissingEnvelopeIsAnErrorAndNoEmptyList() {
        for (String body : List.of(
                "[]",
                "[{\"sourcedId\":\"o-1\"}]",
                "{}",
                "{\"org\":[]}",
                "{\"orgs\":null}",
                "{\"orgs\":{}}",
                "null",
                "")) {
            service.trap = (exchange, query) -> {
                boolean orgs = exchange.getRequestURI().getPath().endsWith("/orgs");
                if (orgs) {
                    MadeService.send(exchange, 200, "application/json", body);
                }
                return orgs;
            };
            failed(catalogue(), ProviderReason.SOURCE_SHAPE, "");
        }
    }

    @Test
    void aPageOfTheWebOrHalfAnAnswerIsNoEmptyList() {
        for (String body : List.of(
                "<!doctype html><html>login</html>", "{\"orgs\":[{\"sourcedId\":\"o-1\"}", "{\"orgs\":[]} {}")) {
            service.trap = (exchange, query) -> {
                boolean orgs = exchange.getRequestURI().getPath().endsWith("/orgs");
                if (orgs) {
                    MadeService.send(exchange, 200, "application/json", body);
                }
                return orgs;
            };
            failed(catalogue(), ProviderReason.SOURCE_SHAPE, "");
        }
    }

    @Test
    void theRateLimitIsHtmlAndIsWaitedForAtThePageWhereItStopped() {
        classes(120);
        service.clamp = 50;
        int[] times = new int[1];
        service.trap = (exchange, query) -> {
            if ("50".equals(query.get("offset")) && times[0]++ == 0) {
                exchange.getResponseHeaders().add("Retry-After", "5");
                MadeService.send(exchange, 429, "text/html", "Quota exceeded");
                return true;
            }
            return false;
        };
        assertEquals(classIds(120), ids(catalogue(), "offering"));
        assertEquals(List.of(Duration.ofSeconds(5)), waits);
        assertEquals(
                1,
                service.asked("classes").stream()
                        .filter(request -> request.contains("offset=0&"))
                        .count());
    }

    @Test
    void referencesAreReadByTheirIdAndHrefsAreNeverFollowed() {
        assertEquals(List.of("c-1"), ids(catalogue(), "offering"));
        assertTrue(service.requests.stream()
                .allMatch(request -> request.equals("POST /token") || request.contains("limit=")));
    }

    @Test
    void asksInAFixedOrderAndForFewFields() {
        catalogue();
        assertTrue(service.asked("orgs").get(0).contains("sort=sourcedId&orderBy=asc"));
        assertTrue(service.asked("orgs")
                .get(0)
                .contains("fields=sourcedId%2Cstatus%2CdateLastModified%2Cname%2Ctype%2Cidentifier%2Cmetadata"));
        assertEquals(List.of(), service.asked("users"));
        assertEquals(List.of(), service.asked("demographics"));
    }

    @Test
    void aDateThatBecameATimeIsTheDayOfTheZone() {
        service.tables.get("academicSessions").get(0).put("startDate", "2027-02-28T16:00:00.000Z");
        Heard here = catalogue();
        assertEquals(
                "2027-03-01/2027-03-12",
                ((Offering) here.rows().get(2).value()).dates().toString());
    }

    @Test
    void aDeltaAsksTheFilterAndTakesBackWhatIsToBeDeleted() {
        classes(3);
        Cursor first = catalogue().last();
        assertTrue(String.valueOf(first).matches("changed 2026-11-30T23:50:00Z [0-9a-f]{64}"), () -> "" + first);
        service.tables.get("orgs").forEach(row -> row.put("dateLastModified", "2026-01-01T00:00:00Z"));
        service.tables.get("courses").forEach(row -> row.put("dateLastModified", "2026-01-01T00:00:00Z"));
        service.tables.get("academicSessions").forEach(row -> row.put("dateLastModified", "2026-01-01T00:00:00Z"));
        service.tables.get("classes").forEach(row -> row.put("dateLastModified", "2026-01-01T00:00:00Z"));
        service.tables
                .get("classes")
                .get(1)
                .put("status", "tobedeleted")
                .put("dateLastModified", "2026-12-02T00:00:00Z");
        service.tables.get("classes").get(2).put("title", "新").put("dateLastModified", "2026-12-03T08:00:00+08:00");
        service.requests.clear();
        Heard delta = host().catalogue(Optional.of(first));
        assertEquals(List.of("c-002"), ids(delta, "offering"));
        assertEquals(
                List.of("c-001"), delta.removed().stream().map(Heard.Row::id).toList());
        assertTrue(service.asked("classes")
                .get(0)
                .contains("filter=dateLastModified%3E%3D%272026-11-30T23%3A50%3A00Z%27"));
        assertTrue(String.valueOf(delta.last()).startsWith("changed 2026-12-02T23:50:00Z "), () -> "" + delta.last());
    }

    @Test
    void aRowFromTheFutureHidesNothingThatComesAfterIt() {
        classes(3);
        service.tables.get("classes").get(0).put("dateLastModified", "2099-01-01T00:00:00Z");
        Cursor first = catalogue().last();
        assertTrue(String.valueOf(first).startsWith("changed 2026-11-30T23:50:00Z "), () -> "" + first);
        service.tables.get("classes").get(1).put("title", "新").put("dateLastModified", "2026-12-03T00:00:00Z");
        service.tables.get("classes").get(2).put("dateLastModified", "2026-01-01T00:00:00Z");
        assertEquals(List.of("c-000", "c-001"), ids(host().catalogue(Optional.of(first)), "offering"));
    }

    @Test
    void aCursorFromTheFutureIsNone() {
        service.tables.get("classes").forEach(row -> row.put("dateLastModified", "2026-01-01T00:00:00Z"));
        String digest = String.valueOf(catalogue().last()).split(" ", -1)[2];
        for (String cursor : List.of("changed 2098-12-31T23:50:00Z", "changed 2098-12-31T23:50:00Z " + digest)) {
            assertEquals(List.of("c-1"), ids(host().catalogue(Optional.of(Cursor.of(cursor))), "offering"));
        }
        assertEquals(
                List.of(),
                ids(host().catalogue(Optional.of(Cursor.of("changed 2026-06-01T00:00:00Z " + digest))), "offering"));
    }

    @Test
    void aNewerOrganisationHidesNoClass() {
        service.tables.get("orgs").get(0).put("dateLastModified", "2026-12-20T00:00:00Z");
        Cursor first = catalogue().last();
        service.tables.get("classes").get(0).put("title", "新").put("dateLastModified", "2026-12-05T00:00:00Z");
        assertEquals(List.of("c-1"), ids(host().catalogue(Optional.of(first)), "offering"));
    }

    @Test
    void aCourseHasTheSameBaseInTheWholeAndInADelta() {
        service.put(
                "courses",
                "{'sourcedId':'k-2','title':'校本部课程','org':{'href':'/orgs/o-0','sourcedId':'o-0','type':'org'}}");
        service.put(
                "classes",
                "{'sourcedId':'c-0','title':'校本部班次','course':{'sourcedId':'k-2'},'school':{'sourcedId':'o-0'},"
                        + "'terms':[{'sourcedId':'t-1'}]}");
        Heard whole = catalogue();
        assertEquals(List.of("o-0", "o-1"), ids(whole, "base"));
        service.tables.get("classes").forEach(row -> row.put("dateLastModified", "2026-01-01T00:00:00Z"));
        Heard delta = host().catalogue(Optional.of(whole.last()));
        assertEquals(List.of(), ids(delta, "offering"));
        assertEquals(courses(whole), courses(delta));
        assertEquals(2, courses(delta).size());
    }

    private static List<Object> courses(Heard heard) {
        return heard.rows().stream()
                .filter(row -> row.kind().equals("course"))
                .<Object>map(Heard.Row::value)
                .toList();
    }

    @Test
    void aValueOfEndlessLengthIsAnErrorOfTheService() {
        service.tables.get("classes").get(0).put("title", "x".repeat(65_537));
        failed(catalogue(), ProviderReason.SOURCE_SHAPE, "more than 65536 characters");
    }

    /** A cursor behind all changes: what its classes take from is as it was. */
    private static Cursor after(Cursor cursor) {
        return Cursor.of("changed 2026-11-30T00:00:00Z " + cursor.value().split(" ", -1)[2]);
    }

    @Test
    void aCourseThatHasChangedBringsAllItsClasses() {
        classes(3);
        service.tables.get("classes").forEach(row -> row.put("dateLastModified", "2026-01-01T00:00:00Z"));
        Cursor first = catalogue().last();
        assertEquals(List.of(), ids(host().catalogue(Optional.of(after(first))), "offering"));
        service.tables.get("courses").get(0).put("subjects", "别的");
        assertEquals(classIds(3), ids(host().catalogue(Optional.of(after(first))), "offering"));
    }

    @Test
    void aServerThatRefusesTheFilterIsReadWhole() {
        service.filters = false;
        service.tables
                .values()
                .forEach(rows -> rows.forEach(row -> row.put("dateLastModified", "2026-01-01T00:00:00Z")));
        Heard delta = host().catalogue(Optional.of(after(catalogue().last())));
        assertTrue(service.asked("classes").stream().anyMatch(request -> request.contains("filter=")));
        assertEquals(List.of("c-1"), ids(delta, "offering"));
    }

    @Test
    void aForeignCursorIsNone() {
        assertEquals(List.of("c-1"), ids(host().catalogue(Optional.of(Cursor.of("page 7"))), "offering"));
    }

    @Test
    void errorsAreReadFlatAndWrapped() {
        String minor =
                "\"imsx_CodeMinor\":{\"imsx_codeMinorField\":[{\"imsx_codeMinorFieldName\":\"TargetEndSystem\",\"imsx_codeMinorFieldValue\":\"%s\"}]}";
        for (String body : List.of(
                "{\"imsx_codeMajor\":\"failure\",\"imsx_description\":\"canary\"," + minor.formatted("forbidden") + "}",
                "{\"imsx_StatusInfo\":{\"imsx_codeMajor\":\"failure\",\"imsx_description\":\"canary\","
                        + minor.formatted("forbidden") + "}}")) {
            service.trap = (exchange, query) -> {
                boolean orgs = exchange.getRequestURI().getPath().endsWith("/orgs");
                if (orgs) {
                    MadeService.send(exchange, 403, "application/json", body);
                }
                return orgs;
            };
            Heard heard = catalogue();
            failed(heard, ProviderReason.SOURCE_REFUSED, "'forbidden'");
            assertFalse(String.valueOf(heard.thrown()).contains("canary"));
        }
    }

    @Test
    void aBadSecretIsRefusedAndRemovesNobody() {
        Heard heard = host("clientSecret", "wrong").catalogue(Optional.of(Cursor.of("changed 2026-11-30T00:00:00Z")));
        failed(heard, ProviderReason.SOURCE_REFUSED, "clientSecret");
        assertFalse(String.valueOf(heard.thrown()).contains("wrong"));
    }

    @Test
    void aTokenThatRunsOutIsFetchedAnewAtThePageWhereItDid() {
        classes(120);
        service.clamp = 50;
        int[] times = new int[1];
        service.trap = (exchange, query) -> {
            if ("50".equals(query.get("offset")) && times[0]++ == 0) {
                MadeService.send(exchange, 401, "application/json", "{}");
                return true;
            }
            return false;
        };
        assertEquals(classIds(120), ids(catalogue(), "offering"));
        assertEquals(2, service.tokenForms.size());
    }

    @Test
    void asksForTheScopesThatAreSetAndForNoneOtherwise() {
        catalogue();
        catalogue("scopes", "a/roster-core.readonly|b/gradebook.readonly");
        assertEquals(
                List.of(
                        "grant_type=client_credentials",
                        "grant_type=client_credentials&scope=a%2Froster-core.readonly%20b%2Fgradebook.readonly"),
                service.tokenForms);
    }

    @Test
    void anAnswerThatNeverEndsIsCutOff() {
        service.trap = (exchange, query) -> {
            if (!exchange.getRequestURI().getPath().endsWith("/orgs")) {
                return false;
            }
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[65_536];
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 16_384; i++) {
                    out.write(block);
                }
            } catch (IOException e) {
                // the reader has hung up, as it should
            }
            return true;
        };
        Heard heard = catalogue();
        assertTrue(
                String.valueOf(heard.thrown()).contains("more than 32000000 bytes"),
                () -> String.valueOf(heard.thrown()));
    }

    @Test
    void aCompletionIsAResultThatIsFullyGraded() {
        Heard heard = host("personField", "IDENTIFIER").completions(Optional.empty());
        assertEquals(List.of("c-1/u-1"), ids(heard, "completion"));
        Completion completion = (Completion) heard.rows().get(0).value();
        assertEquals("GB000001", completion.record().cadre().value());
        assertEquals("2027-03-01/2027-03-11", completion.record().dates().toString());
        assertEquals(24, completion.record().hours());
        assertEquals("数字治理", completion.record().topic().name());
        assertTrue(service.requests.stream().anyMatch(request -> request.contains("/gradebook/v1p2/results?")));
    }

    @Test
    void passwordsPhonesAndGuardiansAreNeitherAskedForNorHandedOn() {
        service.tables.get("users").forEach(user -> user.put("password", "canary-1")
                .put("phone", "canary-2")
                .put("givenName", "canary-3")
                .put("ethnicity", "canary-4")
                .put("health", "canary-5"));
        Heard heard = host().completions(Optional.empty());
        assertEquals(List.of("c-1/u-1"), ids(heard, "completion"));
        assertFalse((heard.rows() + " " + heard.findings()).contains("canary"));
        assertTrue(
                service.asked("users").get(0).endsWith("&fields=sourcedId%2Cstatus%2CdateLastModified%2Cidentifier"));
        assertFalse(service.requests.toString().contains("canary"));
    }

    @Test
    void whatTheCredentialsDoNotOpenIsSaidByName() {
        assertEquals(Health.up(), host().health().value());
        service.trap = (exchange, query) -> {
            boolean results = exchange.getRequestURI().getPath().endsWith("/results");
            if (results) {
                MadeService.send(exchange, 403, "application/json", "{}");
            }
            return results;
        };
        Health health = (Health) host().health().value();
        assertEquals(Health.State.DEGRADED, health.state());
        assertTrue(health.reason().contains("results (status 403)"), health::reason);
    }

    @Test
    void aServiceAndAFileAtOnceAreASettingToMend() {
        failed(catalogue("file", "bundle.zip"), ProviderReason.SETTING_INVALID, "Either");
    }
}
