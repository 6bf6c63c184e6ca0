package org.lunxun.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lunxun.engine.appraisal.Appraisal;
import org.lunxun.engine.rules.Evaluator;
import org.lunxun.engine.rules.Promises;
import org.lunxun.engine.triage.TriageRequest;
import org.lunxun.exchange.DatasetReader;
import org.lunxun.exchange.DatasetReading;
import org.lunxun.model.finding.DatasetReason;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.RotationDataset;

/**
 * What a command reads from a dataset's folder: the good rows, or none, and everything that was found. Promised places
 * that contradict a hard rule make it unusable (FORMAT 1, 'File defects').
 *
 * @param reading what the reader says
 * @param findings the reader's findings and those on promises
 * @param leftOut how many promised places were left out as told
 * @param returns which bases have returned their form of the survey, as far as it is known
 */
record DatasetInput(DatasetReading reading, List<Finding> findings, int leftOut, SurveyReturns returns) {

    DatasetInput {
        findings = List.copyOf(findings);
    }

    /** Reads a folder and leaves promised places out as told. */
    static DatasetInput read(Path folder, Set<Assignment> dropped) {
        DatasetReading whole = DatasetReader.read(folder);
        DatasetReading reading = without(whole, dropped);
        List<Finding> findings = new ArrayList<>(reading.findings());
        reading.dataset().ifPresent(dataset -> findings.addAll(brokenPromises(dataset, reading.promiseRows())));
        return new DatasetInput(
                reading,
                findings,
                whole.promiseRows().size() - reading.promiseRows().size(),
                SurveyReturns.in(folder));
    }

    /** Reads a folder, tells what was found, and ends the command when nothing may be made from it. */
    static DatasetInput usable(Path folder, Set<Assignment> dropped, Surroundings surroundings) {
        DatasetInput input = read(folder, dropped);
        new FindingPrinter(surroundings.err()).some(input.findings(), "lunxun check " + folder);
        if (input.unusable()) {
            throw new CommandFailure(
                    ExitCode.UNUSABLE,
                    "The dataset (" + folder + ") must be free of defects that stop it; nothing was written.",
                    "mend what is said above; 'plan' can leave out a promise that breaks a rule: --drop-promises.");
        }
        return input;
    }

    /** Begins to ask for proposals, with what is known of the survey. */
    TriageRequest.Builder triage(Appraisal appraisal) {
        return TriageRequest.builder(dataset(), appraisal).unanswered(returns.unanswered());
    }

    private static DatasetReading without(DatasetReading reading, Set<Assignment> dropped) {
        if (reading.dataset().isEmpty() || dropped.isEmpty()) {
            return reading;
        }
        RotationDataset dataset = reading.dataset().get();
        List<Assignment> promises = new ArrayList<>();
        List<Long> rows = new ArrayList<>();
        for (int i = 0; i < dataset.promises().size(); i++) {
            if (!dropped.contains(dataset.promises().get(i))) {
                promises.add(dataset.promises().get(i));
                rows.add(reading.promiseRows().get(i));
            }
        }
        RotationDataset rest = dataset.toBuilder().promises(promises).build();
        return new DatasetReading(Optional.of(rest), reading.findings(), rows, reading.files());
    }

    private static List<Finding> brokenPromises(RotationDataset dataset, List<Long> rows) {
        List<Finding> findings = new ArrayList<>();
        if (!dataset.promises().isEmpty()) {
            for (Promises.Broken broken : Evaluator.of(dataset).promises().broken()) {
                Location cell = Location.of("enrolments.csv", rows.get(broken.index()), "offering_id");
                findings.add(Finding.at(Severity.UNUSABLE, DatasetReason.PROMISE_BREAKS_RULE, cell)
                        .with("value", broken.promise().offering())
                        .with("cadre", broken.promise().cadre())
                        .with("rule", broken.rule().number()));
            }
        }
        return findings;
    }

    /** Whether nothing may be made from it. */
    boolean unusable() {
        return reading.dataset().isEmpty() || count(Severity.UNUSABLE) > 0;
    }

    /** Whether rows were lost or problems found: the work goes on, and its exit code says so. */
    boolean damaged() {
        return count(Severity.LOST) + count(Severity.PROBLEM) > 0;
    }

    long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** How many rows are gone, with those that were lost with others. */
    long lostRows() {
        return reading.files().stream().mapToLong(file -> file.lost()).sum();
    }

    /** The good rows; only of a dataset that is not unusable. */
    RotationDataset dataset() {
        return reading.dataset().orElseThrow();
    }
}
