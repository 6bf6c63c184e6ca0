package org.lunxun.plugin.externalprovider;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.lunxun.sdk.tck.PlayedServer;

/** Plays recorded answers on a port of this machine, as a Moodle site would send them. */
final class MoodleServer implements AutoCloseable {

    private final PlayedServer server = PlayedServer.of(this::handle);
    private final Map<String, PlayedServer.Handler> answers = new HashMap<>();
    private final List<Map<String, String>> forms = new CopyOnWriteArrayList<>();

    String address() {
        return server.address() + "/moodle";
    }

    /** The forms that came, in their order. */
    List<Map<String, String>> forms() {
        return forms;
    }

    /** Method and address of the requests, in their order. */
    List<String> requests() {
        return server.requests();
    }

    MoodleServer recorded(String function, String resource) {
        return body(function, resource(resource));
    }

    MoodleServer body(String function, String body) {
        return answer(function, exchange -> PlayedServer.send(exchange, 200, "application/json", body));
    }

    MoodleServer answer(String function, PlayedServer.Handler handler) {
        answers.put(function, handler);
        return this;
    }

    /** Makes the answer out of the form that came, which is the newest: requests come one after another. */
    MoodleServer made(String function, Function<Map<String, String>, String> maker) {
        return answer(
                function,
                exchange ->
                        PlayedServer.send(exchange, 200, "application/json", maker.apply(forms.get(forms.size() - 1))));
    }

    static String resource(String name) {
        try (InputStream in = MoodleServer.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        Map<String, String> form =
                PlayedServer.fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        forms.add(form);
        PlayedServer.Handler handler = answers.get(form.getOrDefault("wsfunction", ""));
        if (handler == null) {
            PlayedServer.send(exchange, 200, "application/json", resource("e2-error.function-not-in-service.json"));
        } else {
            handler.handle(exchange);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
