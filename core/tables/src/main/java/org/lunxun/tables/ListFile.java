package org.lunxun.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Writes lists that the same mapping reads: the columns of one of its tables, in the first words of its fields. */
final class ListFile {

    private ListFile() {}

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
