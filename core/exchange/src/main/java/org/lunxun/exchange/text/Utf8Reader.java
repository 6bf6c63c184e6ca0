package org.lunxun.exchange.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;

/**
 * The characters of bytes that {@link ByteCheck} has found to be UTF-8: being well-formed, they need not be looked at
 * one by one a second time.
 */
final class Utf8Reader extends Reader {
    private static final int BLOCK = 1 << 16;
    /** Room for the bytes of one character more. */
    private static final int MARGIN = 4;

    private final InputStream in;
    private final byte[] bytes = new byte[BLOCK + MARGIN];
    private int at;
    private int end;
    private boolean ended;
    /** The second half of a pair of surrogates that had no room, 0 for none. */
    private char half;

    Utf8Reader(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int to = offset;
        int limit = offset + length;
        if (half != 0) {
            chars[to++] = half;
            half = 0;
        }
        if (!fill()) {
            return to == offset ? -1 : to - offset;
        }
        while (to < limit && at < end) {
            byte lead = bytes[at];
            if (lead >= 0) {
                chars[to++] = (char) lead;
                at++;
            } else if (at + size(lead) > end) {
                break;
            } else {
                to = decode(lead, chars, to, limit);
            }
        }
        return to - offset;
    }

    /** Makes sure that a whole character is there; yields false at the end. */
    private boolean fill() throws IOException {
        while (!ended && (at == end || at + size(bytes[at]) > end)) {
            System.arraycopy(bytes, at, bytes, 0, end - at);
            end -= at;
            at = 0;
            int read = in.read(bytes, end, BLOCK - end);
            ended = read < 0;
            end += Math.max(read, 0);
        }
        if (at < end && at + size(bytes[at]) > end) {
            throw new CharacterCodingException();
        }
        return at < end;
    }

    private static int size(byte lead) {
        if (lead >= 0) {
            return 1;
        }
        return (lead & 0xE0) == 0xC0 ? 2 : (lead & 0xF0) == 0xE0 ? 3 : MARGIN;
    }

    private int decode(byte lead, char[] chars, int first, int limit) {
        int to = first;
        if ((lead & 0xF0) == 0xE0) {
            chars[to++] = (char) (((lead & 0x0F) << 12) | ((bytes[at + 1] & 0x3F) << 6) | (bytes[at + 2] & 0x3F));
            at += 3;
        } else if ((lead & 0xE0) == 0xC0) {
            chars[to++] = (char) (((lead & 0x1F) << 6) | (bytes[at + 1] & 0x3F));
            at += 2;
        } else {
            int character = (lead & 0x07) << 18
                    | (bytes[at + 1] & 0x3F) << 12
                    | (bytes[at + 2] & 0x3F) << 6
                    | (bytes[at + 3] & 0x3F);
            at += MARGIN;
            chars[to++] = Character.highSurrogate(character);
            if (to < limit) {
                chars[to++] = Character.lowSurrogate(character);
            } else {
                half = Character.lowSurrogate(character);
            }
        }
        return to;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
