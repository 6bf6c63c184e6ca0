package org.lunxun.exchange;

import java.util.List;
import java.util.Optional;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.rotation.RotationDataset;

/**
 * What came out of the files of a rotation dataset.
 *
 * @param dataset the good rows as values; empty when a finding is {@link
 *     org.lunxun.model.finding.Severity#UNUSABLE}, for then no plan is made from them
 * @param findings what was noticed, in the order of the files and of their rows; of one reason in one file the first
 *     thousand, and then one without a row that says how many {@code more} there are
 * @param promiseRows the row of {@code enrolments.csv} on which each of the dataset's promises stands, in their order
 * @param files how many rows each file that is there has; empty when there is no dataset
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record DatasetReading(
        Optional<RotationDataset> dataset, List<Finding> findings, List<Long> promiseRows, List<FileTally> files) {

    /** Copies the lists. */
    public DatasetReading {
        findings = List.copyOf(findings);
        promiseRows = List.copyOf(promiseRows);
        files = List.copyOf(files);
    }
}
