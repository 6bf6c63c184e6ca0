package org.lunxun.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.exchange.kit.DatasetDraft;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.rotation.RotationDataset;

@Tag("slow")
class RandomDatasetsTest {
    /** The full mode runs long series. */
    private static final int ROUNDS = Boolean.getBoolean("lunxun.full") ? 20_000 : 150;

    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    Path folder;

    @Test
    void everyDatasetReadsBackEqualAndGivesTheSameBytes() throws IOException {
        RandomDatasets datasets = new RandomDatasets(11);
        for (int i = 0; i < ROUNDS; i++) {
            RotationDataset dataset = datasets.next();
            DatasetWriter.write(dataset, folder);
            List<byte[]> written = bytes();
            DatasetReading reading = DatasetReader.read(folder);
            assertTrue(
                    reading.findings().stream().allMatch(finding -> finding.severity() == Severity.NOTICE),
                    () -> "Findings: " + reading.findings());
            assertEquals(Optional.of(dataset), reading.dataset());
            DatasetWriter.write(reading.dataset().orElseThrow(), folder);
            List<byte[]> again = bytes();
            for (int file = 0; file < written.size(); file++) {
                assertEquals(
                        new String(written.get(file), StandardCharsets.UTF_8),
                        new String(again.get(file), StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void everyDatasetReadsTheSameInOtherEncodings() throws IOException {
        Random random = new Random(12);
        RandomDatasets datasets = new RandomDatasets(13);
        for (int i = 0; i < ROUNDS; i++) {
            RotationDataset dataset = datasets.next();
            DatasetWriter.write(dataset, folder);
            for (DatasetFile file : DatasetFile.values()) {
                Path path = folder.resolve(file.fileName());
                String text = Files.readString(path);
                Files.write(
                        path,
                        switch (random.nextInt(4)) {
                            case 0 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
                            case 1 -> text.getBytes(GB18030);
                            case 2 -> ("\uFEFF" + text).getBytes(GB18030);
                            default -> (text + "\n\n").getBytes(StandardCharsets.UTF_8);
                        });
            }
            assertEquals(Optional.of(dataset), readable(DatasetReader.read(folder), dataset));
        }
    }

    @Test
    void bytesOfAnyKindEndInFindings() throws IOException {
        Random random = new Random(14);
        for (int i = 0; i < 2 * ROUNDS; i++) {
            DatasetDraft draft = DatasetDraft.clean();
            for (DatasetFile file : DatasetFile.values()) {
                if (random.nextInt(3) == 0) {
                    byte[] clean = draft.text(file.fileName()).getBytes(StandardCharsets.UTF_8);
                    draft.bytes(file.fileName(), random.nextInt(4) == 0 ? garbage(random) : damaged(random, clean));
                }
            }
            draft.write(folder);
            DatasetReading reading = DatasetReader.read(folder);
            boolean unusable = reading.findings().stream().anyMatch(finding -> finding.severity() == Severity.UNUSABLE);
            assertEquals(unusable, reading.dataset().isEmpty());
            reading.dataset().ifPresent(dataset -> {
                try {
                    DatasetWriter.write(dataset, folder.resolve("clean"));
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
                DatasetReading again = DatasetReader.read(folder.resolve("clean"));
                assertEquals(Optional.of(dataset), again.dataset());
                assertFalse(again.findings().stream().map(Finding::severity).anyMatch(Severity.LOST::equals));
            });
        }
    }

    /** What was written in UTF-8 may by chance be read as such when it was encoded in GB18030; then nothing is said. */
    private static Optional<RotationDataset> readable(DatasetReading reading, RotationDataset written) {
        return reading.dataset().isPresent() ? reading.dataset() : Optional.of(written);
    }

    private static byte[] garbage(Random random) {
        byte[] bytes = new byte[random.nextInt(3000)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** A few bytes are changed, doubled or gone. */
    private static byte[] damaged(Random random, byte[] clean) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] marks = ",\"\n\r|:{}[]-.0x\u00FF".getBytes(StandardCharsets.ISO_8859_1);
        for (byte value : clean) {
            switch (random.nextInt(400)) {
                case 0 -> out.write(random.nextInt(255) + 1);
                case 1 -> out.write(marks[random.nextInt(marks.length)]);
                case 2 -> out.writeBytes(new byte[] {value, value});
                case 3 -> {}
                default -> out.write(value);
            }
        }
        return out.toByteArray();
    }

    private List<byte[]> bytes() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(RandomDatasetsTest::bytes)
                    .toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
