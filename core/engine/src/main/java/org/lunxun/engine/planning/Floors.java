package org.lunxun.engine.planning;

import java.util.List;
import org.lunxun.model.rotation.Policy;

/**
 * How many people of some groups are to be trained once. A plan that the search compares gains {@link #weight} points for each of
 * them, up to what is asked: so much that no exchange of places makes up for it, where one can be had.
 */
final class Floors {

    /** No floor. */
    static final Floors NONE = new Floors(new int[0], new int[0][], 0);

    /** How many times the most that one cadre can gain the weight is. */
    private static final double TIMES = 4;

    /** By floor: how many people. */
    final int[] asked;
    /** By kind of cadre: its floors. */
    final int[][] ofKind;

    final double weight;

    private Floors(int[] asked, int[][] ofKind, double weight) {
        this.asked = asked;
        this.ofKind = ofKind;
        this.weight = weight;
    }

    /**
     * Counts what is asked.
     *
     * @param floors the floors
     * @param kinds the kinds of all cadres
     */
    static Floors of(List<CoverageFloor> floors, Kinds kinds, Policy policy) {
        if (floors.isEmpty()) {
            return NONE;
        }
        int[] cadres = new int[floors.size()];
        for (int kind : kinds.of) {
            for (int floor : kinds.floors[kind]) {
                cadres[floor]++;
            }
        }
        int[] asked = new int[cadres.length];
        for (int floor = 0; floor < asked.length; floor++) {
            asked[floor] = floors.get(floor).asked(cadres[floor]);
        }
        return new Floors(asked, kinds.floors, TIMES * Math.max(1, EarlierPlan.mostOfOne(policy)));
    }

    /** Whether anything is asked. */
    boolean any() {
        return asked.length > 0;
    }

    /** What all that is asked is worth together. */
    double allPoints() {
        double sum = 0;
        for (int each : asked) {
            sum += each * weight;
        }
        return sum;
    }
}
