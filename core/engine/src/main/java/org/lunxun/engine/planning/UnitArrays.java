package org.lunxun.engine.planning;

/**
 * The units: their cadres, the classes that any of these could attend, and the days on which absences are counted. Of a
 * run of days only those are kept on which the set of running classes is largest (see {@link BusyDays}): a limit that
 * holds on them holds on every day.
 */
final class UnitArrays {

    final int size;
    /** The place of a unit among the units of the dataset. */
    final int[] row;
    /** Where the cadres of a unit start. */
    final int[] cadreFrom;
    /** Where the classes of a unit start in {@link #localClass}. */
    final int[] localFrom;
    /** Classes, unit by unit, each unit's in the order of the classes. */
    final int[] localClass;
    /** The first day of a local class, as a place in {@link #day}. */
    final int[] dayFrom;
    /** One after the last day of a local class; the same as the first where nobody is away. */
    final int[] dayTo;
    /** Where the days of a unit start. */
    final int[] dayOfUnit;
    /** The days, unit by unit. */
    final int[] day;
    /** By unit: how many may be away on one day. */
    final int[] awayLimit;
    /** By unit: how many leaders may be away on one day; no limit where there are less than two. */
    final int[] leaderLimit;

    UnitArrays(
            int[] row,
            int[] cadreFrom,
            int[] localFrom,
            int[] localClass,
            BusyDays days,
            int[] awayLimit,
            int[] leaderLimit) {
        this.size = row.length;
        this.row = row;
        this.cadreFrom = cadreFrom;
        this.localFrom = localFrom;
        this.localClass = localClass;
        this.dayFrom = days.from;
        this.dayTo = days.to;
        this.dayOfUnit = days.ownerFrom;
        this.day = days.day;
        this.awayLimit = awayLimit;
        this.leaderLimit = leaderLimit;
    }
}
