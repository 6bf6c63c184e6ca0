package org.lunxun.sdk.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnpackingTest {

    @TempDir
    Path folder;

    private Path archive(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve("a.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes);
            zip.closeEntry();
        }
        return file;
    }

    private Refusal refusal(Unpacking limits, Path archive) {
        return assertThrows(RefusedException.class, () -> limits.check(archive)).why();
    }

    @Test
    void unpacksIntoItsFolder() throws Exception {
        Path to = Files.createDirectory(folder.resolve("to"));
        Unpacking.LIMITS.unpack(archive("classes/a/b.txt", new byte[] {7}), to);
        assertEquals(1, Files.size(to.resolve("classes/a/b.txt")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a", "a/../../b", "/etc/passwd", "a\\..\\b", "C:evil", "./a", "a//b"})
    void refusesNamesThatLeadElsewhere(String name) throws IOException {
        assertEquals(Refusal.ENTRY_OUTSIDE, refusal(Unpacking.LIMITS, archive(name, new byte[] {1})));
    }

    @Test
    void refusesMoreBytesThanAllowed() throws IOException {
        byte[] noise = new byte[5000];
        new Random(1).nextBytes(noise);
        assertEquals(Refusal.TOO_LARGE, refusal(new Unpacking(10, 4999, 200), archive("a", noise)));
    }

    @Test
    void refusesABomb() throws IOException {
        assertEquals(Refusal.TOO_LARGE, refusal(Unpacking.LIMITS, archive("a", new byte[5_000_000])));
    }

    @Test
    void refusesMoreEntriesThanAllowed() throws IOException {
        assertEquals(Refusal.TOO_LARGE, refusal(new Unpacking(0, 100, 200), archive("a", new byte[] {1})));
    }

    @Test
    void deletesAFolderWithAllInIt() throws IOException {
        Path deep = Files.createDirectories(folder.resolve("x/y/z"));
        Files.writeString(deep.resolve("f"), "f");
        assertTrue(Files.exists(deep));
        Unpacking.delete(folder.resolve("x"));
        assertFalse(Files.exists(folder.resolve("x")));
    }
}
