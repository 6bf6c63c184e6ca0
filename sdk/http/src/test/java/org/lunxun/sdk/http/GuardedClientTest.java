package org.lunxun.sdk.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.sdk.api.ProviderException;
import org.lunxun.sdk.api.Secret;

class GuardedClientTest {

    private static final AHostsCall CALL = AHostsCall.lasting(Duration.ofSeconds(60));
    private static final String CANARY = "canary-7f3a";

    private final NotedWaits waits = new NotedWaits();
    private final GuardedClient client = GuardedClient.of(WebLimits.standard().withBytes(1_000_000), waits);

    private WebAnswer get(Played server) throws Exception {
        return client.send(WebRequest.get(server.at("/a")), CALL);
    }

    private static SSLContext certificate(String name) throws Exception {
        char[] password = "made-for-a-test".toCharArray();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = GuardedClientTest.class.getResourceAsStream(name)) {
            keys.load(in, password);
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("it", keys.getCertificate(keys.aliases().nextElement()));
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, password);
        TrustManagerFactory others = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        others.init(trusted);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(own.getKeyManagers(), others.getTrustManagers(), null);
        return tls;
    }

    @Test
    void answersWhatTheSourceSays() throws Exception {
        try (Played server = new Played(Played.json("{\"a\":\"滨江\"}", "ETag", "\"v1\""))) {
            WebAnswer answer = get(server).checked();
            assertEquals("{\"a\":\"滨江\"}", answer.text());
            assertEquals("application/json", answer.mediaType());
            assertEquals("\"v1\"", answer.etag().orElseThrow());
        }
    }

    @Test
    void cutsOffAGigabyteThatNeverEndsAndDoesNotAskAgain() {
        try (Played server = new Played(Played.endless())) {
            IOException thrown = assertThrows(IOException.class, () -> get(server));
            assertEquals("the answer has more than 1000000 bytes", thrown.getMessage());
            assertEquals(1, server.requests().size());
        }
    }

    @Test
    void refusesARedirectToAnotherOriginAndSendsItNothing() {
        try (Played other = new Played(Played.json("{}"));
                Played server = new Played(
                        Played.answer(302, "", "", "Location", other.at("/a").toString()))) {
            ProviderException thrown = assertThrows(
                    ProviderException.class,
                    () -> client.send(WebRequest.get(server.at("/a")).withBearer(Secret.of(CANARY)), CALL));
            assertEquals(ProviderReason.SOURCE_SHAPE, thrown.reason());
            assertTrue(thrown.getMessage().contains("another origin"), thrown::getMessage);
            assertEquals(List.of(), other.requests());
        }
    }

    @Test
    void refusesARedirectOfAPostToAnotherOrigin() {
        try (Played other = new Played(Played.json("{}"));
                Played server = new Played(
                        Played.answer(307, "", "", "Location", other.at("/a").toString()))) {
            assertThrows(
                    ProviderException.class,
                    () -> client.send(WebRequest.form(server.at("/a"), Map.of("token", CANARY)), CALL));
            assertEquals(List.of(), other.requests());
        }
    }

    @Test
    void followsARedirectWithinTheOrigin() throws Exception {
        try (Played server = new Played(Played.answer(301, "", "", "Location", "/b?c=1"), Played.json("[]"))) {
            WebAnswer answer = get(server);
            assertEquals("[]", answer.text());
            assertEquals(List.of("GET /a", "GET /b?c=1"), server.requests());
            assertEquals(server.at("/b?c=1"), answer.address());
        }
    }

    @Test
    void endsACircleOfRedirects() {
        try (Played server = new Played(Played.answer(302, "", "", "Location", "/a"))) {
            ProviderException thrown = assertThrows(ProviderException.class, () -> get(server));
            assertTrue(thrown.getMessage().contains("more than 5 times"), thrown::getMessage);
        }
    }

    @Test
    void doesNotFollowARedirectOfAPost() throws Exception {
        try (Played server = new Played(Played.answer(307, "", "", "Location", "/b"))) {
            WebAnswer answer = client.send(WebRequest.form(server.at("/a"), Map.of("a", "b")), CALL);
            assertEquals(1, server.requests().size());
            ProviderException thrown = assertThrows(ProviderException.class, answer::checked);
            assertTrue(thrown.getMessage().contains("redirects"), thrown::getMessage);
        }
    }

    @Test
    void takesACertificateThatMatches() throws Exception {
        SSLContext tls = certificate("here.p12");
        try (Played server = new Played(tls, Played.json("{}"))) {
            WebAnswer answer = GuardedClient.trusting(tls, WebLimits.standard(), waits)
                    .send(WebRequest.get(server.at("/a")), CALL);
            assertEquals(200, answer.status());
        }
    }

    @Test
    void refusesACertificateOfAnotherHostAlthoughItsMakerIsTrusted() throws Exception {
        SSLContext tls = certificate("elsewhere.p12");
        try (Played server = new Played(tls, Played.json("{}"))) {
            ProviderException thrown =
                    assertThrows(ProviderException.class, () -> GuardedClient.trusting(tls, WebLimits.standard(), waits)
                            .send(WebRequest.get(server.at("/a")), CALL));
            assertTrue(thrown.getMessage().contains("certificate"), thrown::getMessage);
            assertEquals(List.of(), server.requests());
        }
    }

    @Test
    void refusesACertificateThatNobodyVouchesFor() throws Exception {
        try (Played server = new Played(certificate("here.p12"), Played.json("{}"))) {
            assertThrows(ProviderException.class, () -> get(server));
            assertEquals(List.of(), server.requests());
        }
    }

    @Test
    void waitsAsLongAsABusySourceAsksFor() throws Exception {
        try (Played server = new Played(
                Played.answer(429, "text/html", "slow down", "Retry-After", "52"),
                Played.answer(503, "text/html", "", "Retry-After", "0"),
                Played.json("{}"))) {
            assertEquals(200, get(server).status());
            assertEquals(List.of(Duration.ofSeconds(52), Duration.ZERO), waits.pauses);
        }
    }

    @Test
    void readsATimeOfDayAgainstTheTimeOfTheSameAnswer() throws Exception {
        String then = "Wed, 21 Oct 2015 07:28:30 GMT";
        try (Played server = new Played(
                exchange -> {
                    exchange.getResponseHeaders().set("Retry-After", then);
                    exchange.sendResponseHeaders(503, -1);
                },
                Played.json("{}"))) {
            assertEquals(200, get(server).status());
            assertEquals(List.of(Duration.ZERO), waits.pauses);
        }
    }

    @Test
    void waitsTwiceAsLongEachTimeWhereTheSourceDoesNotSay() throws Exception {
        try (Played server = new Played(Played.answer(503, "text/html", "<html>"))) {
            assertEquals(503, get(server).status());
            assertEquals(
                    List.of(Duration.ofMillis(500), Duration.ofMillis(1000), Duration.ofMillis(2000)), waits.pauses);
            assertEquals(4, server.requests().size());
        }
    }

    @Test
    void doesNotWaitLongerThanItsLimitNorThanTheCallLasts() throws Exception {
        try (Played server = new Played(Played.answer(429, "", "", "Retry-After", "3600"))) {
            ProviderException thrown =
                    assertThrows(ProviderException.class, () -> get(server).checked());
            assertEquals(ProviderReason.SOURCE_REFUSED, thrown.reason());
            assertTrue(thrown.getMessage().contains("3600 s"), thrown::getMessage);
            assertEquals(1, server.requests().size());
        }
        try (Played server = new Played(Played.answer(429, "", "", "Retry-After", "60"))) {
            client.send(WebRequest.get(server.at("/a")), AHostsCall.lasting(Duration.ofSeconds(30)));
            assertEquals(1, server.requests().size());
        }
        assertEquals(List.of(), waits.pauses);
    }

    @Test
    void asksAgainAfterAnAnswerThatBrokeOff() throws Exception {
        try (Played server = new Played(Played.cut(), Played.json("{}"))) {
            assertEquals("{}", get(server).text());
            assertEquals(List.of(Duration.ofMillis(500)), waits.pauses);
        }
    }

    @Test
    void sendsOnceWhatMustNotBeRepeated() throws Exception {
        try (Played server = new Played(Played.cut())) {
            WebRequest form = WebRequest.form(server.at("/a"), Map.of("a", "b"));
            assertThrows(IOException.class, () -> client.send(form, CALL));
            assertEquals(1, server.requests().size());
            assertThrows(IOException.class, () -> client.send(form.repeatable(), CALL));
            assertEquals(5, server.requests().size());
        }
        try (Played server = new Played(Played.answer(503, "", "", "Retry-After", "1"))) {
            WebRequest form = WebRequest.form(server.at("/a"), Map.of("a", "b"));
            assertEquals(503, client.send(form, CALL).status());
            assertEquals(1, server.requests().size());
        }
    }

    @Test
    void givesUpWhatDoesNotComeInTime() {
        CountDownLatch done = new CountDownLatch(1);
        Waiting impatient = new Waiting() {
            @Override
            public void pause(Duration time) {
                waits.pause(time);
            }

            @Override
            public <T> T await(Future<T> answer, Duration longest) throws TimeoutException {
                assertEquals(Duration.ofSeconds(7), longest);
                throw new TimeoutException();
            }
        };
        try (Played server = new Played(exchange -> {
            try {
                done.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        })) {
            IOException thrown = assertThrows(IOException.class, () -> GuardedClient.of(
                            WebLimits.standard().withAttempts(1), impatient)
                    .send(WebRequest.get(server.at("/a")), AHostsCall.lasting(Duration.ofSeconds(7))));
            assertTrue(thrown.getMessage().contains("7000 ms"), thrown::getMessage);
        } finally {
            done.countDown();
        }
    }

    @Test
    void asksNothingWhenTheCallIsOver() {
        try (Played server = new Played(Played.json("{}"))) {
            WebRequest request = WebRequest.get(server.at("/a"));
            assertThrows(IOException.class, () -> client.send(request, AHostsCall.lasting(Duration.ZERO)));
            assertThrows(IOException.class, () -> client.send(request, new AHostsCall(Duration.ofSeconds(9), true)));
            assertEquals(List.of(), server.requests());
        }
    }

    @Test
    void saysThatNobodyAnswers() {
        Played server = new Played(Played.json("{}"));
        server.close();
        IOException thrown = assertThrows(IOException.class, () -> get(server));
        assertTrue(thrown.getMessage().contains("cannot be reached"), thrown::getMessage);
    }

    @Test
    void asksForChangesOnly() throws Exception {
        try (Played server = new Played(exchange -> {
            String known = exchange.getRequestHeaders().getFirst("If-None-Match");
            exchange.sendResponseHeaders("\"v1\"".equals(known) ? 304 : 200, -1);
        })) {
            WebRequest request = WebRequest.get(server.at("/plan.xlsx"));
            assertFalse(client.send(request, CALL).unchanged());
            assertTrue(
                    client.send(request.unlessStill("\"v1\""), CALL).checked().unchanged());
        }
    }

    @Test
    void secretsGoToTheSourceAndIntoNoMessage() throws Exception {
        try (Played server = new Played(Played.answer(401, "text/html", "no " + CANARY), Played.json("{}"))) {
            WebRequest bearer = WebRequest.get(server.at("/a")).withBearer(Secret.of(CANARY));
            WebAnswer answer = client.send(bearer, CALL);
            ProviderException refused = assertThrows(ProviderException.class, answer::checked);
            client.send(WebRequest.get(server.at("/a")).withBasic("user", Secret.of("用")), CALL);
            assertEquals(List.of("Bearer " + CANARY, "Basic dXNlcjrnlKg="), server.authorizations());
            String form = WebRequest.form(server.at("/a?x=" + CANARY), Map.of("wstoken", CANARY))
                    .toString();
            IllegalArgumentException broken =
                    assertThrows(IllegalArgumentException.class, () -> bearer.withBearer(Secret.of(CANARY + "\n")));
            for (String said : List.of(bearer + "", answer + "", form, refused + "", broken + "")) {
                assertFalse(said.contains(CANARY), said);
            }
        }
    }

    @Test
    void addressesAreBuiltPartByPart() {
        WebRequest request =
                WebRequest.get(URI.create("https://a.example/x?y=1")).withQuery("filter", "a>='b c+d'&");
        assertEquals(
                "https://a.example/x?y=1&filter=a%3E%3D%27b%20c%2Bd%27%26",
                request.address().toString());
        assertThrows(IllegalArgumentException.class, () -> WebRequest.get(URI.create("https://a.example/x#y")));
    }

    @Test
    void whatIsNotHttpIsNotQuoted() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread talking = new Thread(() -> {
                try (Socket socket = server.accept()) {
                    socket.getOutputStream()
                            .write(("HTTP/9 " + CANARY + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                    socket.shutdownOutput();
                } catch (IOException e) {
                    // the client has hung up, as it should
                }
            });
            talking.start();
            WebRequest request = WebRequest.get(URI.create("http://127.0.0.1:" + server.getLocalPort() + "/a"));
            GuardedClient once = GuardedClient.of(WebLimits.standard().withAttempts(1), waits);
            IOException thrown = assertThrows(IOException.class, () -> once.send(request, CALL));
            assertFalse(thrown.toString().contains(CANARY), thrown::toString);
            talking.join();
        }
    }
}
