package org.lunxun.exchange.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The files of a dataset before they are written; starts as the clean one, to be changed here and there. */
public final class DatasetDraft {
    private final Map<String, List<List<String>>> tables = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private DatasetDraft() {}

    /** The clean dataset: every file, every column of the format, no finding. */
    public static DatasetDraft clean() {
        DatasetDraft draft = new DatasetDraft();
        draft.files.put("policy.json", CleanDataset.POLICY.getBytes(StandardCharsets.UTF_8));
        CleanDataset.TABLES.forEach((file, rows) -> {
            List<List<String>> copy = new ArrayList<>();
            rows.forEach(row -> copy.add(new ArrayList<>(row)));
            draft.tables.put(file, copy);
        });
        return draft;
    }

    /** Leaves a file out. */
    public DatasetDraft without(String file) {
        tables.remove(file);
        files.remove(file);
        return this;
    }

    /** Changes a cell; the header is row 1. */
    public DatasetDraft cell(String file, int row, String column, String value) {
        rows(file).get(row - 1).set(column(file, column), value);
        return this;
    }

    /** Adds a row at the end. */
    public DatasetDraft add(String file, String... cells) {
        rows(file).add(new ArrayList<>(List.of(cells)));
        return this;
    }

    /** Takes rows out; the header is row 1. */
    public DatasetDraft removeRows(String file, Collection<Integer> rows) {
        List<List<String>> kept = new ArrayList<>();
        for (int row = 1; row <= rows(file).size(); row++) {
            if (!rows.contains(row)) {
                kept.add(rows(file).get(row - 1));
            }
        }
        tables.put(file, kept);
        return this;
    }

    /** Takes the last cells of a row away. */
    public DatasetDraft shorten(String file, int row, int cells) {
        List<String> line = rows(file).get(row - 1);
        line.subList(line.size() - cells, line.size()).clear();
        return this;
    }

    /** Adds a cell at the end of a row. */
    public DatasetDraft lengthen(String file, int row, String cell) {
        rows(file).get(row - 1).add(cell);
        return this;
    }

    /** Takes a column away. */
    public DatasetDraft dropColumn(String file, String column) {
        int place = column(file, column);
        rows(file).forEach(row -> row.remove(place));
        return this;
    }

    /** Adds a column at the end, the same value in every row. */
    public DatasetDraft addColumn(String file, String column, String value) {
        rows(file).forEach(row -> row.add(value));
        List<String> header = rows(file).get(0);
        header.set(header.size() - 1, column);
        return this;
    }

    /** Puts the columns of a file into another order: the first becomes the last, and so on. */
    public DatasetDraft reverseColumns(String file) {
        rows(file).forEach(Collections::reverse);
        return this;
    }

    /** Replaces a part of the policy that stands in it exactly once. */
    public DatasetDraft policy(String part, String replacement) {
        String text = text("policy.json");
        int at = text.indexOf(part);
        if (at < 0 || text.indexOf(part, at + 1) >= 0) {
            throw new IllegalArgumentException("The part (" + part + ") must stand in the policy once.");
        }
        return bytes("policy.json", text.replace(part, replacement).getBytes(StandardCharsets.UTF_8));
    }

    /** Replaces the text of a file; from then on its rows cannot be changed one by one. */
    public DatasetDraft text(String file, UnaryOperator<String> change) {
        return bytes(file, change.apply(text(file)).getBytes(StandardCharsets.UTF_8));
    }

    /** Writes the text of a file, as it is now, in another encoding and with other line ends. */
    public DatasetDraft encoded(String file, Charset charset, String lineEnd) {
        return bytes(file, text(file).replace("\n", lineEnd).getBytes(charset));
    }

    /** Replaces a whole file. */
    public DatasetDraft bytes(String file, byte[] content) {
        tables.remove(file);
        files.put(file, content);
        return this;
    }

    /** The text of a file as it is now. */
    public String text(String file) {
        byte[] content = files.get(file);
        return content != null
                ? new String(content, StandardCharsets.UTF_8)
                : rows(file).stream().map(DatasetDraft::line).collect(Collectors.joining());
    }

    /** The names of the files that would be written. */
    public List<String> fileNames() {
        List<String> names = new ArrayList<>(files.keySet());
        names.addAll(tables.keySet());
        return names;
    }

    /** Writes the files into a folder, which is made when it is missing. */
    public void write(Path folder) {
        try {
            Files.createDirectories(folder);
            for (String file : fileNames()) {
                byte[] content = files.get(file);
                Files.write(
                        folder.resolve(file), content == null ? text(file).getBytes(StandardCharsets.UTF_8) : content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<List<String>> rows(String file) {
        List<List<String>> rows = tables.get(file);
        if (rows == null) {
            throw new IllegalArgumentException("The file (" + file + ") must still be a table.");
        }
        return rows;
    }

    private int column(String file, String column) {
        int place = rows(file).get(0).indexOf(column);
        if (place < 0) {
            throw new IllegalArgumentException(
                    "The column (" + column + ") must be one of " + rows(file).get(0));
        }
        return place;
    }

    private static String line(List<String> cells) {
        return cells.stream().map(DatasetDraft::quoted).collect(Collectors.joining(",", "", "\n"));
    }

    private static String quoted(String cell) {
        boolean plain = Arrays.stream(new String[] {",", "\"", "\n", "\r"}).noneMatch(cell::contains);
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
