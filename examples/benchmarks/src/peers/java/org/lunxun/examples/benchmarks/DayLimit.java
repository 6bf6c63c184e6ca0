package org.lunxun.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** How many of some people may be away on one day: a unit's cadres, its leaders, or the guests of a base. */
final class DayLimit {

    private final int number;
    private final int most;
    private final List<PeerPair> pairs = new ArrayList<>();

    DayLimit(int number, int most) {
        this.number = number;
        this.most = most;
    }

    /** Its position among all limits. */
    int number() {
        return number;
    }

    int most() {
        return most;
    }

    /** Everything that counts in it. */
    List<PeerPair> pairs() {
        return pairs;
    }
}
