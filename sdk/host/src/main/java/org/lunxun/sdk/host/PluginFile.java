package org.lunxun.sdk.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A plugin file that was copied to a folder of the host's own and looked through before any class of it is defined.
 *
 * @param name the file's name, without its folder
 * @param manifest what it says of itself
 * @param classPath the jars and folders that hold its classes, in the order in which they are searched
 * @param index the class names of the extension index
 */
record PluginFile(String name, PluginManifest manifest, List<Path> classPath, List<String> index) {

    /** Whether the plugin's own classes, not those of its libraries, lie beside an entry of this name. */
    boolean holds(String entry) {
        try {
            return entry(classPath.get(0), entry) != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final int SMALL_FILE = 256 * 1024;

    /** Whether a file of this name is meant to be a plugin. */
    static boolean looksLikeOne(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".jar") || name.endsWith(".zip");
    }

    /**
     * A file as it lies in a folder of the host's own.
     *
     * @param classPath the jars and folders that hold its classes
     * @param verified who signed it
     */
    record Placed(List<Path> classPath, Verification.Verified verified) {}

    /**
     * Copies a file into a folder that is there and empty, verifies the copy, and keeps a jar as it stands, a ZIP
     * (classes/, lib/) unpacked.
     */
    static Placed place(Path file, Path folder, Verification verification) throws RefusedException {
        try {
            if (Files.size(file) > Unpacking.LIMITS.bytes()) {
                throw new RefusedException(Refusal.TOO_LARGE, "The file must not be so large. Maybe it is no plugin.");
            }
            Path copy = Files.copy(file, folder.resolve("plugin.jar"));
            Unpacking.LIMITS.check(copy);
            Verification.Verified verified = verification.of(copy);
            if (String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".jar")) {
                return new Placed(List.of(copy), verified);
            }
            Path unpacked = Files.createDirectory(folder.resolve("unpacked"));
            Unpacking.LIMITS.unpack(copy, unpacked);
            return new Placed(unpackedClassPath(unpacked), verified);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Reads what was placed; the manifest comes first, so that a refusal later can name the plugin. */
    static PluginManifest manifest(List<Path> classPath) throws RefusedException {
        try {
            byte[] bytes = entry(classPath.get(0), "META-INF/MANIFEST.MF");
            if (bytes == null) {
                throw new RefusedException(
                        Refusal.MANIFEST_INCOMPLETE,
                        "The file must have a META-INF/MANIFEST.MF. Maybe it is a plain archive.");
            }
            return PluginManifest.of(new Manifest(new java.io.ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Refuses a file that holds the host's classes, ends the process, or lacks the extension index. */
    static PluginFile checked(String name, PluginManifest manifest, List<Path> classPath) throws RefusedException {
        try {
            for (Path part : classPath) {
                for (String entry : entries(part)) {
                    refuseGiven(entry);
                }
                ExitScan.check(part);
            }
            byte[] index = entry(classPath.get(0), "META-INF/extensions.idx");
            if (index == null) {
                throw new RefusedException(
                        Refusal.INDEX_MISSING,
                        "The file must have a META-INF/extensions.idx. Maybe PF4J's annotation processor did not run, or the provider lacks @Extension.");
            }
            return new PluginFile(name, manifest, classPath, classNames(index));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static void refuseGiven(String entry) throws RefusedException {
        String path = entry.replaceFirst("^META-INF/versions/[0-9]+/", "");
        if (path.endsWith(".class")
                && AllowListClassLoader.given(
                        path.substring(0, path.length() - 6).replace('/', '.'))) {
            throw new RefusedException(
                    Refusal.SDK_BUNDLED,
                    "The class (" + ForeignText.safe(entry)
                            + ") must not be in the file: the host gives it. Maybe give lunxun-sdk-api, lunxun-model and pf4j the scope provided.");
        }
    }

    private static List<String> classNames(byte[] index) throws RefusedException {
        List<String> names = new ArrayList<>();
        for (String line : new String(index, StandardCharsets.UTF_8).split("\\R")) {
            String name = line.replaceFirst("#.*", "").strip();
            if (!name.isEmpty() && !names.contains(name)) {
                names.add(name);
            }
        }
        if (names.isEmpty()) {
            throw noProvider();
        }
        return List.copyOf(names);
    }

    static RefusedException noProvider() {
        return new RefusedException(
                Refusal.NO_PROVIDER,
                "The extension index must name one TrainingProvider. Maybe the class lacks @Extension, or does not implement it.");
    }

    private static List<Path> unpackedClassPath(Path folder) throws IOException, RefusedException {
        List<Path> parts = new ArrayList<>();
        if (!Files.isDirectory(folder.resolve("classes"))) {
            throw new RefusedException(
                    Refusal.UNREADABLE,
                    "A ZIP must hold classes/ and may hold lib/. Maybe its content lies one folder deeper.");
        }
        parts.add(folder.resolve("classes"));
        if (Files.isDirectory(folder.resolve("lib"))) {
            try (Stream<Path> jars = Files.list(folder.resolve("lib"))) {
                jars.filter(jar -> jar.toString().endsWith(".jar")).sorted().forEach(parts::add);
            }
        }
        for (Path jar : parts.subList(1, parts.size())) {
            Unpacking.LIMITS.check(jar);
        }
        return List.copyOf(parts);
    }

    private static List<String> entries(Path part) throws IOException {
        if (Files.isDirectory(part)) {
            try (Stream<Path> files = Files.walk(part)) {
                return files.map(file -> part.relativize(file).toString().replace('\\', '/'))
                        .sorted()
                        .toList();
            }
        }
        try (ZipFile zip = new ZipFile(part.toFile())) {
            return zip.stream().map(ZipEntry::getName).sorted().toList();
        }
    }

    private static byte @Nullable [] entry(Path part, String name) throws IOException {
        if (Files.isDirectory(part)) {
            Path file = part.resolve(name);
            return Files.isRegularFile(file) && Files.size(file) <= SMALL_FILE ? Files.readAllBytes(file) : null;
        }
        try (ZipFile zip = new ZipFile(part.toFile())) {
            ZipEntry entry = zip.getEntry(name);
            if (entry == null) {
                return null;
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return in.readNBytes(SMALL_FILE);
            }
        }
    }

    private static RefusedException unreadable(IOException e) {
        return new RefusedException(
                Refusal.UNREADABLE,
                "The file must be a readable archive (" + ForeignText.of(e)
                        + "). Maybe it was cut short when it was copied.");
    }
}
