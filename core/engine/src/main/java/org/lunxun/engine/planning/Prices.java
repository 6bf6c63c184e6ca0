package org.lunxun.engine.planning;

/**
 * Prices of the scarce things, in score points: one for each row, and one for each year's money. A class costs a cadre its
 * seat, its days at the base, its money, and the days of absence of the cadre's unit.
 */
final class Prices {

    /** The price of what cannot be had. */
    static final double BARRED = 1e30;

    /** By common row. */
    final double[] row;
    /** By day row. */
    final double[] day;
    /** By year, for {@link #moneyUnit} units of money. */
    final double[] money;
    /** By floor: what one more trained person is worth to it, at most its weight. */
    final double[] floor;
    /** About what a residential place costs, so that all prices are of one size. */
    final double moneyUnit;

    Prices(RotationProblem problem) {
        row = new double[problem.rows.common];
        day = new double[problem.rows.days];
        money = new double[problem.classes.years.length];
        floor = new double[problem.floors.asked.length];
        double sum = 0;
        int count = 0;
        for (int k = 0; k < problem.classes.size; k++) {
            if (problem.classes.residential[k]) {
                sum += problem.classes.cost[k];
                count++;
            }
        }
        moneyUnit = Math.max(1, sum / Math.max(1, count));
    }

    Prices(Prices other) {
        row = other.row.clone();
        day = other.day.clone();
        money = other.money.clone();
        floor = other.floor.clone();
        moneyUnit = other.moneyUnit;
    }

    /** What a place in a class costs anybody: seat, days at the base, money. */
    double ofClass(RotationProblem problem, int k) {
        double sum = row[k] + money[problem.classes.year[k]] * (problem.classes.cost[k] / moneyUnit);
        for (int r = problem.rows.placeFrom[k]; r < problem.rows.placeTo[k]; r++) {
            sum += row[r];
        }
        return sum;
    }

    /** What the absence of one more cadre costs the unit, over the days of a local class. */
    double ofAbsence(RotationProblem problem, int local) {
        double sum = 0;
        for (int d = problem.units.dayFrom[local]; d < problem.units.dayTo[local]; d++) {
            sum += day[d];
        }
        return sum;
    }

    /** What the absence of one more leader costs besides. */
    double ofLeader(RotationProblem problem, int local) {
        double sum = 0;
        int leaders = problem.rows.leaders;
        for (int d = problem.units.dayFrom[local]; d < problem.units.dayTo[local]; d++) {
            sum += day[leaders + d];
        }
        return sum;
    }
}
