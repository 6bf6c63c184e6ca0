package org.lunxun.plugin.university;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.lunxun.sdk.tck.Heard;
import org.lunxun.sdk.tck.PlayedServer;
import org.lunxun.sdk.tck.ProviderContract;

/** The REST binding against a made service: the traps of running servers, each by its name. */
@Tag("slow")
class OneRosterServiceTest extends ServiceTrial {

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
                    PlayedServer.send(exchange, 200, "application/json", body);
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
                    PlayedServer.send(exchange, 200, "application/json", body);
                }
                return orgs;
            };
            failed(catalogue(), ProviderReason.SOURCE_SHAPE, "");
        }
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
    void aValueOfEndlessLengthIsAnErrorOfTheService() {
        service.tables.get("classes").get(0).put("title", "x".repeat(65_537));
        failed(catalogue(), ProviderReason.SOURCE_SHAPE, "more than 65536 characters");
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
                    PlayedServer.send(exchange, 403, "application/json", body);
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
                PlayedServer.send(exchange, 401, "application/json", "{}");
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
                PlayedServer.send(exchange, 403, "application/json", "{}");
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
