package org.lunxun.engine.triage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.lunxun.model.Check;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.BaseId;

/**
 * How stable the line of grasp is: the work of every base is changed a little at random, many times, the curve is drawn
 * again, and it is counted how often a base stays on its side. What a list or irreplaceability decided stays.
 *
 * @param change by what share work was changed at most, up or down, 0 to 1
 * @param draws how often, 1 or more
 * @param staying the share of draws in which each base stayed on its side, 0 to 1
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record GraspStability(double change, int draws, SortedMap<BaseId, Double> staying) {

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException when a number is out of range
     */
    public GraspStability {
        Check.range("change of work", change, 0, 1);
        Check.range("number of draws", draws, 1, 1e6);
        staying = Collections.unmodifiableSortedMap(new TreeMap<>(staying));
    }

    /**
     * Tries how stable a triage's line of grasp is.
     *
     * @param triage the triage
     * @param change by what share work is changed at most, for example 0.05
     * @param draws how often, for example 100
     * @param seed what the draws start from
     * @return the shares
     */
    public static GraspStability of(TriageResult triage, double change, int draws, long seed) {
        List<Proposal> proposals = triage.proposals().stream()
                .sorted(Comparator.comparing(Proposal::base))
                .toList();
        SplittableRandom random = new SplittableRandom(seed);
        int[] stayed = new int[proposals.size()];
        for (int draw = 0; draw < draws; draw++) {
            List<Work> works = new ArrayList<>();
            double all = 0;
            for (int i = 0; i < proposals.size(); i++) {
                double factor = 1 + change * (2 * random.nextDouble() - 1);
                double work = proposals.get(i).evidence().place().work().doubleValue() * factor;
                works.add(new Work(i, work));
                all += work;
            }
            works.sort(Comparator.comparingDouble((Work work) -> -work.amount()));
            double before = 0;
            for (Work work : works) {
                Proposal proposal = proposals.get(work.index());
                Side side = side(triage.policy().curve(), proposal, all == 0 ? 0 : before / all);
                stayed[work.index()] += side == proposal.side().choice() ? 1 : 0;
                before += work.amount();
            }
        }
        SortedMap<BaseId, Double> staying = new TreeMap<>();
        for (int i = 0; i < stayed.length; i++) {
            staying.put(proposals.get(i).base(), (double) stayed[i] / draws);
        }
        return new GraspStability(change, draws, staying);
    }

    private record Work(int index, double amount) {}

    private static Side side(ConcentrationCurve curve, Proposal proposal, double before) {
        if (!proposal.side().policy().equals(curve.name())) {
            return proposal.side().choice();
        }
        BaseCase old = proposal.evidence();
        CurvePoint place = old.place();
        CurvePoint moved = new CurvePoint(
                place.base(), place.rank(), place.work(), place.share(), Math.min(1, before), place.cumulated());
        return curve.decide(old.at(moved)).orElseThrow().choice();
    }

    /**
     * The bases that change sides in some draws.
     *
     * @param share the share of draws in which a base must stay to be taken for stable, 0 to 1
     * @return the others, by id
     */
    public List<BaseId> unstable(double share) {
        return staying.entrySet().stream()
                .filter(base -> base.getValue() < share)
                .map(Map.Entry::getKey)
                .toList();
    }
}
