package org.lunxun.report;

import java.nio.file.Path;
import java.util.List;
import org.lunxun.model.Stability;

/**
 * What was written.
 *
 * @param index the page to open
 * @param files all files, the page included, in the order in which they were written
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record ReportFiles(Path index, List<Path> files) {

    /** Copies the list. */
    public ReportFiles {
        files = List.copyOf(files);
    }
}
