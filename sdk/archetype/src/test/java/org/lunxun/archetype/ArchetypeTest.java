package org.lunxun.archetype;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The archetype makes the plugin to copy: what is mended in one is mended in the other. */
class ArchetypeTest {

    private static final Path NEW = Path.of("src/main/resources/archetype-resources");
    private static final Path COPIED = Path.of("../../examples/minimal-plugin");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "main/java/__className__Provider.java",
                "test/java/__className__ProviderContractTest.java",
                "test/java/__className__IT.java",
                "test/java/RunInHost.java"
            })
    void aNewPluginIsThePluginToCopy(String file) throws IOException {
        List<String> made = Files.readString(NEW.resolve("src").resolve(file))
                .replace("${package}", "org.lunxun.plugin.harbour")
                .replace("${className}", "Harbour")
                .replace("${artifactId}", "harbour")
                .lines()
                .toList();
        String place =
                file.replace("/java/", "/java/org/lunxun/plugin/harbour/").replace("__className__", "Harbour");
        assertEquals(withoutMarks(Files.readString(COPIED.resolve("src").resolve(place))), made);
    }

    @ParameterizedTest
    @ValueSource(strings = "sample/classes.csv")
    void itReadsTheSameSample(String file) throws IOException {
        assertEquals(Files.readString(COPIED.resolve(file)), Files.readString(NEW.resolve(file)));
    }

    /** Marks of stability are a habit of this project's own types. */
    private static List<String> withoutMarks(String source) {
        return source.lines()
                .filter(line -> !line.startsWith("@Stability(") && !line.endsWith(".Stability;"))
                .toList();
    }
}
