package org.lunxun.engine.planning;

import java.util.function.LongSupplier;
import org.lunxun.model.Stability;

/**
 * A cap on the time of the work. The engine reads no clock of its own.
 *
 * @param nanoTime tells nanoseconds from an arbitrary origin, as {@link System#nanoTime} does
 * @param deadline the value of {@code nanoTime} at which a plan must be there
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record TimeLimit(LongSupplier nanoTime, long deadline) {

    /**
     * Whether the time is up.
     *
     * @return true at the deadline and after it
     */
    public boolean reached() {
        return nanoTime.getAsLong() - deadline >= 0;
    }
}
