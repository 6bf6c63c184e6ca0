package org.lunxun.plugin.university;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.lunxun.sdk.tck.PlayedServer;

/**
 * A OneRoster service on this machine. Its answers are made after the rules and traps that are known of running servers
 * (design page INTEROP, section 1.2); none was recorded. What a test does not switch on, a well-behaved server of 1.2 does.
 */
final class MadeService implements AutoCloseable {

    /** Answers one request in place of the service; false leaves it to the service. */
    interface Trap {
        boolean answers(HttpExchange exchange, Map<String, String> query) throws IOException;
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    final Map<String, List<ObjectNode>> tables = new TreeMap<>();
    final List<String> tokenForms = new CopyOnWriteArrayList<>();
    int clamp = 1_000;
    boolean links;
    boolean counts;
    boolean filters = true;

    @Nullable
    Trap trap;

    private final PlayedServer server = PlayedServer.of(this::handle);
    final List<String> requests = server.requests();
    private int tokens;

    MadeService() {
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
        return server.address();
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

    /** The requests for a collection, without the token's. */
    List<String> asked(String key) {
        return requests.stream()
                .filter(request -> request.contains("/" + key + "?"))
                .toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath();
        Map<String, String> query = PlayedServer.fields(exchange.getRequestURI().getRawQuery());
        if (trap != null && trap.answers(exchange, query)) {
            return;
        }
        if (path.equals("/token")) {
            token(exchange, body);
        } else if (!("Bearer token-" + tokens)
                .equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            PlayedServer.send(exchange, 401, "application/json", "{\"imsx_codeMajor\":\"failure\"}");
        } else {
            page(exchange, path, query);
        }
    }

    private void token(HttpExchange exchange, String form) throws IOException {
        tokenForms.add(form);
        // lunxun:canary-secret
        boolean known = "Basic bHVueHVuOmNhbmFyeS1zZWNyZXQ="
                .equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (known) {
            tokens++;
            PlayedServer.send(
                    exchange,
                    200,
                    "application/json",
                    "{\"access_token\":\"token-" + tokens + "\",\"token_type\":\"bearer\"}");
        } else {
            PlayedServer.send(exchange, 401, "application/json", "{\"error\":\"invalid_client\"}");
        }
    }

    private void page(HttpExchange exchange, String path, Map<String, String> query) throws IOException {
        String key = path.substring(path.lastIndexOf('/') + 1);
        if (query.containsKey("filter") && !filters) {
            PlayedServer.send(exchange, 400, "application/json", "{\"imsx_codeMajor\":\"failure\"}");
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
        PlayedServer.send(exchange, 200, "application/json", answer.toString());
    }

    private static boolean matches(ObjectNode row, String filter) {
        if (filter.isEmpty()) {
            return true;
        }
        Instant since = Instant.parse(filter.replace("dateLastModified>='", "").replace("'", ""));
        return !Instant.parse(row.path("dateLastModified").asText()).isBefore(since);
    }

    @Override
    public void close() {
        server.close();
    }
}
