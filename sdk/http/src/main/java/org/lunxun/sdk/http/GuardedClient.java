package org.lunxun.sdk.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.sdk.api.ProviderException;
import org.lunxun.sdk.api.ProviderRequest;

/**
 * Sends requests to one source, one after another, and never trusts the other side: an answer that is too long is cut off,
 * one that does not come in time is given up, a redirect to another origin is refused, certificates are checked. What may
 * be repeated is sent again when the source is busy (429, 503) or cannot be reached, after the wait that it asks for, within
 * limits. Made for one call of the host and used on its thread; it logs nothing.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class GuardedClient {

    private static final Set<Integer> BUSY = Set.of(429, 502, 503, 504);
    private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);
    private static final int HOPS = 5;

    private final WebLimits limits;
    private final Waiting waiting;
    private final HttpClient client;

    private GuardedClient(WebLimits limits, Waiting waiting, @Nullable SSLContext tls) {
        this.limits = limits;
        this.waiting = waiting;
        HttpClient.Builder made = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1);
        client = (tls == null ? made : made.sslContext(tls)).build();
    }

    /**
     * A client that waits for as long as it says.
     *
     * @param limits how much it bears
     * @return the client
     */
    public static GuardedClient of(WebLimits limits) {
        return of(limits, Waiting.real());
    }

    /**
     * A client that waits in another way.
     *
     * @param limits how much it bears
     * @param waiting how it lets time pass
     * @return the client
     */
    public static GuardedClient of(WebLimits limits, Waiting waiting) {
        return new GuardedClient(limits, waiting, null);
    }

    /** A client that trusts other authorities than those of the JDK; the name of the host is checked all the same. */
    static GuardedClient trusting(SSLContext tls, WebLimits limits, Waiting waiting) {
        return new GuardedClient(limits, waiting, tls);
    }

    /**
     * Sends a request and waits for the whole answer, whatever its status: call {@link WebAnswer#checked} on it.
     *
     * @param request what is asked
     * @param call the request of the host that this serves: its time ends every wait
     * @return the answer; that of the last attempt where the source stays busy
     * @throws ProviderException when the source redirects to another origin or in a circle, or its certificate is not to be
     *     trusted
     * @throws IOException when the source cannot be reached, does not answer in time, or answers more than is allowed
     * @throws InterruptedException when the host no longer wants the answer
     */
    public WebAnswer send(WebRequest request, ProviderRequest call)
            throws ProviderException, IOException, InterruptedException {
        int attempts = request.mayRepeat() ? limits.attempts() : 1;
        for (int attempt = 1; true; attempt++) {
            WebAnswer answer = null;
            IOException failure = null;
            try {
                answer = followed(request, call);
            } catch (TooLongException e) {
                throw e;
            } catch (IOException e) {
                failure = e;
            }
            Duration wait = waitBefore(attempt + 1, answer);
            boolean again = attempt < attempts
                    && (answer == null || BUSY.contains(answer.status()))
                    && wait.compareTo(limits.longestWait()) <= 0
                    && wait.compareTo(call.timeLeft()) < 0
                    && !call.cancelled();
            if (!again && answer != null) {
                return answer;
            } else if (!again && failure != null) {
                throw failure;
            }
            waiting.pause(wait);
        }
    }

    /** What the source asks for, or twice as long as before the attempt before. */
    private Duration waitBefore(int attempt, @Nullable WebAnswer answer) {
        Duration own = limits.firstWait().multipliedBy(1L << (attempt - 2));
        Duration bounded = own.compareTo(limits.longestWait()) > 0 ? limits.longestWait() : own;
        return answer == null ? bounded : answer.retryAfter().orElse(bounded);
    }

    /** Follows redirects of what only reads, within one origin. */
    private WebAnswer followed(WebRequest request, ProviderRequest call)
            throws ProviderException, IOException, InterruptedException {
        WebOrigin origin = WebOrigin.of(request.address());
        WebRequest now = request;
        for (int hop = 0; hop <= HOPS; hop++) {
            WebAnswer answer = exchanged(now, call);
            String target = answer.header("Location").orElse("");
            if (!MOVED.contains(answer.status()) || target.isBlank()) {
                return answer;
            }
            URI next = origin.resolve(now.address(), target);
            if (!request.reads()) {
                return answer;
            }
            now = now.at(next);
        }
        throw ProviderException.of(
                ProviderReason.SOURCE_SHAPE, "The source (" + origin + ") redirects more than " + HOPS + " times.");
    }

    private WebAnswer exchanged(WebRequest request, ProviderRequest call)
            throws ProviderException, IOException, InterruptedException {
        Duration left = call.timeLeft();
        if (left.isZero() || call.cancelled()) {
            throw new IOException("The time for this call is over.");
        }
        Duration time = left.compareTo(limits.requestTime()) < 0 ? left : limits.requestTime();
        String source = WebOrigin.of(request.address()).toString();
        CompletableFuture<HttpResponse<byte[]>> pending =
                client.sendAsync(request.made(), head -> new LimitedBody(limits.bytes()));
        try {
            HttpResponse<byte[]> got = waiting.await(pending, time);
            return new WebAnswer(request.address(), got.statusCode(), got.headers(), got.body());
        } catch (TimeoutException e) {
            throw new IOException("The source (" + source + ") did not answer within " + time.toMillis() + " ms.", e);
        } catch (ExecutionException e) {
            throw unreachable(source, e.getCause());
        } finally {
            // Hangs up where the answer is not waited for any more; does nothing once it is there.
            pending.cancel(true);
        }
    }

    private static IOException unreachable(String source, @Nullable Throwable cause) throws ProviderException {
        for (Throwable one = cause; one != null; one = one.getCause()) {
            if (one instanceof TooLongException tooLong) {
                return tooLong;
            }
            if (one instanceof SSLException) {
                throw ProviderException.of(
                        ProviderReason.SOURCE_UNREACHABLE,
                        "The source (" + source
                                + ") cannot be trusted: its certificate is not valid for it, or its connection is not TLS. Maybe the address names another host than the certificate.",
                        one);
            }
        }
        return new IOException("The source (" + source + ") cannot be reached: " + why(cause) + ".");
    }

    /** In our own words: messages of the JDK may quote what the other side has sent. */
    private static String why(@Nullable Throwable cause) {
        for (Throwable one = cause; one != null; one = one.getCause()) {
            if (one instanceof UnresolvedAddressException || one instanceof UnknownHostException) {
                return "nobody knows its host";
            }
        }
        return cause instanceof ConnectException
                ? "nobody answers there"
                : "the connection broke off, or what came is not HTTP";
    }
}
