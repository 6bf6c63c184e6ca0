package org.lunxun.exchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lunxun.exchange.text.CsvScan;
import org.lunxun.exchange.text.FileDefect;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.DatasetReason;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.learning.LearningRecord;
import org.lunxun.model.learning.Need;
import org.lunxun.model.people.Absence;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.Level;
import org.lunxun.model.people.Unit;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseFact;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.SurveyAnswer;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.Policy;
import org.lunxun.model.rotation.RotationDataset;

/**
 * Reads a rotation dataset from its folder (FORMAT 1): each file in UTF-8 or GB18030 as its bytes tell, row by row.
 *
 * <p>Whatever the files hold, reading ends with values and findings and never with an exception. A row with a defect is
 * lost together with the rows that refer to it; a file with one makes the dataset unusable, and the other files are
 * looked at all the same. What contradicts a hard rule is not looked for here: the engine's evaluator does that, and
 * {@link DatasetReading#promiseRows} tells it the row.
 *
 * <p>The arguments of a finding: {@code value} (what stands in the cell, shortened and masked), {@code range} and
 * {@code whole} (which numbers may be there), {@code allowed} (the words of a closed list), {@code start} (the start
 * that an end lies before), {@code max} (the seats that the least number exceeds), {@code cells} and {@code columns}
 * (how many a row has and should have), {@code expected} (the type of a policy's value), {@code rows} (how many rows
 * the finding stands for; of {@code LOST_WITH_ROW} also by file, under the file's name) and {@code more}.
 *
 * <p>Three columns that the format does not know are read and written, when they are used: {@code credit_code} and {@code
 * school_code} of bases
 * and {@code course_id} of offerings.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class DatasetReader {
    private static final List<String> FILES =
            Arrays.stream(DatasetFile.values()).map(DatasetFile::fileName).toList();

    private final Path folder;
    private final Reading reading = new Reading();
    private final List<FileTally> tallies = new ArrayList<>();

    private DatasetReader(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads a dataset.
     *
     * @param folder its folder; files that the format does not name are ignored
     * @return the good rows and the findings
     */
    public static DatasetReading read(Path folder) {
        if (!Files.isDirectory(folder)) {
            Path name = folder.getFileName();
            Finding missing = Finding.at(
                    Severity.UNUSABLE,
                    DatasetReason.FILE_MISSING,
                    Location.ofFile(name == null ? "" : name.toString()));
            return new DatasetReading(Optional.empty(), List.of(missing), List.of(), List.of());
        }
        return new DatasetReader(folder).all();
    }

    private DatasetReading all() {
        Policy policy = policy();
        // A row is read after the rows that it refers to.
        List<Unit> units = scan(new UnitRows(reading), reading.units);
        List<Base> bases = scan(new BaseRows(reading), reading.bases);
        List<Cadre> cadres = scan(new CadreRows(reading), reading.cadres);
        List<Offering> offerings = scan(new OfferingRows(reading), reading.offerings);
        List<Need> needs = scan(new NeedRows(reading), null);
        List<LearningRecord> records = scan(new RecordRows(reading), null);
        List<Absence> absences = scan(new AbsenceRows(reading), null);
        List<SurveyAnswer> survey = scan(new SurveyRows(reading), null);
        List<BaseFact> facts = scan(new FactRows(reading), null);
        PromiseRows promiseRows = new PromiseRows(reading);
        List<Assignment> promises = scan(promiseRows, null);
        reading.losses.report(reading.log);
        Optional<RotationDataset> dataset = Optional.empty();
        if (policy != null && !reading.log.unusable()) {
            noticeOrder(policy);
            dataset = Optional.of(new RotationDataset(
                    policy, units, cadres, needs, records, absences, bases, survey, facts, offerings, promises));
        }
        return new DatasetReading(
                dataset,
                reading.log.sorted(FILES),
                dataset.isPresent() ? promiseRows.rows() : List.of(),
                dataset.isPresent() ? tallies : List.of());
    }

    private @Nullable Policy policy() {
        Policy policy = new PolicyReader(reading.log).read(folder.resolve(DatasetFile.POLICY.fileName()));
        if (policy == null) {
            reading.levels.markUnreadable();
        } else {
            policy.levels().stream().map(Level::code).forEach(code -> {
                reading.levels.claim(code.name());
                reading.knownLevels.add(reading.words.levels.of(code.name()));
            });
        }
        return policy;
    }

    /** Reads one file; {@code ids} are those that its rows bear. */
    private <T> List<T> scan(RowReader<T> rows, @Nullable IdIndex<?> ids) {
        DatasetFile file = rows.file();
        Path path = folder.resolve(file.fileName());
        if (!file.required() && Files.notExists(path)) {
            return List.of();
        }
        long[] count = {0};
        RowCells cells = new RowCells(file.fileName(), rows.columns().names(), reading);
        try {
            CsvScan.rows(path, file.fileName(), rows.columns(), !file.required(), row -> {
                count[0]++;
                cells.begin(row);
                rows.read(cells);
            });
        } catch (FileDefect e) {
            reading.log.add(e);
            if (ids != null) {
                ids.markUnreadable();
            }
            return List.of();
        }
        rows.end();
        List<T> values = List.copyOf(rows.values());
        tallies.add(new FileTally(file.fileName(), count[0], count[0] - values.size()));
        return values;
    }

    /** FORMAT 1, 'Everyone once': under another policy a second class can outbid somebody's first. */
    private void noticeOrder(Policy policy) {
        if (!policy.everyoneOnce(reading.mostNeeds)) {
            reading.log.add(Finding.at(
                            Severity.NOTICE,
                            DatasetReason.NOT_EVERYONE_ONCE,
                            new Location(DatasetFile.POLICY.fileName(), 0, "weights.cover"))
                    .with("mostNeeds", reading.mostNeeds));
        }
    }
}
