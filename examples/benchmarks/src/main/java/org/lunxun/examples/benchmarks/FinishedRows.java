package org.lunxun.examples.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** The finished rows, kept in a CSV file: each is written as soon as it is there, and a row cut off by an interruption goes. */
final class FinishedRows {

    private final Path file;
    private final List<PeerRow> rows;

    private FinishedRows(Path file, List<PeerRow> rows) {
        this.file = file;
        this.rows = rows;
    }

    /** Reads the rows of a file; makes the file when it is missing. */
    static FinishedRows in(Path file) throws IOException {
        String text = Files.exists(file) ? Files.readString(file) : "";
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        List<List<String>> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(whole)) {
            reader.forEach(line -> lines.add(line.getFields()));
        }
        if (lines.isEmpty()) {
            Files.writeString(file, line(PeerRow.HEADER));
            return new FinishedRows(file, new ArrayList<>());
        }
        if (!lines.get(0).equals(PeerRow.HEADER)) {
            throw new IllegalArgumentException("The file of finished rows (" + file + ") must begin with the columns "
                    + String.join(",", PeerRow.HEADER) + ".\nMaybe name another file.");
        }
        if (whole.length() < text.length()) {
            Files.writeString(file, whole);
        }
        return new FinishedRows(
                file, new ArrayList<>(lines.stream().skip(1).map(PeerRow::parse).toList()));
    }

    boolean contain(String dataset, String method, long limit) {
        return rows.stream().anyMatch(row -> row.is(dataset, method, limit));
    }

    void add(PeerRow row) throws IOException {
        Files.writeString(file, line(row.cells()), StandardOpenOption.APPEND);
        rows.add(row);
    }

    List<PeerRow> of(String dataset) {
        return rows.stream().filter(row -> row.dataset().equals(dataset)).toList();
    }

    private static String line(List<String> cells) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            writer.writeRecord(cells);
        }
        return text.toString();
    }
}
