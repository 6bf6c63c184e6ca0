package org.lunxun.engine.registry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.lunxun.model.Check;

/** Makes ids of the registry: source and id of the first member, so that they need no memory and no order. */
final class MergedId {

    private static final int HASH_BYTES = 16;
    private static final int KEPT = Check.MAX_ID_LENGTH - 2 * HASH_BYTES - 1;

    private MergedId() {}

    /** Source and id with a slash between; what would be too long is cut, and a hash of the whole put behind. */
    static String of(Member<?> member) {
        String source = member.source().value().replace("%", "%25").replace("/", "%2F");
        String id = source + "/" + member.id();
        return id.length() <= Check.MAX_ID_LENGTH ? id : cut(id) + "~" + hash(id);
    }

    /** No surrogate pair is cut in two. */
    private static String cut(String id) {
        return id.substring(0, Character.isHighSurrogate(id.charAt(KEPT - 1)) ? KEPT - 1 : KEPT);
    }

    private static String hash(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("The JDK must have SHA-256.\nMaybe it is not a complete JDK.", missing);
        }
    }
}
