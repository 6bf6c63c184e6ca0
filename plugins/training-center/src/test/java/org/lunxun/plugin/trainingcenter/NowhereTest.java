package org.lunxun.plugin.trainingcenter;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.sdk.tck.Heard;
import org.lunxun.sdk.tck.HostSimulator;
import org.lunxun.sdk.tck.Overheard;

/** What must not be said stands nowhere. */
class NowhereTest {

    @TempDir
    Path folder;

    @Test
    void canariesOutsideOfTheMappingAreInNoAnswerAndNoLog() throws Exception {
        Catalogue.write(folder.resolve("catalogue"));
        HostSimulator host = HostSimulator.of(new TrainingCenterProvider(), Map.of("file", "catalogue"), folder);
        AtomicReference<Heard> heard = new AtomicReference<>();
        String logged = Overheard.during(() -> heard.set(host.catalogue(Optional.empty())));
        String said = heard.get() + logged;
        assertTrue(said.contains("周老师"), said);
        assertFalse(said.contains("CANARY"), said);
        assertFalse(said.contains("13800000000"), said);
    }
}
