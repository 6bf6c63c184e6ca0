package org.lunxun.engine.triage;

import org.lunxun.model.Stability;
import org.lunxun.model.resource.BaseId;

/**
 * Tells what the rotation loses without a base. Triage asks it for bases that it might propose to phase out, once for
 * each, on the calling thread; whoever plans can answer exactly, {@link SeatCount} answers roughly.
 */
@Stability(Stability.Level.EXPERIMENTAL)
@FunctionalInterface
public interface LossWithoutBase {

    /**
     * The loss without one base.
     *
     * @param base a base of the dataset
     * @return the loss
     */
    Loss without(BaseId base);
}
