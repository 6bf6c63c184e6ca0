package org.lunxun.exchange.text;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.lunxun.model.Stability;

/** Writes a file so that at every moment its name stands for the old content or the new, and never for a part. */
@Stability(Stability.Level.INTERNAL)
public final class AtomicFile {

    /** What a file is to hold. */
    @FunctionalInterface
    @Stability(Stability.Level.INTERNAL)
    public interface Content {

        /**
         * Writes everything.
         *
         * @param out takes the characters; closed by the caller
         * @throws IOException when they cannot be written
         */
        void to(Writer out) throws IOException;
    }

    private AtomicFile() {}

    /**
     * Writes a file in UTF-8 without a mark: first beside its place, under its name with {@code .part}, then by renaming.
     * The folder is made when it is missing.
     *
     * @param file the file; one that is there is replaced
     * @param content what it is to hold
     * @throws IOException when it cannot be written; the old file is then as it was
     * @throws IllegalArgumentException when the content has characters that no file can hold
     */
    public static void write(Path file, Content content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (BufferedWriter out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
                content.to(out);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    "The text of %s must be made of whole characters.%nMaybe a text was cut within a pair of surrogates."
                            .formatted(file.getFileName()),
                    e);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
