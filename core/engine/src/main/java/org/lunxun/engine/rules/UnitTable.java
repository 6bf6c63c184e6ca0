package org.lunxun.engine.rules;

import java.util.List;
import org.lunxun.model.people.Unit;
import org.lunxun.model.rotation.Policy;

/** The units with their cadres, and how many of them may be away (rules 7 and 8). */
final class UnitTable {

    final List<Unit> rows;
    /** The most cadres who may be away on one day. */
    final int[] absenceLimit;
    /** The cadres with post {@code HEAD} or {@code DEPUTY}. */
    final int[] leaders;

    private final int[] from;
    private final int[] members;

    UnitTable(Policy policy, List<Unit> units, CadreTable cadres) {
        rows = units;
        leaders = new int[units.size()];
        from = new int[units.size() + 1];
        for (int c = 0; c < cadres.size(); c++) {
            from[cadres.unit[c] + 1]++;
            leaders[cadres.unit[c]] += cadres.leads.get(c) ? 1 : 0;
        }
        absenceLimit = new int[units.size()];
        for (int u = 0; u < units.size(); u++) {
            absenceLimit[u] = AbsenceLimit.of(policy, units.get(u), from[u + 1]);
            from[u + 1] += from[u];
        }
        members = new int[cadres.size()];
        int[] next = from.clone();
        for (int c = 0; c < cadres.size(); c++) {
            members[next[cadres.unit[c]]++] = c;
        }
    }

    int size() {
        return rows.size();
    }

    /** How many leaders may be away on one day. */
    int leaderLimit(int unit) {
        return leaders[unit] < 2 ? Integer.MAX_VALUE : leaders[unit] - 1;
    }

    /** The place in {@link #member} of a unit's first cadre; that of the last is one before the next unit's. */
    int from(int unit) {
        return from[unit];
    }

    int member(int place) {
        return members[place];
    }
}
