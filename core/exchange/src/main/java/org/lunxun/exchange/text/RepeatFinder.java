package org.lunxun.exchange.text;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;

/**
 * Tells which values of a growing list equal an earlier one. The caller brings the hash, which it has at hand while it
 * reads the parts of a value, and a number for its owner: values of one owner are kept close together, as they are in
 * the file, so that looking them up seldom leaves the processor's cache.
 */
@Stability(Stability.Level.INTERNAL)
public final class RepeatFinder {
    private static final long MIX = 0x9E37_79B9_7F4A_7C15L;
    /** Where the values of an owner begin is spread over so many slots. */
    private static final int SPREAD = 1 << 10;

    /** Places in the list plus 1; 0 is free. */
    private int[] slots = new int[64];

    private int[] homes = new int[32];
    private int size;

    /**
     * Looks at the value that was added to a list last; to be called for each of its values in turn.
     *
     * @param values the list
     * @param owner a number that is the same for equal values and mostly rises slowly
     * @param hash a number that is the same for equal values
     * @return whether it equals an earlier one
     */
    public boolean repeats(List<?> values, int owner, int hash) {
        if (size == homes.length) {
            grow();
        }
        int home = 2 * owner + ((int) ((hash * MIX) >>> 40) & (SPREAD - 1));
        homes[size] = home;
        int at = free(home, values);
        boolean repeated = slots[at] != 0;
        size++;
        if (!repeated) {
            slots[at] = size;
        }
        return repeated;
    }

    /** The slot of the value that equals the newest one, or else the first free one; the steps grow, so none is missed. */
    private int free(int home, @Nullable List<?> values) {
        int mask = slots.length - 1;
        int at = home & mask;
        for (int step = 1; slots[at] != 0; step++) {
            int earlier = slots[at] - 1;
            if (values != null && homes[earlier] == home && values.get(earlier).equals(values.get(size))) {
                return at;
            }
            at = (at + step) & mask;
        }
        return at;
    }

    private void grow() {
        homes = Arrays.copyOf(homes, 2 * size);
        int[] old = slots;
        slots = new int[2 * old.length];
        for (int place : old) {
            if (place != 0) {
                slots[free(homes[place - 1], null)] = place;
            }
        }
    }
}
