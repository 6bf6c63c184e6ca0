package org.lunxun.plugin.externalprovider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.sdk.api.ProviderException;
import org.lunxun.sdk.api.ProviderRequest;
import org.lunxun.sdk.api.Secret;
import org.lunxun.sdk.http.GuardedClient;
import org.lunxun.sdk.http.WebAnswer;
import org.lunxun.sdk.http.WebOrigin;
import org.lunxun.sdk.http.WebRequest;

/**
 * An xAPI record store, 1.0.3 or 2.0. A page of statements may be empty or short and still have more: only where there is
 * no {@code more} is the end.
 */
final class RecordStore {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final String VERSION = "X-Experience-API-Version";
    private static final String CONSISTENT = "X-Experience-API-Consistent-Through";
    /** The most pages of one history, in however many calls it is read. */
    static final int PAGES = 2_000;

    private static final int LIMIT = 500;

    /** Takes one statement, and may end the reading. */
    interface Taker {
        void take(JsonNode statement) throws ProviderException;
    }

    /** Asked behind each page that has more; may end the reading there. */
    interface Pause {
        boolean before(String more) throws ProviderException;
    }

    private final URI endpoint;
    private final String user;
    private final Secret password;
    private final GuardedClient client;
    private final ProviderRequest call;
    private String version = "1.0.3";
    private boolean agreed;
    private @Nullable Instant consistent;

    RecordStore(URI endpoint, String user, Secret password, GuardedClient client, ProviderRequest call) {
        String address = endpoint.toString();
        this.endpoint = URI.create(address.endsWith("/") ? address : address + "/");
        this.user = user;
        this.password = password;
        this.client = client;
        this.call = call;
    }

    /**
     * Hands over every statement with a verb that was stored after a time, in the order in which they were; or goes on at the
     * link where it paused. Returns the link of the next page where it pauses, empty at the end.
     */
    Optional<String> statements(String verb, Optional<Instant> since, Optional<String> from, Pause pause, Taker taker)
            throws ProviderException, IOException, InterruptedException {
        if (from.isPresent()) {
            return pages(negotiated(WebRequest.get(next(from.get()))), pause, taker);
        }
        Map<String, String> query = new LinkedHashMap<>();
        query.put("verb", verb);
        since.ifPresent(time -> query.put("since", time.toString()));
        query.put("ascending", "true");
        query.put("format", "exact");
        query.put("limit", String.valueOf(LIMIT));
        return pages(answered(query), pause, taker);
    }

    /** The statements of one agent about one activity that stand. */
    List<JsonNode> about(JsonNode actor, String activity) throws ProviderException, IOException, InterruptedException {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("agent", actor.toString());
        query.put("activity", activity);
        query.put("ascending", "true");
        query.put("format", "exact");
        query.put("limit", String.valueOf(LIMIT));
        List<JsonNode> all = new ArrayList<>();
        Tally tally = Tally.standard();
        pages(answered(query), more -> false, statement -> {
            tally.count(statement);
            all.add(statement);
        });
        return all;
    }

    /** A statement that was voided; empty where the store does not have it. */
    Optional<JsonNode> voided(String id) throws ProviderException, IOException, InterruptedException {
        WebAnswer answer = answered(Map.of("voidedStatementId", id));
        return answer.status() == 404 ? Optional.empty() : Optional.of(json(answer));
    }

    /** Up to when the first answer of this call was complete, by the store's own clock; empty where it does not say. */
    Optional<Instant> consistentThrough() {
        return Optional.ofNullable(consistent);
    }

    /** Fails where the store speaks no version that we do, or the credentials do not open the statements. */
    void probe() throws ProviderException, IOException, InterruptedException {
        WebAnswer about = sent(WebRequest.get(endpoint.resolve("about")));
        if (about.status() == 200) {
            List<String> versions = new ArrayList<>();
            json(about).path("version").forEach(one -> versions.add(one.asText("")));
            if (versions.stream().noneMatch(one -> one.matches("(?:1|2)\\.0(?:\\.[0-9]{1,3})?"))) {
                throw shape("it speaks neither version 1.0 nor 2.0");
            }
        }
        statementsOf(json(answered(Map.of("limit", "1"))));
    }

    private Optional<String> pages(WebAnswer first, Pause pause, Taker taker)
            throws ProviderException, IOException, InterruptedException {
        Set<URI> asked = new HashSet<>();
        JsonNode page = json(first);
        for (int pages = 1; pages <= PAGES; pages++) {
            for (JsonNode statement : statementsOf(page)) {
                taker.take(statement);
            }
            JsonNode more = page.path("more");
            if (!more.isMissingNode() && !more.isNull() && !more.isTextual()) {
                throw shape("'more' is no link");
            }
            if (more.asText("").isBlank()) {
                return Optional.empty();
            }
            URI next = next(more.asText());
            if (!asked.add(next)) {
                throw shape("its pages run in a circle");
            }
            if (pause.before(more.asText())) {
                return Optional.of(more.asText());
            }
            page = json(sent(WebRequest.get(next)));
        }
        throw tooLong();
    }

    /** Where a link leads: a path of the host, not of the endpoint; another origin is refused. */
    private URI next(String more) throws ProviderException {
        WebOrigin origin = WebOrigin.of(endpoint);
        return origin.resolve(URI.create(origin + "/"), more);
    }

    private static JsonNode statementsOf(JsonNode page) throws ProviderException {
        JsonNode statements = page.path("statements");
        if (!statements.isArray()) {
            throw shape("the answer lacks the key 'statements'");
        }
        return statements;
    }

    private WebAnswer answered(Map<String, String> query) throws ProviderException, IOException, InterruptedException {
        WebRequest request = WebRequest.get(endpoint.resolve("statements"));
        for (Map.Entry<String, String> one : query.entrySet()) {
            request = request.withQuery(one.getKey(), one.getValue());
        }
        return negotiated(request);
    }

    /** Asks; where the store does not speak the version, once more in the other one. */
    private WebAnswer negotiated(WebRequest request) throws ProviderException, IOException, InterruptedException {
        WebAnswer answer = sent(request);
        if (answer.status() == 400 && !agreed) {
            version = "2.0.0";
            answer = sent(request);
        }
        agreed |= answer.status() == 200;
        if (consistent == null) {
            consistent = answer.header(CONSISTENT).flatMap(RecordStore::instant).orElse(null);
        }
        return answer;
    }

    private WebAnswer sent(WebRequest request) throws ProviderException, IOException, InterruptedException {
        return client.send(
                request.withHeader(VERSION, version)
                        .withHeader("Accept", "application/json")
                        .withBasic(user, password),
                call);
    }

    private static JsonNode json(WebAnswer answer) throws ProviderException {
        try {
            JsonNode json = JSON.readTree(answer.checked().text());
            if (json != null && json.isObject()) {
                return json;
            }
        } catch (JsonProcessingException e) {
            throw shape("the answer is no JSON");
        }
        throw shape("the answer is no object");
    }

    static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.strip()).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static ProviderException tooLong() {
        return shape("a history has more than " + PAGES + " pages");
    }

    private static ProviderException shape(String what) {
        return ProviderException.of(
                ProviderReason.SOURCE_SHAPE, "The record store does not answer as xAPI does: " + what + ".");
    }
}
