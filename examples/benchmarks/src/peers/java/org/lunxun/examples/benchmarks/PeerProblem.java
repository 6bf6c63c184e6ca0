package org.lunxun.examples.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.lunxun.engine.rules.AbsenceLimit;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.Unit;
import org.lunxun.model.people.UnitId;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.Policy;
import org.lunxun.model.rotation.RotationDataset;

/** The problem that both peers solve: who could attend what, and which rules tie people together. Days are exact. */
final class PeerProblem {

    private final RotationDataset dataset;
    private final GreedyRoom room;
    private final GreedyWorth worth;
    private final Set<Assignment> promises;
    private final List<DayLimit> limits = new ArrayList<>();
    private final Map<UnitId, DayLimit> away = new HashMap<>();
    private final Map<UnitId, DayLimit> leadersAway = new HashMap<>();
    private final Map<BaseId, DayLimit> housed = new HashMap<>();
    private final Map<Integer, Long> budgets = new TreeMap<>();
    private final List<PeerCadre> cadres = new ArrayList<>();

    private PeerProblem(RotationDataset dataset) {
        this.dataset = dataset;
        room = new GreedyRoom(dataset);
        worth = new GreedyWorth(dataset);
        promises = new HashSet<>(dataset.promises());
    }

    static PeerProblem of(RotationDataset dataset) {
        PeerProblem problem = new PeerProblem(dataset);
        problem.addLimits();
        problem.addPairs();
        return problem;
    }

    Policy policy() {
        return dataset.policy();
    }

    List<PeerCadre> cadres() {
        return cadres;
    }

    List<Offering> offerings() {
        return dataset.offerings();
    }

    List<DayLimit> limits() {
        return limits;
    }

    /** The budgets by year, in hundredths of a yuan. */
    Map<Integer, Long> budgets() {
        return budgets;
    }

    int days() {
        return Math.toIntExact(policy().horizon().days());
    }

    /** Whether the place is promised. */
    boolean promised(PeerPair pair) {
        return promises.contains(pair.assignment());
    }

    /** Whether one cadre can attend both. */
    boolean together(PeerPair one, PeerPair other) {
        return room.together(one.choice(), other.choice());
    }

    private void addLimits() {
        Map<UnitId, Integer> members = new HashMap<>();
        Map<UnitId, Integer> leaders = new HashMap<>();
        for (Cadre cadre : dataset.cadres()) {
            members.merge(cadre.unit(), 1, Integer::sum);
            leaders.merge(cadre.unit(), cadre.post().leads() ? 1 : 0, Integer::sum);
        }
        for (Unit unit : dataset.units()) {
            away.put(unit.id(), limit(AbsenceLimit.of(policy(), unit, members.getOrDefault(unit.id(), 0))));
            if (leaders.getOrDefault(unit.id(), 0) >= 2) {
                leadersAway.put(unit.id(), limit(leaders.getOrDefault(unit.id(), 0) - 1));
            }
        }
        for (Base base : dataset.bases()) {
            if (base.places() != null) {
                housed.put(base.id(), limit(base.places()));
            }
        }
        policy().budgetByYear()
                .forEach((year, yuan) ->
                        budgets.put(year.getValue(), yuan.movePointRight(2).longValue()));
    }

    private DayLimit limit(int most) {
        DayLimit limit = new DayLimit(limits.size(), most);
        limits.add(limit);
        return limit;
    }

    private void addPairs() {
        Map<Offering, Integer> numbers = new HashMap<>();
        for (Offering offering : dataset.offerings()) {
            numbers.put(offering, numbers.size());
        }
        for (Cadre cadre : dataset.cadres()) {
            PeerCadre peer = PeerCadre.of(cadre, worth);
            for (Offering offering : worth.admitted(cadre)) {
                if (room.fits(cadre, offering, List.of())) {
                    PeerPair pair = pair(peer, offering, Objects.requireNonNull(numbers.get(offering)));
                    peer.pairs().add(pair);
                    pair.limits().forEach(limit -> limit.pairs().add(pair));
                }
            }
            cadres.add(peer);
        }
    }

    private PeerPair pair(PeerCadre peer, Offering offering, int number) {
        Cadre cadre = peer.cadre();
        List<Double> taught = peer.needs().stream()
                .map(need -> worth.taught(offering, need.topic()))
                .toList();
        return new PeerPair(
                cadres.size(),
                number,
                offering,
                Assignment.of(cadre.id(), offering.id()),
                room.first(offering),
                room.last(offering),
                policy().cover().covers(offering.mode(), offering.hours()),
                worth.servesNewPost(cadre, offering),
                taught,
                offering.residential() ? limits(cadre, offering) : List.of());
    }

    private List<DayLimit> limits(Cadre cadre, Offering offering) {
        List<DayLimit> counted = new ArrayList<>();
        counted.add(Objects.requireNonNull(away.get(cadre.unit())));
        if (cadre.post().leads() && leadersAway.containsKey(cadre.unit())) {
            counted.add(Objects.requireNonNull(leadersAway.get(cadre.unit())));
        }
        if (housed.containsKey(offering.base())) {
            counted.add(Objects.requireNonNull(housed.get(offering.base())));
        }
        return counted;
    }
}
