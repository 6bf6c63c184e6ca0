package org.lunxun.plugin.externalprovider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lunxun.sdk.tck.PlayedServer;

/**
 * An xAPI record store on this machine. Its answers are made after the rules and traps that are known of running stores
 * (design page INTEROP, section 1.3); none was recorded.
 */
final class MadeRecordStore implements AutoCloseable {

    static final String COURSE = "http://adlnet.gov/expapi/activities/course";
    static final String COMPLETED = "http://adlnet.gov/expapi/verbs/completed";
    static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";
    static final String HOME = "https://learn.example.org";

    /** Answers one request in place of the store; false leaves it to the store. */
    interface Trap {
        boolean answers(HttpExchange exchange, Map<String, String> query) throws IOException;
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> KNOWN =
            Set.of("verb", "since", "ascending", "format", "limit", "agent", "activity", "voidedStatementId", "from");

    final List<ObjectNode> statements = new ArrayList<>();
    String consistent = "2027-01-03T00:00:00Z";
    String version = "1.0.3";
    int cap = 50;

    @Nullable
    Trap trap;

    private final PlayedServer server = PlayedServer.of(this::handle);
    final List<String> requests = server.requests();

    String address() {
        return server.address();
    }

    /** A completed course, as a Moodle with logstore_xapi sends it: no result at all. */
    ObjectNode completed(String id, String person, String activity) {
        return put("{'id':'" + id + "','actor':{'name':'canary-name','account':{'homePage':'" + HOME + "','name':'"
                + person + "'}},"
                + "'verb':{'id':'" + COMPLETED + "'},'object':{'id':'" + activity + "','definition':{'type':'" + COURSE
                + "','name':{'en':'Data','zh-CN':'数字政府'}}},'context':{'registration':'reg-" + person + "'},"
                + "'timestamp':'2026-12-30T17:00:00Z','stored':'2027-01-01T00:00:00Z'}");
    }

    void voiding(String id, String target) {
        put("{'id':'" + id + "','actor':{'mbox':'mailto:admin@example.org'},'verb':{'id':'" + VOIDED
                + "'},'object':{'objectType':'StatementRef','id':'" + target + "'},'stored':'2027-01-02T00:00:00Z'}");
    }

    ObjectNode put(String json) {
        try {
            ObjectNode node = (ObjectNode) JSON.readTree(json.replace('\'', '"'));
            statements.add(node);
            return node;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        Map<String, String> query = PlayedServer.fields(exchange.getRequestURI().getRawQuery());
        if (trap != null && trap.answers(exchange, query)) {
            return;
        }
        // lunxun:canary-secret
        boolean known = "Basic bHVueHVuOmNhbmFyeS1zZWNyZXQ="
                .equals(exchange.getRequestHeaders().getFirst("Authorization"));
        String asked = exchange.getRequestHeaders().getFirst("X-Experience-API-Version");
        if (exchange.getRequestURI().getPath().endsWith("/about")) {
            PlayedServer.send(exchange, 200, "application/json", "{\"version\":[\"" + version + "\"]}");
        } else if (!known) {
            PlayedServer.send(exchange, 401, "application/json", "{}");
        } else if (!version.equals(asked) || !KNOWN.containsAll(query.keySet())) {
            PlayedServer.send(exchange, 400, "application/json", "{\"error\":\"…\"}");
        } else if (query.containsKey("voidedStatementId")) {
            voided(exchange, query.get("voidedStatementId"));
        } else {
            page(exchange, query);
        }
    }

    private Set<String> gone() {
        Set<String> gone = new HashSet<>();
        statements.stream()
                .filter(one -> one.path("verb").path("id").asText().equals(VOIDED))
                .forEach(one -> gone.add(one.path("object").path("id").asText()));
        return gone;
    }

    private void voided(HttpExchange exchange, String id) throws IOException {
        for (ObjectNode one : statements) {
            if (one.path("id").asText().equals(id) && gone().contains(id)) {
                PlayedServer.send(exchange, 200, "application/json", one.toString());
                return;
            }
        }
        PlayedServer.send(exchange, 404, "application/json", "{}");
    }

    private void page(HttpExchange exchange, Map<String, String> query) throws IOException {
        Set<String> gone = gone();
        List<ObjectNode> found = statements.stream()
                .filter(one -> !gone.contains(one.path("id").asText()))
                .filter(one -> matches(one, query))
                .toList();
        int from = Integer.parseInt(query.getOrDefault("from", "0"));
        int end = Math.min(found.size(), from + Math.min(cap, Integer.parseInt(query.getOrDefault("limit", "50"))));
        ObjectNode answer = JSON.createObjectNode();
        answer.putArray("statements").addAll(found.subList(from, end));
        String raw = exchange.getRequestURI().getRawQuery().replaceAll("&from=[0-9]+", "");
        answer.put("more", end < found.size() ? "/more/statements?" + raw + "&from=" + end : "");
        exchange.getResponseHeaders().add("X-Experience-API-Consistent-Through", consistent);
        PlayedServer.send(exchange, 200, "application/json", answer.toString());
    }

    private static boolean matches(ObjectNode one, Map<String, String> query) {
        boolean verb = !query.containsKey("verb")
                || one.path("verb").path("id").asText().equals(query.get("verb"));
        boolean since = !query.containsKey("since")
                || Instant.parse(one.path("stored").asText()).isAfter(Instant.parse(query.get("since")));
        boolean activity = !query.containsKey("activity")
                || one.path("object").path("id").asText().equals(query.get("activity"));
        return verb && since && activity && (!query.containsKey("agent") || isOf(one, query.get("agent")));
    }

    private static boolean isOf(JsonNode one, String agent) {
        try {
            return one.path("actor").path("account").equals(JSON.readTree(agent).path("account"));
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
