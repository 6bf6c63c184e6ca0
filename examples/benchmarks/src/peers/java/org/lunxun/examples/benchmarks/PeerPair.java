package org.lunxun.examples.benchmarks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.rotation.Assignment;

/**
 * A cadre and a class that this cadre could attend if nobody else went anywhere.
 *
 * @param cadre the cadre's position in the problem
 * @param offering the class's position in the problem
 * @param choice the class
 * @param assignment the row of a plan that it would be
 * @param first its first day, counted from the horizon's
 * @param last its last day
 * @param covers whether it counts as trained once
 * @param serves whether it serves the cadre's new post in time
 * @param taught how far it closes each of the cadre's needs, in their order
 * @param limits the daily limits that it counts in; none for a class online
 */
record PeerPair(
        int cadre,
        int offering,
        Offering choice,
        Assignment assignment,
        int first,
        int last,
        boolean covers,
        boolean serves,
        List<Double> taught,
        List<DayLimit> limits) {

    /** The year that it is paid from and counted in. */
    int year() {
        return choice.dates().start().getYear();
    }

    /** What it costs, in hundredths of a yuan. */
    long cents() {
        return choice.costPerSeat().movePointRight(2).longValue();
    }

    boolean on(int day) {
        return first <= day && day <= last;
    }

    /** The positions say it all, and solvers ask often. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PeerPair pair && cadre == pair.cadre && offering == pair.offering;
    }

    @Override
    public int hashCode() {
        return 31 * cadre + offering;
    }
}
