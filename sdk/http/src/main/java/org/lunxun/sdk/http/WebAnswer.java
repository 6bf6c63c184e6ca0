package org.lunxun.sdk.http;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.sdk.api.ProviderException;

/** An answer that has come whole. It prints as its status and type: bodies hold what does not belong into a log. */
@Stability(Stability.Level.EXPERIMENTAL)
public final class WebAnswer {

    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([A-Za-z0-9_.:+-]+)\"?", Pattern.CASE_INSENSITIVE);
    private static final int LOOKED_AT = 4_096;

    private final URI address;
    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;

    WebAnswer(URI address, int status, HttpHeaders headers, byte[] body) {
        this.address = address;
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /**
     * Where the answer came from, after redirects.
     *
     * @return the absolute address
     */
    public URI address() {
        return address;
    }

    /**
     * The status.
     *
     * @return 100 to 599
     */
    public int status() {
        return status;
    }

    /**
     * A header.
     *
     * @param name its name, in any case
     * @return the first value, empty when there is none
     */
    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /**
     * Where a link of the {@code Link} header leads (RFC 8288); follow it only by way of {@link WebOrigin#resolve}.
     *
     * @param relation for example {@code next}
     * @return the link as it stands, empty when there is none
     */
    public Optional<String> link(String relation) {
        return Links.find(headers.allValues("Link"), relation);
    }

    /**
     * The mark of this version of the answer, for {@link WebRequest#unlessStill}.
     *
     * @return the value of the header {@code ETag}, empty when there is none
     */
    public Optional<String> etag() {
        return headers.firstValue("ETag").filter(mark -> !mark.isBlank());
    }

    /**
     * Whether nothing has changed since the version that the request named.
     *
     * @return true for status 304
     */
    public boolean unchanged() {
        return status == 304;
    }

    /**
     * For how long the source wants to be left alone.
     *
     * @return the time, empty when it does not say
     */
    public Optional<Duration> retryAfter() {
        return RetryAfter.of(headers);
    }

    /**
     * What the body is.
     *
     * @return the content type in lower case without parameters, for example {@code application/json}; empty when not said
     */
    public String mediaType() {
        String type = headers.firstValue("Content-Type").orElse("");
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Whether the body is a web page: a login, an error or a maintenance page where data was expected, for example. Servers
     * label such pages wrongly, so the beginning of the body counts, too.
     *
     * @return true when the type says so or the body begins like one
     */
    public boolean isPage() {
        String type = mediaType();
        if (type.equals("text/html") || type.equals("application/xhtml+xml")) {
            return true;
        }
        int from = marked() ? 3 : 0;
        String begin = new String(body, from, Math.min(body.length - from, LOOKED_AT), StandardCharsets.ISO_8859_1);
        return beginsLikeAPage(begin);
    }

    /** Behind blanks and comments stands the beginning of an HTML document. */
    private static boolean beginsLikeAPage(String begin) {
        String rest = begin.stripLeading();
        while (rest.startsWith("<!--") && rest.contains("-->")) {
            rest = rest.substring(rest.indexOf("-->") + 3).stripLeading();
        }
        String lower = rest.substring(0, Math.min(rest.length(), 40)).toLowerCase(Locale.ROOT);
        return lower.matches("(?s)<!doctype\\s+html.*") || lower.matches("(?s)<html[\\s>].*");
    }

    /**
     * The body.
     *
     * @return a copy of its bytes, as they came
     */
    public byte[] bytes() {
        return body.clone();
    }

    /**
     * The body as text, in the character set that the answer states, otherwise UTF-8; a mark at its start is left out.
     *
     * @return the text
     * @throws ProviderException with {@code SOURCE_SHAPE} when the set is unknown or the bytes are not of it
     */
    public String text() throws ProviderException {
        Charset charset = charset();
        int from = charset.equals(StandardCharsets.UTF_8) && marked() ? 3 : 0;
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(body, from, body.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw shape("answers with text that is not the " + charset.name() + " that it should be", e);
        }
    }

    /**
     * This answer, when it is one to read on: a status of success, or 304, and no web page.
     *
     * @return this answer
     * @throws ProviderException with {@code SOURCE_REFUSED} (401, 403, 429), {@code SOURCE_UNREACHABLE} (5xx) or {@code
     *     SOURCE_SHAPE}; the message holds the status and nothing of the body
     */
    public WebAnswer checked() throws ProviderException {
        if (unchanged()) {
            return this;
        }
        if (status < 200 || status > 299) {
            throw ProviderException.of(reason(), "The source answers with status " + status + advice() + ".");
        }
        String packed = headers.firstValue("Content-Encoding").orElse("identity");
        if (!packed.equalsIgnoreCase("identity")) {
            throw ProviderException.of(
                    ProviderReason.SOURCE_SHAPE, "The source answers with a packed body, which was not asked for.");
        }
        if (isPage()) {
            throw ProviderException.of(
                    ProviderReason.SOURCE_SHAPE,
                    "The source answers with a web page, no JSON and no file. Maybe it wants a login, or is under maintenance.");
        }
        return this;
    }

    private ProviderReason reason() {
        if (status == 401 || status == 403 || status == 429) {
            return ProviderReason.SOURCE_REFUSED;
        }
        return status >= 500 ? ProviderReason.SOURCE_UNREACHABLE : ProviderReason.SOURCE_SHAPE;
    }

    private String advice() {
        if (status >= 300 && status < 400) {
            return ": it redirects, which is not followed. Maybe its address has moved";
        }
        return retryAfter()
                .map(time -> " and asks to be left alone for " + time.toSeconds() + " s")
                .orElse("");
    }

    private Charset charset() throws ProviderException {
        Matcher said = CHARSET.matcher(headers.firstValue("Content-Type").orElse(""));
        if (!said.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(said.group(1));
        } catch (IllegalArgumentException e) {
            throw shape("states a character set that nobody knows", e);
        }
    }

    private boolean marked() {
        return body.length >= 3 && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB && body[2] == (byte) 0xBF;
    }

    private static ProviderException shape(String what, Exception cause) {
        return ProviderException.of(ProviderReason.SOURCE_SHAPE, "The source " + what + ".", cause);
    }

    /**
     * Status and type.
     *
     * @return for example {@code 200 application/json, 512 bytes}
     */
    @Override
    public String toString() {
        return status + " " + mediaType() + ", " + body.length + " bytes";
    }
}
