package org.lunxun.exchange.text;

import java.util.List;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.DatasetReason;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.Severity;

/** Ends the reading of a file that cannot be used; caught where the file was opened, and turned into its findings. */
@Stability(Stability.Level.INTERNAL)
public final class FileDefect extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Finding> findings;

    /**
     * A file that cannot be used.
     *
     * @param findings why, at least one
     */
    public FileDefect(List<Finding> findings) {
        super(findings.toString(), null, false, false);
        this.findings = List.copyOf(findings);
    }

    /**
     * A file that cannot be used for one reason.
     *
     * @param reason why
     * @param location where
     * @return the defect
     */
    public static FileDefect of(DatasetReason reason, Location location) {
        return new FileDefect(List.of(Finding.at(Severity.UNUSABLE, reason, location)));
    }

    /**
     * Why the file cannot be used.
     *
     * @return at least one finding
     */
    public List<Finding> findings() {
        return findings;
    }
}
