package org.lunxun.sdk.tables;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The last answer of one address with its ETag, in one file: both are kept or neither. The file is named after the address
 * and says itself whose answer it holds; one that is damaged counts as none.
 */
final class AnswerCache {

    private static final int LIMIT = 65_000_000;

    private final Path file;
    private final String address;

    /** An answer and what names its version. */
    static final class Kept {
        private final String etag;
        private final byte[] answer;

        Kept(String etag, byte[] answer) {
            this.etag = etag;
            this.answer = answer;
        }

        String etag() {
            return etag;
        }

        byte[] answer() {
            return answer;
        }
    }

    AnswerCache(Path folder, URI address) {
        this.address = address.toString();
        this.file = folder.resolve(
                HexFormat.of().formatHex(sha256(this.address.getBytes(StandardCharsets.UTF_8)), 0, 16) + ".answer");
    }

    Optional<Kept> kept() throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > LIMIT) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file);
                DataInputStream data = new DataInputStream(in)) {
            boolean same = data.readUTF().equals(address);
            String etag = data.readUTF();
            byte[] digest = data.readNBytes(32);
            byte[] answer = data.readAllBytes();
            return same && Arrays.equals(digest, sha256(answer))
                    ? Optional.of(new Kept(etag, answer))
                    : Optional.empty();
        } catch (java.io.EOFException | java.io.UTFDataFormatException e) {
            return Optional.empty();
        }
    }

    void keep(Kept kept) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream data = new DataOutputStream(bytes)) {
            data.writeUTF(address);
            data.writeUTF(kept.etag());
            data.write(sha256(kept.answer()));
            data.write(kept.answer());
        }
        Path part = Files.createTempFile(file.toAbsolutePath().getParent(), "answer", ".part");
        try {
            Files.write(part, bytes.toByteArray());
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
