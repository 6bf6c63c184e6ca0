package org.lunxun.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Writes lists that the same mapping reads: the columns of one of its tables, in the first words of its fields. */
final class ListFile {

    private ListFile() {}

    /** What a workbook holds that a list of so many rows would not; empty when that is nothing. */
    static Optional<String> findMore(TableMapping mapping, RowKind kind, int rows, Path file)
            throws IOException, TableException {
        MappedTable table = mapping.only(kind).tables().get(0);
        Layout header = null;
        int filled = 0;
        String name = PlainText.told(String.valueOf(file.getFileName()));
        try (XlsxFile book = XlsxFile.open(file, name, TableLimits.USUAL)) {
            for (TableFile.Sheet sheet : book.sheets()) {
                List<Line> lines = filled(sheet);
                if (lines.isEmpty()) {
                    continue;
                }
                if (header != null) {
                    return Optional.of("a second sheet");
                }
                header = Layout.of(table, lines.get(0));
                if (!header.complete()) {
                    return Optional.of("a row above its header");
                }
                for (Line line : lines) {
                    if (hasMore(header, line)) {
                        return Optional.of(
                                "in row " + line.number() + " a cell in a column that the mapping does not have");
                    }
                }
                filled = lines.size() - 1;
            }
        }
        return filled == rows ? Optional.empty() : Optional.of("rows that are not read");
    }

    private static List<Line> filled(TableFile.Sheet sheet) throws IOException, TableException {
        List<Line> filled = new ArrayList<>();
        try (TableFile.Lines lines = sheet.open()) {
            for (Line line = lines.next(); line != null; line = lines.next()) {
                if (line.filled()) {
                    filled.add(line);
                }
            }
        }
        return filled;
    }

    private static boolean hasMore(Layout header, Line line) {
        Set<Integer> known = new HashSet<>();
        header.columns().values().forEach(column -> known.add(column.index()));
        for (int i = 0; i < line.cells().size(); i++) {
            if (line.cell(i).filled() && !known.contains(i)) {
                return true;
            }
        }
        return false;
    }

    /** Writes the file, replacing the one that is there when it is complete; a title stands merged above the header. */
    static <T> void write(
            TableMapping mapping,
            RowKind kind,
            @Nullable String title,
            List<T> rows,
            BiFunction<MappedField, T, String> text,
            Path file)
            throws IOException {
        MappedTable table = mapping.only(kind).tables().get(0);
        List<MappedField> fields = table.fields().values().stream()
                .filter(field -> !field.headers().isEmpty())
                .toList();
        List<List<String>> cells = new ArrayList<>();
        if (title != null) {
            cells.add(List.of(title));
        }
        cells.add(fields.stream().map(field -> field.headers().get(0)).toList());
        rows.forEach(row ->
                cells.add(fields.stream().map(field -> text.apply(field, row)).toList()));
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, "list", ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                PlainWorkbook.write(out, cells, title == null ? 1 : fields.size());
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
