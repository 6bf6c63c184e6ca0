package org.lunxun.engine.triage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;

/**
 * What the rotation loses without a base: the price of phasing it out.
 *
 * @param score how much lower the best score is, 0 or more; null when nobody computed it
 * @param exact whether it was found by planning again without the base; false for an estimate
 * @param uncovered the needs that stay open without the base and not with it, in order; none: the rotation stays
 *     coverable
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Loss(@Nullable Double score, boolean exact, List<NeedGroup> uncovered) {

    /** Sorts and copies the list. */
    public Loss {
        uncovered = uncovered.stream().sorted().toList();
    }

    /**
     * Whether the rotation stays possible without the base.
     *
     * @return true when no need stays open
     */
    public boolean coverable() {
        return uncovered.isEmpty();
    }
}
