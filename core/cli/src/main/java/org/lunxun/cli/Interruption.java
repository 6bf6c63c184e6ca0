package org.lunxun.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.lunxun.model.Stability;

/**
 * The user's wish to end, carried from a shutdown hook to a command that still has something worth saving. Only while a
 * command {@linkplain #heed heeds} it is there anything to wait for; any other command just ends.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class Interruption implements BooleanSupplier {

    private volatile boolean wanted;
    private volatile boolean heeded;
    private final CountDownLatch saved = new CountDownLatch(1);

    /** Nobody has interrupted yet. */
    public Interruption() {
        // The fields begin as they should.
    }

    /**
     * Whether the user wants an end.
     *
     * @return true from the interruption on
     */
    @Override
    public boolean getAsBoolean() {
        return wanted;
    }

    /** Called by a command that looks at the wish from now on and writes what it has before it ends. */
    public void heed() {
        heeded = true;
    }

    /** Called once everything is written: nothing is left to wait for. */
    public void release() {
        saved.countDown();
    }

    /**
     * Called on the thread of a shutdown hook: tells the wish, and waits until what is there is saved.
     *
     * @param seconds the longest wait, 0 or more
     * @return whether a command was at work and has saved what it had
     */
    public boolean interrupt(long seconds) {
        if (saved.getCount() == 0 || !heeded) {
            return false;
        }
        wanted = true;
        try {
            return saved.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
