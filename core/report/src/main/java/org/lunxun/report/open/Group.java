package org.lunxun.report.open;

import java.util.HashSet;
import java.util.Set;

/**
 * A group of cadres whose result may be published: one value of a grouping, or several put together.
 *
 * @param values the values, null standing for 'none given'
 * @param cadres how many there are
 * @param covered how many of them are trained once
 */
record Group(Set<Object> values, int cadres, int covered) {

    /** What stands for 'none given' in a set of values. */
    static final Object NONE = new Object();

    Group with(Group other) {
        Set<Object> all = new HashSet<>(values);
        all.addAll(other.values);
        return new Group(all, cadres + other.cadres, covered + other.covered);
    }
}
