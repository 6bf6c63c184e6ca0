package org.lunxun.report.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.lunxun.model.Stability;

/** A folder into which files are written under another name first, so that no half of a file is ever seen. */
@Stability(Stability.Level.INTERNAL)
public final class OutFolder {

    private final Path folder;
    private final List<Path> written = new ArrayList<>();

    /** What writes the content of a file. */
    @Stability(Stability.Level.INTERNAL)
    @FunctionalInterface
    public interface Content {

        /**
         * Writes the content.
         *
         * @param out where to; it is closed by the caller
         * @throws IOException when that fails
         */
        void write(OutputStream out) throws IOException;
    }

    /**
     * A folder; it is made when the first file is written.
     *
     * @param folder the folder
     */
    public OutFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes a file and replaces one of the same name.
     *
     * @param name its name, with slashes between folders
     * @param content what writes its content
     * @throws IOException when it cannot be written; nothing of it is left
     */
    public void write(String name, Content content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Path half = file.resolveSibling("." + file.getFileName() + ".half");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(half), 1 << 16)) {
                content.write(out);
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
        written.add(file);
    }

    /**
     * Writes a text file in UTF-8.
     *
     * @param name its name
     * @param text its text
     * @throws IOException when it cannot be written
     */
    public void write(String name, String text) throws IOException {
        write(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The files so far.
     *
     * @return their paths, in the order in which they were written
     */
    public List<Path> written() {
        return List.copyOf(written);
    }
}
