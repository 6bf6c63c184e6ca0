package org.lunxun.plugin.externalprovider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.function.Function;

/** Plays recorded answers on a port of this machine, as a Moodle site would send them. */
final class MoodleServer implements AutoCloseable {

    /** Answers one request. */
    interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }

    static {
        // Otherwise the kernel waits 40 ms between the head and the body of each answer.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final Map<String, Handler> answers = new HashMap<>();
    private final List<Map<String, String>> forms = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    MoodleServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    String address() {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort() + "/moodle";
    }

    /** The forms that came, in their order. */
    List<Map<String, String>> forms() {
        return forms;
    }

    /** Method and address of the requests, in their order. */
    List<String> requests() {
        return requests;
    }

    MoodleServer recorded(String function, String resource) {
        return body(function, resource(resource));
    }

    MoodleServer body(String function, String body) {
        return answer(function, exchange -> send(exchange, 200, "application/json", body));
    }

    MoodleServer answer(String function, Handler handler) {
        answers.put(function, handler);
        return this;
    }

    /** Makes the answer out of the form that came, which is the newest: requests come one after another. */
    MoodleServer made(String function, Function<Map<String, String>, String> maker) {
        return answer(
                function,
                exchange -> send(exchange, 200, "application/json", maker.apply(forms.get(forms.size() - 1))));
    }

    static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    static String resource(String name) {
        try (InputStream in = MoodleServer.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        Map<String, String> form = new HashMap<>();
        String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        for (String field : text.split("&")) {
            String[] parts = field.split("=", 2);
            form.put(
                    URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                    parts.length == 2 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "");
        }
        forms.add(form);
        Handler handler = answers.get(form.getOrDefault("wsfunction", ""));
        if (handler == null) {
            send(exchange, 200, "application/json", resource("e2-error.function-not-in-service.json"));
        } else {
            handler.handle(exchange);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
