package org.lunxun.engine.planning;

/**
 * One planning problem as arrays that never change. It knows the places of cadres, units and classes in the dataset,
 * but none of its records.
 */
final class RotationProblem {

    final ClassArrays classes;
    final CadreArrays cadres;
    final UnitArrays units;
    final PairArrays pairs;
    final ScarceRows rows;
    final Staying staying;
    final Floors floors;
    final int residentialPerYear;
    final int repeatDays;
    /** By class: promised places. */
    final int[] promisedSeats;
    /** The score of the promised places and of what records count for. */
    final double promisedScore;
    /** The most that any pair gains, at least 1. */
    final double largestGain;

    RotationProblem(
            ClassArrays classes,
            CadreArrays cadres,
            UnitArrays units,
            PairArrays pairs,
            ScarceRows rows,
            Staying staying,
            Floors floors,
            int residentialPerYear,
            int repeatDays) {
        this.classes = classes;
        this.cadres = cadres;
        this.units = units;
        this.pairs = pairs;
        this.rows = rows;
        this.staying = staying;
        this.floors = floors;
        this.residentialPerYear = residentialPerYear;
        this.repeatDays = repeatDays;
        promisedSeats = new int[classes.size];
        CadreValue value = new CadreValue(this);
        NeumaierSum score = new NeumaierSum();
        double largest = 1;
        for (int c = 0; c < cadres.size; c++) {
            value.start(c);
            for (int z = pairs.from[c]; z < pairs.from[c + 1]; z++) {
                if (pairs.promised[z]) {
                    promisedSeats[classOf(c, z)]++;
                    value.add(classOf(c, z));
                }
            }
            score.add(value.points());
            largest = Math.max(largest, fillGains(c, value));
        }
        largestGain = largest;
        promisedScore = score.total();
    }

    private double fillGains(int c, CadreValue value) {
        double largest = 0;
        for (int z = pairs.from[c]; z < pairs.from[c + 1]; z++) {
            if (!pairs.promised[z]) {
                pairs.gain[z] = Math.nextUp((float) value.gain(classOf(c, z)));
                largest = Math.max(largest, pairs.gain[z]);
            }
        }
        return largest;
    }

    /** The place of the first class of a cadre's unit in {@link UnitArrays#localClass}. */
    int localBase(int cadre) {
        return units.localFrom[cadres.unit[cadre]];
    }

    /** The class of a pair. */
    int classOf(int cadre, int pair) {
        return units.localClass[localBase(cadre) + pairs.local[pair]];
    }

    /** Whether one cadre cannot attend both classes (rules 4, 5 and 6); years that allow several are not looked at. */
    boolean clash(int a, int b) {
        return classes.clash(a, b, residentialPerYear, repeatDays);
    }
}
