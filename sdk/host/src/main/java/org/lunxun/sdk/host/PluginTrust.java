package org.lunxun.sdk.host;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;

/**
 * Which plugin files a host loads.
 *
 * @param policy what becomes of a file that no trusted key has signed
 * @param keys the folder of public keys that are trusted ({@code .pub} and {@code .pem} files, as OpenSSL writes them);
 *     one that is not there holds none, null for none
 * @param algorithms the ways to sign that are accepted; the file names which it used
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record PluginTrust(SignaturePolicy policy, @Nullable Path keys, List<SignatureAlgorithm> algorithms) {

    /** Copies the list. */
    public PluginTrust {
        algorithms = List.copyOf(algorithms);
    }

    /**
     * Trust in a folder of keys, with Ed25519.
     *
     * @param policy what becomes of a file that none of them has signed
     * @param keys the folder of public keys
     * @return the trust
     */
    public static PluginTrust of(SignaturePolicy policy, Path keys) {
        return new PluginTrust(policy, keys, List.of(SignatureAlgorithm.ED25519));
    }

    /**
     * Only files that a key of the folder has signed are loaded.
     *
     * @param keys the folder of public keys
     * @return the trust
     */
    public static PluginTrust require(Path keys) {
        return of(SignaturePolicy.REQUIRE, keys);
    }

    /**
     * No file is loaded, since no key is trusted: what a host does that was told nothing else.
     *
     * @return the trust
     */
    public static PluginTrust nobody() {
        return new PluginTrust(SignaturePolicy.REQUIRE, null, List.of(SignatureAlgorithm.ED25519));
    }

    /**
     * Every file is loaded, signed or not: for development, and for tests of a plugin that was just built.
     *
     * @return the trust
     */
    public static PluginTrust everybody() {
        return new PluginTrust(SignaturePolicy.OFF, null, List.of());
    }

    /**
     * The same with other ways to sign.
     *
     * @param value the ways that are accepted
     * @return a copy
     */
    public PluginTrust withAlgorithms(List<SignatureAlgorithm> value) {
        return new PluginTrust(policy, keys, value);
    }
}
