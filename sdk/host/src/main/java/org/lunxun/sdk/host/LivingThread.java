package org.lunxun.sdk.host;

import java.util.Arrays;
import java.util.List;

/**
 * A thread that lives, and where it is: only where nothing else tells to whom it belongs, since the question for a stack
 * stops the thread.
 */
record LivingThread(Thread thread, List<String> classes) {

    /** For threads that begin while they are counted. */
    private static final int ROOM = 16;

    /** Every thread but this one. */
    static List<LivingThread> all() {
        ThreadGroup root = Thread.currentThread().getThreadGroup();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        Thread[] living = new Thread[root.activeCount() + ROOM];
        int count = root.enumerate(living);
        while (count == living.length) {
            living = new Thread[2 * count];
            count = root.enumerate(living);
        }
        return Arrays.stream(living, 0, count)
                .filter(thread -> thread != Thread.currentThread())
                .map(LivingThread::of)
                .toList();
    }

    private static LivingThread of(Thread thread) {
        boolean known = thread.getContextClassLoader() instanceof VersionLoader || CallThreads.rests(thread);
        return new LivingThread(
                thread,
                known
                        ? List.of()
                        : Arrays.stream(thread.getStackTrace())
                                .map(StackTraceElement::getClassName)
                                .distinct()
                                .toList());
    }

    String name() {
        return ForeignText.safe(thread.getName());
    }
}
