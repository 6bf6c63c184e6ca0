package org.lunxun.exchange;

import org.jspecify.annotations.Nullable;
import org.lunxun.model.DateRange;

/** Ranges of days, one object for each. */
final class DayRanges {
    private static final long MIX = 0x9E37_79B9_7F4A_7C15L;

    private final DayCells days;
    /** The numbers of the first and the last day. */
    private long[] keys = new long[64];

    private @Nullable DateRange[] ranges = new @Nullable DateRange[64];
    private int size;

    DayRanges(DayCells days) {
        this.days = days;
    }

    /** The range between two days, by their numbers. */
    DateRange of(int start, int end) {
        long key = (long) start << 32 | end;
        int at = find(key);
        DateRange range = ranges[at];
        if (range == null) {
            range = DateRange.of(days.day(start), days.day(end));
            keys[at] = key;
            ranges[at] = range;
            if (2 * ++size > keys.length) {
                grow();
            }
        }
        return range;
    }

    private int find(long key) {
        long hash = key * MIX;
        int mask = keys.length - 1;
        int at = (int) (hash ^ (hash >>> 32)) & mask;
        while (ranges[at] != null && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        @Nullable DateRange[] oldRanges = ranges;
        keys = new long[2 * oldKeys.length];
        ranges = new @Nullable DateRange[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldRanges[i] != null) {
                int at = find(oldKeys[i]);
                keys[at] = oldKeys[i];
                ranges[at] = oldRanges[i];
            }
        }
    }
}
