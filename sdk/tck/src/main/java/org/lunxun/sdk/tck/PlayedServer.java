package org.lunxun.sdk.tck;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;

/**
 * A web source on this machine, for tests of providers that ask one: a test says how it answers, well or badly. It answers
 * one request after another, on a free port of the loopback address.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class PlayedServer implements AutoCloseable {

    /** Answers one request. */
    @FunctionalInterface
    @Stability(Stability.Level.EXPERIMENTAL)
    public interface Handler {

        /**
         * Answers; the exchange is closed when this returns.
         *
         * @param exchange the request and its answer
         * @throws IOException when the other side has hung up
         */
        void handle(HttpExchange exchange) throws IOException;
    }

    static {
        // Otherwise the kernel waits 40 ms between the head and the body of each answer.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final Handler handler;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private PlayedServer(HttpServer server, Handler handler) {
        this.server = server;
        this.handler = handler;
    }

    /**
     * Starts a server.
     *
     * @param handler answers every request, on a thread of the server
     * @return the server, which listens already
     * @throws UncheckedIOException when no port is free
     */
    public static PlayedServer of(Handler handler) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            PlayedServer played = new PlayedServer(server, handler);
            server.createContext("/", played::handle);
            server.start();
            return played;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        try {
            handler.handle(exchange);
        } finally {
            exchange.close();
        }
    }

    /**
     * Where it listens.
     *
     * @return for example {@code http://127.0.0.1:40123}
     */
    public String address() {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort();
    }

    /**
     * Method and address of each request so far.
     *
     * @return a list that grows, and may be cleared
     */
    public List<String> requests() {
        return requests;
    }

    /**
     * Sends an answer.
     *
     * @param exchange the request
     * @param status the status
     * @param type the content type
     * @param body the body, sent in UTF-8; empty for none
     * @throws IOException when the other side has hung up
     */
    public static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    /**
     * The fields of a form, or of the query of an address.
     *
     * @param encoded as it was sent, null for none
     * @return the fields, decoded, of which a caller may change the map
     */
    public static Map<String, String> fields(@Nullable String encoded) {
        Map<String, String> fields = new HashMap<>();
        for (String field : encoded == null ? new String[0] : encoded.split("&")) {
            String[] parts = field.split("=", 2);
            fields.put(
                    URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                    parts.length == 2 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "");
        }
        return fields;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
