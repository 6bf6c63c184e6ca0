package org.lunxun.examples.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.lunxun.model.Stability;

/**
 * How much processor time a method may take, over all threads of the process. The clock on the wall would favour whoever
 * is measured while the machine is quiet.
 *
 * @param deadline the value of {@link #nanos} at which the plan must be there
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record ProcessorLimit(long deadline) {

    private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(100);

    /**
     * Starts now.
     *
     * @param seconds processor time from now on
     * @return the limit
     */
    public static ProcessorLimit startingNow(long seconds) {
        return new ProcessorLimit(nanos() + TimeUnit.SECONDS.toNanos(seconds));
    }

    /**
     * The processor time of this process so far.
     *
     * @return nanoseconds, the collector's and the compiler's included
     */
    public static long nanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /**
     * Has a thread of the background stop the work at the limit.
     *
     * @param stop what stops the work; called again and again until the process ends, as the work may not have begun at first
     */
    public void whenReached(Runnable stop) {
        Thread watch = new Thread(
                () -> {
                    while (!Thread.interrupted()) {
                        LockSupport.parkNanos(LOOK_EVERY);
                        if (nanos() >= deadline) {
                            stop.run();
                        }
                    }
                },
                "processor-limit");
        watch.setDaemon(true);
        watch.start();
    }
}
