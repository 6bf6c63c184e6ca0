package org.lunxun.sdk.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.sdk.api.Capability;
import org.lunxun.sdk.api.TrainingProvider;

/** The guide for vendors is true: each of its examples compiles and keeps the contract, each reason is explained. */
@Tag("slow")
class GuideTest {

    private static final Pattern EXAMPLE =
            Pattern.compile("```java\n(.*?public final class (\\w+Example) .*?)```", Pattern.DOTALL);
    private static final String IMPORTS = """
            package guide;

            import java.nio.file.*;
            import java.time.*;
            import java.util.*;
            import java.util.concurrent.*;
            import org.lunxun.model.*;
            import org.lunxun.model.learning.*;
            import org.lunxun.model.people.*;
            import org.lunxun.model.resource.*;
            import org.lunxun.sdk.api.*;
            import org.pf4j.Extension;

            """;

    @TempDir
    Path folder;

    private static String guide() throws IOException {
        return Files.readString(Path.of("../README.md"));
    }

    @Test
    void everyReasonIsExplained() throws IOException {
        String guide = guide();
        List<String> missing = Arrays.stream(ProviderReason.values())
                .map(ProviderReason::name)
                .filter(reason -> !guide.contains("`" + reason + "`"))
                .toList();
        assertEquals(List.of(), missing);
    }

    @TestFactory
    Stream<DynamicTest> everyExampleKeepsTheContract() throws Exception {
        Set<String> names = new TreeSet<>();
        Matcher example = EXAMPLE.matcher(guide());
        while (example.find()) {
            names.add(example.group(2));
            Files.writeString(folder.resolve(example.group(2) + ".java"), IMPORTS + example.group(1));
        }
        compile(names);
        URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
        Set<Capability> shown = EnumSet.noneOf(Capability.class);
        for (String name : names) {
            shown.addAll(made(loader, name).capabilities());
        }
        assertEquals(EnumSet.allOf(Capability.class), shown);
        return names.stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    ConformanceReport report = ProviderContract.of(made(loader, name))
                            .withTrialClass(OfferingId.of("law"))
                            .report();
                    assertTrue(report.conforms(), report::toText);
                }));
    }

    private static TrainingProvider made(ClassLoader loader, String name) throws ReflectiveOperationException {
        return (TrainingProvider)
                loader.loadClass("guide." + name).getConstructor().newInstance();
    }

    private void compile(Set<String> names) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<Path> sources =
                    names.stream().map(name -> folder.resolve(name + ".java")).toList();
            List<String> options =
                    List.of("-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
            assertTrue(compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call());
        }
    }
}
