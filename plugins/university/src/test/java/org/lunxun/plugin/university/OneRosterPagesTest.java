package org.lunxun.plugin.university;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.sdk.tck.PlayedServer;

/** Pages of a made service: the traps of running servers, each by its name. */
@Tag("slow")
class OneRosterPagesTest extends ServiceTrial {

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
                PlayedServer.send(exchange, 200, "application/json", "{\"classes\":[]}");
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
    void theRateLimitIsHtmlAndIsWaitedForAtThePageWhereItStopped() {
        classes(120);
        service.clamp = 50;
        int[] times = new int[1];
        service.trap = (exchange, query) -> {
            if ("50".equals(query.get("offset")) && times[0]++ == 0) {
                exchange.getResponseHeaders().add("Retry-After", "5");
                PlayedServer.send(exchange, 429, "text/html", "Quota exceeded");
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
    void aPageSizeThatTheServiceRefusesIsAnErrorAndNoEmptyList() {
        service.trap = (exchange, query) -> {
            boolean large = Integer.parseInt(query.getOrDefault("limit", "0")) > 1_000;
            if (large) {
                PlayedServer.send(exchange, 400, "application/json", "{\"imsx_codeMajor\":\"failure\"}");
            }
            return large;
        };
        failed(catalogue("pageSize", "2000"), ProviderReason.SOURCE_SHAPE, "400");
        assertEquals(List.of("c-1"), ids(catalogue("pageSize", "1000"), "offering"));
    }
}
