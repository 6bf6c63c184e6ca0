package org.lunxun.engine.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.model.people.Unit;
import org.lunxun.model.rotation.Policy;

/** How many cadres of a unit may be away on one day (FORMAT 1, rule 7). */
@Stability(Stability.Level.EXPERIMENTAL)
public final class AbsenceLimit {

    private AbsenceLimit() {}

    /**
     * The limit of a unit.
     *
     * @param policy the policy, for units that say nothing themselves
     * @param unit the unit
     * @param cadres the rows of cadres with its id, the retired included, those of its child units not
     * @return {@code max(1, floor(cap × cadres))}, in exact decimals
     */
    public static int of(Policy policy, Unit unit, int cadres) {
        @Nullable BigDecimal own = unit.absenceCap();
        BigDecimal cap = own == null ? policy.absenceCap() : own;
        return Math.max(
                1,
                cap.multiply(BigDecimal.valueOf(cadres))
                        .setScale(0, RoundingMode.FLOOR)
                        .intValueExact());
    }
}
