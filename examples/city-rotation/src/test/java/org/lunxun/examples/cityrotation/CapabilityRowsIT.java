package org.lunxun.examples.cityrotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.sdk.host.PluginSigner;
import org.lunxun.sdk.host.SignatureAlgorithm;
import org.lunxun.sdk.host.SigningKey;

/** Rows of the table of capabilities that the distribution has to hold, by their numbers there. */
class CapabilityRowsIT {

    private static final Path MINIMAL = Path.of("../minimal-plugin");

    @TempDir
    private Path temp;

    @Test
    void row13ANewKindOfProviderIsASignedFileDroppedIntoAFolder() throws IOException, InterruptedException {
        Path plugins = Files.createDirectory(temp.resolve("plugins"));
        Path trusted = Files.createDirectory(temp.resolve("trusted"));
        Files.copy(Launched.HOME.resolve("conf/trusted/build.pub"), trusted.resolve("build.pub"));
        Path university = university();
        Files.copy(university, plugins.resolve(university.getFileName()));
        Path classes = MINIMAL.resolve("sample/classes.csv").toAbsolutePath().normalize();
        Path first = config(false, classes);

        Launched before = sync(first);
        assertEquals(0, before.exit(), before::all);
        int offerings = offerings();

        // Not signed: refused by name, and what is there goes on.
        Path jar = harbour(plugins.resolve("harbour.jar"));
        Path both = config(true, classes);
        Launched unsigned = sync(both);
        assertEquals(1, unsigned.exit(), unsigned::all);
        assertTrue(unsigned.err().contains("harbour.jar"), unsigned::all);
        assertTrue(unsigned.err().contains("unsigned"), unsigned::all);
        assertTrue(unsigned.err().contains("harbour: kept, 0 rows"), unsigned::all);
        assertEquals(offerings, offerings());

        // Signed by somebody whom the operator trusts: the next sync uses it.
        SigningKey key = SigningKey.generate(SignatureAlgorithm.ED25519);
        key.writePublic(trusted.resolve("harbour.pub"));
        PluginSigner.of(key).sign(jar);
        Launched signed = sync(both);
        assertEquals(0, signed.exit(), signed::all);
        assertFalse(signed.err().contains("unsigned"), signed::all);
        assertEquals(offerings + 2, offerings());
        assertTrue(Files.readString(temp.resolve("dataset/offerings.csv")).contains("Rule of law"), signed::all);

        Launched found =
                Launched.run(temp, "search", "--state", temp.resolve("state").toString(), "rule", "LAW");
        assertEquals("class     Rule of law; Harbour Training Centre\n", found.out(), found::all);
    }

    private Launched sync(Path config) throws IOException, InterruptedException {
        return Launched.run(
                temp,
                "sync",
                "--config",
                config.toString(),
                "--state",
                temp.resolve("state").toString(),
                "--out",
                temp.resolve("dataset").toString(),
                "--plugins",
                temp.resolve("plugins").toString(),
                "--trusted",
                temp.resolve("trusted").toString());
    }

    private int offerings() throws IOException {
        return Files.readAllLines(temp.resolve("dataset/offerings.csv")).size();
    }

    private Path config(boolean harbour, Path classes) throws IOException {
        String text = "format: 1\nroster: " + Launched.HOME.resolve("city/roster") + "\nsources:\n"
                + source("city-university", "university", Launched.HOME.resolve("city/catalogues/university.zip"))
                + (harbour ? source("harbour", "harbour", classes) : "");
        return Files.writeString(temp.resolve(harbour ? "both.yaml" : "one.yaml"), text);
    }

    private static String source(String id, String plugin, Path file) {
        return """
                  - source: %s
                    plugin: %s
                    settings:
                      file: %s
                """.formatted(id, plugin, file);
    }

    private static Path university() throws IOException {
        try (Stream<Path> plugins = Files.list(Launched.HOME.resolve("plugins"))) {
            return plugins.filter(file -> file.toString().contains("university"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The plugin to copy, compiled as its project says and packed with its manifest. */
    private Path harbour(Path jar) throws IOException {
        Path classes = Files.createDirectory(temp.resolve("classes"));
        String libraries;
        try (Stream<Path> files = Files.list(Launched.HOME.resolve("lib"))) {
            libraries = files.map(Path::toString).collect(Collectors.joining(System.getProperty("path.separator")));
        }
        List<Path> sources;
        try (Stream<Path> files = Files.walk(MINIMAL.resolve("src/main/java"))) {
            sources = files.filter(file -> file.toString().endsWith(".java")).toList();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            assertTrue(compiler.getTask(
                            null,
                            manager,
                            null,
                            List.of("-d", classes.toString(), "-cp", libraries, "--release", "17"),
                            null,
                            manager.getJavaFileObjectsFromPaths(sources))
                    .call());
        }
        Manifest manifest = new Manifest();
        Attributes about = manifest.getMainAttributes();
        about.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        about.putValue("Plugin-Id", "harbour");
        about.putValue("Plugin-Version", "0.1.0");
        about.putValue("Plugin-Requires", ">=0.1.0 & <1.0.0");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
        return jar;
    }
}
