package org.lunxun.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.engine.enrolment.Place.Standing;

/** However often an enrolment is killed, each person ends enrolled exactly once, at a school that counts what it does. */
@Tag("slow")
class KilledEnrolmentTest {

    private static final int KILLS = Boolean.getBoolean("lunxun.full") ? 100 : 10;

    /** About as many changes of files as a whole enrolment makes. */
    private static final int MOST_CHANGES = 4 * EnrolmentProcess.CADRES;

    @TempDir
    private Path temp;

    @Test
    void enrolsEachPersonExactlyOnceWhereverItIsKilled() throws IOException, InterruptedException {
        long seed = Long.getLong("lunxun.seed", new Random().nextLong());
        System.out.println("KilledEnrolmentTest -Dlunxun.seed=" + seed);
        Random random = new Random(seed);
        int killed = 0;
        for (int kill = 0; kill < KILLS; ) {
            Path folder = Files.createDirectory(temp.resolve("killed" + kill));
            Files.createFile(folder.resolve("moody"));
            // One enrolment may be killed several times.
            for (int times = 1 + random.nextInt(3); times > 0; times--) {
                killed += Killing.killed(EnrolmentProcess.class, folder, 1 + random.nextInt(MOST_CHANGES)) ? 1 : 0;
                kill++;
            }
            EnrolmentProcess.enrol(folder, EnrolmentProcess.places());
            // The school has changed its mind about one of them when it is asked once more.
            EnrolmentCarrier.Result ended = EnrolmentProcess.enrol(folder, EnrolmentProcess.places());
            assertEquals(EnrolmentProcess.CADRES - 1, ended.book().count(Standing.CONFIRMED), "seed " + seed);
            assertEquals(
                    List.of(FakeSchool.MOODY),
                    ended.toReplan().stream()
                            .map(place -> place.place().assignment().cadre().value())
                            .toList());
            List<String> effects = Files.readAllLines(folder.resolve("effects"));
            assertEquals(2 * EnrolmentProcess.CADRES + 1, effects.size(), () -> "seed " + seed + ": " + effects);
            assertEquals(effects.size(), new TreeSet<>(effects).size());
            assertEquals(
                    EnrolmentProcess.CADRES,
                    new TreeSet<>(new FakeSchool(folder).standings().values()).size());
        }
        assertTrue(killed > 0, "no process lived long enough to be killed");
    }
}
