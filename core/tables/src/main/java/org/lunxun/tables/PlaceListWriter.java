package org.lunxun.tables;

import java.io.IOException;
import java.nio.file.Path;
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
        ListFile.write(mapping, RowKind.PLACE, title, rows, PlaceListWriter::text, file);
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
