package org.lunxun.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.lunxun.model.Stability;

/**
 * Writes a list of places as a workbook that the same mapping reads: the title merged over the columns, the header in the
 * first words of the mapping, one row a place, states in the words of the mapping. One list gives one set of bytes.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class PlaceListWriter {

    private PlaceListWriter() {}

    /**
     * Writes the file, replacing the one that is there when it is complete.
     *
     * @param mapping a mapping with a table whose row is {@link RowKind#PLACE}
     * @param title what stands above the header
     * @param rows the places, in their order
     * @param file the file; its folder is made when it is missing
     * @throws IOException when it cannot be written; the old file is then as it was
     * @throws IllegalArgumentException when the mapping has no such table
     */
    public static void write(TableMapping mapping, String title, List<PlaceRow> rows, Path file) throws IOException {
        MappedTable table = mapping.only(RowKind.PLACE).tables().get(0);
        List<MappedField> fields = table.fields().values().stream()
                .filter(field -> !field.headers().isEmpty())
                .toList();
        List<List<String>> cells = new ArrayList<>();
        cells.add(List.of(title));
        cells.add(fields.stream().map(field -> field.headers().get(0)).toList());
        rows.forEach(
                row -> cells.add(fields.stream().map(field -> text(field, row)).toList()));
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, "places", ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                PlainWorkbook.write(out, cells, fields.size());
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static String text(MappedField field, PlaceRow row) {
        return switch (field.name()) {
            case "key" -> row.key();
            case "offering" -> row.offering().value();
            case "cadre" -> row.cadre().value();
            case "name" -> row.name() == null ? "" : row.name();
            case "state" -> field.written(row.state().name());
            default -> "";
        };
    }
}
