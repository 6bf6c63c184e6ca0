package org.lunxun.cli;

import java.util.Locale;
import org.lunxun.model.Stability;
import org.lunxun.sync.SourceTally;
import org.lunxun.sync.SyncListener;

/** Tells a line for each source that was read, and for each stage after them. */
@Stability(Stability.Level.EXPERIMENTAL)
public final class SyncProgress implements SyncListener {

    private final Progress progress;

    /**
     * Nothing is told yet.
     *
     * @param progress where to tell it
     */
    public SyncProgress(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void read(SourceTally tally, boolean resumed, int done, int total) {
        progress.line("  source     " + done + " of " + total + ", " + tally.source() + ": "
                + tally.outcome().name().toLowerCase(Locale.ROOT) + ", " + tally.after() + " rows; " + tally.came()
                + " came, " + tally.changed() + " changed, " + tally.missing() + " missing, " + tally.went() + " went"
                + (tally.refused() == 0 ? "" : ", " + tally.refused() + " refused")
                + (resumed ? "; read by the sync that was interrupted" : ""));
    }

    @Override
    public void merging(int rows) {
        progress.line("  merging    " + rows + " rows");
    }

    @Override
    public void writing() {
        progress.line("  writing    dataset, report and state");
    }
}
