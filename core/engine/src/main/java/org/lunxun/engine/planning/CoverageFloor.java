package org.lunxun.engine.planning;

import org.lunxun.model.Stability;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.Unit;

/**
 * A share of a group of cadres that a plan is to train once, at the least.
 *
 * @param by what the group has in common
 * @param group its level code, category, sector or region, as the dataset writes it
 * @param share the share of the group's cadres, the retired included: above 0, at most 1
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record CoverageFloor(By by, String group, double share) {

    private static final double ROUNDING = 1e-9;

    /** What a group can have in common. */
    @Stability(Stability.Level.EXPERIMENTAL)
    public enum By {
        /** The level of the cadres. */
        LEVEL,
        /** The category of the cadres. */
        CATEGORY,
        /** The sector of the cadres. */
        SECTOR,
        /** The region of their units. */
        REGION
    }

    /**
     * Checks the share.
     *
     * @throws IllegalArgumentException when the share is not above 0 and at most 1
     */
    public CoverageFloor {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "The share (%s) of a floor of coverage must be above 0 and at most 1.%nMaybe it is in per cent."
                            .formatted(share));
        }
    }

    /**
     * How many people that are.
     *
     * @param cadres cadres of the group
     * @return the fewest whose share is not below the floor's
     */
    public int asked(int cadres) {
        return (int) Math.ceil(share * cadres - ROUNDING);
    }

    /** Whether a cadre of a unit is in the group. */
    boolean concerns(Cadre cadre, Unit unit) {
        Object mark =
                switch (by) {
                    case LEVEL -> cadre.level();
                    case CATEGORY -> cadre.category();
                    case SECTOR -> cadre.sector();
                    case REGION -> unit.region();
                };
        return mark != null && mark.toString().equals(group);
    }
}
