package org.lunxun.exchange.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Tells, block by block, whether bytes are well-formed UTF-8 and whether a NUL is among them. Whole words of ASCII are
 * taken in one step, so that the check costs little beside the reading itself.
 */
final class ByteCheck {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long ONES = 0x0101010101010101L;

    private boolean utf8 = true;
    private boolean nul;
    /** How many continuation bytes are still due, and the bounds of the next one. */
    private int due;

    private int low = 0x80;
    private int high = 0xBF;

    /** Looks at the next bytes. */
    void feed(byte[] bytes, int length) {
        int at = 0;
        while (at < length && !nul) {
            if (due == 0 && at + Long.BYTES <= length && plain((long) LONGS.get(bytes, at))) {
                at += Long.BYTES;
            } else if (due == 0 && at + 2 < length && three(bytes, at)) {
                at += 3;
            } else {
                step(bytes[at++] & 0xFF);
            }
        }
    }

    /** Whether all bytes so far are UTF-8; asked at the end, a character that is cut off is not. */
    boolean utf8() {
        return utf8 && due == 0;
    }

    /** Whether there was a NUL. */
    boolean nul() {
        return nul;
    }

    /** Eight bytes of ASCII without a NUL. */
    private static boolean plain(long word) {
        return ((word | ((word - ONES) & ~word)) & HIGH_BITS) == 0;
    }

    /** A character of three bytes, as most Chinese ones are. */
    private static boolean three(byte[] bytes, int at) {
        int lead = bytes[at] & 0xFF;
        int second = bytes[at + 1] & 0xFF;
        return (lead & 0xF0) == 0xE0
                && (second & 0xC0) == 0x80
                && (bytes[at + 2] & 0xC0) == 0x80
                && (lead != 0xE0 || second >= 0xA0)
                && (lead != 0xED || second <= 0x9F);
    }

    private void step(int value) {
        if (value == 0) {
            nul = true;
        } else if (!utf8) {
            due = 0;
        } else if (due > 0) {
            utf8 = value >= low && value <= high;
            expect(due - 1, 0x80, 0xBF);
        } else if (value >= 0x80) {
            lead(value);
        }
    }

    /** The first byte of a longer character, as table 3-7 of the Unicode Standard lists them. */
    private void lead(int value) {
        if (value >= 0xC2 && value <= 0xDF) {
            expect(1, 0x80, 0xBF);
        } else if (value >= 0xE0 && value <= 0xEF) {
            expect(2, value == 0xE0 ? 0xA0 : 0x80, value == 0xED ? 0x9F : 0xBF);
        } else if (value >= 0xF0 && value <= 0xF4) {
            expect(3, value == 0xF0 ? 0x90 : 0x80, value == 0xF4 ? 0x8F : 0xBF);
        } else {
            utf8 = false;
        }
    }

    private void expect(int bytes, int from, int to) {
        due = bytes;
        low = from;
        high = to;
    }
}
