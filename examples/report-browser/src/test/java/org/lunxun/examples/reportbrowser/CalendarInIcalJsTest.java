package org.lunxun.examples.reportbrowser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lunxun.report.City;
import org.lunxun.report.GreedyPlan;
import org.lunxun.report.ReportInput;
import org.lunxun.report.ReportOptions;
import org.lunxun.report.ReportWriter;

/** Calendars are read by ical.js, a maker of its own, where node and npm are at hand. */
@Tag("slow")
class CalendarInIcalJsTest {

    private static final Path FOLDER = Path.of("target", "icaljs");

    /** Prints a line for each event: its name, its first day, the day after its last, and its summary. */
    private static final String READER = """
            import ICAL from 'ical.js';
            import { readFileSync } from 'node:fs';
            const calendar = new ICAL.Component(ICAL.parse(readFileSync(process.argv[2], 'utf8')));
            for (const component of calendar.getAllSubcomponents('vevent')) {
              const event = new ICAL.Event(component);
              console.log([event.uid, event.startDate.isDate, event.startDate, event.endDate, event.summary,
                event.location, event.description].join('\\t'));
            }
            """;

    @BeforeAll
    static void installs() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve("package.json"), "{\"private\": true, \"type\": \"module\"}");
        Files.writeString(FOLDER.resolve("read.js"), READER);
        if (!Files.exists(FOLDER.resolve("node_modules/ical.js"))) {
            String said = run("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "ical.js@2.2.1");
            if (!Files.exists(FOLDER.resolve("node_modules/ical.js"))) {
                Tools.missing(
                        "ical.js could not be installed: %s%nMaybe run: apt-get install -y nodejs npm".formatted(said));
            }
        }
    }

    private static String run(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor(2, TimeUnit.MINUTES);
            return said;
        } catch (IOException missing) {
            return missing.getMessage();
        }
    }

    @Test
    void readsWhatWasWritten(@org.junit.jupiter.api.io.TempDir Path out) throws IOException, InterruptedException {
        var city = City.of(200, 2);
        ReportWriter.write(
                ReportInput.builder(city, GreedyPlan.of(city)).build(), out, ReportOptions.DEFAULT.withNamedYears(5));
        int events = 0;
        try (Stream<Path> calendars = Files.list(out.resolve("calendars"))) {
            for (Path calendar : calendars.sorted().toList()) {
                List<String> lines =
                        run("node", "read.js", calendar.toString()).lines().toList();
                String text = Files.readString(calendar);
                assertEquals(text.split("BEGIN:VEVENT", -1).length - 1, lines.size(), String.join("\n", lines));
                for (String line : lines) {
                    String[] fields = line.split("\t");
                    assertTrue(fields[0].endsWith("@lunxun.org"), line);
                    assertEquals("true", fields[1], "an all-day event");
                    assertTrue(text.contains("DTSTART;VALUE=DATE:" + fields[2].replace("-", "")), line);
                    assertTrue(text.contains("DTEND;VALUE=DATE:" + fields[3].replace("-", "")), line);
                    assertTrue(fields[2].compareTo(fields[3]) < 0, "the end is the day after: " + line);
                    assertTrue(fields[4].endsWith("班"), line);
                    assertTrue(fields[6].startsWith("本单位"), line);
                    events++;
                }
            }
        }
        assertTrue(events > 50, "there was something to read");
    }
}
