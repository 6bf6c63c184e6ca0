package org.lunxun.examples.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.lunxun.sdk.host.PluginSigner;

/** Writes signed plugin files of one megabyte each: half class files, which a host reads through, half other data. */
final class PackedPlugins {

    private static final int SIZE = 1 << 20;
    private static final int CLASSES = 100;

    private PackedPlugins() {}

    static void write(Path folder, int count, PluginSigner signer) throws IOException {
        byte[] provider = classFile(PackedProvider.class);
        byte[] other = classFile(ReadingBenchmark.class);
        Random random = new Random(1);
        for (int i = 0; i < count; i++) {
            String id = String.format(Locale.ROOT, "plugin-%03d", i);
            Path file = folder.resolve(id + ".jar");
            try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest(id))) {
                put(jar, PackedProvider.class.getName().replace('.', '/') + ".class", provider);
                put(jar, "META-INF/extensions.idx", bytes(PackedProvider.class.getName()));
                put(jar, PackedProvider.ID_ENTRY, bytes(id));
                for (int c = 0; c < CLASSES; c++) {
                    put(jar, "vendor/Other" + c + ".class", other);
                }
                put(jar, "data.bin", incompressible(random));
            }
            signer.sign(file);
        }
    }

    private static byte[] incompressible(Random random) {
        byte[] data = new byte[SIZE / 2];
        random.nextBytes(data);
        return data;
    }

    private static Manifest manifest(String id) {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Plugin-Id", id);
        main.putValue("Plugin-Version", "1.0.0");
        main.putValue("Plugin-Requires", ">=0.1.0 & <1.0.0");
        return manifest;
    }

    private static byte[] classFile(Class<?> type) throws IOException {
        try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            if (in == null) {
                throw new IOException("The class (" + type + ") must come from a file.");
            }
            return in.readAllBytes();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void put(JarOutputStream jar, String name, byte[] bytes) throws IOException {
        jar.putNextEntry(new ZipEntry(name));
        jar.write(bytes);
        jar.closeEntry();
    }
}
