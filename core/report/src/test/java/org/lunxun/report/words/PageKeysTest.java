package org.lunxun.report.words;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads the sources of the pages, so that a key of a branch that no other test takes is not missed. */
class PageKeysTest {

    private static final Pattern USE = Pattern.compile(
            "(?:Label\\.of|paragraph|heading|words|numbers|moreWords|moreNumbers|picture|strip|beginBelowHeading|phrase)"
                    + "\\(\\s*\"([a-zA-Z]+(?:\\.[a-zA-Z/-]+)*)\"\\s*[,)]");

    @Test
    void everyKeyThatAPageNamesHasWords() throws IOException {
        Set<String> keys = Phrases.of(Language.ENGLISH).keys();
        Set<String> missing = new TreeSet<>();
        int found = 0;
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher uses = USE.matcher(Files.readString(source));
                while (uses.find()) {
                    found++;
                    if (!keys.contains(uses.group(1))) {
                        missing.add(source.getFileName() + ": " + uses.group(1));
                    }
                }
            }
        }

        assertTrue(missing.isEmpty(), missing::toString);
        assertTrue(found > 100, "the pattern still finds what it looks for: " + found);
    }
}
