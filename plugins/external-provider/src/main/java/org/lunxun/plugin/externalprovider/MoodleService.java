package org.lunxun.plugin.externalprovider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lunxun.sdk.api.ProviderException;
import org.lunxun.sdk.api.ProviderRequest;
import org.lunxun.sdk.api.Secret;
import org.lunxun.sdk.http.GuardedClient;
import org.lunxun.sdk.http.WebRequest;

/**
 * The web services of one Moodle site. Every call is a form sent by POST, so that the token stands in no address; a
 * redirect is not followed, so that the token goes to no other site.
 */
final class MoodleService {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final URI endpoint;
    private final Secret token;
    private final GuardedClient client;
    private final ProviderRequest request;

    MoodleService(URI site, Secret token, GuardedClient client, ProviderRequest request) {
        String address = site.toString();
        endpoint = URI.create((address.endsWith("/") ? address : address + "/") + "webservice/rest/server.php");
        this.token = token;
        this.client = client;
        this.request = request;
    }

    /** Asks a function that only reads; it may be asked again. */
    MoodleReply read(String function, Map<String, String> arguments)
            throws ProviderException, IOException, InterruptedException {
        return sent(form(function, arguments).repeatable());
    }

    /** Asks a function that changes something, once. Whatever is thrown says nothing about whether it did. */
    MoodleReply change(String function, Map<String, String> arguments)
            throws ProviderException, IOException, InterruptedException {
        return sent(form(function, arguments));
    }

    private WebRequest form(String function, Map<String, String> arguments) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("wstoken", token.reveal());
        form.put("wsfunction", function);
        form.put("moodlewsrestformat", "json");
        form.put("moodlewssettingraw", "1");
        form.putAll(arguments);
        return WebRequest.form(endpoint, form).withHeader("Accept", "application/json");
    }

    private MoodleReply sent(WebRequest form) throws ProviderException, IOException, InterruptedException {
        String text = client.send(form, request).checked().text();
        JsonNode answer;
        try {
            answer = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw MoodleReply.shape("the answer is no JSON");
        }
        if (answer == null || answer.isMissingNode()) {
            throw MoodleReply.shape("the answer is empty");
        }
        return MoodleReply.of(answer);
    }
}
