package org.lunxun.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.lunxun.model.learning.Need;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.Level;
import org.lunxun.model.rotation.Weights;

/**
 * A cadre as the peers see one.
 *
 * @param cadre the cadre
 * @param level the cadre's level
 * @param covered whether a record has trained the cadre once
 * @param hours the hours of records that count
 * @param needs what the cadre lacks
 * @param pairs what the cadre could attend
 */
record PeerCadre(
        Cadre cadre, Level level, boolean covered, double hours, List<Need> needs, List<PeerPair> pairs) {

    static PeerCadre of(Cadre cadre, GreedyWorth worth) {
        return new PeerCadre(
                cadre,
                worth.level(cadre),
                worth.coveredBefore(cadre),
                worth.hoursBefore(cadre),
                worth.needs(cadre),
                new ArrayList<>());
    }

    /** The score of the cadre with these classes (FORMAT 1), costs included. */
    double worth(Weights weights, List<PeerPair> chosen) {
        boolean once = covered;
        boolean served = false;
        double sum = hours;
        double cost = 0;
        for (PeerPair pair : chosen) {
            once |= pair.covers();
            served |= pair.serves();
            sum += pair.choice().hours();
            cost += pair.cents() / 100.0;
        }
        double share = level.cycleHours() > 0 ? Math.min(1, sum / level.cycleHours()) : 1;
        double points =
                (once ? weights.cover() : 0) + weights.hours() * share + (served ? weights.newPost() : 0);
        return level.priority() * points + weights.need() * met(chosen) - weights.costPerThousand() * cost / 1000;
    }

    private double met(List<PeerPair> chosen) {
        double sum = 0;
        for (int need = 0; need < needs.size(); need++) {
            double taught = 0;
            for (PeerPair pair : chosen) {
                taught += pair.taught().get(need);
            }
            sum += needs.get(need).gap() * Math.min(1, taught);
        }
        return sum;
    }
}
