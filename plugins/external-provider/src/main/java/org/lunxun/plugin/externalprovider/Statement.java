package org.lunxun.plugin.externalprovider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lunxun.sdk.api.CompletionId;

/** What is read of one statement, and nothing else of it. */
final class Statement {

    private final JsonNode json;

    Statement(JsonNode json) {
        this.json = json;
    }

    String id() {
        return json.path("id").asText("").strip();
    }

    JsonNode actor() {
        return json.path("actor");
    }

    /** What names the actor to the store and nothing else of it. */
    ObjectNode agent() {
        ObjectNode agent = JsonNodeFactory.instance.objectNode();
        JsonNode account = actor().path("account");
        if (account.isObject()) {
            agent.putObject("account")
                    .put("homePage", account.path("homePage").asText(""))
                    .put("name", account.path("name").asText(""));
        } else {
            agent.put("mbox", actor().path("mbox").asText(""));
        }
        return agent;
    }

    String verb() {
        return json.path("verb").path("id").asText("");
    }

    String activity() {
        return json.path("object").path("id").asText("");
    }

    /** What kind of thing the activity is; a verb alone cannot tell a course from a page of it. */
    String activityType() {
        return json.path("object").path("definition").path("type").asText("");
    }

    /** The statement that this one takes back, empty when it does not. */
    Optional<String> target() {
        boolean reference = json.path("object").path("objectType").asText("").equals("StatementRef");
        return Optional.of(activity().strip()).filter(id -> reference && !id.isEmpty());
    }

    /** Whether the statement says itself that nothing is completed. */
    boolean isIncomplete() {
        return json.path("result").path("completion").isBoolean()
                && !json.path("result").path("completion").booleanValue();
    }

    Optional<Instant> stored() {
        return RecordStore.instant(json.path("stored").asText(""));
    }

    /** When it happened; a time without a zone is one of the source's. */
    Optional<Instant> happened(ZoneId zone) {
        String text = json.path("timestamp").asText("").strip();
        if (text.isEmpty()) {
            return stored();
        }
        return RecordStore.instant(text).or(() -> {
            try {
                return Optional.of(LocalDateTime.parse(text).atZone(zone).toInstant());
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }

    /** The name of the activity, Chinese where there is one, since labels of languages are often wrong; empty when none. */
    String name() {
        Map<String, String> names = new TreeMap<>();
        Iterator<Map.Entry<String, JsonNode>> all =
                json.path("object").path("definition").path("name").properties().iterator();
        while (all.hasNext()) {
            Map.Entry<String, JsonNode> one = all.next();
            names.put(one.getKey(), one.getValue().asText("").strip());
        }
        return Stream.concat(
                        names.entrySet().stream()
                                .filter(one -> one.getKey().startsWith("zh"))
                                .map(Map.Entry::getValue),
                        names.values().stream())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The result in per cent, empty where there is none or it lies outside of its own range. */
    Optional<Double> percent() {
        JsonNode score = json.path("result").path("score");
        double scaled = score.path("scaled").asDouble(-1);
        if (score.path("scaled").isNumber() && scaled >= 0 && scaled <= 1) {
            return Optional.of(scaled * 100);
        }
        double min = score.path("min").asDouble(0);
        double span = score.path("max").asDouble(0) - min;
        double raw = score.path("raw").asDouble(-1) - min;
        boolean sane =
                score.path("raw").isNumber() && score.path("max").isNumber() && raw >= 0 && raw <= span && span > 0;
        return sane ? Optional.of(raw / span * 100) : Optional.empty();
    }

    /**
     * The account or address of the actor as a cadre's id: an account of the agreed home page, or the address where that
     * was agreed. Empty for groups and for everybody else; never a name.
     */
    Optional<String> person(Optional<String> homePage, PersonField field) {
        JsonNode account = actor().path("account");
        if (homePage.isPresent() && account.path("homePage").asText("").equals(homePage.get())) {
            return Optional.of(account.path("name").asText("").strip()).filter(name -> !name.isEmpty());
        }
        String address = actor().path("mbox").asText("");
        return field == PersonField.EMAIL && address.startsWith("mailto:")
                ? Optional.of(address.substring("mailto:".length()).strip()).filter(name -> !name.isEmpty())
                : Optional.empty();
    }

    /**
     * One completion, however many statements tell of it: actor, activity and registration; where there is none, the time
     * tells a repetition of the course from a statement that was sent twice.
     */
    CompletionId completion(String person) {
        String registration = json.path("context").path("registration").asText("");
        String when = registration.isEmpty() ? json.path("timestamp").asText("") : registration;
        String all = String.join("\u0000", person, activity(), when);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return CompletionId.of("xapi-" + HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
