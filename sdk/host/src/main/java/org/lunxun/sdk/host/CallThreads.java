package org.lunxun.sdk.host;

import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The threads of one version's calls. A call takes one that waits, or a new one; a thread whose call was given up takes no
 * other. How many there are is limited by the calls that the host lets through.
 */
final class CallThreads {

    /** How long a thread waits for a next call before it ends. */
    private static final long IDLE = Duration.ofSeconds(10).toNanos();

    /** How long it waits for a call that somebody is about to give it. */
    private static final long SHORTLY = Duration.ofMillis(1).toNanos();

    /** What a thread is given for it to end: a call that was given up. */
    private static final Work LAST = new Work(new FutureTask<>(() -> null), () -> {});

    static {
        LAST.task().cancel(false);
    }

    /** One call, and what is done when its thread is free again. */
    private record Work(FutureTask<?> task, Runnable ended) {}

    private final String name;
    private final ConcurrentLinkedDeque<Worker> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    CallThreads(String name) {
        this.name = name;
    }

    /** Whether a thread waits for a call, of whichever version. */
    static boolean rests(Thread thread) {
        return thread instanceof Worker worker && worker.resting;
    }

    /** Runs a call on a thread that runs no other meanwhile, which is returned. */
    Thread run(FutureTask<?> task, Runnable ended) {
        Work work = new Work(task, ended);
        Worker waiting = idle.pollFirst();
        if (waiting != null) {
            waiting.wake(work);
            return waiting;
        }
        try {
            Worker made = new Worker(work);
            made.start();
            return made;
        } catch (RuntimeException | Error e) {
            ended.run();
            throw e;
        }
    }

    /** Ends the threads that wait for a call; the others end with theirs. */
    void close() {
        closed = true;
        for (Worker waiting = idle.pollFirst(); waiting != null; waiting = idle.pollFirst()) {
            waiting.wake(LAST);
        }
    }

    /** A thread that runs calls until none comes for a while. */
    private final class Worker extends Thread {

        /** What it runs next, null while it waits for it or has taken it. */
        private final AtomicReference<@Nullable Work> next;

        private volatile boolean resting;

        Worker(Work first) {
            super(null, null, name, 0, false);
            setDaemon(true);
            next = new AtomicReference<>(first);
        }

        /** Gives it a call; whoever does has taken it out of those that wait. */
        void wake(Work work) {
            next.set(work);
            LockSupport.unpark(this);
        }

        @Override
        public void run() {
            while (served(next.getAndSet(null)) && rested()) {
                resting = false;
            }
        }

        /** Runs a call; says whether the thread may run another. */
        private boolean served(@Nullable Work work) {
            if (work == null) {
                return false;
            }
            try {
                work.task().run();
            } finally {
                clean();
                work.ended().run();
            }
            return !work.task().isCancelled();
        }

        /** Takes away what a plugin may leave in a thread, but for its own thread locals. */
        @SuppressWarnings("ThreadPriorityCheck") // it is set back, not relied upon
        private void clean() {
            Thread.interrupted();
            if (!getName().equals(name)) {
                setName(name);
            }
            if (getPriority() != NORM_PRIORITY) {
                setPriority(NORM_PRIORITY);
            }
        }

        /** Waits for a call; says whether one came. */
        private boolean rested() {
            idle.addFirst(this);
            resting = true;
            long until = System.nanoTime() + IDLE;
            while (next.get() == null) {
                long left = closed ? 0 : until - System.nanoTime();
                if (left <= 0 && idle.remove(this)) {
                    return false;
                }
                LockSupport.parkNanos(this, Math.max(left, SHORTLY));
                Thread.interrupted();
            }
            return true;
        }
    }
}
