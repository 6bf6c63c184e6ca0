package org.lunxun.plugin.university;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.sdk.api.ProviderException;

/** One ZIP of CSV files: checked as a whole, then read file by file; nothing is written to disk. */
final class Bundle implements Tables, Closeable {

    private static final int ENTRY_LIMIT = 256;
    private static final long FILE_LIMIT = 64_000_000;
    private static final long TOTAL_LIMIT = 256_000_000;
    private static final long RATIO_LIMIT = 200;
    private static final long SMALL = 1_000_000;
    private static final int CELL_LIMIT = 65_536;

    private final ZipFile zip;
    private final Map<String, String> manifest = new TreeMap<>();
    private long left = TOTAL_LIMIT;

    private Bundle(ZipFile zip) {
        this.zip = zip;
    }

    static Bundle open(Path file) throws IOException, ProviderException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw ProviderException.of(ProviderReason.SOURCE_SHAPE, "The file is no ZIP archive.", e);
        }
        Bundle bundle = new Bundle(zip);
        try {
            bundle.checkEntries();
            for (Line line : bundle.lines("manifest.csv")) {
                bundle.manifest.put(line.cell("propertyName"), line.cell("value"));
            }
            return bundle;
        } catch (IOException | ProviderException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /** The version that the manifest states, empty when it does not. */
    String version() {
        return manifest.getOrDefault("oneroster.version", "");
    }

    /** Whether the manifest calls a file of the catalogue a delta: then the bundle is not the whole. */
    boolean isDelta() {
        return Arrays.stream(Table.values())
                .filter(Table::isCatalogue)
                .anyMatch(table -> stated("file." + table.title()).strip().equalsIgnoreCase("delta"));
    }

    /** What the manifest states, empty when it does not. */
    String stated(String property) {
        return manifest.getOrDefault(property, "");
    }

    /** Whether there is such a file. */
    boolean has(Table table) {
        return zip.getEntry(place(table)) != null;
    }

    /** The columns of a file in their order. */
    List<String> columns(Table table) throws IOException, ProviderException {
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder().detectBomHeader(false).ofCsvRecord(text(place(table)))) {
            for (CsvRecord record : csv) {
                return header(place(table), record.getFields());
            }
        } catch (CsvParseException e) {
            throw ProviderException.of(ProviderReason.SOURCE_SHAPE, place(table) + " is no CSV file.", e);
        }
        return List.of();
    }

    @Override
    public String place(Table table) {
        return table.title() + ".csv";
    }

    @Override
    public List<Line> rows(Table table) throws IOException, ProviderException {
        String name = table.title();
        String said = manifest.getOrDefault("file." + name, "");
        if (said.equals("absent")) {
            return List.of();
        }
        if (zip.getEntry(name + ".csv") == null) {
            if (said.equals("bulk") || said.equals("delta")) {
                throw shape("The bundle lacks " + name + ".csv, which its manifest calls " + said + ".");
            }
            return List.of();
        }
        return lines(name + ".csv");
    }

    private void checkEntries() throws ProviderException {
        if (zip.size() > ENTRY_LIMIT) {
            throw shape("The bundle must have at most " + ENTRY_LIMIT + " entries.");
        }
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            String name = entry.getName();
            if (name.contains("/") || name.contains("\\") || name.contains("..")) {
                throw shape("The files of the bundle must lie at its root.");
            }
            if (entry.getSize() > SMALL && entry.getSize() / Math.max(1, entry.getCompressedSize()) > RATIO_LIMIT) {
                throw shape("The bundle unpacks to far more than it is.");
            }
        }
        if (zip.getEntry("manifest.csv") == null) {
            throw shape("The bundle must have a manifest.csv at its root.");
        }
    }

    private List<Line> lines(String name) throws IOException, ProviderException {
        List<Line> lines = new ArrayList<>();
        List<String> header = List.of();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .detectBomHeader(false)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text(name))) {
            long number = 0;
            for (CsvRecord record : csv) {
                number++;
                if (number == 1) {
                    header = header(name, record.getFields());
                } else if (record.getFieldCount() > 1 || !record.getField(0).isEmpty()) {
                    lines.add(new Line(number, cells(name, header, record.getFields())));
                }
            }
        } catch (CsvParseException e) {
            throw ProviderException.of(ProviderReason.SOURCE_SHAPE, name + " is no CSV file.", e);
        }
        return lines;
    }

    private static List<String> header(String name, List<String> cells) throws ProviderException {
        List<String> columns = cells.stream().map(String::strip).toList();
        for (String column : columns) {
            if (!column.isEmpty() && Collections.frequency(columns, column) > 1) {
                throw shape(name + " has the column " + column.toLowerCase(Locale.ROOT) + " twice.");
            }
        }
        return columns;
    }

    private static Map<String, String> cells(String name, List<String> header, List<String> fields)
            throws ProviderException {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(header.size(), fields.size()); i++) {
            if (fields.get(i).length() > CELL_LIMIT) {
                throw shape(name + " has a cell of more than " + CELL_LIMIT + " characters.");
            }
            cells.put(header.get(i), fields.get(i));
        }
        return cells;
    }

    private InputStreamReader text(String name) throws IOException, ProviderException {
        byte[] bytes = bytes(name);
        int mark = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF
                ? 3
                : 0;
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            throw ProviderException.of(ProviderReason.SOURCE_SHAPE, name + " must be UTF-8.", e);
        }
        return new InputStreamReader(
                new ByteArrayInputStream(bytes, mark, bytes.length - mark), StandardCharsets.UTF_8);
    }

    /** Counts what really comes, since a header can lie. */
    private byte[] bytes(String name) throws IOException, ProviderException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
            byte[] buffer = new byte[16_384];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                left -= read;
                bytes.write(buffer, 0, read);
                if (bytes.size() > FILE_LIMIT || left < 0) {
                    throw shape("The bundle unpacks to more than is allowed.");
                }
            }
        }
        return bytes.toByteArray();
    }

    private static ProviderException shape(String message) {
        return ProviderException.of(ProviderReason.SOURCE_SHAPE, message);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
