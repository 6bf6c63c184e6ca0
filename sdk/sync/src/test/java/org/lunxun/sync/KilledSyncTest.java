package org.lunxun.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
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
            killed += Killing.killed(SyncProcess.class, folder, 1 + random.nextInt(MOST_CHANGES)) ? 1 : 0;
            Town town = SyncProcess.town(folder);
            town.sync(town.request(SyncProcess.SOURCES));
            assertEquals(expected, Town.files(folder), "kill " + kill + " of seed " + seed);
        }
        assertTrue(killed > 0, "no process lived long enough to be killed");
    }
}
