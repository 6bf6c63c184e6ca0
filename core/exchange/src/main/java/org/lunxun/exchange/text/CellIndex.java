package org.lunxun.exchange.text;

import java.util.Arrays;
import org.lunxun.model.Stability;

/**
 * Numbers texts from 0 in the order in which they are first met, and finds them again from the characters of a cell
 * without making a string. Rows of one cadre mostly follow one another, so the last answer is looked at first, and then
 * the one after it: files that name the same cadres mostly do so in one order.
 */
@Stability(Stability.Level.INTERNAL)
public final class CellIndex {
    /** The answer for a text that was never added. */
    public static final int NONE = -1;

    private static final long FACTOR = 0x9E37_79B9_7F4A_7C15L;
    private static final long NUMBER = 0xFFFF_FFFFL;

    /** The characters of all texts, one after another; the text with a number ends where the next one begins. */
    private char[] pool = new char[64];

    private int[] starts = new int[17];
    /** A number plus 1 and above it 32 bits of its hash; 0 is free. A power of two, at least twice the number of texts. */
    private long[] slots = new long[32];

    private int size;
    private int last = NONE;

    /**
     * How many texts there are.
     *
     * @return 0 or more
     */
    public int size() {
        return size;
    }

    /**
     * The text with a number.
     *
     * @param number 0 or more, below {@link #size}
     * @return a new string
     */
    public String text(int number) {
        return new String(pool, starts[number], starts[number + 1] - starts[number]);
    }

    /**
     * Finds the text of a cell.
     *
     * @param row the row
     * @param column the cell's column
     * @return its number, {@link #NONE} when it was never added
     */
    public int find(CsvRow row, int column) {
        return find(row.chars(), row.start(column), row.end(column));
    }

    /**
     * Finds the text of a cell, or gives it the next number.
     *
     * @param row the row
     * @param column the cell's column
     * @return its number
     */
    public int add(CsvRow row, int column) {
        return add(row.chars(), row.start(column), row.end(column));
    }

    /**
     * Finds a text, or gives it the next number.
     *
     * @param text the text
     * @return its number
     */
    public int add(String text) {
        return add(text.toCharArray(), 0, text.length());
    }

    private int add(char[] chars, int start, int end) {
        int found = find(chars, start, end);
        return found == NONE ? append(chars, start, end) : found;
    }

    private int find(char[] chars, int start, int end) {
        if (last != NONE) {
            if (same(last, chars, start, end)) {
                return last;
            }
            if (last + 1 < size && same(last + 1, chars, start, end)) {
                return ++last;
            }
        }
        return find(chars, start, end, hash(chars, start, end));
    }

    private int find(char[] chars, int start, int end, long hash) {
        int mask = slots.length - 1;
        for (int at = (int) hash & mask; slots[at] != 0; at = (at + 1) & mask) {
            if ((slots[at] ^ hash) >>> 32 == 0) {
                int number = (int) (slots[at] & NUMBER) - 1;
                if (same(number, chars, start, end)) {
                    last = number;
                    return number;
                }
            }
        }
        return NONE;
    }

    private int append(char[] chars, int start, int end) {
        if (size + 1 == starts.length) {
            starts = Arrays.copyOf(starts, starts.length + (starts.length >> 1));
        }
        int begin = starts[size];
        int after = Math.addExact(begin, end - start);
        if (after > pool.length) {
            pool = Arrays.copyOf(pool, Math.max(after, pool.length + (pool.length >> 1)));
        }
        System.arraycopy(chars, start, pool, begin, end - start);
        starts[size + 1] = after;
        if (2 * (size + 1) > slots.length) {
            grow();
        }
        long hash = hash(chars, start, end);
        place((int) hash, (hash & ~NUMBER) | (size + 1));
        last = size;
        return size++;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[2 * old.length];
        for (long slot : old) {
            if (slot != 0) {
                int number = (int) (slot & NUMBER) - 1;
                place((int) hash(pool, starts[number], starts[number + 1]), slot);
            }
        }
    }

    private void place(int home, long slot) {
        int mask = slots.length - 1;
        int at = home & mask;
        while (slots[at] != 0) {
            at = (at + 1) & mask;
        }
        slots[at] = slot;
    }

    private boolean same(int number, char[] chars, int start, int end) {
        return Arrays.equals(pool, starts[number], starts[number + 1], chars, start, end);
    }

    /** Texts that differ in their last character only, as numbered ids do, are neighbours: that spares the cache. */
    private static long hash(char[] chars, int start, int end) {
        long hash = (long) end - start;
        for (int at = start; at < end; at++) {
            hash = hash * FACTOR + chars[at];
        }
        return hash;
    }
}
