package org.lunxun.sdk.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallThreadsTest {

    private final CallThreads threads = new CallThreads("lunxun-plugin-p");
    private final AtomicInteger ended = new AtomicInteger();

    @AfterEach
    void close() {
        threads.close();
    }

    private Thread run(FutureTask<?> task) {
        return threads.run(task, ended::incrementAndGet);
    }

    private static void untilItRests(Thread thread) {
        while (!CallThreads.rests(thread)) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aThreadRunsTheNextCallAsIfNothingHadBeen() throws InterruptedException, ExecutionException {
        FutureTask<Boolean> disorderly = new FutureTask<>(() -> {
            Thread.currentThread().setName("mine");
            Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
            Thread.currentThread().interrupt();
            return true;
        });
        Thread first = run(disorderly);
        assertTrue(disorderly.get());
        untilItRests(first);
        assertEquals(1, ended.get());
        FutureTask<String> next = new FutureTask<>(() -> Thread.currentThread().getName() + " "
                + Thread.currentThread().getPriority() + " "
                + Thread.currentThread().isInterrupted());
        assertSame(first, run(next));
        assertEquals("lunxun-plugin-p 5 false", next.get());
    }

    @Test
    void aThreadThatRestsSleepsOnWhenItIsInterrupted() throws InterruptedException, ExecutionException {
        FutureTask<Integer> task = new FutureTask<>(() -> 1);
        Thread first = run(task);
        task.get();
        untilItRests(first);
        first.interrupt();
        FutureTask<Integer> next = new FutureTask<>(() -> 2);
        assertSame(first, run(next));
        assertEquals(2, next.get());
    }

    @Test
    void aThreadWhoseCallWasGivenUpTakesNoOther() throws InterruptedException, ExecutionException {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        FutureTask<Integer> stuck = new FutureTask<>(() -> {
            inside.countDown();
            while (leave.getCount() > 0) {
                try {
                    leave.await();
                } catch (InterruptedException e) {
                    // It ignores whoever wants it to end.
                }
            }
            return 1;
        });
        Thread first = run(stuck);
        inside.await();
        assertTrue(stuck.cancel(true));
        FutureTask<Integer> next = new FutureTask<>(() -> 2);
        assertNotSame(first, run(next));
        assertEquals(2, next.get());
        leave.countDown();
        first.join();
    }

    @Test
    void closingEndsTheThreadsThatRestAndThoseThatComeBackLater() throws InterruptedException, ExecutionException {
        FutureTask<Integer> task = new FutureTask<>(() -> 1);
        Thread resting = run(task);
        task.get();
        untilItRests(resting);
        CountDownLatch leave = new CountDownLatch(1);
        FutureTask<Integer> longer = new FutureTask<>(() -> {
            leave.await();
            return 2;
        });
        FutureTask<Integer> other = new FutureTask<>(() -> {
            leave.await();
            return 3;
        });
        assertSame(resting, run(longer));
        Thread second = run(other);
        threads.close();
        leave.countDown();
        resting.join();
        second.join();
        assertEquals(2, longer.get());
        assertEquals(3, ended.get());
    }
}
