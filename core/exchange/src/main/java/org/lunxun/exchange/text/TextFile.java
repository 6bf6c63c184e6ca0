package org.lunxun.exchange.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.DatasetReason;
import org.lunxun.model.finding.Location;

/** Opens a file of text, in UTF-8 or GB18030 as its own bytes tell, without its byte order mark. */
@Stability(Stability.Level.INTERNAL)
public final class TextFile {
    private static final int BLOCK = 1 << 16;
    private static final byte[] UTF8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] GB18030_MARK = {(byte) 0x84, 0x31, (byte) 0x95, 0x33};
    private static final byte[] UTF16_BIG_MARK = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] UTF16_LITTLE_MARK = {(byte) 0xFF, (byte) 0xFE};

    private TextFile() {}

    /**
     * Opens a file. All of it is looked at first: what is well-formed UTF-8 is UTF-8, what bears the mark of UTF-8 must
     * be, and anything else is GB18030.
     *
     * @param file the file
     * @param name its name for findings
     * @return its characters; reading on can still end in a {@link java.nio.charset.CharacterCodingException}
     * @throws FileDefect when it is not there, cannot be read, or is no such text
     */
    public static Reader open(Path file, String name) {
        try {
            return decoded(file, name);
        } catch (NoSuchFileException e) {
            throw FileDefect.of(DatasetReason.FILE_MISSING, Location.ofFile(name));
        } catch (IOException e) {
            throw FileDefect.of(DatasetReason.FILE_UNREADABLE, Location.ofFile(name));
        }
    }

    private static Reader decoded(Path file, String name) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw FileDefect.of(DatasetReason.FILE_UNREADABLE, Location.ofFile(name));
        }
        byte[] start = start(file);
        if (startsWith(start, UTF16_BIG_MARK) || startsWith(start, UTF16_LITTLE_MARK)) {
            throw FileDefect.of(DatasetReason.LOOKS_LIKE_UTF16, Location.ofFile(name));
        }
        ByteCheck check = check(file);
        if (check.nul()) {
            throw FileDefect.of(DatasetReason.LOOKS_LIKE_UTF16, Location.ofFile(name));
        }
        boolean marked = startsWith(start, UTF8_MARK);
        if (marked && !check.utf8()) {
            throw FileDefect.of(DatasetReason.NOT_TEXT, Location.ofFile(name));
        }
        if (check.utf8()) {
            return new Utf8Reader(skipped(file, marked ? UTF8_MARK.length : 0));
        }
        int mark = startsWith(start, GB18030_MARK) ? GB18030_MARK.length : 0;
        CharsetDecoder decoder = Charset.forName("GB18030")
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new InputStreamReader(skipped(file, mark), decoder);
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(GB18030_MARK.length);
        }
    }

    private static ByteCheck check(Path file) throws IOException {
        ByteCheck check = new ByteCheck();
        byte[] block = new byte[BLOCK];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(block); read >= 0 && !check.nul(); read = in.read(block)) {
                check.feed(block, read);
            }
        }
        return check;
    }

    private static InputStream skipped(Path file, int bytes) throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            in.skipNBytes(bytes);
            return in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }
}
