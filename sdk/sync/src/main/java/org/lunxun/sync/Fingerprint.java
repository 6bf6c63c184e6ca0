package org.lunxun.sync;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lunxun.model.finding.Finding;
import org.lunxun.sdk.host.SourceConfig;

/** Short texts that differ when what they are made of does (SHA-256). */
final class Fingerprint {

    private static final int BUFFER = 1 << 16;

    private Fingerprint() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("The JDK must have SHA-256.\nMaybe it is not a complete JDK.", missing);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of texts in their order; each is told with its length, so that no two lists look alike. */
    static String of(List<String> texts) {
        MessageDigest digest = sha256();
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return hex(digest);
    }

    /** Of a source's plugin and settings; secrets are references here, and only their fingerprint goes on. */
    static String of(SourceConfig source) {
        List<String> texts = new ArrayList<>(List.of(source.plugin().value()));
        source.settings().forEach((key, value) -> texts.addAll(List.of(key, value)));
        return of(texts);
    }

    /** Of findings, empty when there are none. */
    static String ofFindings(List<Finding> findings) {
        return findings.isEmpty()
                ? ""
                : of(findings.stream().map(Finding::toString).toList());
    }

    /** Of the bytes of a file. */
    static String of(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return hex(digest);
    }

    /** Of the files of a folder that are there, by their names. */
    static SortedMap<String, String> of(Path folder, Iterable<String> names) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        for (String name : names) {
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file)) {
                files.put(name, of(file));
            }
        }
        return files;
    }
}
