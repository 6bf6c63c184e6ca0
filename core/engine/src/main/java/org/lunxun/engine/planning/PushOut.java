package org.lunxun.engine.planning;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Puts a cadre into a class whoever is in the way: what the cadre holds that does not go together with it is given up, and
 * for each limit that leaves no room somebody who loses little by it leaves. Those who left are placed anew, where there is
 * room or in turn in place of others, in what is worth most to them at the prices (an ejection chain: Glover 1996,
 * Discrete Applied Mathematics 65). A class that fell below its fewest attendees gets another one. The caller marks the
 * draft before and takes the move back when it is not worth it.
 */
final class PushOut {

    /** The most that leave for one place. */
    private static final int MOST_PUSHED = 8;
    /** About how many more leave in turn. */
    private static final int CHAIN = 8;
    /** The least gain at the prices, in points, for which somebody who left pushes out others. */
    private static final double LEAST_GAIN = 1;

    private static final int SAMPLE = 6;
    private static final int FILLERS = 10;

    private final DraftPlan draft;
    private final RotationProblem problem;
    private final Promising promising;
    private final Quotes quotes;
    private final boolean[] open;
    private final RowClasses rowClasses;
    private final Replacement replacement;
    private final Reinsertion reinsertion;
    private int[] pushed = new int[MOST_PUSHED + 1];
    private int pushes;
    private int[] tooSmall = new int[2 * MOST_PUSHED];
    private int shorts;
    private int[] settled = new int[3 * CHAIN];
    private int settledCount;
    private int victim;
    private int victimPair;
    private double victimLoss;
    private boolean byMoney;

    PushOut(Market market, Promising promising, Quotes quotes) {
        this.quotes = quotes;
        draft = market.draft;
        problem = market.problem;
        open = market.open;
        this.promising = promising;
        rowClasses = new RowClasses(problem);
        replacement = new Replacement(draft);
        reinsertion = new Reinsertion(market, promising);
    }

    /**
     * Makes the move.
     *
     * @return false when it could not be made; the draft may be changed then, too
     */
    boolean put(int c, int z, SplittableRandom random) {
        int k = problem.classOf(c, z);
        if (!open[k] || draft.taken[k] + 1 < problem.classes.min[k]) {
            return false;
        }
        begin();
        return force(c, z, random) && finish(random);
    }

    /** Begins a move of several places. */
    void begin() {
        pushes = 0;
        shorts = 0;
        settledCount = 0;
    }

    /** Makes room for a cadre in a class and puts the cadre there; returns false when there is no way. */
    boolean force(int c, int z, SplittableRandom random) {
        int k = problem.classOf(c, z);
        if (!dropOwn(c, k)) {
            return false;
        }
        note(c);
        int most = pushes + MOST_PUSHED;
        while (!draft.fits(c, z)) {
            if (pushes == most || !pushOne(c, z, random)) {
                draft.update(c);
                return false;
            }
        }
        draft.add(c, z);
        draft.update(c);
        if (settledCount == settled.length) {
            settled = Arrays.copyOf(settled, 2 * settledCount);
        }
        settled[settledCount++] = c;
        return true;
    }

    private boolean settled(int c) {
        for (int i = 0; i < settledCount; i++) {
            if (settled[i] == c) {
                return true;
            }
        }
        return false;
    }

    /** Places anew whoever left something, and fills up classes that became too small; returns whether that could be done. */
    boolean finish(SplittableRandom random) {
        int most = Math.min(pushes + CHAIN, 3 * CHAIN);
        for (int i = 0; i < pushes; i++) {
            int c = pushed[i];
            reinsertion.place(c);
            if (pushes < most) {
                int z = bestAtPrices(c);
                if (z >= 0 && !force(c, z, random)) {
                    reinsertion.place(c);
                }
            }
        }
        return fillShort(random);
    }

    /** What is worth most to a cadre at the prices, room or not; −1 if nothing is worth its price. */
    private int bestAtPrices(int c) {
        int best = -1;
        double most = LEAST_GAIN;
        for (int i = promising.from[c]; i < promising.from[c + 1]; i++) {
            int z = promising.pair[i];
            int k = problem.classOf(c, z);
            if (open[k] && draft.taken[k] + 1 >= problem.classes.min[k]) {
                double gain = replacement.gainAtPrices(c, z, quotes);
                if (gain > most) {
                    most = gain;
                    best = z;
                }
            }
        }
        return best;
    }

    private void note(int c) {
        if (pushes == pushed.length) {
            pushed = Arrays.copyOf(pushed, 2 * pushes);
        }
        pushed[pushes++] = c;
    }

    private boolean dropOwn(int c, int k) {
        ClassArrays classes = problem.classes;
        int sameYear = 0;
        for (int i = draft.count(c) - 1; i >= 0; i--) {
            int y = draft.pair(c, i);
            int other = problem.classOf(c, y);
            boolean inYear =
                    classes.residential[k] && classes.residential[other] && classes.year[k] == classes.year[other];
            boolean clash = other == k || problem.clash(other, k);
            clash |= inYear && !clash && ++sameYear >= problem.residentialPerYear;
            if (clash) {
                if (other == k || problem.pairs.promised[y]) {
                    return false;
                }
                leave(c, y);
            }
        }
        return true;
    }

    private void leave(int c, int z) {
        int k = problem.classOf(c, z);
        draft.remove(c, z);
        if (draft.taken[k] > 0 && draft.taken[k] < problem.classes.min[k]) {
            if (shorts == tooSmall.length) {
                tooSmall = Arrays.copyOf(tooSmall, 2 * shorts);
            }
            tooSmall[shorts++] = k;
        }
    }

    /** Somebody leaves what has no room; returns whether anybody could. */
    private boolean pushOne(int c, int z, SplittableRandom random) {
        int local = problem.localBase(c) + problem.pairs.local[z];
        int k = problem.units.localClass[local];
        victim = -1;
        victimLoss = Double.POSITIVE_INFINITY;
        byMoney = false;
        int day;
        int place;
        if (draft.left[k] < 1) {
            sampleClass(k, c, SAMPLE, random);
        } else if ((day = draft.fullDay(c, local)) >= 0) {
            scanUnit(c, day);
        } else if ((place = draft.fullPlace(k)) >= 0) {
            sampleRow(rowClasses.from(place), rowClasses.to(place), rowClasses.list(), c, random);
        } else {
            int year = problem.classes.year[k];
            byMoney = true;
            sampleRow(rowClasses.yearFrom(year), rowClasses.yearTo(year), rowClasses.yearList(), c, random);
        }
        if (victim < 0) {
            return false;
        }
        leave(victim, victimPair);
        draft.update(victim);
        note(victim);
        return true;
    }

    private void sampleClass(int k, int c, int sample, SplittableRandom random) {
        int taken = draft.taken[k];
        if (taken <= sample) {
            for (int seat = 0; seat < taken; seat++) {
                consider(draft.attendee(k, seat), draft.attendingPair(k, seat), c);
            }
        } else {
            for (int i = 0; i < sample; i++) {
                int seat = random.nextInt(taken);
                consider(draft.attendee(k, seat), draft.attendingPair(k, seat), c);
            }
        }
    }

    private void scanUnit(int c, int row) {
        int u = problem.cadres.unit[c];
        boolean leadersOnly = row >= problem.rows.leaders;
        int day = leadersOnly ? row - problem.rows.leaders : row;
        int base = problem.units.localFrom[u];
        for (int other = problem.units.cadreFrom[u]; other < problem.units.cadreFrom[u + 1]; other++) {
            if (other != c && (!leadersOnly || problem.cadres.leader[other])) {
                for (int i = 0; i < draft.count(other); i++) {
                    int z = draft.pair(other, i);
                    int local = base + problem.pairs.local[z];
                    if (problem.units.dayFrom[local] <= day && day < problem.units.dayTo[local]) {
                        consider(other, z, c);
                    }
                }
            }
        }
    }

    private void sampleRow(int from, int to, int[] classes, int c, SplittableRandom random) {
        for (int i = 0; i < 2 * SAMPLE; i++) {
            int k = classes[from + random.nextInt(to - from)];
            if (draft.taken[k] > 0) {
                sampleClass(k, c, 1, random);
            }
        }
    }

    private void consider(int c, int z, int not) {
        if (c != not && !problem.pairs.promised[z] && !settled(c)) {
            double loss = replacement.pointsOf(c, z);
            if (byMoney) {
                long cost = problem.classes.cost[problem.classOf(c, z)];
                loss = cost <= 0 ? Double.POSITIVE_INFINITY : loss / cost;
            }
            if (loss < victimLoss) {
                victimLoss = loss;
                victim = c;
                victimPair = z;
            }
        }
    }

    private boolean fillShort(SplittableRandom random) {
        for (int i = 0; i < shorts; i++) {
            int k = tooSmall[i];
            while (draft.taken[k] > 0 && draft.taken[k] < problem.classes.min[k]) {
                if (!fillOne(k, random)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean fillOne(int k, SplittableRandom random) {
        int from = promising.classFrom[k];
        int size = promising.classFrom[k + 1] - from;
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int t = 0; t < FILLERS && size > 0; t++) {
            int at = from + random.nextInt(size);
            int c = promising.classCadre[at];
            int z = promising.classPair[at];
            if (draft.fits(c, z)) {
                double gain = replacement.pointsWith(c, z) - draft.pointsWithLift(c);
                if (gain > most) {
                    most = gain;
                    best = at;
                }
            }
        }
        return best >= 0 && replacement.tryPut(promising.classCadre[best], promising.classPair[best]);
    }
}
