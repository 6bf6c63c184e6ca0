package org.lunxun.sdk.http;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.sdk.api.Secret;

/**
 * One request of a plugin. It prints as its method and path: no query, no header and no body, since these may hold tokens
 * and persons.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class WebRequest {

    private final String method;
    private final URI address;
    private final Map<String, String> headers;
    private final byte @Nullable [] body;
    private final boolean repeatable;

    private WebRequest(
            String method, URI address, Map<String, String> headers, byte @Nullable [] body, boolean repeatable) {
        WebOrigin.of(address);
        if (address.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "The address must not have a fragment.%nMaybe it was copied out of a browser.".formatted());
        }
        this.method = method;
        this.address = address;
        this.headers = headers;
        this.body = body;
        this.repeatable = repeatable;
    }

    /**
     * Asks for what is at an address; may be repeated.
     *
     * @param address an absolute address
     * @return the request
     * @throws IllegalArgumentException when the address is not {@code http} or {@code https}, has no host, or names a user
     */
    public static WebRequest get(URI address) {
        return new WebRequest("GET", address, Map.of(), null, true);
    }

    /**
     * Sends a body; is sent once, unless {@link #repeatable} says otherwise.
     *
     * @param address an absolute address
     * @param type the content type of the body
     * @param body the body; it is copied
     * @return the request
     * @throws IllegalArgumentException when the address is not {@code http} or {@code https}, has no host, or names a user
     */
    public static WebRequest post(URI address, String type, byte[] body) {
        return new WebRequest("POST", address, Map.of(), body.clone(), false).withHeader("Content-Type", type);
    }

    /**
     * Sends a form in UTF-8; is sent once, unless {@link #repeatable} says otherwise.
     *
     * @param address an absolute address
     * @param fields the fields in their order
     * @return the request
     * @throws IllegalArgumentException when the address is not {@code http} or {@code https}, has no host, or names a user
     */
    public static WebRequest form(URI address, Map<String, String> fields) {
        String text = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return post(address, "application/x-www-form-urlencoded", text.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * The same with one more parameter in the address. Never a secret: addresses stand in other people's logs.
     *
     * @param name the name
     * @param value the value; both are percent-encoded here
     * @return a copy
     */
    public WebRequest withQuery(String name, String value) {
        String own = address.toString();
        URI longer =
                URI.create(own + (address.getRawQuery() == null ? "?" : "&") + encoded(name) + "=" + encoded(value));
        return new WebRequest(method, longer, headers, body, repeatable);
    }

    /**
     * The same with one more header.
     *
     * @param name the name
     * @param value the value, printable ASCII
     * @return a copy
     * @throws IllegalArgumentException when the value has other characters; the message does not hold it
     */
    public WebRequest withHeader(String name, String value) {
        if (!value.chars().allMatch(c -> c >= 0x20 && c < 0x7F)) {
            throw new IllegalArgumentException(
                    "The header %s must be printable ASCII.%nMaybe there is a line break at the end of a secret."
                            .formatted(name));
        }
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new WebRequest(method, address, more, body, repeatable);
    }

    /**
     * The same with a bearer token (RFC 6750).
     *
     * @param token the token
     * @return a copy
     * @throws IllegalArgumentException when the token is not printable ASCII; the message does not hold it
     */
    public WebRequest withBearer(Secret token) {
        return withHeader("Authorization", "Bearer " + token.reveal());
    }

    /**
     * The same with a user and a password (RFC 7617, UTF-8).
     *
     * @param user the user
     * @param password the password
     * @return a copy
     */
    public WebRequest withBasic(String user, Secret password) {
        byte[] both = (user + ":" + password.reveal()).getBytes(StandardCharsets.UTF_8);
        return withHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
    }

    /**
     * The same, to be answered with status 304 and no body where nothing has changed.
     *
     * @param etag the {@link WebAnswer#etag} of the answer that is at hand
     * @return a copy
     */
    public WebRequest unlessStill(String etag) {
        return withHeader("If-None-Match", etag);
    }

    /**
     * The same, which may be sent more than once: for requests that only read, or do the same however often they come.
     *
     * @return a copy
     */
    public WebRequest repeatable() {
        return new WebRequest(method, address, headers, body, true);
    }

    /**
     * Where it goes.
     *
     * @return the absolute address
     */
    public URI address() {
        return address;
    }

    boolean mayRepeat() {
        return repeatable;
    }

    /** Whether a redirect can be followed by asking again elsewhere at the same origin. */
    boolean reads() {
        return method.equals("GET");
    }

    WebRequest at(URI other) {
        return new WebRequest(method, other, headers, body, repeatable);
    }

    HttpRequest made() {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("User-Agent", "lunxun");
        headers.forEach(request::header);
        return request.method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * Method and address without its query.
     *
     * @return for example {@code GET https://learn.example.org/xapi/statements}
     */
    @Override
    public String toString() {
        return method + " " + WebOrigin.of(address) + address.getRawPath();
    }
}
