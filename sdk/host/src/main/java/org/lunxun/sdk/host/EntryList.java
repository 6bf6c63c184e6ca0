package org.lunxun.sdk.host;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The entries of a plugin file with their SHA-256, as {@code sha256sum} writes and checks them. The list and its signature
 * are entries, too, and not on it.
 *
 * @param digests the digest of each entry, by name
 */
record EntryList(Map<String, String> digests) {

    static final String LIST = "META-INF/lunxun.sha256";
    static final String SIGNATURE = "META-INF/lunxun.sig";

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  ([^\\p{Cntrl}]+)");

    /** Whether an entry is the list or its signature. */
    static boolean isProof(String entry) {
        return entry.equals(LIST) || entry.equals(SIGNATURE);
    }

    /** What is in an archive; its names and sizes have been looked through before. */
    static EntryList of(ZipFile zip) throws IOException, RefusedException {
        Map<String, String> digests = new TreeMap<>();
        boolean list = false;
        boolean signature = false;
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            String name = entry.getName();
            boolean twice = name.equals(LIST) ? list : name.equals(SIGNATURE) && signature;
            list |= name.equals(LIST);
            signature |= name.equals(SIGNATURE);
            if (!entry.isDirectory() && !isProof(name)) {
                try (InputStream in = zip.getInputStream(entry)) {
                    twice = digests.put(name, Digests.sha256(in)) != null;
                }
            }
            if (twice || name.chars().anyMatch(Character::isISOControl)) {
                throw tampered(name, "must have a name of its own, in one line");
            }
        }
        return new EntryList(digests);
    }

    /** The list as it was written. */
    static EntryList parse(byte[] bytes) throws RefusedException {
        Map<String, String> digests = new TreeMap<>();
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw tampered(LIST, "must be UTF-8");
        }
        for (String line : text.split("\n", -1)) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                digests.put(matcher.group(2), matcher.group(1));
            } else if (!line.isEmpty()) {
                throw tampered(LIST, "must hold lines of a digest, two blanks and a name");
            }
        }
        return new EntryList(digests);
    }

    /** Refuses an archive that does not hold what the list says, no more and no less. */
    void match(EntryList found) throws RefusedException {
        for (Map.Entry<String, String> entry : digests.entrySet()) {
            String digest = found.digests.get(entry.getKey());
            if (digest == null) {
                throw tampered(entry.getKey(), "is on the list of the file and must be in it");
            }
            if (!digest.equals(entry.getValue())) {
                throw tampered(entry.getKey(), "must have the SHA-256 of the list");
            }
        }
        for (String name : found.digests.keySet()) {
            if (!digests.containsKey(name)) {
                throw tampered(name, "must be on the list of the file");
            }
        }
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder();
        digests.forEach(
                (name, digest) -> text.append(digest).append("  ").append(name).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static RefusedException tampered(String entry, String must) {
        return new RefusedException(
                Refusal.TAMPERED,
                "The entry (" + ForeignText.safe(entry) + ") " + must
                        + ". Maybe the file was changed after it was signed: get it again from its maker.");
    }
}
