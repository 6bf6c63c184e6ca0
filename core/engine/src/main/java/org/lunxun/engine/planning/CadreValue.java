package org.lunxun.engine.planning;

import java.util.Arrays;

/**
 * What a set of classes is worth to one cadre (FORMAT 1, 'Score'): built up class by class. The worth of a set grows by
 * less the more is in it already: covered and newPost count once, hours up to what is asked for, a topic up to its gap.
 * Money is taken off; a place that stays from an earlier plan counts as {@link Staying} says.
 */
final class CadreValue {

    private final RotationProblem problem;
    private final ClassArrays classes;
    private final CadreArrays cadres;
    private int cadre;
    private int kind;
    private boolean covered;
    private boolean posted;
    private double hours;
    private double cost;
    private double[] met = new double[16];

    CadreValue(RotationProblem problem) {
        this.problem = problem;
        this.classes = problem.classes;
        this.cadres = problem.cadres;
    }

    /** Starts with what records count for. */
    void start(int c) {
        cadre = c;
        kind = cadres.kind[c];
        covered = cadres.recordedCover[c];
        posted = false;
        hours = cadres.recordedHours[c];
        cost = 0;
        int needs = cadres.needFrom[c + 1] - cadres.needFrom[c];
        if (met.length < needs) {
            met = new double[2 * needs];
        }
        Arrays.fill(met, 0, needs, 0);
    }

    /** Starts with the places held on top of the records. */
    void startHeld(DraftPlan draft, int c) {
        start(c);
        for (int i = 0; i < draft.count(c); i++) {
            add(problem.classOf(c, draft.pair(c, i)));
        }
    }

    void add(int k) {
        covered |= classes.covers[k];
        posted |= servesPost(k);
        hours += classes.hours[k];
        cost += cost(k);
        for (int i = classes.topicFrom[k]; i < classes.topicFrom[k + 1]; i++) {
            for (int n = cadres.needFrom[cadre]; n < cadres.needFrom[cadre + 1]; n++) {
                if (cadres.needTopic[n] == classes.topic[i]) {
                    met[n - cadres.needFrom[cadre]] += classes.effect[i];
                }
            }
        }
    }

    /** What one more class would add; costs may make it negative. */
    double gain(int k) {
        double gain = -cost(k);
        if (classes.covers[k] && !covered) {
            gain += cadres.cover[kind];
        }
        if (!posted && servesPost(k)) {
            gain += cadres.post[kind];
        }
        double asked = cadres.hoursAsked[kind];
        gain += cadres.perHour[kind] * (Math.min(asked, hours + classes.hours[k]) - Math.min(asked, hours));
        for (int i = classes.topicFrom[k]; i < classes.topicFrom[k + 1]; i++) {
            for (int n = cadres.needFrom[cadre]; n < cadres.needFrom[cadre + 1]; n++) {
                if (cadres.needTopic[n] == classes.topic[i]) {
                    double before = met[n - cadres.needFrom[cadre]];
                    gain += cadres.needValue[n] * (Math.min(1, before + classes.effect[i]) - Math.min(1, before));
                }
            }
        }
        return gain;
    }

    /** Whether records and the classes added train the cadre once. */
    boolean covers() {
        return covered;
    }

    double points() {
        double points = cadres.hoursGiven[kind] - cost;
        if (covered) {
            points += cadres.cover[kind];
        }
        if (posted) {
            points += cadres.post[kind];
        }
        points += cadres.perHour[kind] * Math.min(cadres.hoursAsked[kind], hours);
        for (int n = cadres.needFrom[cadre]; n < cadres.needFrom[cadre + 1]; n++) {
            points += cadres.needValue[n] * Math.min(1, met[n - cadres.needFrom[cadre]]);
        }
        return points;
    }

    /** What a place of the cadre costs, less what it is worth that it stays. */
    private double cost(int k) {
        return classes.costPoints[k] - problem.staying.points(cadre, k);
    }

    private boolean servesPost(int k) {
        return classes.residential[k] && classes.first[k] <= cadres.newPostEnd[cadre];
    }
}
