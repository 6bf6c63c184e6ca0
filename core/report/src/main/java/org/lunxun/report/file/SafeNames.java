package org.lunxun.report.file;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.lunxun.model.Stability;

/**
 * File names out of ids. An id of Latin letters, digits, hyphens and underscores is its own name; of any other, what is
 * left of it is followed by a hash of the whole. No two ids of one folder get names that some file system takes for one.
 */
@Stability(Stability.Level.INTERNAL)
public final class SafeNames {

    private static final int LONGEST = 48;
    private static final int HASH_BYTES = 5;
    private static final Set<String> RESERVED = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private final Set<String> used = new HashSet<>();

    /**
     * A name for an id.
     *
     * @param id any id, each only once
     * @return the name, without an ending
     */
    public String name(String id) {
        String plain = id.replaceAll("[^A-Za-z0-9_-]+", "_");
        boolean own = plain.equals(id) && id.length() <= LONGEST && !RESERVED.contains(lower(id));
        if (own && used.add(lower(id))) {
            return id;
        }
        String name = plain.substring(0, Math.min(LONGEST, plain.length())) + "-" + hash(id);
        used.add(lower(name));
        return name;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String hash(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every JDK must have SHA-256.", missing);
        }
    }
}
