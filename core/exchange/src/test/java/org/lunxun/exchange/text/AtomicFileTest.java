package org.lunxun.exchange.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path folder;

    @Test
    void makesTheFolderAndLeavesNothingElseBehind() throws IOException {
        Path file = folder.resolve("a/b/text");
        AtomicFile.write(file, out -> out.write("轮训\n"));
        AtomicFile.write(file, out -> out.write("again\n"));
        assertEquals("again\n", Files.readString(file));
        try (Stream<Path> files = Files.list(folder.resolve("a/b"))) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void keepsTheOldFileWhenTheNewOneFails() throws IOException {
        Path file = Files.writeString(folder.resolve("text"), "old");
        assertThrows(
                IOException.class,
                () -> AtomicFile.write(file, out -> {
                    out.write("half of the new");
                    out.flush();
                    throw new IOException("no space left");
                }));
        assertEquals("old", Files.readString(file));
        assertFalse(Files.exists(folder.resolve("text.part")));
    }

    @Test
    void refusesHalvesOfCharacters() throws IOException {
        Path file = Files.writeString(folder.resolve("text"), "old");
        assertThrows(IllegalArgumentException.class, () -> AtomicFile.write(file, out -> out.write("x\uD800y")));
        assertEquals("old", Files.readString(file));
    }
}
