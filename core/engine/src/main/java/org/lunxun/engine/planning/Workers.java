package org.lunxun.engine.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Runs numbered tasks on a fixed number of threads, the calling one among them. What a task yields may depend on its
 * number, never on the thread or the order.
 */
final class Workers implements AutoCloseable {

    private final int helpers;
    private final ExecutorService executor;

    Workers(int threads) {
        helpers = threads - 1;
        executor = Executors.newFixedThreadPool(Math.max(1, helpers), task -> {
            Thread thread = new Thread(task, "lunxun-planner");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Runs tasks 0 to {@code count − 1} and waits for all of them. */
    void run(int count, IntConsumer task) {
        AtomicInteger next = new AtomicInteger();
        Runnable loop = () -> {
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                task.accept(i);
            }
        };
        List<Future<?>> running = new ArrayList<>();
        for (int h = 0; h < Math.min(helpers, count - 1); h++) {
            running.add(executor.submit(loop));
        }
        try {
            loop.run();
        } finally {
            running.forEach(Workers::await);
        }
    }

    private static void await(Future<?> future) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    future.get();
                    return;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A task of the planner failed.", e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
