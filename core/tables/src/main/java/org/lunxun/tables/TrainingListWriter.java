package org.lunxun.tables;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.model.learning.LearningRecord;

/**
 * Writes trainings as a workbook that the same mapping reads: the header in the first words of the mapping and nothing above
 * it, one row a training, all cells text, days in the field's first format, else as {@code 2027-03-02}. One list gives one
 * set of bytes.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class TrainingListWriter {

    private TrainingListWriter() {}

    /**
     * Writes the file, replacing the one that is there when it is complete.
     *
     * @param mapping a mapping with a table whose row is {@link RowKind#TRAINING}
     * @param rows the trainings, in their order
     * @param file the file; its folder is made when it is missing
     * @throws IOException when it cannot be written; the old file is then as it was
     * @throws IllegalArgumentException when the mapping has no such table
     */
    public static void write(TableMapping mapping, List<TrainingRow> rows, Path file) throws IOException {
        ListFile.write(mapping, RowKind.TRAINING, null, rows, TrainingListWriter::text, file);
    }

    /**
     * What a workbook holds beyond its trainings, so that {@link #write} in its place would lose it: a second sheet, a row
     * above the header, a column that the mapping does not have, a row that is no training.
     *
     * @param mapping a mapping with a table whose row is {@link RowKind#TRAINING}
     * @param rows how many trainings were read of the file
     * @param file the workbook
     * @return what it is and where, as a phrase; empty when there is nothing
     * @throws TableException when the file is no workbook that can be read
     * @throws IOException when it cannot be opened or read
     */
    public static Optional<String> findMore(TableMapping mapping, int rows, Path file)
            throws TableException, IOException {
        return ListFile.findMore(mapping, RowKind.TRAINING, rows, file);
    }

    private static String text(MappedField field, TrainingRow row) {
        LearningRecord training = row.training();
        return switch (field.name()) {
            case "reference" -> text(row.number());
            case "cadre" -> training.cadre().value();
            case "title" -> text(row.title());
            case "topic" -> training.topic().name();
            case "base" -> training.base().value();
            case "start" -> day(field, training.dates().start());
            case "end" -> day(field, training.dates().end());
            case "days" -> training.dates().start() + "至" + training.dates().end();
            case "hours" -> number(training.hours());
            case "organizer" -> text(training.organizer());
            case "mode" -> field.written(training.mode().name());
            case "offering" -> text(row.offering());
            case "attendance" -> number(row.attendance());
            case "examination" -> number(row.examination());
            case "certificate" -> text(row.certificate());
            default -> "";
        };
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String number(@Nullable Double value) {
        return value == null
                ? ""
                : new BigDecimal(value.toString()).stripTrailingZeros().toPlainString();
    }

    private static String day(MappedField field, LocalDate day) {
        return field.formats().isEmpty()
                ? day.toString()
                : field.formats().get(0).format(day);
    }
}
