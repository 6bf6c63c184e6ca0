package org.lunxun.sdk.tck.zoo;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.lunxun.model.Stability;
import org.lunxun.sdk.api.SdkVersion;
import org.lunxun.sdk.api.TrainingProvider;
import org.pf4j.ExtensionPoint;

/** Compiles plugins out of the zoo's source folders and packs them, well or badly. */
final class Hatchery {

    private static final JavaCompiler COMPILER = compiler();

    /** One for all compilations: opening the class path is what takes time. */
    private static final StandardJavaFileManager OPENED =
            COMPILER.getStandardFileManager(null, null, StandardCharsets.UTF_8);

    private static final Map<Map<String, String>, Map<String, byte[]>> COMPILED = new ConcurrentHashMap<>();

    private Hatchery() {}

    private static JavaCompiler compiler() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IllegalStateException(
                    "The zoo is compiled from sources, which needs a JDK; this is a JRE.\nMaybe set JAVA_HOME to a JDK 17 or later.");
        }
        return compiler;
    }

    /** A plugin that answers one base with its own name. */
    static Path neighbour(String name, Path folder) {
        return pack("healthy", name, folder.resolve(name + ".jar"), Zoo.properties("healthy"));
    }

    /** The files of an animal, with those of its companions. */
    static List<Path> hatch(Animal animal, Path folder) {
        List<Path> files = new ArrayList<>();
        String suffix = animal.property("packing", "jar").equals("zip") ? ".zip" : ".jar";
        files.add(pack(
                animal.property("folder", animal.name()),
                animal.name(),
                folder.resolve("m-" + animal.name() + suffix),
                Zoo.properties(animal.name())));
        if (animal.property("twice", "").equals("true")) {
            files.add(pack(
                    animal.name(),
                    animal.name(),
                    folder.resolve("n-" + animal.name() + suffix),
                    Zoo.properties(animal.name())));
        }
        for (String companion : Zoo.words(animal.property("companions", ""))) {
            files.add(pack(companion, companion, folder.resolve("c-" + companion + ".jar"), Zoo.properties(companion)));
        }
        return files;
    }

    /** Does to a file what cannot be done while it is packed, and after it was signed. */
    static void spoil(Animal animal, Path file) throws IOException {
        switch (animal.property("spoilt", "")) {
            case "no-archive" -> Files.writeString(file, "not a jar");
            case "cut-short" -> {
                byte[] whole = Files.readAllBytes(file);
                Files.write(file, Arrays.copyOf(whole, whole.length / 2));
            }
            case "tampered" -> {
                try (FileSystem zip = FileSystems.newFileSystem(file)) {
                    Files.writeString(zip.getPath("/zoo/words.txt"), "changed after it was signed");
                }
            }
            default -> {}
        }
    }

    private static Path pack(String source, String id, Path file, Properties properties) {
        Map<String, byte[]> all = new TreeMap<>(compiled(source, id, properties));
        String index = properties.getProperty("index", "zoo.Animal");
        if (!index.equals("none")) {
            all.put("META-INF/extensions.idx", (index + "\n").getBytes(StandardCharsets.UTF_8));
        }
        all.put("zoo/words.txt", "words of its own".getBytes(StandardCharsets.UTF_8));
        for (String entry : Zoo.words(properties.getProperty("entries", ""))) {
            all.put(entry, new byte[Integer.parseInt(properties.getProperty("entry.bytes", "1"))]);
        }
        boolean zip = file.toString().endsWith(".zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream archive = new ZipOutputStream(out)) {
            ByteArrayOutputStream manifest = new ByteArrayOutputStream();
            manifest(id, properties).write(manifest);
            put(archive, zip ? "classes/META-INF/MANIFEST.MF" : "META-INF/MANIFEST.MF", manifest.toByteArray());
            for (Map.Entry<String, byte[]> entry : all.entrySet()) {
                boolean outside =
                        entry.getKey().startsWith("..") || entry.getKey().startsWith("lib/");
                put(archive, zip && !outside ? "classes/" + entry.getKey() : entry.getKey(), entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static void put(ZipOutputStream archive, String name, byte[] bytes) throws IOException {
        archive.putNextEntry(new ZipEntry(name));
        archive.write(bytes);
        archive.closeEntry();
    }

    private static Manifest manifest(String id, Properties properties) {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Plugin-Id", id);
        main.putValue("Plugin-Version", "1.0.0");
        main.putValue("Plugin-Provider", "Zoo");
        main.putValue("Plugin-Requires", ">=" + SdkVersion.current());
        for (String key : properties.stringPropertyNames()) {
            if (key.startsWith("manifest.")) {
                String name = key.substring("manifest.".length());
                if (properties.getProperty(key).equals("none")) {
                    main.remove(new Attributes.Name(name));
                } else {
                    main.putValue(name, properties.getProperty(key));
                }
            }
        }
        return manifest;
    }

    private static Map<String, byte[]> compiled(String source, String id, Properties properties) {
        Map<String, String> sources = new LinkedHashMap<>();
        String folder = properties.getProperty("folder", source);
        for (String file : Zoo.words(properties.getProperty("sources", "Animal.java"))) {
            String className = file.substring(0, file.length() - ".java".length());
            sources.put(
                    className.contains(".") ? className : "zoo." + className,
                    Zoo.text(folder + "/" + file).replace("@ID@", properties.getProperty("says", id)));
        }
        return COMPILED.computeIfAbsent(sources, Hatchery::compile);
    }

    private static synchronized Map<String, byte[]> compile(Map<String, String> sources) {
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        Map<String, ByteArrayOutputStream> classes = new TreeMap<>();
        List<JavaFileObject> files = new ArrayList<>();
        sources.forEach((name, code) -> files.add(new Source(name, code)));
        List<String> options = List.of("-proc:none", "-nowarn", "-Xlint:none", "-cp", classPath());
        JavaFileManager manager = new InMemory(OPENED, classes);
        if (!COMPILER.getTask(null, manager, problems, options, null, files).call()) {
            throw new IllegalStateException(
                    problems.getDiagnostics().stream().map(Diagnostic::toString).collect(Collectors.joining("\n")));
        }
        Map<String, byte[]> bytes = new TreeMap<>();
        classes.forEach((name, out) -> bytes.put(name.replace('.', '/') + ".class", out.toByteArray()));
        return bytes;
    }

    /** What a plugin is built against, and no more. */
    private static String classPath() {
        return Stream.of(TrainingProvider.class, Stability.class, ExtensionPoint.class)
                .map(Hatchery::place)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String code;

        Source(String className, String code) {
            super(URI.create("string:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
            this.code = code;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
        }
    }

    private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> classes;

        InMemory(JavaFileManager parent, Map<String, ByteArrayOutputStream> classes) {
            super(parent);
            this.classes = classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + className), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return classes.computeIfAbsent(className, name -> new ByteArrayOutputStream());
                }
            };
        }
    }
}
