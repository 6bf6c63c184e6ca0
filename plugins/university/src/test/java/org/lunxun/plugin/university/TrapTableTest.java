package org.lunxun.plugin.university;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of traps is true: each test that it names is there, and is a test. */
class TrapTableTest {

    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

    @Test
    void everyTestThatTheTableNamesIsThere() throws IOException {
        Map<String, String> sources = sources();
        List<String> missing = new ArrayList<>();
        Matcher named = NAMED.matcher(Files.readString(Path.of("../TRAPS.md")));
        int count = 0;
        while (named.find()) {
            count++;
            Pattern test = Pattern.compile(
                    "@(?:Parameterized)?Test\\b(?:(?!\\bvoid ).)*\\bvoid " + named.group(2) + "\\(", Pattern.DOTALL);
            if (!test.matcher(sources.getOrDefault(named.group(1), "")).find()) {
                missing.add(named.group(1) + "." + named.group(2));
            }
        }
        assertEquals(List.of(), missing);
        assertTrue(count > 80, () -> "The table names few tests.");
    }

    /** The sources of tests by the name of their class; of several with one name all together. */
    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new HashMap<>();
        for (String root : List.of("..", "../../core/tables", "../../sdk")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                for (Path file : files.filter(one -> one.toString().endsWith("Test.java"))
                        .sorted()
                        .toList()) {
                    String name = String.valueOf(file.getFileName()).replace(".java", "");
                    sources.merge(name, Files.readString(file), String::concat);
                }
            }
        }
        return sources;
    }
}
