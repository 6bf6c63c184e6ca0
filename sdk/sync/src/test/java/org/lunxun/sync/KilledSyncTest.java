package org.lunxun.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sync whose process is killed at a random point ends, run again, where it would have ended. */
@Tag("slow")
class KilledSyncTest {

    private static final int KILLS = Boolean.getBoolean("lunxun.full") ? 100 : 10;

    /** About as many changes of files as a whole sync makes. */
    private static final int MOST_CHANGES = 30;

    @TempDir
    private Path temp;

    @Test
    void endsInTheSameDatasetWhereverItIsKilled() throws IOException, InterruptedException {
        long seed = Long.getLong("lunxun.seed", new Random().nextLong());
        System.out.println("KilledSyncTest -Dlunxun.seed=" + seed);
        Random random = new Random(seed);
        Town whole = SyncProcess.town(temp.resolve("whole"));
        whole.sync(whole.request(SyncProcess.SOURCES));
        Map<String, String> expected = Town.files(whole.folder);
        int killed = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Path folder = temp.resolve("killed" + kill);
            killed += killed(folder, 1 + random.nextInt(MOST_CHANGES)) ? 1 : 0;
            Town town = SyncProcess.town(folder);
            town.sync(town.request(SyncProcess.SOURCES));
            assertEquals(expected, Town.files(folder), "kill " + kill + " of seed " + seed);
        }
        assertTrue(killed > 0, "no process lived long enough to be killed");
    }

    /** Starts a sync, kills it after so many changes of files were seen, and yields whether it was still at work. */
    private boolean killed(Path folder, int changes) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Files.createDirectories(folder);
        Process process = new ProcessBuilder(
                        java.toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SyncProcess.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("said").toFile())
                .start();
        String before = "";
        int seen = 0;
        while (seen < changes && !process.waitFor(1, TimeUnit.MILLISECONDS)) {
            String now = look(folder);
            seen += now.equals(before) ? 0 : 1;
            before = now;
        }
        boolean atWork = process.isAlive();
        process.destroyForcibly().waitFor();
        assertTrue(atWork || process.exitValue() == 0, () -> {
            try {
                return Files.readString(temp.resolve("said"));
            } catch (IOException e) {
                return e.toString();
            }
        });
        return atWork;
    }

    /** The names and sizes of all files; those that go while one looks are not there. */
    private static String look(Path folder) throws IOException {
        StringBuilder seen = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            files.forEach(file ->
                    seen.append(file).append(' ').append(file.toFile().length()).append('\n'));
        } catch (UncheckedIOException e) {
            seen.append(e.getMessage());
        }
        return seen.toString();
    }
}
