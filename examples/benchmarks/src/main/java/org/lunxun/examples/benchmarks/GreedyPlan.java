package org.lunxun.examples.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.RotationDataset;

/**
 * A plan as a careful clerk makes it: the highest level first, each cadre the class with the most gain per yuan that
 * still has room. What every planner has to beat.
 */
final class GreedyPlan {

    private final RotationDataset dataset;
    private final GreedyWorth worth;
    private final GreedyRoom room;
    private final Map<OfferingId, List<Cadre>> attendees = new HashMap<>();
    private final Map<CadreId, List<Offering>> plans = new HashMap<>();
    private final Set<OfferingId> closed = new HashSet<>();

    private GreedyPlan(RotationDataset dataset) {
        this.dataset = dataset;
        worth = new GreedyWorth(dataset);
        room = new GreedyRoom(dataset);
    }

    /**
     * Makes the plan.
     *
     * @param dataset the problem
     * @return its rows, sorted; valid, unless a promised class cannot be filled in the first attempt
     */
    static List<Assignment> of(RotationDataset dataset) {
        GreedyPlan plan = new GreedyPlan(dataset);
        plan.keepPromises();
        plan.fill();
        return plan.rows();
    }

    private void keepPromises() {
        Map<CadreId, Cadre> cadres = new HashMap<>();
        dataset.cadres().forEach(cadre -> cadres.put(cadre.id(), cadre));
        Map<OfferingId, Offering> offerings = new HashMap<>();
        dataset.offerings().forEach(offering -> offerings.put(offering.id(), offering));
        Set<Offering> begun = new LinkedHashSet<>();
        for (Assignment promise : dataset.promises()) {
            Offering offering = Objects.requireNonNull(offerings.get(promise.offering()));
            send(Objects.requireNonNull(cadres.get(promise.cadre())), offering);
            begun.add(offering);
        }
        for (Offering offering : begun) {
            for (Cadre cadre : dataset.cadres()) {
                if (attendees.getOrDefault(offering.id(), List.of()).size()
                        >= offering.seats().min()) {
                    break;
                }
                if (worth.admitted(cadre).contains(offering) && room.fits(cadre, offering, planOf(cadre))) {
                    send(cadre, offering);
                }
            }
        }
    }

    /** Round by round, one class for each, until nobody gains; then classes that stay too small are closed for good. */
    private void fill() {
        List<Cadre> order = new ArrayList<>(dataset.cadres());
        order.sort(Comparator.comparingDouble((Cadre cadre) -> -worth.priority(cadre))
                .thenComparing(Cadre::id));
        do {
            List<Cadre> asking = order;
            while (!asking.isEmpty()) {
                asking = asking.stream().filter(this::sendToBest).toList();
            }
        } while (closeSmallClasses());
    }

    private boolean sendToBest(Cadre cadre) {
        Offering best = best(cadre, worth.admitted(cadre));
        if (best != null) {
            send(cadre, best);
        }
        return best != null;
    }

    /** The class with the most gain per yuan that fits, or null when none gains anything. */
    private @Nullable Offering best(Cadre cadre, List<Offering> candidates) {
        Offering best = null;
        double bestRate = 0;
        List<Offering> mine = planOf(cadre);
        for (Offering offering : candidates) {
            double gain = worth.gain(cadre, mine, offering);
            double rate = gain / Math.max(1, offering.costPerSeat().doubleValue());
            if (gain > 0 && rate > bestRate && !closed.contains(offering.id()) && room.fits(cadre, offering, mine)) {
                best = offering;
                bestRate = rate;
            }
        }
        return best;
    }

    private boolean closeSmallClasses() {
        boolean any = false;
        for (Offering offering : dataset.offerings()) {
            List<Cadre> there = attendees.getOrDefault(offering.id(), List.of());
            if (!there.isEmpty() && there.size() < offering.seats().min()) {
                there.forEach(cadre -> {
                    planOf(cadre).remove(offering);
                    room.release(cadre, offering);
                });
                attendees.remove(offering.id());
                closed.add(offering.id());
                any = true;
            }
        }
        return any;
    }

    private void send(Cadre cadre, Offering offering) {
        room.take(cadre, offering);
        planOf(cadre).add(offering);
        attendees.computeIfAbsent(offering.id(), id -> new ArrayList<>()).add(cadre);
    }

    private List<Offering> planOf(Cadre cadre) {
        return plans.computeIfAbsent(cadre.id(), id -> new ArrayList<>());
    }

    private List<Assignment> rows() {
        List<Assignment> rows = new ArrayList<>();
        plans.forEach((cadre, mine) -> mine.forEach(offering -> rows.add(Assignment.of(cadre, offering.id()))));
        rows.sort(Comparator.naturalOrder());
        return rows;
    }
}
