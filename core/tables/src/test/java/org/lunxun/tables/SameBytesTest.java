package org.lunxun.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read must not depend on where it is read: the same bytes in JVMs of other zones, languages and encodings. */
@Tag("slow")
class SameBytesTest {

    /** Reads every workbook of the kit and a few text tables, and prints the digest of all that is said. */
    static final class Program {

        private Program() {}

        public static void main(String[] args) throws IOException, TableException, NoSuchAlgorithmException {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (var files = Files.list(Path.of(args[0]))) {
                for (Path file : files.sorted().toList()) {
                    Heard heard = new Heard();
                    TableReader.of(PeoplesWorkbooks.MAPPING).read(file, heard);
                    digest.update(heard.all().getBytes(StandardCharsets.UTF_8));
                }
            }
            System.out.println(HexFormat.of().formatHex(digest.digest()));
        }
    }

    @TempDir
    Path folder;

    private String digest(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Dlog4j2.StatusLogger.level=OFF", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.addAll(List.of(Program.class.getName(), folder.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertTrue(process.waitFor(1, TimeUnit.MINUTES), said);
        assertEquals(0, process.exitValue(), said);
        return said;
    }

    @Test
    void everyZoneLanguageAndEncodingGivesTheSameBytes() throws IOException, InterruptedException {
        int number = 100;
        for (PeoplesWorkbooks.Shape shape : PeoplesWorkbooks.all()) {
            shape.book().write(folder.resolve("plan" + number++ + ".xlsx"));
        }
        Files.writeString(folder.resolve("text.csv"), """
                市委党校2027年计划
                CLASS ID,CLASS NAME,START,END,HOURS,HELD BY
                I1,法治班,3月2日,2027/3/6,４０,İstanbul
                """);
        String usual = digest();
        assertTrue(usual.matches("[0-9a-f]{64}"), usual);
        assertEquals(usual, digest("-Duser.timezone=GMT-8"));
        assertEquals(usual, digest("-Duser.timezone=GMT+14"));
        assertEquals(usual, digest("-Duser.language=tr", "-Duser.country=TR"));
        assertEquals(usual, digest("-Duser.language=zh", "-Duser.country=CN"));
        assertEquals(usual, digest("-Dfile.encoding=US-ASCII"));
    }
}
