package org.lunxun.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.exchange.kit.DatasetDraft;
import org.lunxun.model.finding.Finding;

/** Files that would fill the memory or the stack of a careless reader, read in a small JVM of its own. */
@Tag("slow")
class HostileFilesTest {
    private static final int MEGABYTES = 50;
    private static final String MEGABYTE = "x".repeat(1 << 20);

    @TempDir
    Path folder;

    @Test
    void aCellOf50MegabytesIsTooLong() throws Exception {
        DatasetDraft.clean().write(folder);
        fill("facts.csv", "base_id,fact,value,date,source,document,verified,note\nB1,BEDS,1,,x,,,");
        assertEquals(List.of("UNUSABLE CELL_TOO_LONG facts.csv, row 2, column note"), findings("48m"));
    }

    @Test
    void aQuoteThatNeverClosesIsNamedWhereItOpened() throws Exception {
        DatasetDraft.clean().write(folder);
        fill("facts.csv", "base_id,fact,value,date,source,document,verified,note\nB1,BEDS,\"1,,x,,,\n");
        assertEquals(List.of("UNUSABLE CELL_TOO_LONG facts.csv, row 2, column value"), findings("48m"));
    }

    @Test
    void deepJsonNeedsNoStack() throws Exception {
        DatasetDraft.clean()
                .bytes("policy.json", "{\"a\":".repeat(50_000).getBytes(StandardCharsets.UTF_8))
                .write(folder);
        assertEquals(List.of("UNUSABLE POLICY_TOO_DEEP policy.json, row 1"), findings("48m"));
    }

    @Test
    void aStringOf50MegabytesInThePolicyIsTooLong() throws Exception {
        DatasetDraft.clean().write(folder);
        fill("policy.json", "{\"format\": \"");
        assertEquals(List.of("UNUSABLE CELL_TOO_LONG policy.json, row 1"), findings("48m"));
    }

    @Test
    void aHeaderOfMillionsOfCellsFitsIntoLittleMemory() throws Exception {
        DatasetDraft.clean().write(folder);
        fillWith("facts.csv", "base_id,fact,value,date,source,document,verified,note", ",a".repeat(1 << 17), 32);
        assertEquals(List.of(""), findings("48m"));
    }

    @Test
    void aMillionBadRowsFitIntoLittleMemory() throws Exception {
        DatasetDraft.clean().write(folder);
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("unavailable.csv"))) {
            out.write("cadre_id,start_date,end_date\n");
            for (int row = 0; row < 1_000_000; row++) {
                out.write("nobody" + row + ",2027-02-30,x\n");
            }
        }
        List<String> findings = findings("48m");
        assertEquals(2002, findings.size());
        assertEquals("LOST DATE_UNREADABLE unavailable.csv 1999000 more", findings.get(2001));
    }

    private void fill(String file, String start) throws IOException {
        fillWith(file, start, MEGABYTE, MEGABYTES);
    }

    private void fillWith(String file, String start, String part, int times) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(file))) {
            out.write(start);
            for (int i = 0; i < times; i++) {
                out.write(part);
            }
        }
    }

    private List<String> findings(String heap) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return Files.readAllLines(output);
    }

    /** Reads the dataset in the folder that is its argument, and prints what was found. */
    static final class Main {
        private Main() {}

        public static void main(String[] arguments) {
            List<String> lines = new ArrayList<>();
            for (Finding finding : DatasetReader.read(Path.of(arguments[0])).findings()) {
                lines.add(finding.severity() + " " + finding.reason().name() + " " + finding.location()
                        + finding.argument("more")
                                .map(more -> " " + more + " more")
                                .orElse(""));
            }
            System.out.println(String.join("\n", lines));
        }
    }
}
