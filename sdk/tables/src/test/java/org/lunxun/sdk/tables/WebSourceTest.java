package org.lunxun.sdk.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.model.finding.Reason;
import org.lunxun.model.resource.SourceId;
import org.lunxun.sdk.api.Health;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.host.HostOptions;
import org.lunxun.sdk.host.PluginHost;
import org.lunxun.sdk.host.ProviderAnswer;
import org.lunxun.sdk.host.SourceConfig;

class WebSourceTest {

    private static final String PLAN = "shelf mark,book\nM1,law\n";

    @TempDir
    Path folder;

    private HttpServer server;
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private String body = PLAN;
    private String type = "text/csv";
    private int status = 200;
    private String redirect = "";

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String known = exchange.getRequestHeaders().getFirst("If-None-Match");
        asked.add(exchange.getRequestMethod() + " "
                + exchange.getRequestHeaders().getFirst("Authorization") + " " + known);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String etag = "\"" + body.hashCode() + "\"";
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("ETag", etag);
        if (!redirect.isEmpty()) {
            exchange.getResponseHeaders().set("Location", redirect);
        }
        boolean same = etag.equals(known) && status == 200;
        exchange.sendResponseHeaders(same ? 304 : status, same ? -1 : bytes.length);
        if (!same) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        }
        exchange.close();
    }

    private SourceConfig config(String... settings) {
        Map<String, String> all = new TreeMap<>();
        all.put(
                "address",
                "http://" + server.getAddress().getHostString() + ":"
                        + server.getAddress().getPort() + "/plans/plan.csv");
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        return SourceConfig.of(SourceId.of("web"), PluginId.of("any"), all, folder);
    }

    private ProviderAnswer read(String... settings) {
        try (PluginHost host = PluginHost.open(HostOptions.none().withProviders(List.of(new AnyProvider())))) {
            return host.catalogue(config(settings));
        }
    }

    private static Reason why(ProviderAnswer answer) {
        assertFalse(answer.complete());
        return answer.findings().get(0).reason();
    }

    @Test
    void readsWhatAnAddressAnswersAndLeavesNothingBehind() throws IOException {
        Files.writeString(folder.resolve("token"), "sesame");
        ProviderAnswer answer = read("token", "file:token");
        assertEquals(1, answer.catalogue().materials().size());
        assertEquals(List.of("GET Bearer sesame null"), asked);
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(1, left.count());
        }
    }

    @Test
    void anUnchangedAnswerIsNotSentAgainAndStillReadWhole() {
        assertEquals(1, read("cache", "kept").catalogue().materials().size());
        ProviderAnswer again = read("cache", "kept");
        assertEquals(1, again.catalogue().materials().size());
        assertTrue(asked.get(1).endsWith("\"" + PLAN.hashCode() + "\""), asked.toString());
        body = PLAN + "M2,budgets\n";
        assertEquals(2, read("cache", "kept").catalogue().materials().size());
    }

    @Test
    void aDamagedCacheCountsAsNone() throws IOException {
        read("cache", "kept");
        try (Stream<Path> kept = Files.list(folder.resolve("kept"))) {
            Path file = kept.findFirst().orElseThrow();
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length - 1] ^= 1;
            Files.write(file, bytes);
        }
        assertEquals(1, read("cache", "kept").catalogue().materials().size());
        assertTrue(asked.get(1).endsWith(" null"), asked.toString());
    }

    @Test
    void aPageOfTheWebIsNoEmptyCatalogue() {
        body = "<html>please log in</html>";
        type = "text/html";
        assertEquals(ProviderReason.SOURCE_SHAPE, why(read()));
    }

    @Test
    void aRefusalAndAnAbsenceAreToldApart() {
        status = 403;
        assertEquals(ProviderReason.SOURCE_REFUSED, why(read()));
        status = 404;
        assertFalse(read().complete());
    }

    @Test
    void neverFollowsARedirectToAnotherOrigin() {
        status = 302;
        redirect = "http://localhost:1/plan.csv";
        ProviderAnswer answer = read();
        assertFalse(answer.complete());
        assertEquals(1, asked.size());
    }

    @Test
    void tellsItsHealthWithoutReadingTheCatalogue() {
        try (PluginHost host = PluginHost.open(HostOptions.none().withProviders(List.of(new AnyProvider())))) {
            assertEquals(Health.State.UP, host.health(config()).state());
            status = 500;
            assertEquals(Health.State.DOWN, host.health(config()).state());
        }
    }

    @Test
    void aFileAndAnAddressAreOneTooMany() {
        assertEquals(ProviderReason.SETTING_INVALID, why(read("file", "plan.csv")));
    }

    @Test
    void namesTheFileAfterTheLastStepOfItsAddress() {
        assertEquals("计划.xlsx", TableSource.name(URI.create("http://h/a/%E8%AE%A1%E5%88%92.xlsx?x=/../b")));
        assertEquals("table", TableSource.name(URI.create("http://h/")));
        assertEquals("table", TableSource.name(URI.create("http://h/..")));
        assertEquals("a_b", TableSource.name(URI.create("http://h/a%5Cb")));
    }
}
