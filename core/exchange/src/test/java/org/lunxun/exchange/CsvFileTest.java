package org.lunxun.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {
    @TempDir
    Path folder;

    @Test
    void quotesOnlyWhatNeedsIt() throws IOException {
        Path file = folder.resolve("quotas.csv");
        CsvFile.write(
                file,
                List.of("unit", "class"),
                List.of(
                        List.of("a,b", "say \"hi\""),
                        List.of("two\nlines", "\r"),
                        List.of("#1", "=SUM(A1)"),
                        List.of("", " x "),
                        List.of("-1", "@轮训")));
        assertEquals(
                "unit,class\n\"a,b\",\"say \"\"hi\"\"\"\n\"two\nlines\",\"\r\"\n#1,=SUM(A1)\n, x \n-1,@轮训\n",
                Files.readString(file));
    }

    @Test
    void keepsARowOfOneEmptyCell() throws IOException {
        Path file = folder.resolve("one.csv");
        CsvFile.write(file, List.of("note"), List.of(List.of(""), List.of("x")));
        assertEquals("note\n\"\"\nx\n", Files.readString(file));
    }

    @Test
    void refusesRowsOfAnotherLengthAndCellsThatNoReaderTakes() {
        Path file = folder.resolve("bad.csv");
        for (List<String> row :
                List.of(List.of("a"), List.of("a", "b", "c"), List.of("a", "b\0"), List.of("a", "x".repeat(65_537)))) {
            assertThrows(IllegalArgumentException.class, () -> CsvFile.write(file, List.of("x", "y"), List.of(row)));
        }
    }

    @Test
    void writesNumbersPlainly() {
        assertEquals("10000000", CsvFile.number(1e7));
        assertEquals("0.1", CsvFile.number(0.1));
    }
}
