package org.lunxun.engine.triage;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lunxun.model.Check;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.Dimension;

/**
 * How support is spread (倾斜支持). Two purposes, never mixed: a budget has one.
 *
 * @param purpose what the money is for
 * @param target the score that every dimension is to reach, 0 to 100; its distance is the gap that repair closes
 * @param curves what money does for each dimension; one that is missing gets none
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record SupportPolicy(Purpose purpose, double target, SortedMap<Dimension, GainCurve> curves) {

    /** Repair up to 80 points, with assumed curves. The numbers are Lunxun's own. */
    public static final SupportPolicy REPAIR = new SupportPolicy(Purpose.REPAIR, 80, alike());

    /** Better bases first. */
    public static final SupportPolicy REWARD = new SupportPolicy(Purpose.REWARD, 80, alike());

    /** What support is for. */
    @Stability(Stability.Level.EXPERIMENTAL)
    public enum Purpose {
        /** Each thousand where it closes the most need, on the weakest dimension of a base. */
        REPAIR,
        /** In proportion to how good bases are: a better one never gets less. */
        REWARD
    }

    /**
     * Checks the target and copies the curves.
     *
     * @throws IllegalArgumentException when the target is out of range
     */
    public SupportPolicy {
        Check.range("target of support", target, 0, 100);
        curves = Collections.unmodifiableSortedMap(new TreeMap<>(curves));
    }

    /**
     * The same policy with another curve for a dimension.
     *
     * @param dimension the dimension
     * @param curve its curve
     * @return a copy
     */
    public SupportPolicy withCurve(Dimension dimension, GainCurve curve) {
        SortedMap<Dimension, GainCurve> changed = new TreeMap<>(curves);
        changed.put(dimension, curve);
        return new SupportPolicy(purpose, target, changed);
    }

    private static SortedMap<Dimension, GainCurve> alike() {
        SortedMap<Dimension, GainCurve> curves = new TreeMap<>();
        for (Dimension dimension : Dimension.values()) {
            curves.put(dimension, GainCurve.DEFAULT);
        }
        return curves;
    }
}
