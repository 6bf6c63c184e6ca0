package org.lunxun.engine.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.planning.CadreExplanation.Alternative;
import org.lunxun.engine.planning.CadreExplanation.Held;
import org.lunxun.engine.planning.ClassExplanation.Claim;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.PlanReason;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.RotationDataset;

/**
 * Explains a plan that keeps all rules: what each place is worth and what it takes from others, what else would be possible
 * and what stands in its way, and how little more would cover somebody who is not. What it says can be done and tried.
 * {@link Choices} does less for plans that break rules.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class PlanExplainer {

    private static final Comparator<Alternative> MOST_WORTH =
            Comparator.comparingDouble((Alternative each) -> -each.gain()).thenComparing(Alternative::offering);

    private final RotationDataset dataset;
    private final RotationProblem problem;
    private final DraftRows rows;
    private final DraftPlan draft;
    private final Replacement replacement;
    private final Obstacles obstacles;
    private final PlacePrices prices;
    private final Map<CadreId, Integer> cadres = new HashMap<>();

    private PlanExplainer(
            RotationDataset dataset, Set<OfferingId> closed, Collection<Assignment> plan, List<Price> prices) {
        this.dataset = dataset;
        this.prices = new PlacePrices(prices);
        problem = ProblemCompiler.compile(dataset, closed);
        rows = new DraftRows(dataset, problem, plan);
        draft = rows.draft;
        replacement = new Replacement(draft);
        obstacles = new Obstacles(dataset, problem, rows);
        for (int c = 0; c < problem.cadres.size; c++) {
            cadres.put(rows.cadre(c), c);
        }
    }

    /**
     * Prepares explanations.
     *
     * @param dataset the planning problem; its promises break no rule
     * @param closed offerings that nobody new may attend
     * @param plan rows that keep all rules
     * @param prices those of the plan's result; empty: prices are 0
     * @return the explainer
     */
    public static PlanExplainer of(
            RotationDataset dataset, Set<OfferingId> closed, Collection<Assignment> plan, List<Price> prices) {
        return new PlanExplainer(dataset, closed, plan, prices);
    }

    /**
     * Explains what one cadre gets.
     *
     * @param id a cadre of the dataset
     * @return the explanation
     * @throws IllegalArgumentException when the dataset lacks the cadre
     */
    public CadreExplanation cadre(CadreId id) {
        int c = place(id);
        List<Held> held = new ArrayList<>();
        boolean covered = problem.cadres.recordedCover[c];
        for (int z = problem.pairs.from[c]; z < problem.pairs.from[c + 1]; z++) {
            if (rows.holds(c, z)) {
                int k = problem.classOf(c, z);
                covered |= problem.classes.covers[k];
                held.add(
                        new Held(rows.offering(k), problem.pairs.promised[z], replacement.pointsOf(c, z), price(c, k)));
            }
        }
        List<Alternative> alternatives = new ArrayList<>();
        List<Alternative> covering = new ArrayList<>();
        for (int z = problem.pairs.from[c]; z < problem.pairs.from[c + 1]; z++) {
            Alternative alternative = rows.holds(c, z) ? null : alternative(c, z);
            if (alternative != null) {
                alternatives.add(alternative);
                if (problem.classes.covers[problem.classOf(c, z)]) {
                    covering.add(alternative);
                }
            }
        }
        alternatives.sort(MOST_WORTH);
        boolean never = !covered && covering.isEmpty();
        return new CadreExplanation(
                id,
                covered,
                held,
                alternatives,
                never ? Optional.of(problem.cadres.barredBy(c)) : Optional.empty(),
                covered ? Optional.empty() : covering.stream().min(PlanExplainer::leastNeeded));
    }

    private static int leastNeeded(Alternative a, Alternative b) {
        int order = Double.compare(needed(a), needed(b));
        return order != 0 ? order : MOST_WORTH.compare(a, b);
    }

    /** How many things must change; a class that lacks people needs each of them, and money less than a thing. */
    private static double needed(Alternative alternative) {
        return alternative.obstacles().stream()
                .mapToDouble(obstacle -> switch (obstacle.reason()) {
                    case BUDGET -> 0.5;
                    case LEADERS_AT_HOME -> 1.5 * obstacle.users().size();
                    default -> obstacle.missing();
                })
                .sum();
    }

    private @Nullable Alternative alternative(int c, int z) {
        double gain = replacement.pointsWith(c, z) - draft.pointsWithLift(c);
        if (gain == Double.NEGATIVE_INFINITY) {
            return null;
        }
        int[] givenUp = replacement.drops();
        List<OfferingId> inPlaceOf = new ArrayList<>();
        for (int pair : givenUp) {
            inPlaceOf.add(rows.offering(problem.classOf(c, pair)));
        }
        int k = problem.classOf(c, z);
        return new Alternative(rows.offering(k), inPlaceOf, gain, price(c, k), obstacles.of(c, z, givenUp));
    }

    private double price(int c, int k) {
        return prices.seat(offering(k)) + besidesSeat(c, k);
    }

    private double besidesSeat(int c, int k) {
        Cadre cadre = dataset.cadres().get(problem.cadres.row[c]);
        return prices.besidesSeat(cadre, offering(k));
    }

    private Offering offering(int k) {
        return dataset.offerings().get(problem.classes.row[k]);
    }

    /**
     * Explains how a class is filled.
     *
     * @param id a class of the dataset
     * @return the explanation; nobody attends or could attend where the horizon, the seats or a rule forbid the class
     */
    public ClassExplanation offering(OfferingId id) {
        int k = 0;
        while (k < problem.classes.size && !rows.offering(k).equals(id)) {
            k++;
        }
        if (k == problem.classes.size) {
            return new ClassExplanation(id, 0, 0, Optional.empty(), Optional.empty());
        }
        Claim lastIn = null;
        Claim firstOut = null;
        for (int c = 0; c < problem.cadres.size; c++) {
            for (int z = problem.pairs.from[c]; z < problem.pairs.from[c + 1]; z++) {
                if (problem.classOf(c, z) != k) {
                    continue;
                }
                if (rows.holds(c, z)) {
                    lastIn = problem.pairs.promised[z] ? lastIn : lesser(lastIn, attending(c, z));
                } else {
                    firstOut = greater(firstOut, c, z);
                }
            }
        }
        return new ClassExplanation(
                id,
                draft.taken[k],
                prices.seat(offering(k)),
                Optional.ofNullable(lastIn),
                Optional.ofNullable(firstOut));
    }

    private Claim attending(int c, int z) {
        return new Claim(rows.cadre(c), replacement.pointsOf(c, z), besidesSeat(c, problem.classOf(c, z)), List.of());
    }

    private static Claim lesser(@Nullable Claim a, Claim b) {
        return a == null || b.worth() - b.price() < a.worth() - a.price() ? b : a;
    }

    private @Nullable Claim greater(@Nullable Claim most, int c, int z) {
        double gain = replacement.pointsWith(c, z) - draft.pointsWithLift(c);
        double price = besidesSeat(c, problem.classOf(c, z));
        if (gain <= 0 || (most != null && gain - price <= most.worth() - most.price())) {
            return most;
        }
        List<Obstacle> others = obstacles.of(c, z, replacement.drops()).stream()
                .filter(obstacle -> obstacle.reason() != PlanReason.CLASS_FULL)
                .toList();
        return new Claim(rows.cadre(c), gain, price, others);
    }

    private int place(CadreId id) {
        Integer c = cadres.get(id);
        if (c == null) {
            throw new IllegalArgumentException(
                    "The cadre (%s) of a question must be a cadre of the dataset.%nMaybe its row was lost while reading."
                            .formatted(id));
        }
        return c;
    }
}
