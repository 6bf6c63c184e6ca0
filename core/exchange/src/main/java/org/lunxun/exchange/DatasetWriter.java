package org.lunxun.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.lunxun.exchange.text.Columns;
import org.lunxun.exchange.text.CsvOutput;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.rotation.RotationDataset;

/**
 * Writes a rotation dataset as a folder (FORMAT 1). One dataset gives one set of bytes: UTF-8 without a mark, LF, quotes
 * only where they are needed, numbers in their shortest plain form, rows in the order of the dataset.
 *
 * <p>What is written reads back equal. What the format has no way to say is refused: a {@code |} in a word of a list, a
 * number that needs more than 30 characters, a year beyond 9999, a text longer than 65,536 characters or with a NUL. That
 * ids are unique and references resolve is the maker's duty and not looked at.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class DatasetWriter {

    private DatasetWriter() {}

    /**
     * Writes all files of a dataset, the optional ones too, so that none of an older dataset stays. Each replaces the one
     * that is there when it is complete.
     *
     * @param dataset the dataset
     * @param folder where to; made when it is missing, other files in it are left alone
     * @throws IOException when a file cannot be written; each file is then either the old or the new one
     * @throws IllegalArgumentException when the dataset holds what the format cannot say
     */
    public static void write(RotationDataset dataset, Path folder) throws IOException {
        JsonFile.write(folder.resolve(DatasetFile.POLICY.fileName()), PolicyJson.of(dataset.policy()));
        write(folder, DatasetFile.UNITS, UnitRows.COLUMNS, dataset.units(), DatasetCells::unit);
        write(folder, DatasetFile.CADRES, CadreRows.COLUMNS, dataset.cadres(), DatasetCells::cadre);
        write(folder, DatasetFile.NEEDS, NeedRows.COLUMNS, dataset.needs(), DatasetCells::need);
        write(folder, DatasetFile.RECORDS, RecordRows.COLUMNS, dataset.records(), DatasetCells::record);
        write(folder, DatasetFile.UNAVAILABLE, AbsenceRows.COLUMNS, dataset.absences(), DatasetCells::absence);
        writeCatalogue(dataset.bases(), dataset.offerings(), folder);
        write(folder, DatasetFile.SURVEY, SurveyRows.COLUMNS, dataset.survey(), DatasetCells::answer);
        write(folder, DatasetFile.FACTS, FactRows.COLUMNS, dataset.facts(), DatasetCells::fact);
        write(folder, DatasetFile.ENROLMENTS, PromiseRows.COLUMNS, dataset.promises(), DatasetCells::assignment);
    }

    /**
     * Writes the two files of a dataset that a registry knows: {@code bases.csv} and {@code offerings.csv}.
     *
     * @param bases the bases
     * @param offerings the classes
     * @param folder where to; other files in it are left alone
     * @throws IOException when a file cannot be written; each file is then either the old or the new one
     * @throws IllegalArgumentException when a value is one that the format cannot say
     */
    public static void writeCatalogue(List<Base> bases, List<Offering> offerings, Path folder) throws IOException {
        write(folder, DatasetFile.BASES, BaseRows.COLUMNS, bases, DatasetCells::base);
        write(folder, DatasetFile.OFFERINGS, OfferingRows.COLUMNS, offerings, DatasetCells::offering);
    }

    private static <T> void write(
            Path folder, DatasetFile file, Columns columns, Collection<T> values, Function<T, List<String>> cells)
            throws IOException {
        boolean[] used = used(columns, values, cells);
        CsvOutput.write(folder.resolve(file.fileName()), kept(columns.names(), used), out -> {
            for (T value : values) {
                out.row(kept(cells.apply(value), used));
            }
        });
    }

    /** Which columns are written: all that a reader asks for, and of the others those that say something. */
    private static <T> boolean[] used(Columns columns, Collection<T> values, Function<T, List<String>> cells) {
        boolean[] used = new boolean[columns.names().size()];
        int missing = 0;
        for (int column = 0; column < used.length; column++) {
            used[column] = column < columns.required();
            missing += used[column] ? 0 : 1;
        }
        if (missing > 0) {
            for (T value : values) {
                List<String> row = cells.apply(value);
                for (int column = columns.required(); column < used.length; column++) {
                    used[column] |= !row.get(column).isEmpty();
                }
            }
        }
        return used;
    }

    private static List<String> kept(List<String> cells, boolean[] used) {
        List<String> kept = new ArrayList<>(used.length);
        for (int column = 0; column < used.length; column++) {
            if (used[column]) {
                kept.add(cells.get(column));
            }
        }
        return kept;
    }
}
