package org.lunxun.engine.planning;

import java.util.Arrays;
import org.lunxun.model.resource.Base;
import org.lunxun.model.rotation.RotationDataset;

/**
 * The scarce things, numbered. Common rows: the seats of class k are row k, and the places of bases on their days follow.
 * Day rows belong to one unit each: how many of its cadres may be away on a day, and, after all of these, how many of its
 * leaders. Money of a year stands apart. All rows are counted in people.
 */
final class ScarceRows {

    /** A capacity that nothing reaches. */
    static final int UNLIMITED = Integer.MAX_VALUE;

    /** The first common row of bases on days. */
    final int places;
    /** One after the last common row. */
    final int common;
    /** The first day row of leaders; day d of {@link UnitArrays} is row d for all, and this plus d for leaders. */
    final int leaders;
    /** One after the last day row. */
    final int days;
    /** The first kept day of a class at its base, as a common row; the same as {@link #placeTo} where none counts. */
    final int[] placeFrom;

    final int[] placeTo;
    /** The days of the rows of bases, from {@link #places} on. */
    final int[] placeDay;
    /** The base of the rows of bases, from {@link #places} on. */
    final int[] placeBase;
    /** By common row: how many at most. */
    final int[] capacity;
    /** By day row: how many at most. */
    final int[] dayCapacity;

    ScarceRows(RotationDataset dataset, ClassArrays classes, UnitArrays units) {
        places = classes.size;
        leaders = units.day.length;
        days = 2 * leaders;
        int[] from = new int[dataset.bases().size() + 1];
        for (int k = 0; k < classes.size; k++) {
            if (classes.residential[k] && dataset.bases().get(classes.base[k]).places() != null) {
                from[classes.base[k] + 1]++;
            }
        }
        for (int b = 0; b + 1 < from.length; b++) {
            from[b + 1] += from[b];
        }
        int[] list = new int[from[from.length - 1]];
        int[] next = from.clone();
        for (int k = 0; k < classes.size; k++) {
            if (classes.residential[k] && dataset.bases().get(classes.base[k]).places() != null) {
                list[next[classes.base[k]]++] = k;
            }
        }
        BusyDays busy = new BusyDays(classes, from, list);
        common = places + busy.day.length;
        placeDay = busy.day;
        placeBase = new int[busy.day.length];
        placeFrom = new int[classes.size];
        placeTo = new int[classes.size];
        Arrays.fill(placeFrom, places);
        Arrays.fill(placeTo, places);
        for (int i = 0; i < list.length; i++) {
            placeFrom[list[i]] = places + busy.from[i];
            placeTo[list[i]] = places + busy.to[i];
        }
        capacity = new int[common];
        dayCapacity = new int[days];
        System.arraycopy(classes.max, 0, capacity, 0, classes.size);
        for (int u = 0; u < units.size; u++) {
            Arrays.fill(dayCapacity, units.dayOfUnit[u], units.dayOfUnit[u + 1], units.awayLimit[u]);
            Arrays.fill(
                    dayCapacity, leaders + units.dayOfUnit[u], leaders + units.dayOfUnit[u + 1], units.leaderLimit[u]);
        }
        for (int b = 0; b + 1 < from.length; b++) {
            Base base = dataset.bases().get(b);
            int limit = base.places() == null ? UNLIMITED : base.places();
            for (int d = busy.ownerFrom[b]; d < busy.ownerFrom[b + 1]; d++) {
                placeBase[d] = b;
                capacity[places + d] = limit;
            }
        }
    }
}
