package org.lunxun.report.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutFolderTest {

    @TempDir
    Path folder;

    @Test
    void leavesTheOldFileWhereTheNewOneFails() throws IOException {
        OutFolder out = new OutFolder(folder.resolve("deep"));
        out.write("a/b.txt", "old");

        assertThrows(
                IOException.class,
                () -> out.write("a/b.txt", to -> {
                    to.write(1);
                    throw new IOException("disk full");
                }));
        assertEquals("old", Files.readString(folder.resolve("deep/a/b.txt")));
        try (Stream<Path> files = Files.list(folder.resolve("deep/a"))) {
            assertEquals(1, files.count(), "no half of a file is left");
        }
        assertEquals(List.of(folder.resolve("deep/a/b.txt")), out.written());
    }
}
