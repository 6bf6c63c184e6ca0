package org.lunxun.sdk.host;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for the answer of a call. Tests bring their own, for which time passes when they say so. */
interface Patience {

    /** Waits as long as there is time. */
    Patience REAL = new Patience() {
        @Override
        public <T> T await(FutureTask<T> task, Thread thread, Duration left)
                throws InterruptedException, ExecutionException, TimeoutException {
            return task.get(left.toNanos(), TimeUnit.NANOSECONDS);
        }
    };

    /**
     * Waits.
     *
     * @param task the call
     * @param thread the thread that it runs on
     * @param left how long it may take
     */
    <T> T await(FutureTask<T> task, Thread thread, Duration left)
            throws InterruptedException, ExecutionException, TimeoutException;
}
