package org.lunxun.sdk.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Looks through archives and unpacks them, within limits on entries, bytes and ratio, and never outside their folder.
 *
 * @param entries the most entries of one archive
 * @param bytes the most bytes that an archive unpacks to
 * @param ratio the most bytes that one packed byte may become, once an entry is larger than a megabyte
 */
record Unpacking(int entries, long bytes, long ratio) {

    private static final long SMALL = 1_000_000;

    /** 20,000 entries, 500 MB, one byte to 200. */
    static final Unpacking LIMITS = new Unpacking(20_000, 500_000_000, 200);

    /** What is done with the bytes of one entry. */
    private interface Target {
        void take(String name, InputStream bytes) throws IOException, RefusedException;
    }

    /** Reads a whole archive and throws its bytes away: refuses one that climbs or explodes. */
    void check(Path archive) throws IOException, RefusedException {
        long[] left = {bytes};
        each(archive, (name, in) -> copy(name, in, OutputStream.nullOutputStream(), left));
    }

    /** Unpacks an archive into a folder that is there and empty. */
    void unpack(Path archive, Path folder) throws IOException, RefusedException {
        long[] left = {bytes};
        each(archive, (name, in) -> {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            try (OutputStream out = Files.newOutputStream(file)) {
                copy(name, in, out, left);
            }
        });
    }

    private void each(Path archive, Target target) throws IOException, RefusedException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            if (zip.size() > entries) {
                throw new RefusedException(
                        Refusal.TOO_LARGE,
                        "The archive must have at most " + entries + " entries. Maybe it holds what is no plugin.");
            }
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                checkName(entry.getName());
                if (!entry.isDirectory()) {
                    checkRatio(entry);
                    try (InputStream in = zip.getInputStream(entry)) {
                        target.take(entry.getName(), in);
                    }
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("an entry's name is no text", e);
        }
    }

    private static void checkName(String name) throws RefusedException {
        boolean climbs = name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || name.indexOf('\0') >= 0
                || ("/" + name + "/").contains("/../")
                || ("/" + name + "/").contains("/./")
                || name.contains("//");
        if (climbs) {
            throw new RefusedException(
                    Refusal.ENTRY_OUTSIDE,
                    "The entry (" + ForeignText.safe(name)
                            + ") must lie inside the archive's folder. Maybe the file was tampered with.");
        }
    }

    private void checkRatio(ZipEntry entry) throws RefusedException {
        if (entry.getSize() > SMALL && entry.getSize() / Math.max(1, entry.getCompressedSize()) > ratio) {
            throw tooLarge(entry.getName());
        }
    }

    /** Counts what really comes, since a header can lie. */
    private static void copy(String name, InputStream in, OutputStream out, long[] left)
            throws IOException, RefusedException {
        byte[] buffer = new byte[16_384];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            left[0] -= read;
            if (left[0] < 0) {
                throw tooLarge(name);
            }
            out.write(buffer, 0, read);
        }
    }

    private static RefusedException tooLarge(String name) {
        return new RefusedException(
                Refusal.TOO_LARGE,
                "The entry (" + ForeignText.safe(name) + ") must not unpack to so much. Maybe the file is no plugin.");
    }

    /** Deletes a folder and all in it; what cannot be deleted stays. */
    static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, java.io.IOException error) throws IOException {
                    Files.deleteIfExists(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            folder.toFile().deleteOnExit();
        }
    }
}
