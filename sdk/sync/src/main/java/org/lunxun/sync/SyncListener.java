package org.lunxun.sync;

import org.lunxun.model.Stability;

/** Hears how far a sync has come; called on the thread that runs it. */
@Stability(Stability.Level.EXPERIMENTAL)
public interface SyncListener {

    /** Hears nothing. */
    SyncListener NONE = new SyncListener() {};

    /**
     * A source was read and compared.
     *
     * @param tally what came, changed and went
     * @param resumed whether the answer was read by a sync that was interrupted
     * @param done how many sources are done, this one included
     * @param total how many there are
     */
    default void read(SourceTally tally, boolean resumed, int done, int total) {}

    /**
     * All rows are merged now.
     *
     * @param rows how many there are
     */
    default void merging(int rows) {}

    /** The dataset, the report and the state are written now. */
    default void writing() {}
}
