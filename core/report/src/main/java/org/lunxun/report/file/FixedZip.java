package org.lunxun.report.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.lunxun.model.Stability;

/** A zip file whose bytes depend on nothing but its entries: all have the same time. */
@Stability(Stability.Level.INTERNAL)
public final class FixedZip implements Closeable {

    /** Any time that a zip file can hold; for the very first one the JDK would add another that depends on the zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final ZipOutputStream zip;

    /**
     * Starts a file.
     *
     * @param out where to
     */
    public FixedZip(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /**
     * Starts a file of entries that are compressed already.
     *
     * @param out where to
     * @return the file
     */
    public static FixedZip ofCompressed(OutputStream out) {
        FixedZip zip = new FixedZip(out);
        zip.zip.setLevel(Deflater.NO_COMPRESSION);
        return zip;
    }

    /**
     * Adds an entry.
     *
     * @param name its name
     * @param content its bytes
     * @throws IOException when it cannot be written
     */
    public void add(String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /**
     * Writes the entries of another zip file again.
     *
     * @param other its bytes
     * @param name the entry to change
     * @param change what to make of its text
     * @throws IOException when it cannot be read or written
     */
    public void addAll(byte[] other, String name, UnaryOperator<String> change) throws IOException {
        // Spreadsheets come with sizes behind their entries in a form that the JDK's own stream cannot read.
        try (ZipFile zipped = ZipFile.builder().setByteArray(other).get()) {
            for (ZipArchiveEntry entry : Collections.list(zipped.getEntriesInPhysicalOrder())) {
                byte[] content = zipped.getInputStream(entry).readAllBytes();
                add(entry.getName(), entry.getName().equals(name) ? changed(content, change) : content);
            }
        }
    }

    private static byte[] changed(byte[] content, UnaryOperator<String> change) {
        return change.apply(new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    /** Ends the file and leaves the stream open. */
    @Override
    public void close() throws IOException {
        zip.finish();
    }
}
