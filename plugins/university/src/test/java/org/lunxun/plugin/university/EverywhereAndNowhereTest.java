package org.lunxun.plugin.university;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.sdk.tck.Elsewhere;
import org.lunxun.sdk.tck.Overheard;

/** What is said is the same everywhere, and what must not be said stands nowhere. */
@Tag("slow")
class EverywhereAndNowhereTest {

    @Test
    void everyZoneLanguageAndEncodingGivesTheSameBytes(@TempDir Path folder) throws IOException, InterruptedException {
        Map<String, String> said = Elsewhere.outputs(Everything.class, folder.toString());
        assertEquals(6, said.size());
        assertEquals(1, new HashSet<>(said.values()).size(), said::toString);
        assertTrue(said.values().iterator().next().matches("[0-9a-f]{64}"), said::toString);
    }

    @Test
    void canariesOutsideOfTheFieldsAreInNoAnswerLogOrRequest() throws Exception {
        try (MadeService service = new MadeService()) {
            Everything.plant(service);
            AtomicReference<String> answers = new AtomicReference<>("");
            String logged = Overheard.during(() -> answers.set(Everything.of(service)));
            assertTrue(answers.get().contains("c-1/u-1"), answers.get());
            assertFalse(answers.get().contains("canary"), answers.get());
            assertFalse(logged.contains("canary"), logged);
            assertFalse((service.requests + " " + service.tokenForms).contains("canary"));
        }
    }
}
