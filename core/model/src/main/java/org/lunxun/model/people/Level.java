package org.lunxun.model.people;

import org.lunxun.model.Check;
import org.lunxun.model.Stability;

/**
 * A level of cadres, as a policy ranks it.
 *
 * @param code its code, not twice in one policy
 * @param name its name, may be empty
 * @param priority how much it weighs in a plan, 1 to 10
 * @param cycleHours the hours that one cycle asks for, 0 to 10⁹
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Level(LevelCode code, String name, double priority, double cycleHours) {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException when a value is outside its range
     */
    public Level {
        Check.range("priority of level " + code, priority, 1, 10);
        Check.range("cycle hours of level " + code, cycleHours, 0, 1e9);
    }

    /**
     * The level with these values.
     *
     * @param code its code
     * @param name its name, may be empty
     * @param priority 1 to 10
     * @param cycleHours 0 to 10⁹
     * @return the level
     */
    public static Level of(LevelCode code, String name, double priority, double cycleHours) {
        return new Level(code, name, priority, cycleHours);
    }
}
