package org.lunxun.sdk.host;

import java.util.regex.Pattern;
import org.lunxun.model.Stability;

/**
 * A way to sign, by its names in the Java Cryptography Architecture; any that an installed provider knows can be used.
 *
 * @param name the name of the signature, for example {@code Ed25519} or {@code SHA256withECDSA}
 * @param keys the name of the kind of keys, for example {@code Ed25519} or {@code EC}
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record SignatureAlgorithm(String name, String keys) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9/_.-]{1,60}");

    /** Ed25519, of RFC 8032; part of every Java from 15 on. */
    public static final SignatureAlgorithm ED25519 = new SignatureAlgorithm("Ed25519", "Ed25519");

    /** Checks the names. */
    public SignatureAlgorithm {
        if (!NAME.matcher(name).matches() || !NAME.matcher(keys).matches()) {
            throw new IllegalArgumentException(
                    "The names (%s, %s) of a way to sign must be those of a Java security provider.%nMaybe use Ed25519."
                            .formatted(name, keys));
        }
    }
}
