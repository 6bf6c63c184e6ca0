package org.lunxun.sdk.host;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The signature of a list of entries: how it was made, by which key, and its bytes.
 *
 * @param algorithm the name of the way to sign
 * @param key the SHA-256 of the public key
 * @param base64 the signature of the bytes of the list, in Base64
 */
record PluginSignature(String algorithm, String key, String base64) {

    private static final Pattern TEXT = Pattern.compile(
            "algorithm: ([A-Za-z0-9/_.-]{1,60})\nkey: ([0-9a-f]{64})\nsignature: ([A-Za-z0-9+/=]{1,8000})\n?");

    static PluginSignature of(byte[] list, SigningKey key) {
        return new PluginSignature(
                key.algorithm().name(), key.fingerprint(), Base64.getEncoder().encodeToString(key.sign(list)));
    }

    static PluginSignature parse(byte[] text) throws RefusedException {
        Matcher matcher = TEXT.matcher(new String(text, StandardCharsets.ISO_8859_1));
        if (matcher.matches()) {
            return new PluginSignature(matcher.group(1), matcher.group(2), matcher.group(3));
        }
        throw EntryList.tampered(EntryList.SIGNATURE, "must have the lines algorithm, key and signature");
    }

    byte[] text() {
        return ("algorithm: " + algorithm + "\nkey: " + key + "\nsignature: " + base64 + "\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** The signature itself. */
    byte[] bytes() throws RefusedException {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw EntryList.tampered(EntryList.SIGNATURE, "must be a signature in Base64");
        }
    }
}
