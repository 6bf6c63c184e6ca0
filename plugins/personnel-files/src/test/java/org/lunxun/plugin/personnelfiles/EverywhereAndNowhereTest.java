package org.lunxun.plugin.personnelfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.sdk.tck.Elsewhere;
import org.lunxun.sdk.tck.Overheard;

/** What is said is the same everywhere, and what must not be said stands nowhere. */
@Tag("slow")
class EverywhereAndNowhereTest {

    @TempDir
    Path folder;

    @Test
    void everyZoneLanguageAndEncodingGivesTheSameBytes() throws IOException, InterruptedException {
        Map<String, String> said = Elsewhere.outputs(Everything.class, folder.toString());
        assertEquals(6, said.size());
        assertEquals(1, new HashSet<>(said.values()).size(), said::toString);
        assertTrue(said.values().iterator().next().matches("[0-9a-f]{64}"), said::toString);
    }

    @Test
    void canariesOutsideOfTheFieldsAreInNoAnswerLogOrFile() throws Exception {
        AtomicReference<String> answers = new AtomicReference<>("");
        String logged = Overheard.during(() -> answers.set(Everything.of(folder)));
        String said = answers.get() + logged + written();
        assertTrue(said.contains("甲一"), said);
        assertTrue(said.contains("R-1"), said);
        assertFalse(said.contains("CANARY"), said);
        assertFalse(said.contains("11010519491231002X"), said);
    }

    private String written() throws IOException {
        StringBuilder written = new StringBuilder(Files.readString(folder.resolve("out/trainings.xlsx.lock")));
        try (ZipFile zip = new ZipFile(folder.resolve("out/trainings.xlsx").toFile())) {
            for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
                written.append(
                        new String(zip.getInputStream(parts.nextElement()).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return written.toString();
    }
}
