package org.lunxun.plugin.university;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A OneRoster service on this machine. Its answers are made after the rules and traps that are known of running servers
 * (design page INTEROP, section 1.2); none was recorded. What a test does not switch on, a well-behaved server of 1.2 does.
 */
final class MadeService implements AutoCloseable {

    /** Answers one request in place of the service; false leaves it to the service. */
    interface Trap {
        boolean answers(HttpExchange exchange, Map<String, String> query) throws IOException;
    }

    static {
        // Otherwise the kernel waits 40 ms between the head and the body of each answer.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    final Map<String, List<ObjectNode>> tables = new TreeMap<>();
    final List<String> requests = new CopyOnWriteArrayList<>();
    final List<String> tokenForms = new CopyOnWriteArrayList<>();
    int clamp = 1_000;
    boolean links;
    boolean counts;
    boolean filters = true;

    @Nullable
    Trap trap;

    private final HttpServer server;
    private int tokens;

    MadeService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
        small();
    }

    /** The catalogue of {@link BundleFile#small}, with two students of the class and their results. */
    private void small() {
        put("orgs", "{'sourcedId':'o-0','name':'滨江大学','type':'district'}");
        put(
                "orgs",
                "{'sourcedId':'o-1','name':'滨江大学继续教育学院','type':'school','identifier':'12330000000000002Y',"
                        + "'parent':{'href':'/orgs/o-0','sourcedId':'o-0','type':'org'},'metadata':{'region':'滨江市','places':'120'}}");
        put(
                "academicSessions",
                "{'sourcedId':'t-1','title':'春','type':'term','startDate':'2027-03-01','endDate':'2027-03-12'}");
        put(
                "courses",
                "{'sourcedId':'k-1','title':'数字政府','org':{'href':'/orgs/o-1','sourcedId':'o-1','type':'org'},"
                        + "'subjects':['信息化'],'metadata':{'hours':'24','topics':'数字治理:0.8'}}");
        offering("c-1", "数字政府研修班");
        put("users", "{'sourcedId':'u-1','identifier':'GB000001','enabledUser':'true'}");
        put("users", "{'sourcedId':'u-2','identifier':'GB000002','enabledUser':'true'}");
        enrolment("e-1", "c-1", "u-1");
        enrolment("e-2", "c-1", "u-2");
        put(
                "lineItems",
                "{'sourcedId':'l-1','title':'结业考核','class':{'sourcedId':'c-1'},'resultValueMin':0,'resultValueMax':100}");
        result("r-1", "u-1", "fully graded");
        result("r-2", "u-2", "partially graded");
    }

    void offering(String id, String title) {
        put(
                "classes",
                "{'sourcedId':'" + id + "','title':'" + title
                        + "','course':{'href':'http://other.example/courses/k-1','sourcedId':'k-1'},"
                        + "'school':{'href':'orgs/o-1','sourcedId':'o-1'},'terms':[{'sourcedId':'t-1'}],'subjects':[]}");
    }

    void enrolment(String id, String offering, String user) {
        put(
                "enrollments",
                "{'sourcedId':'" + id + "','role':'student','class':{'sourcedId':'" + offering
                        + "'},'user':{'sourcedId':'" + user
                        + "'},'primary':'false','beginDate':'2027-03-01','endDate':'2027-03-12'}");
    }

    void result(String id, String user, String scoreStatus) {
        put(
                "results",
                "{'sourcedId':'" + id + "','lineItem':{'sourcedId':'l-1'},'student':{'sourcedId':'" + user
                        + "'},'scoreStatus':'" + scoreStatus + "','score':91.5,'scoreDate':'2027-03-11'}");
    }

    ObjectNode put(String key, String row) {
        try {
            ObjectNode node = (ObjectNode) JSON.readTree(row.replace('\'', '"'));
            if (!node.has("status")) {
                node.put("status", "active").put("dateLastModified", "2026-12-01T00:00:00.000Z");
            }
            tables.computeIfAbsent(key, name -> new ArrayList<>()).add(node);
            return node;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String root() {
        return address() + "/ims/oneroster/rostering/v1p2";
    }

    String[] settings(String... more) {
        String[] all = Arrays.copyOf(
                new String[] {
                    "rostering",
                    root(),
                    "gradebook",
                    address() + "/ims/oneroster/gradebook/v1p2",
                    "tokenAddress",
                    address() + "/token",
                    "clientId",
                    "lunxun",
                    "clientSecret",
                    "canary-secret"
                },
                10 + more.length);
        System.arraycopy(more, 0, all, 10, more.length);
        return all;
    }

    static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    /** The requests for a collection, without the token's. */
    List<String> asked(String key) {
        return requests.stream()
                .filter(request -> request.contains("/" + key + "?"))
                .toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        try {
            String path = exchange.getRequestURI().getPath();
            Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
            if (trap != null && trap.answers(exchange, query)) {
                return;
            }
            if (path.equals("/token")) {
                token(exchange, body);
            } else if (!("Bearer token-" + tokens)
                    .equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                send(exchange, 401, "application/json", "{\"imsx_codeMajor\":\"failure\"}");
            } else {
                page(exchange, path, query);
            }
        } finally {
            exchange.close();
        }
    }

    private void token(HttpExchange exchange, String form) throws IOException {
        tokenForms.add(form);
        // lunxun:canary-secret
        boolean known = "Basic bHVueHVuOmNhbmFyeS1zZWNyZXQ="
                .equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (known) {
            tokens++;
            send(
                    exchange,
                    200,
                    "application/json",
                    "{\"access_token\":\"token-" + tokens + "\",\"token_type\":\"bearer\"}");
        } else {
            send(exchange, 401, "application/json", "{\"error\":\"invalid_client\"}");
        }
    }

    private void page(HttpExchange exchange, String path, Map<String, String> query) throws IOException {
        String key = path.substring(path.lastIndexOf('/') + 1);
        if (query.containsKey("filter") && !filters) {
            send(exchange, 400, "application/json", "{\"imsx_codeMajor\":\"failure\"}");
            return;
        }
        List<ObjectNode> rows = tables.getOrDefault(key, List.of()).stream()
                .filter(row -> matches(row, query.getOrDefault("filter", "")))
                .toList();
        int offset = Integer.parseInt(query.get("offset"));
        int limit = Math.min(clamp, Integer.parseInt(query.get("limit")));
        int end = Math.min(rows.size(), offset + limit);
        if (counts) {
            exchange.getResponseHeaders().add("X-Total-Count", String.valueOf(rows.size()));
        }
        if (links && end < rows.size()) {
            String next = exchange.getRequestURI().toString().replace("offset=" + offset, "offset=" + end);
            exchange.getResponseHeaders().add("Link", "<" + next + ">; rel=\"next\", </first>; rel=\"first\"");
        }
        ObjectNode answer = JSON.createObjectNode();
        answer.putArray(key).addAll(offset < end ? rows.subList(offset, end) : List.of());
        send(exchange, 200, "application/json", answer.toString());
    }

    private static boolean matches(ObjectNode row, String filter) {
        if (filter.isEmpty()) {
            return true;
        }
        Instant since = Instant.parse(filter.replace("dateLastModified>='", "").replace("'", ""));
        return !Instant.parse(row.path("dateLastModified").asText()).isBefore(since);
    }

    private static Map<String, String> query(@Nullable String raw) {
        Map<String, String> query = new HashMap<>();
        for (String part : raw == null ? new String[0] : raw.split("&")) {
            String[] pair = part.split("=", 2);
            query.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
