package org.lunxun.sdk.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys as text between two lines of dashes: RFC 7468. */
final class Pem {

    static final String PUBLIC = "PUBLIC KEY";
    static final String PRIVATE = "PRIVATE KEY";

    private static final int LARGEST = 64 * 1024;

    private Pem() {}

    /** The bytes of the first block of a kind. */
    static byte[] read(Path file, String kind) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException("The file (" + file + ") must be a key, but it is too large.");
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        Matcher block = Pattern.compile("-----BEGIN " + kind + "-----([A-Za-z0-9+/=\\s]*)-----END " + kind + "-----")
                .matcher(text);
        if (!block.find()) {
            throw new IOException("The file (" + file + ") must hold a block 'BEGIN " + kind + "'.");
        }
        try {
            return Base64.getMimeDecoder().decode(block.group(1));
        } catch (IllegalArgumentException e) {
            throw new IOException("The block 'BEGIN " + kind + "' of the file (" + file + ") is damaged.", e);
        }
    }

    static String text(String kind, byte[] bytes) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n";
    }
}
