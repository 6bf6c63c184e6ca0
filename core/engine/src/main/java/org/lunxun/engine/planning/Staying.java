package org.lunxun.engine.planning;

/**
 * What an {@link EarlierPlan} holds. Promised places stay anyway and are not in it.
 *
 * @param places its places
 * @param weight points for each that stays
 */
record Staying(PairSet places, double weight) {

    /** No earlier plan. */
    static final Staying NOTHING = new Staying(PairSet.EMPTY, 0);

    /** Whether there is an earlier plan. */
    boolean any() {
        return !places.isEmpty();
    }

    /** What all its places together are worth. */
    double allPoints() {
        return places.size() * weight;
    }

    /** Whether the earlier plan has the cadre in the class. */
    boolean holds(int c, int k) {
        return places.holds(c, k);
    }

    /** What the cadre's place in the class is worth for having been there. */
    double points(int c, int k) {
        return holds(c, k) ? weight : 0;
    }
}
