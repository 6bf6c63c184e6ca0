package org.lunxun.engine.planning;

/**
 * Who could go where: the pairs of a cadre and a class that no rule of one person forbids, cadre by cadre and class by
 * class. A pair names its class by its place in the list of its unit, so that what belongs to a unit and a class is kept
 * once.
 */
final class PairArrays {

    /** Where the pairs of a cadre start. */
    final int[] from;
    /** The place of a pair's class in {@link UnitArrays#localClass}. */
    final int[] local;

    /** Places that are promised: they stand in every plan. */
    final boolean[] promised;

    /** The most that a pair adds to the score, taken first after the promised ones; rounded up. */
    final float[] gain;

    PairArrays(int[] from, int[] local, boolean[] promised, float[] gain) {
        this.from = from;
        this.local = local;
        this.promised = promised;
        this.gain = gain;
    }

    int size() {
        return local.length;
    }
}
