package org.lunxun.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class InterruptionTest {

    @Test
    void nobodyWaitsForACommandThatHasNothingToSave() {
        Interruption interruption = new Interruption();
        assertFalse(interruption.interrupt(3600));
        assertFalse(interruption.getAsBoolean());
    }

    @Test
    void nobodyWaitsForACommandThatHasSavedEverything() {
        Interruption interruption = new Interruption();
        interruption.heed();
        interruption.release();
        assertFalse(interruption.interrupt(3600));
    }

    @Test
    void theWishReachesACommandAndItsSavingEndsTheWait() throws InterruptedException {
        Interruption interruption = new Interruption();
        interruption.heed();
        boolean[] saved = {false};
        Thread user = new Thread(() -> saved[0] = interruption.interrupt(3600));
        user.start();
        while (!interruption.getAsBoolean()) {
            Thread.onSpinWait();
        }
        interruption.release();
        user.join();
        assertTrue(saved[0]);
    }

    @Test
    void theWaitHasAnEnd() {
        Interruption interruption = new Interruption();
        interruption.heed();
        assertFalse(interruption.interrupt(0));
        assertTrue(interruption.getAsBoolean());
    }
}
