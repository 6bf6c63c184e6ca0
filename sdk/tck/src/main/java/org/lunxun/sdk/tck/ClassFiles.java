package org.lunxun.sdk.tck;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.lunxun.model.Stability;
import org.lunxun.sdk.api.TrainingProvider;

/** The class files of a vendor: those in and below the package of the provider, in its folder or jar. */
final class ClassFiles {

    private static final List<Class<?>> SDK = List.of(TrainingProvider.class, Stability.class);

    private ClassFiles() {}

    /** The methods that each class names, by the name of the class. */
    static Map<String, List<CalledMethods.Called>> of(Class<?> provider) {
        CodeSource source = provider.getProtectionDomain().getCodeSource();
        if (source == null) {
            return Map.of();
        }
        String prefix = provider.getPackageName().replace('.', '/') + "/";
        try {
            Path place = Path.of(source.getLocation().toURI());
            return Files.isDirectory(place) ? inFolder(place, prefix) : inJar(place, prefix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether this is a record that crosses the SDK, so that its constructor may change. */
    static boolean isRecordOfTheSdk(String className) {
        if (SDK.stream().noneMatch(root -> className.startsWith(root.getPackageName() + "."))) {
            return false;
        }
        try {
            return Class.forName(className, false, TrainingProvider.class.getClassLoader())
                    .isRecord();
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static Map<String, List<CalledMethods.Called>> inFolder(Path folder, String prefix) throws IOException {
        Map<String, List<CalledMethods.Called>> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (wanted(name, prefix)) {
                    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                        all.put(className(name), CalledMethods.of(in));
                    }
                }
            }
        }
        return all;
    }

    private static Map<String, List<CalledMethods.Called>> inJar(Path file, String prefix) throws IOException {
        Map<String, List<CalledMethods.Called>> all = new TreeMap<>();
        try (JarFile jar = new JarFile(file.toFile())) {
            for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                if (wanted(entry.getName(), prefix)) {
                    try (InputStream in = new BufferedInputStream(jar.getInputStream(entry))) {
                        all.put(className(entry.getName()), CalledMethods.of(in));
                    }
                }
            }
        }
        return all;
    }

    private static boolean wanted(String name, String prefix) {
        return name.startsWith(prefix) && name.endsWith(".class");
    }

    private static String className(String name) {
        return name.substring(0, name.length() - ".class".length()).replace('/', '.');
    }
}
