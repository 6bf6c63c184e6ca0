package org.lunxun.plugin.externalprovider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lunxun.sdk.tck.Elsewhere;
import org.lunxun.sdk.tck.Overheard;

/** What is said is the same everywhere, and what must not be said stands nowhere. */
@Tag("slow")
class EverywhereAndNowhereTest {

    @Test
    void everyZoneLanguageAndEncodingGivesTheSameBytes() throws IOException, InterruptedException {
        Map<String, String> said = Elsewhere.outputs(Everything.class);
        assertEquals(6, said.size());
        assertEquals(1, new HashSet<>(said.values()).size(), said::toString);
        assertTrue(said.values().iterator().next().matches("[0-9a-f]{64}"), said::toString);
    }

    @Test
    void canariesOfASiteAreInNoAnswerLogOrRequest() throws Exception {
        try (MoodleServer server = new MoodleServer()) {
            MadeSite site = new MadeSite(server);
            Everything.plant(site);
            AtomicReference<String> answers = new AtomicReference<>("");
            String logged = Overheard.during(() -> answers.set(Everything.of(server)));
            assertTrue(answers.get().contains("GB000001"), answers.get());
            assertFalse(answers.get().contains("canary"), answers.get());
            assertFalse(logged.contains("canary"), logged);
            // The token goes to the site in the form, and nowhere else.
            server.forms().forEach(form -> assertEquals("canary-token", form.remove("wstoken")));
            assertFalse((server.requests() + " " + server.forms()).contains("canary"));
        }
    }

    @Test
    void canariesOfARecordStoreAreInNoAnswerLogOrRequest() throws Exception {
        try (MadeRecordStore store = new MadeRecordStore()) {
            store.completed("s-1", "GB1", MadeRecordStore.HOME + "/course/view.php?id=5");
            store.completed("s-2", "GB2", MadeRecordStore.HOME + "/course/view.php?id=5");
            Everything.plant(store);
            store.voiding("v-1", "s-2");
            AtomicReference<String> answers = new AtomicReference<>("");
            String logged = Overheard.during(() -> answers.set(Everything.of(store)));
            assertTrue(answers.get().contains("GB1"), answers.get());
            assertFalse(answers.get().contains("canary"), answers.get());
            assertFalse(logged.contains("canary"), logged);
            assertFalse(store.requests.toString().contains("canary"));
        }
    }
}
