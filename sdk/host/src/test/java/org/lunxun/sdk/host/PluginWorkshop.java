package org.lunxun.sdk.host;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
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
import org.lunxun.sdk.api.TrainingProvider;
import org.pf4j.ExtensionPoint;

/** Makes plugin files out of source text: good ones, and such as nobody should ship. */
final class PluginWorkshop {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    /** One for all compilations: opening the class path is what takes time. */
    private static final StandardJavaFileManager OPENED =
            COMPILER.getStandardFileManager(null, null, StandardCharsets.UTF_8);

    /** The neighbours are the same everywhere. */
    private static final Map<Map<String, String>, Map<String, byte[]>> COMPILED = new ConcurrentHashMap<>();

    private final String id;
    private final Map<String, String> manifest = new LinkedHashMap<>();
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, byte[]> entries = new TreeMap<>();
    private String members = "";
    private String catalogue = "";
    private boolean index = true;

    private PluginWorkshop(String id) {
        this.id = id;
        manifest.put("Plugin-Id", id);
        manifest.put("Plugin-Version", "1.0.0");
        manifest.put("Plugin-Provider", "Zoo");
        manifest.put("Plugin-Requires", ">=0.1.0 & <1.0.0");
    }

    static PluginWorkshop plugin(String id) {
        return new PluginWorkshop(id);
    }

    /** A plugin that answers one base, named after itself, and one class of it. */
    static PluginWorkshop healthy(String id) {
        return plugin(id).catalogue("""
                        BaseId base = BaseId.of("b");
                        sink.base(Base.builder(base, "%s", BaseKind.PARTY_SCHOOL).build());
                        sink.offering(Offering.builder(OfferingId.of("o"), base, "Class",
                            DateRange.of(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 5)),
                            DeliveryMode.RESIDENTIAL, 40).build());
                        """.formatted(id));
    }

    /** Java code of the method {@code catalogue}. */
    PluginWorkshop catalogue(String code) {
        catalogue = code;
        return this;
    }

    /** Further members of the provider's class. */
    PluginWorkshop members(String code) {
        members = code;
        return this;
    }

    PluginWorkshop source(String className, String code) {
        sources.put(className, code);
        return this;
    }

    PluginWorkshop manifest(String name, String value) {
        manifest.put(name, value);
        return this;
    }

    PluginWorkshop manifestWithout(String name) {
        manifest.remove(name);
        return this;
    }

    PluginWorkshop entry(String name, byte[] bytes) {
        entries.put(name, bytes);
        return this;
    }

    /** As when the annotation processor is off. */
    PluginWorkshop withoutIndex() {
        index = false;
        return this;
    }

    /** Writes the jar. */
    Path jar(Path folder, String fileName) {
        Map<String, byte[]> all = new TreeMap<>(compiled());
        if (index) {
            all.putIfAbsent("META-INF/extensions.idx", "zoo.Animal\n".getBytes(StandardCharsets.UTF_8));
        }
        all.putAll(entries);
        Path file = folder.resolve(fileName);
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest())) {
            write(jar, all, "");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return file;
    }

    /** Writes a ZIP with {@code classes/}. */
    Path zip(Path folder, String fileName) {
        Map<String, byte[]> all = new TreeMap<>(compiled());
        all.put("META-INF/extensions.idx", "zoo.Animal\n".getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(folder.resolve(fileName)))) {
            manifest().write(bytes);
            all.put("META-INF/MANIFEST.MF", bytes.toByteArray());
            write(zip, all, "classes/");
            write(zip, entries, "");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return folder.resolve(fileName);
    }

    private static void write(java.util.zip.ZipOutputStream zip, Map<String, byte[]> entries, String prefix)
            throws IOException {
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            zip.putNextEntry(new ZipEntry(prefix + entry.getKey()));
            zip.write(entry.getValue());
            zip.closeEntry();
        }
    }

    private Manifest manifest() {
        Manifest result = new Manifest();
        result.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.forEach(result.getMainAttributes()::putValue);
        return result;
    }

    private Map<String, byte[]> compiled() {
        Map<String, String> all = new LinkedHashMap<>(sources);
        all.putIfAbsent("zoo.Animal", provider());
        return COMPILED.computeIfAbsent(all, PluginWorkshop::compile);
    }

    private static synchronized Map<String, byte[]> compile(Map<String, String> all) {
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        Map<String, ByteArrayOutputStream> classes = new TreeMap<>();
        List<JavaFileObject> files = new ArrayList<>();
        all.forEach((name, code) -> files.add(new Source(name, code)));
        JavaFileManager manager = new InMemory(OPENED, classes);
        List<String> options = List.of("-proc:none", "-nowarn", "-cp", classPath());
        if (!COMPILER.getTask(null, manager, problems, options, null, files).call()) {
            throw new IllegalStateException(
                    problems.getDiagnostics().stream().map(Diagnostic::toString).collect(Collectors.joining("\n")));
        }
        Map<String, byte[]> bytes = new TreeMap<>();
        classes.forEach((name, out) -> bytes.put(name.replace('.', '/') + ".class", out.toByteArray()));
        return bytes;
    }

    private String provider() {
        return """
                package zoo;
                import java.time.*;
                import java.util.*;
                import org.lunxun.model.*;
                import org.lunxun.model.finding.*;
                import org.lunxun.model.resource.*;
                import org.lunxun.sdk.api.*;
                @org.pf4j.Extension
                public class Animal implements TrainingProvider {
                    public PluginId id() { return PluginId.of("%s"); }
                    public Set<Capability> capabilities() { return EnumSet.allOf(Capability.class); }
                    %s
                    public void catalogue(CatalogueRequest request, CatalogueSink sink)
                            throws ProviderException, java.io.IOException, InterruptedException {
                        %s
                    }
                }
                """.formatted(id, members, catalogue);
    }

    private static String classPath() {
        return Stream.of(TrainingProvider.class, Stability.class, ExtensionPoint.class, PluginHost.class)
                .map(type -> {
                    try {
                        return Path.of(type.getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .toURI())
                                .toString();
                    } catch (URISyntaxException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .collect(Collectors.joining(java.io.File.pathSeparator));
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
