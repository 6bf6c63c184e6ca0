package org.lunxun.sdk.cdi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles sources against this test's class path and packs them as a plugin's jar. */
final class WiredJar {

    private final String id;
    private final Map<String, String> sources = new TreeMap<>();
    private final Map<String, byte[]> entries = new TreeMap<>();

    WiredJar(String id) {
        this.id = id;
    }

    WiredJar source(String className, String code) {
        sources.put(className, code);
        return this;
    }

    WiredJar entry(String name, byte[] bytes) {
        entries.put(name, bytes);
        return this;
    }

    /** Writes {@code ID.jar}, whose provider is {@code vendor.Provider}. */
    Path jar(Path folder) {
        try {
            Path work = Files.createTempDirectory(folder, "compiled-");
            compile(work);
            entries.put("META-INF/extensions.idx", "vendor.Provider\n".getBytes(StandardCharsets.UTF_8));
            Path file = folder.resolve(id + ".jar");
            try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest());
                    Stream<Path> classes = Files.walk(work)) {
                for (Path part : classes.filter(path -> path.toString().endsWith(".class"))
                        .sorted()
                        .toList()) {
                    put(jar, work.relativize(part).toString().replace('\\', '/'), Files.readAllBytes(part));
                }
                for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                    put(jar, entry.getKey(), entry.getValue());
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compile(Path work) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = work.resolve(source.getKey().replace('.', '/') + ".java");
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, source.getValue()));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options =
                List.of("-proc:none", "-nowarn", "-cp", System.getProperty("java.class.path"), "-d", work.toString());
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            if (!compiler.getTask(null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call()) {
                throw new IllegalStateException("The sources of " + id + " do not compile.");
            }
        }
    }

    private Manifest manifest() throws IOException {
        return new Manifest(new java.io.ByteArrayInputStream("""
                Manifest-Version: 1.0
                Plugin-Id: %s
                Plugin-Version: 1.0.0
                Plugin-Requires: >=0.1.0 & <1.0.0
                """.formatted(id).getBytes(StandardCharsets.UTF_8)));
    }

    private static void put(JarOutputStream jar, String name, byte[] bytes) throws IOException {
        jar.putNextEntry(new ZipEntry(name));
        jar.write(bytes);
        jar.closeEntry();
    }
}
