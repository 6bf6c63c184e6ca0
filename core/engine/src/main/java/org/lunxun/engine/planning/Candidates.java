package org.lunxun.engine.planning;

import java.util.Arrays;

/**
 * The classes that are worth their price to one cadre, the most worth first, and which of them exclude one another. Worth
 * is the standalone gain less the price: since gains only shrink when more is chosen, a class that is not worth its price
 * alone is in no best set. What the cadre holds in the draft stays, and the worth is what comes on top of it.
 */
final class Candidates {

    /** The most that are kept, so that a set of them fits into the bits of a long. */
    static final int MOST = 62;

    /** The most that are kept of those that are worth their price only for a bonus: a best set has at most two. */
    private static final int MOST_HELPERS = 16;

    int size;
    /** The worth of those that were too many to keep, bonuses apart: a best set is worth at most this much more. */
    double dropped;
    /** The most that a bonus brought by one of those is worth. */
    double droppedBonus;

    int[] pair = new int[MOST];
    double[] worth = new double[MOST];
    final int[] k = new int[MOST];
    /** What is paid: the price and the cost. */
    final double[] paid = new double[MOST];
    /** Worth without what only one class of a set can bring: being covered, serving a new post. */
    final double[] bare = new double[MOST];

    final boolean[] covers = new boolean[MOST];
    final boolean[] posts = new boolean[MOST];
    /** By candidate: those that cannot be attended with it. */
    final long[] clash = new long[MOST];
    /** By candidate: those that share a limited year with it, where a year allows several residential classes. */
    final long[] link = new long[MOST];
    /** By candidate: the first member of a group of candidates that all exclude one another. */
    final int[] clique = new int[MOST];

    double coverValue;
    double postValue;
    boolean covered;
    boolean posted;
    double hours;
    double missing;
    double perHour;
    final int[] yearLeft;

    private int helpers;
    private final int[] helperPair = new int[MOST_HELPERS];
    private final double[] helperWorth = new double[MOST_HELPERS];
    private final DraftPlan draft;
    private final RotationProblem problem;
    private final CadreValue value;
    private final ClassArrays classes;
    private final CadreArrays cadres;
    private final int[] topicStamp;
    private final long[] topicMask;
    private int stamp;
    private final long[] yearMask;
    private final long[] members = new long[MOST];

    Candidates(DraftPlan draft) {
        this.draft = draft;
        problem = draft.problem;
        value = new CadreValue(problem);
        classes = problem.classes;
        cadres = problem.cadres;
        topicStamp = new int[classes.topics];
        topicMask = new long[classes.topics];
        yearMask = new long[classes.years.length];
        yearLeft = new int[classes.years.length];
    }

    /** What a cadre has before choosing: records and the places held. */
    private void begin(int c) {
        int kind = cadres.kind[c];
        coverValue = cadres.cover[kind] + draft.floors.lift(c);
        postValue = cadres.post[kind];
        perHour = cadres.perHour[kind];
        covered = cadres.recordedCover[c];
        posted = false;
        hours = cadres.recordedHours[c];
        Arrays.fill(yearLeft, problem.residentialPerYear);
        for (int i = 0; i < draft.count(c); i++) {
            int p = problem.classOf(c, draft.pair(c, i));
            covered |= classes.covers[p];
            posted |= servesPost(c, p);
            hours += classes.hours[p];
            yearLeft[classes.year[p]] -= classes.residential[p] ? 1 : 0;
        }
        missing = Math.max(0, cadres.hoursAsked[kind] - hours);
    }

    boolean servesPost(int c, int p) {
        return classes.residential[p] && classes.first[p] <= cadres.newPostEnd[c];
    }

    /** Collects the candidates of a cadre at the prices of its unit's classes, with the discounts taken off. */
    void collect(int c, double[] prices, Saturation saturation, boolean discounted) {
        begin(c);
        size = 0;
        helpers = 0;
        dropped = 0;
        droppedBonus = 0;
        PairArrays pairs = problem.pairs;
        boolean discounts = discounted && saturation.any(c);
        boolean more = draft.holdsMoreThanPromised(c);
        double lift = covered ? 0 : draft.floors.lift(c);
        if (more) {
            value.startHeld(draft, c);
        }
        for (int z = pairs.from[c]; z < pairs.from[c + 1]; z++) {
            double left = pairs.gain[z] - prices[pairs.local[z]] + lift(c, z, lift);
            if (left > 0 && !pairs.promised[z]) {
                if (more) {
                    left = gainBesidesHeld(c, z) - prices[pairs.local[z]] + lift(c, z, lift);
                }
                if (discounts) {
                    left -= discount(c, z, saturation);
                }
                if (left > 0) {
                    insert(c, z, left);
                }
            }
        }
        for (int h = 0; h < helpers; h++) {
            size = insert(pair, worth, size, MOST, helperPair[h], helperWorth[h]);
        }
        for (int i = 0; i < size; i++) {
            describe(c, i, prices);
        }
    }

    private void insert(int c, int z, double left) {
        int p = problem.classOf(c, z);
        double bonus = bonus(c, p);
        if (left > bonus) {
            if (size == MOST - MOST_HELPERS) {
                drop(c, Math.min(left, worth[size - 1]), left > worth[size - 1] ? pair[size - 1] : z);
            }
            size = insert(pair, worth, size, MOST - MOST_HELPERS, z, left);
        } else {
            if (helpers == MOST_HELPERS) {
                boolean last = left <= helperWorth[helpers - 1];
                double bare = last ? left - bonus : helperWorth[helpers - 1] - helperBonus(c);
                droppedBonus = Math.max(droppedBonus, bare + bothBonuses(c));
            }
            helpers = insert(helperPair, helperWorth, helpers, MOST_HELPERS, z, left);
        }
    }

    private void drop(int c, double left, int z) {
        int p = problem.classOf(c, z);
        double bonus = bonus(c, p);
        dropped += left - bonus;
        if (bonus > 0) {
            droppedBonus = bothBonuses(c);
        }
    }

    private double helperBonus(int c) {
        return bonus(c, problem.classOf(c, helperPair[helpers - 1]));
    }

    /** What a class brings that only one class of a set can bring. */
    private double bonus(int c, int p) {
        return (classes.covers[p] && !covered ? coverValue : 0) + (servesPost(c, p) && !posted ? postValue : 0);
    }

    /** What all classes together can bring of that. */
    private double bothBonuses(int c) {
        boolean any = !posted && cadres.newPostEnd[c] != CadreArrays.NEVER;
        return (covered ? 0 : coverValue) + (any ? postValue : 0);
    }

    /** Keeps the list sorted, the most worth first, and no longer than it may be; returns its length. */
    static int insert(int[] list, double[] keys, int length, int most, int z, double key) {
        int i = length;
        if (length == most) {
            if (key <= keys[most - 1]) {
                return length;
            }
            i--;
        }
        int end = i + 1;
        while (i > 0 && keys[i - 1] < key) {
            keys[i] = keys[i - 1];
            list[i] = list[i - 1];
            i--;
        }
        keys[i] = key;
        list[i] = z;
        return Math.max(length, end);
    }

    private double lift(int c, int z, double lift) {
        return lift != 0 && classes.covers[problem.classOf(c, z)] ? lift : 0;
    }

    private double gainBesidesHeld(int c, int z) {
        int p = problem.classOf(c, z);
        return draft.goesWith(c, p) ? value.gain(p) : Double.NEGATIVE_INFINITY;
    }

    /** What the discounts take off the worth of a pair. */
    double discount(int c, int z, Saturation saturation) {
        int p = problem.classOf(c, z);
        double off = saturation.hours[c] * perHour * Math.min(missing, classes.hours[p]);
        for (int i = classes.topicFrom[p]; i < classes.topicFrom[p + 1]; i++) {
            for (int n = cadres.needFrom[c]; n < cadres.needFrom[c + 1]; n++) {
                if (cadres.needTopic[n] == classes.topic[i]) {
                    off += saturation.needs[n] * cadres.needValue[n] * classes.effect[i];
                }
            }
        }
        return off;
    }

    private void describe(int c, int i, double[] prices) {
        if (i == 0) {
            stamp++;
            Arrays.fill(yearMask, 0);
        }
        int p = problem.classOf(c, pair[i]);
        k[i] = p;
        paid[i] = prices[problem.pairs.local[pair[i]]] + classes.costPoints[p] - problem.staying.points(c, p);
        covers[i] = classes.covers[p] && !covered;
        posts[i] = servesPost(c, p) && !posted;
        bare[i] = worth[i] - (covers[i] ? coverValue : 0) - (posts[i] ? postValue : 0);
        long mask = sameTopic(i, p);
        link[i] = 0;
        if (classes.residential[p]) {
            long inYear = yearMask[classes.year[p]];
            if (problem.residentialPerYear == 1) {
                mask |= inYear;
            } else {
                link[i] = inYear;
            }
            for (int y = 0; y < yearMask.length; y++) {
                for (long rest = yearMask[y] & ~mask; rest != 0; rest &= rest - 1) {
                    int j = Long.numberOfTrailingZeros(rest);
                    if (classes.first[p] <= classes.last[k[j]] && classes.first[k[j]] <= classes.last[p]) {
                        mask |= 1L << j;
                    }
                }
            }
            yearMask[classes.year[p]] |= 1L << i;
        }
        relate(i, mask);
    }

    private long sameTopic(int i, int p) {
        int topic = classes.mainTopic[p];
        if (topic == ClassArrays.NONE) {
            return 0;
        }
        if (topicStamp[topic] != stamp) {
            topicStamp[topic] = stamp;
            topicMask[topic] = 0;
        }
        long mask = 0;
        for (long rest = topicMask[topic]; rest != 0; rest &= rest - 1) {
            int j = Long.numberOfTrailingZeros(rest);
            if (Math.abs(classes.first[p] - classes.first[k[j]]) < problem.repeatDays) {
                mask |= 1L << j;
            }
        }
        topicMask[topic] |= 1L << i;
        return mask;
    }

    private void relate(int i, long mask) {
        clash[i] = mask;
        int group = i;
        for (long rest = mask; rest != 0; rest &= rest - 1) {
            int j = Long.numberOfTrailingZeros(rest);
            clash[j] |= 1L << i;
            if (group == i && (members[clique[j]] & ~mask) == 0) {
                group = clique[j];
            }
        }
        for (long rest = link[i]; rest != 0; rest &= rest - 1) {
            link[Long.numberOfTrailingZeros(rest)] |= 1L << i;
        }
        clique[i] = group;
        members[group] = group == i ? 1L << i : members[group] | 1L << i;
    }

    boolean residential(int i) {
        return classes.residential[k[i]];
    }

    int year(int i) {
        return classes.year[k[i]];
    }
}
