package org.lunxun.plugin.externalprovider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.sdk.api.ProviderException;
import org.lunxun.sdk.api.ProviderRequest;
import org.lunxun.sdk.api.Secret;

/**
 * The web services of one Moodle site. Every call is a form sent by POST, so that the token stands in no address; a
 * redirect is not followed, so that the token goes to no other site.
 */
final class MoodleSite {

    /** Lists courses; unlike core_course_get_courses it leaves out what the token may not see. */
    static final String LIST = "core_course_get_courses_by_field";

    private static final int BODY_LIMIT = 32_000_000;
    private static final Set<String> REFUSED = Set.of(
            "invalidtoken",
            "accessexception",
            "nopermissions",
            "requireloginerror",
            "servicerequireslogin",
            "enablewsdescription",
            "forcepasswordchangenotice",
            "usernotallowed");

    private final URI endpoint;
    private final Secret token;
    private final ProviderRequest request;
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final ObjectMapper json = new ObjectMapper();

    MoodleSite(URI site, Secret token, ProviderRequest request) {
        String address = site.toString();
        endpoint = URI.create((address.endsWith("/") ? address : address + "/") + "webservice/rest/server.php");
        this.token = token;
        this.request = request;
    }

    SiteInfo info() throws ProviderException, IOException, InterruptedException {
        JsonNode answer = call("core_webservice_get_site_info", Map.of());
        JsonNode functions = answer.path("functions");
        if (!functions.isArray()) {
            throw shape("the site's description lacks its functions");
        }
        Set<String> names = new TreeSet<>();
        functions.forEach(function -> names.add(function.path("name").asText("")));
        return new SiteInfo(answer.path("sitename").asText(""), names);
    }

    /** All courses, or those of some categories; a course that comes twice is kept once. */
    List<JsonNode> courses(List<String> categories) throws ProviderException, IOException, InterruptedException {
        Map<String, JsonNode> courses = new LinkedHashMap<>();
        if (categories.isEmpty()) {
            take(call(LIST, Map.of()), courses);
        }
        for (String category : categories) {
            Map<String, String> arguments = new LinkedHashMap<>();
            arguments.put("field", "category");
            arguments.put("value", category);
            take(call(LIST, arguments), courses);
        }
        return new ArrayList<>(courses.values());
    }

    private static void take(JsonNode answer, Map<String, JsonNode> courses) throws ProviderException {
        JsonNode list = answer.path("courses");
        if (!list.isArray()) {
            throw shape("the answer lacks the key 'courses'");
        }
        for (JsonNode course : list) {
            if (!course.path("id").isIntegralNumber()) {
                throw shape("a course lacks its id");
            }
            courses.putIfAbsent(course.path("id").asText(), course);
        }
    }

    private JsonNode call(String function, Map<String, String> arguments)
            throws ProviderException, IOException, InterruptedException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("wstoken", token.reveal());
        form.put("wsfunction", function);
        form.put("moodlewsrestformat", "json");
        form.put("moodlewssettingraw", "1");
        form.putAll(arguments);
        HttpRequest post = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                .build();
        HttpResponse<byte[]> response = answered(post);
        checkStatus(response.statusCode());
        JsonNode answer;
        try {
            answer = json.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw shape("the answer is no JSON");
        }
        checkError(answer);
        return answer;
    }

    private HttpResponse<byte[]> answered(HttpRequest post) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(post, head -> new LimitedBody(BODY_LIMIT));
        try {
            return answer.get(Math.max(1, request.timeLeft().toMillis()), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("the site did not answer in time", e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            throw new IOException(
                    cause == null || cause.getMessage() == null ? "the site cannot be reached" : cause.getMessage(), e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            throw e;
        }
    }

    private static void checkStatus(int status) throws ProviderException {
        if (status == 200) {
            return;
        }
        if (status >= 300 && status < 400) {
            throw shape("it redirects (status " + status + "), which is not followed. Maybe its address has moved");
        }
        ProviderReason reason = status == 401 || status == 403 || status == 429
                ? ProviderReason.SOURCE_REFUSED
                : status >= 500 ? ProviderReason.SOURCE_UNREACHABLE : ProviderReason.SOURCE_SHAPE;
        throw ProviderException.of(reason, "The site answers with status " + status + ".");
    }

    /** Moodle says errors inside of 200; the code is the same in every language, the message is not. */
    private static void checkError(JsonNode answer) throws ProviderException {
        if (!answer.has("exception") && !answer.has("errorcode")) {
            return;
        }
        String code = answer.path("errorcode").asText("");
        ProviderReason reason = REFUSED.contains(code)
                ? ProviderReason.SOURCE_REFUSED
                : code.equals("sitemaintenance") ? ProviderReason.SOURCE_UNREACHABLE : ProviderReason.SOURCE_SHAPE;
        throw ProviderException.of(reason, "The site answers with the error '" + code + "'.");
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static ProviderException shape(String what) {
        return ProviderException.of(
                ProviderReason.SOURCE_SHAPE, "The site does not answer as Moodle does: " + what + ".");
    }
}
