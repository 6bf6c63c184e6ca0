package org.lunxun.engine.registry.state;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.registry.RowKey;
import org.lunxun.model.Stability;

/**
 * A row that a source no longer shows, and that is kept for a while.
 *
 * @param row the row
 * @param times in how many syncs it was missing, 1 or more; those of one day count once
 * @param since the day of the sync in which it was missing first, null when that sync was not told a day
 * @param last the day of the sync that counted last, null when that sync was not told a day
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record MissingRow(
        RowKey row,
        int times,
        @Nullable LocalDate since,
        @Nullable LocalDate last) {

    /**
     * A row that is missing for the first time.
     *
     * @param row the row
     * @param day the day of the sync, null when it was not told one
     * @return once missing
     */
    public static MissingRow first(RowKey row, @Nullable LocalDate day) {
        return new MissingRow(row, 1, day, day);
    }

    /**
     * The same row, missing in one more sync.
     *
     * @param day the day of the sync, null when it was not told one
     * @return one time more; this one when that day has counted already
     */
    public MissingRow again(@Nullable LocalDate day) {
        return day != null && day.equals(last) ? this : new MissingRow(row, times + 1, since, day);
    }
}
