package org.lunxun.tables;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lunxun.model.finding.TableReason;

/**
 * Tells the encoding of a text table: its mark if it has one, else UTF-8 if all of it is, else GB18030, which reads GBK and
 * GB 2312 too. Statistical detectors are wrong on short Chinese files; this is not.
 */
final class TextEncoding {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int LOOKED_AT = 65_536;

    private TextEncoding() {}

    static Charset of(Path path, String file) throws IOException, TableException {
        byte[] first;
        try (InputStream in = Files.newInputStream(path)) {
            first = in.readNBytes(LOOKED_AT);
        }
        if (starts(first, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (starts(first, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (starts(first, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        for (byte b : first) {
            if (b == 0) {
                throw new TableException(
                        TableReason.NOT_A_TABLE,
                        file,
                        "The file is no text. Maybe it is UTF-16 without a mark: save it as UTF-8.");
            }
        }
        return isUtf8(path) ? StandardCharsets.UTF_8 : GB18030;
    }

    /** Opens the text behind its mark; what the encoding does not have becomes U+FFFD, and a finding where it is read. */
    static Reader reader(Path path, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        Reader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(path), decoder), LOOKED_AT);
        reader.mark(1);
        if (reader.read() != 0xFEFF) {
            reader.reset();
        }
        return reader;
    }

    /** Comma, tab or semicolon: whichever the first 20 rows have most; quoted ones do not count. */
    static char separator(Path path, Charset charset) throws IOException {
        int[] counts = new int[3];
        try (Reader reader = reader(path, charset)) {
            boolean quoted = false;
            int rows = 0;
            int looked = 0;
            for (int c = reader.read(); c >= 0 && rows < 20 && looked < LOOKED_AT; c = reader.read()) {
                looked++;
                if (c == '"') {
                    quoted = !quoted;
                } else if (!quoted) {
                    int at = ",\t;".indexOf(c);
                    if (at >= 0) {
                        counts[at]++;
                    }
                    rows += c == '\n' ? 1 : 0;
                }
            }
        }
        return counts[1] > counts[0] && counts[1] >= counts[2] ? '\t' : counts[2] > counts[0] ? ';' : ',';
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(Path path) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(LOOKED_AT);
        CharBuffer chars = CharBuffer.allocate(LOOKED_AT);
        try (InputStream in = Files.newInputStream(path)) {
            boolean end = false;
            while (!end) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(0, read)).flip();
                if (decoder.decode(bytes, chars.clear(), end).isError()) {
                    return false;
                }
                bytes.compact();
            }
            return !decoder.flush(chars.clear()).isError();
        }
    }
}
