package org.lunxun.sdk.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.sdk.api.ProviderException;

/**
 * Scheme, host and port of an address (RFC 6454, section 4): what is sent to one origin is not for another.
 *
 * @param scheme {@code http} or {@code https}
 * @param host the host in lower case
 * @param port the port, also where the address leaves it to the scheme
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record WebOrigin(String scheme, String host, int port) {

    /** Takes the values; use {@link #of} instead, which stays the same when a component is added. */
    public WebOrigin {
        // Whatever an address can hold.
    }

    /**
     * The origin of an address.
     *
     * @param address an absolute address
     * @return its origin
     * @throws IllegalArgumentException when the address is not {@code http} or {@code https}, has no host, or names a user
     */
    public static WebOrigin of(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        String host = address.getHost();
        boolean web = scheme.equals("http") || scheme.equals("https");
        if (!web || host == null || address.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    "The address must begin with http:// or https://, have a host, and name no user.%nMaybe a part of it is missing."
                            .formatted());
        }
        int usual = scheme.equals("https") ? 443 : 80;
        return new WebOrigin(scheme, host.toLowerCase(Locale.ROOT), address.getPort() < 0 ? usual : address.getPort());
    }

    /**
     * The address that a link leads to, when it stays here. Where a source says how to go on, its word is taken only
     * within its own origin, so that no token follows a link to somebody else.
     *
     * @param base the address that the link is relative to
     * @param link an absolute address, a path, or a query
     * @return the absolute address
     * @throws ProviderException with {@code SOURCE_SHAPE} when the link is no address or leads elsewhere
     */
    public URI resolve(URI base, String link) throws ProviderException {
        URI target;
        WebOrigin there;
        try {
            target = base.resolve(new URI(link.strip()));
            there = of(target);
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw ProviderException.of(
                    ProviderReason.SOURCE_SHAPE, "The source (" + this + ") leads to what is no address.");
        }
        if (!there.equals(this)) {
            throw ProviderException.of(
                    ProviderReason.SOURCE_SHAPE,
                    "The source (" + this + ") redirects or links to another origin (" + there
                            + "), which is not followed. Maybe its address has moved.");
        }
        return target;
    }

    /**
     * The origin as an address without a path.
     *
     * @return for example {@code https://learn.example.org}
     */
    @Override
    public String toString() {
        boolean usual = port == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + host + (usual ? "" : ":" + port);
    }
}
