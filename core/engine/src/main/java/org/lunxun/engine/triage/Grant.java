package org.lunxun.engine.triage;

import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Dimension;

/**
 * What one base gets of a support budget; 0 when it was looked at and gets nothing.
 *
 * @param base the base
 * @param dimension what the money develops, null for a reward
 * @param thousands how many thousand yuan, 0 or more
 * @param expectedGain by how many points the dimension is expected to rise; 0 for a reward
 * @param lastWorth what the last thousand is worth; infinite where there is none
 * @param nextWorth what one more thousand would be worth
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Grant(
        BaseId base,
        @Nullable Dimension dimension,
        long thousands,
        double expectedGain,
        double lastWorth,
        double nextWorth) {

    /**
     * The amount.
     *
     * @return yuan, whole thousands
     */
    public long yuan() {
        return 1000 * thousands;
    }
}
