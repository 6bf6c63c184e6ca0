package org.lunxun.engine.planning;

import java.util.Arrays;

/**
 * A plan while it is made: who has which places, what that leaves of each scarce thing, and what each cadre's set is
 * worth. It starts with the promised places and never breaks a limit, so that only the fewest attendees of a class may be
 * missing. Changes can be taken back to a mark.
 */
final class DraftPlan {

    final RotationProblem problem;
    /** By common row: how much is left. */
    final int[] left;
    /** By day row: how much is left. */
    final int[] daysLeft;
    /** By year: money that is left. */
    final long[] moneyLeft;
    /** By class: attendees. */
    final int[] taken;
    /** Who is trained once. */
    final FloorTally floors;

    private final int[] slots;
    private final int[] seats;
    private final int[] count;
    private final int[] promised;
    private final double[] points;
    private final int[] seatFrom;
    private final int[] seatCadre;
    private final int[] seatPair;
    private final CadreValue value;
    private int[] logCadre = new int[64];
    private int[] logPair = new int[64];
    private double[] logPoints = new double[64];
    private boolean[] logCovered = new boolean[64];
    private int logged;
    private boolean keeping;
    private double total;

    DraftPlan(RotationProblem problem) {
        this.problem = problem;
        left = problem.rows.capacity.clone();
        daysLeft = problem.rows.dayCapacity.clone();
        moneyLeft = problem.classes.budget.clone();
        taken = new int[problem.classes.size];
        floors = new FloorTally(problem);
        slots = new int[problem.pairs.size()];
        seats = new int[problem.pairs.size()];
        count = new int[problem.cadres.size];
        promised = new int[problem.cadres.size];
        points = new double[problem.cadres.size];
        value = new CadreValue(problem);
        seatFrom = new int[problem.classes.size + 1];
        countSeats();
        seatCadre = new int[seatFrom[problem.classes.size]];
        seatPair = new int[seatCadre.length];
        for (int c = 0; c < problem.cadres.size; c++) {
            for (int z = problem.pairs.from[c]; z < problem.pairs.from[c + 1]; z++) {
                if (problem.pairs.promised[z]) {
                    add(c, z);
                }
            }
            promised[c] = count[c];
            update(c);
        }
    }

    private void countSeats() {
        int[] pairs = new int[problem.classes.size];
        for (int c = 0; c < problem.cadres.size; c++) {
            for (int z = problem.pairs.from[c]; z < problem.pairs.from[c + 1]; z++) {
                pairs[problem.classOf(c, z)]++;
            }
        }
        for (int k = 0; k < pairs.length; k++) {
            seatFrom[k + 1] = seatFrom[k] + Math.min(pairs[k], problem.classes.max[k]);
        }
    }

    /** How many places a cadre has. */
    int count(int c) {
        return count[c];
    }

    /** Whether a cadre has more than the promised places. */
    boolean holdsMoreThanPromised(int c) {
        return count[c] > promised[c];
    }

    /** The pair of a cadre's place. */
    int pair(int c, int place) {
        return slots[problem.pairs.from[c] + place];
    }

    /** The cadre who has a seat of a class, 0 to {@code taken − 1}. */
    int attendee(int k, int seat) {
        return seatCadre[seatFrom[k] + seat];
    }

    /** The pair that has a seat of a class, 0 to {@code taken − 1}. */
    int attendingPair(int k, int seat) {
        return seatPair[seatFrom[k] + seat];
    }

    /** What the cadre's set is worth, as of the last {@link #update}. */
    double points(int c) {
        return points[c];
    }

    /** What the set is worth with what being trained once is worth at the prices of the floors. */
    double pointsWithLift(int c) {
        return points[c] + floors.liftIf(floors.covered(c), c);
    }

    /** The worth of all sets and of the floors, added up change by change: close, and cheap. */
    double total() {
        return total;
    }

    /** Whether every limit leaves room for one more. */
    boolean fits(int c, int z) {
        int local = problem.localBase(c) + problem.pairs.local[z];
        int k = problem.units.localClass[local];
        return left[k] >= 1 && moneyFits(k) && fullPlace(k) < 0 && fullDay(c, local) < 0;
    }

    boolean moneyFits(int k) {
        return moneyLeft[problem.classes.year[k]] >= problem.classes.cost[k];
    }

    /** The first full row of the base on the days of a class, or −1. */
    int fullPlace(int k) {
        for (int r = problem.rows.placeFrom[k]; r < problem.rows.placeTo[k]; r++) {
            if (left[r] < 1) {
                return r;
            }
        }
        return -1;
    }

    /** The first full day row of the cadre's unit on the days of a local class, or −1. */
    int fullDay(int c, int local) {
        int leaders = problem.rows.leaders;
        boolean leader = problem.cadres.leader[c];
        for (int d = problem.units.dayFrom[local]; d < problem.units.dayTo[local]; d++) {
            if (daysLeft[d] < 1) {
                return d;
            }
            if (leader && daysLeft[leaders + d] < 1) {
                return leaders + d;
            }
        }
        return -1;
    }

    /** Whether a class goes together with what the cadre has (rules 4, 5 and 6). */
    boolean goesWith(int c, int k) {
        ClassArrays classes = problem.classes;
        int sameYear = 0;
        for (int i = 0; i < count[c]; i++) {
            int other = problem.classOf(c, pair(c, i));
            if (other == k || problem.clash(other, k)) {
                return false;
            }
            sameYear += classes.residential[other] && classes.year[other] == classes.year[k] ? 1 : 0;
        }
        return !classes.residential[k] || sameYear < problem.residentialPerYear;
    }

    /** Adds a place; the caller has asked {@link #fits} and {@link #goesWith}, and calls {@link #update} after it. */
    void add(int c, int z) {
        log(c, z + 1, 0);
        put(c, z);
    }

    /** Takes a place away; the caller calls {@link #update} after it. */
    void remove(int c, int z) {
        log(c, -z - 1, 0);
        take(c, z);
    }

    /** Values the cadre's set anew. */
    void update(int c) {
        log(c, 0, points[c]);
        value.startHeld(this, c);
        total -= points[c];
        points[c] = value.points();
        total += points[c] + floors.set(c, value.covers());
    }

    private void put(int c, int z) {
        int at = problem.pairs.from[c] + count[c]++;
        int k = use(c, z, 1);
        int seat = seatFrom[k] + taken[k]++;
        slots[at] = z;
        seats[at] = seat;
        seatCadre[seat] = c;
        seatPair[seat] = z;
    }

    private void take(int c, int z) {
        int at = slot(c, z);
        int k = use(c, z, -1);
        int seat = seats[at];
        int lastSeat = seatFrom[k] + --taken[k];
        if (seat != lastSeat) {
            seatCadre[seat] = seatCadre[lastSeat];
            seatPair[seat] = seatPair[lastSeat];
            seats[slot(seatCadre[seat], seatPair[seat])] = seat;
        }
        int last = problem.pairs.from[c] + --count[c];
        slots[at] = slots[last];
        seats[at] = seats[last];
    }

    private int slot(int c, int z) {
        int at = problem.pairs.from[c];
        while (slots[at] != z) {
            at++;
        }
        return at;
    }

    private int use(int c, int z, int places) {
        ScarceRows rows = problem.rows;
        int local = problem.localBase(c) + problem.pairs.local[z];
        int k = problem.units.localClass[local];
        left[k] -= places;
        if (problem.classes.budget[problem.classes.year[k]] != MoneyScale.UNLIMITED) {
            moneyLeft[problem.classes.year[k]] -= places * problem.classes.cost[k];
        }
        for (int r = rows.placeFrom[k]; r < rows.placeTo[k]; r++) {
            left[r] -= places;
        }
        boolean leader =
                problem.cadres.leader[c] && problem.units.leaderLimit[problem.cadres.unit[c]] != ScarceRows.UNLIMITED;
        for (int d = problem.units.dayFrom[local]; d < problem.units.dayTo[local]; d++) {
            daysLeft[d] -= places;
            if (leader) {
                daysLeft[rows.leaders + d] -= places;
            }
        }
        return k;
    }

    private void log(int c, int change, double before) {
        if (!keeping) {
            return;
        }
        if (logged == logCadre.length) {
            logCadre = Arrays.copyOf(logCadre, 2 * logged);
            logPair = Arrays.copyOf(logPair, 2 * logged);
            logPoints = Arrays.copyOf(logPoints, 2 * logged);
            logCovered = Arrays.copyOf(logCovered, 2 * logged);
        }
        logCadre[logged] = c;
        logPair[logged] = change;
        logCovered[logged] = floors.covered(c);
        logPoints[logged++] = before;
    }

    /** From here on changes can be taken back; earlier ones no more. */
    void mark() {
        keeping = true;
        logged = 0;
    }

    /** The places of all cadres, to come back to. */
    Copy copy() {
        int[] from = new int[problem.cadres.size + 1];
        for (int c = 0; c < problem.cadres.size; c++) {
            from[c + 1] = from[c] + count[c];
        }
        int[] held = new int[from[problem.cadres.size]];
        for (int c = 0; c < problem.cadres.size; c++) {
            System.arraycopy(slots, problem.pairs.from[c], held, from[c], count[c]);
        }
        return new Copy(from, held, total);
    }

    /** Goes back to the places of a copy. */
    void restore(Copy copy) {
        for (int c = 0; c < problem.cadres.size; c++) {
            while (count[c] > 0) {
                take(c, pair(c, count[c] - 1));
            }
        }
        for (int c = 0; c < problem.cadres.size; c++) {
            for (int i = copy.from[c]; i < copy.from[c + 1]; i++) {
                put(c, copy.pair[i]);
            }
            update(c);
        }
    }

    /** Places of all cadres, and what they are worth. */
    static final class Copy {

        private final int[] from;
        private final int[] pair;
        private final double total;

        private Copy(int[] from, int[] pair, double total) {
            this.from = from;
            this.pair = pair;
            this.total = total;
        }

        double total() {
            return total;
        }
    }

    /** What the places gained since the mark cost at the prices, less what the places given up did. */
    double spentSinceMark(Quotes quotes) {
        double sum = 0;
        for (int i = 0; i < logged; i++) {
            int change = logPair[i];
            if (change > 0) {
                sum += quotes.price(logCadre[i], change - 1);
            } else if (change < 0) {
                sum -= quotes.price(logCadre[i], -change - 1);
            }
        }
        return sum;
    }

    /** Changes can no more be taken back. */
    void keep() {
        keeping = false;
        logged = 0;
    }

    /** Takes all changes since the mark back. */
    void rollback() {
        while (logged > 0) {
            logged--;
            int c = logCadre[logged];
            int change = logPair[logged];
            if (change > 0) {
                take(c, change - 1);
            } else if (change < 0) {
                put(c, -change - 1);
            } else {
                total += logPoints[logged] - points[c] + floors.set(c, logCovered[logged]);
                points[c] = logPoints[logged];
            }
        }
    }
}
