package org.lunxun.sdk.http;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.lunxun.model.Stability;

/** How a client lets time pass; an argument, so that no test of a plugin has to sleep. */
@Stability(Stability.Level.EXPERIMENTAL)
public interface Waiting {

    /**
     * Waits before another attempt.
     *
     * @param time how long, zero or more
     * @throws InterruptedException when the host no longer wants the answer
     */
    void pause(Duration time) throws InterruptedException;

    /**
     * Waits for an answer.
     *
     * @param <T> the answer
     * @param answer what is waited for
     * @param longest how long at most
     * @return the answer
     * @throws TimeoutException when it has not come by then
     * @throws ExecutionException when it cannot come
     * @throws InterruptedException when the host no longer wants the answer
     */
    default <T> T await(Future<T> answer, Duration longest)
            throws TimeoutException, ExecutionException, InterruptedException {
        return answer.get(Math.max(1, longest.toMillis()), TimeUnit.MILLISECONDS);
    }

    /**
     * Waits for as long as it says.
     *
     * @return the way to wait outside of tests
     */
    static Waiting real() {
        return time -> TimeUnit.MILLISECONDS.sleep(time.toMillis());
    }
}
