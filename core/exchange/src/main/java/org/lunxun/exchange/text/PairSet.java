package org.lunxun.exchange.text;

import org.lunxun.model.Stability;

/**
 * A set of pairs of numbers. 64 neighbours on the left share one entry for each number on the right, so that the needs
 * of a million cadres in forty topics take a few megabytes.
 */
@Stability(Stability.Level.INTERNAL)
public final class PairSet {
    private static final long MIX = 0x9E37_79B9_7F4A_7C15L;
    /** The entries of 64 neighbours are spread over so many places, close together as they are asked for. */
    private static final int SPREAD = 1 << 10;

    private static final int NEIGHBOURS = 64;

    /** Which 64 neighbours and which right number an entry is for. */
    private long[] keys = new long[64];
    /** The members among them, a bit each; 0 marks a free entry. */
    private long[] bits = new long[64];

    private int used;

    /**
     * Adds a pair.
     *
     * @param left 0 or more
     * @param right 0 or more
     * @return false when it is already there
     */
    public boolean add(int left, int right) {
        long key = (long) (left >>> 6) << 32 | right;
        long bit = 1L << left;
        int at = find(key);
        if ((bits[at] & bit) != 0) {
            return false;
        }
        boolean fresh = bits[at] == 0;
        keys[at] = key;
        bits[at] |= bit;
        if (fresh && 3 * ++used > 2 * keys.length) {
            grow();
        }
        return true;
    }

    private int find(long key) {
        int mask = keys.length - 1;
        int spread = (int) (((key & 0xFFFF_FFFFL) * MIX) >>> 40) & (SPREAD - 1);
        int at = (int) ((key >>> 32) * NEIGHBOURS + spread) & mask;
        // The steps grow, so that many right numbers of one left do not pile up.
        for (int step = 1; bits[at] != 0 && keys[at] != key; step++) {
            at = (at + step) & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldBits = bits;
        keys = new long[2 * oldKeys.length];
        bits = new long[2 * oldBits.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldBits[i] != 0) {
                int at = find(oldKeys[i]);
                keys[at] = oldKeys[i];
                bits[at] = oldBits[i];
            }
        }
    }
}
