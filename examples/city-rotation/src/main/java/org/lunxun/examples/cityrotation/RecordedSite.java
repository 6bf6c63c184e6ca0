package org.lunxun.examples.cityrotation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The web services of a Moodle site, played back: each function answers what stands in a file of its name. Listens on a
 * free port of this machine only.
 */
final class RecordedSite implements AutoCloseable {

    private static final String SERVICE = "/webservice/rest/server.php";

    private final HttpServer server;
    private final Path answers;
    private final String token;

    private RecordedSite(HttpServer server, Path answers, String token) {
        this.server = server;
        this.answers = answers;
        this.token = token;
    }

    /** Begins to answer; {@code answers} holds a file {@code FUNCTION.json} for each function. */
    static RecordedSite open(Path answers, String token) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        RecordedSite site = new RecordedSite(server, answers, token);
        server.createContext(SERVICE, site::answer);
        server.start();
        return site;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] body = answer(fields(form)).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** A Moodle answers errors with status 200, too. */
    private String answer(Map<String, String> fields) throws IOException {
        if (!token.equals(fields.get("wstoken"))) {
            return error("moodle_exception", "invalidtoken", "无效的令牌");
        }
        Optional<Path> answer = Optional.ofNullable(fields.get("wsfunction"))
                .filter(name -> name.matches("[a-z_]+"))
                .map(name -> answers.resolve(name + ".json"))
                .filter(Files::isRegularFile);
        return answer.isPresent()
                ? Files.readString(answer.get())
                : error("webservice_access_exception", "accessexception", "访问控制异常");
    }

    private static String error(String exception, String code, String message) {
        return "{\"exception\":\"%s\",\"errorcode\":\"%s\",\"message\":\"%s\"}".formatted(exception, code, message);
    }

    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new HashMap<>();
        for (String field : form.split("&", -1)) {
            String[] parts = field.split("=", 2);
            fields.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
