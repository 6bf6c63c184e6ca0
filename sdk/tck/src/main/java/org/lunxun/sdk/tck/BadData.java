package org.lunxun.sdk.tck;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.lunxun.model.Stability;

/** Breaks files as they get broken in real life, each in one way that has a name. */
@Stability(Stability.Level.EXPERIMENTAL)
public enum BadData {
    /** The file is not there. */
    MISSING,
    /** The file is empty. */
    EMPTY,
    /** Only the first half of the file is there. */
    CUT_SHORT,
    /** A login page came in place of the file. */
    A_WEB_PAGE,
    /** Every hundredth byte is another one. */
    BITS_TURNED,
    /** UTF-16 in place of what was agreed. */
    OTHER_ENCODING,
    /** Bytes that mean nothing. */
    NOISE,
    /** A folder stands where the file should. */
    A_FOLDER;

    /**
     * Makes a broken copy of a file.
     *
     * @param file the file that works; it is not changed
     * @param folder where the copy goes
     * @return the broken copy, with the name of the file
     * @throws IOException when the file cannot be read, or the copy not be written
     */
    public Path of(Path file, Path folder) throws IOException {
        Path copy = Files.createDirectories(folder.resolve(name().toLowerCase(Locale.ROOT)))
                .resolve(String.valueOf(file.getFileName()));
        byte[] bytes = Files.readAllBytes(file);
        switch (this) {
            case MISSING -> Files.deleteIfExists(copy);
            case EMPTY -> Files.write(copy, new byte[0]);
            case CUT_SHORT -> Files.write(copy, Arrays.copyOf(bytes, bytes.length / 2));
            case A_WEB_PAGE -> Files.writeString(copy, "<!doctype html><html><title>Login</title></html>\n");
            case BITS_TURNED -> Files.write(copy, turned(bytes));
            case OTHER_ENCODING ->
                Files.write(copy, new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16));
            case NOISE -> Files.write(copy, noise());
            case A_FOLDER -> Files.createDirectories(copy);
        }
        return copy;
    }

    private static byte[] turned(byte[] bytes) {
        byte[] copy = bytes.clone();
        for (int i = 50; i < copy.length; i += 100) {
            copy[i] ^= 0x15;
        }
        return copy;
    }

    private static byte[] noise() {
        byte[] bytes = new byte[4_096];
        new Random(20270301).nextBytes(bytes);
        return bytes;
    }
}
