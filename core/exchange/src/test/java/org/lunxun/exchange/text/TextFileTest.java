package org.lunxun.exchange.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.model.finding.DatasetReason;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.Reason;

class TextFileTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String TEXT = "id,名称\n1,轮训 \uD840\uDC0B é\n";

    @TempDir
    Path folder;

    @Test
    void readsUtf8WithAndWithoutItsMark() throws IOException {
        assertEquals(TEXT, read(TEXT.getBytes(StandardCharsets.UTF_8)));
        assertEquals(TEXT, read(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsGb18030WithAndWithoutItsMark() throws IOException {
        assertEquals(TEXT, read(TEXT.getBytes(GB18030)));
        assertEquals(TEXT, read(("\uFEFF" + TEXT).getBytes(GB18030)));
    }

    @Test
    void readsNothingOutOfAnEmptyFile() throws IOException {
        assertEquals("", read(new byte[0]));
        assertEquals("", read("\uFEFF".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void refusesWhatLooksLikeUtf16() {
        assertEquals(DatasetReason.LOOKS_LIKE_UTF16, refusal(TEXT.getBytes(StandardCharsets.UTF_16)));
        assertEquals(DatasetReason.LOOKS_LIKE_UTF16, refusal(TEXT.getBytes(StandardCharsets.UTF_16LE)));
        assertEquals(DatasetReason.LOOKS_LIKE_UTF16, refusal(new byte[] {(byte) 0xFF, (byte) 0xFE}));
        assertEquals(DatasetReason.LOOKS_LIKE_UTF16, refusal("a,b\n\0,c\n".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void refusesBrokenUtf8ThatBearsTheMark() {
        assertEquals(
                DatasetReason.NOT_TEXT,
                refusal(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', (byte) 0xD6, (byte) 0xD0}));
    }

    @Test
    void findsOutWhileReadingThatBytesAreNoGb18030Either() {
        assertThrows(CharacterCodingException.class, () -> read(new byte[] {'a', (byte) 0xD6, (byte) 0xFF, 'b'}));
    }

    @Test
    void saysWhenAFileIsMissingOrNone() {
        FileDefect missing =
                assertThrows(FileDefect.class, () -> TextFile.open(folder.resolve("none.csv"), "none.csv"));
        assertEquals(Location.ofFile("none.csv"), missing.findings().get(0).location());
        assertEquals(DatasetReason.FILE_MISSING, missing.findings().get(0).reason());
        FileDefect none = assertThrows(FileDefect.class, () -> TextFile.open(folder, "folder"));
        assertEquals(DatasetReason.FILE_UNREADABLE, none.findings().get(0).reason());
    }

    @Test
    void judgesEverySequenceOfTwoBytesAsTheDecoderOfTheJdkDoes() {
        for (int first = 1; first < 256; first++) {
            for (int second = 1; second < 256; second++) {
                judge(new byte[] {(byte) first, (byte) second, 'a'});
            }
        }
    }

    @Test
    void judgesRandomBytesAsTheDecoderOfTheJdkDoes() {
        Random random = new Random(7);
        // Leads and continuations at the borders of what is allowed, so that many sequences nearly are characters.
        int[] bytes = {
            'a', 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF4, 0xF5
        };
        for (int i = 0; i < 200_000; i++) {
            byte[] text = new byte[1 + random.nextInt(12)];
            for (int at = 0; at < text.length; at++) {
                text[at] = (byte) bytes[random.nextInt(bytes.length)];
            }
            judge(text);
        }
    }

    @Test
    void decodesAsTheJdkDoesHoweverMuchIsAskedFor() throws IOException {
        Random random = new Random(8);
        for (int i = 0; i < 50; i++) {
            String text = random.ints(20_000, 1, Character.MAX_CODE_POINT + 1)
                    .map(c -> random.nextInt(3) > 0 ? 1 + c % 0x7E : c)
                    .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            Path file = Files.write(folder.resolve("text"), text.getBytes(StandardCharsets.UTF_8));
            StringBuilder read = new StringBuilder();
            try (Reader reader = TextFile.open(file, "text")) {
                char[] buffer = new char[10_000];
                for (int got = 0; got >= 0; got = reader.read(buffer, 5, 1 + random.nextInt(9_000))) {
                    read.append(buffer, 5, got);
                }
            }
            assertEquals(text, read.toString());
        }
    }

    private static void judge(byte[] bytes) {
        boolean decodes = true;
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            decodes = false;
        }
        int cut = bytes.length / 2;
        ByteCheck whole = new ByteCheck();
        whole.feed(bytes, bytes.length);
        assertEquals(decodes, whole.utf8());
        ByteCheck halves = new ByteCheck();
        halves.feed(bytes, cut);
        byte[] rest = java.util.Arrays.copyOfRange(bytes, cut, bytes.length);
        halves.feed(rest, rest.length);
        assertEquals(decodes, halves.utf8());
    }

    private Reason refusal(byte[] bytes) {
        return assertThrows(FileDefect.class, () -> read(bytes))
                .findings()
                .get(0)
                .reason();
    }

    private String read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("text"), bytes);
        try (Reader reader = TextFile.open(file, "text")) {
            StringBuilder text = new StringBuilder();
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                text.append((char) c);
            }
            return text.toString();
        }
    }
}
