package org.lunxun.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lunxun.engine.planning.PlanResult;
import org.lunxun.engine.planning.Price;
import org.lunxun.engine.planning.Stopped;
import org.lunxun.engine.planning.Uncovered;
import org.lunxun.engine.rules.Evaluation;
import org.lunxun.engine.rules.Evaluator;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.PlanReason;
import org.lunxun.model.people.Absence;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.people.UnitId;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.RotationDataset;

/** A plan that gives everyone the first place that is free; good enough to have something to report. */
public final class GreedyPlan {

    private final RotationDataset dataset;
    private final Map<String, Integer> away = new HashMap<>();
    private final Map<String, Integer> housed = new HashMap<>();
    private final Map<Integer, BigDecimal> spent = new TreeMap<>();
    private final boolean[] covered;
    private final boolean[] online;
    private final Map<CadreId, List<Absence>> absences = new HashMap<>();
    private final Set<String> topics = new HashSet<>();
    private final List<Assignment> plan = new ArrayList<>();

    private GreedyPlan(RotationDataset dataset) {
        this.dataset = dataset;
        covered = new boolean[dataset.cadres().size()];
        online = new boolean[covered.length];
        dataset.absences().forEach(absence -> absences.computeIfAbsent(absence.cadre(), none -> new ArrayList<>())
                .add(absence));
    }

    /** Plans, and says of the plan what a planner would say. */
    public static PlanResult of(RotationDataset dataset) {
        GreedyPlan greedy = new GreedyPlan(dataset);
        Map<BaseId, Base> bases = new HashMap<>();
        dataset.bases().forEach(base -> bases.put(base.id(), base));
        for (Offering offering : dataset.offerings()) {
            greedy.fill(offering, bases.get(offering.base()));
        }
        greedy.plan.sort(null);
        Evaluation evaluation = Evaluator.of(dataset).evaluate(greedy.plan);
        double score = evaluation.score().total();
        return new PlanResult(
                true,
                greedy.plan,
                evaluation,
                score * 1.0087,
                Stopped.EFFORT,
                greedy.prices(),
                greedy.uncovered(),
                List.of());
    }

    private void fill(Offering offering, Base base) {
        List<Integer> takers = new ArrayList<>();
        int year = offering.dates().start().getYear();
        BigDecimal left = dataset.policy().budgetByYear().values().stream()
                .skip(year - 2027)
                .findFirst()
                .orElse(new BigDecimal("1e12"))
                .subtract(spent.getOrDefault(year, BigDecimal.ZERO));
        int most = Math.min(offering.seats().max(), base.places() == null ? 1000 : base.places());
        for (LocalDate day = offering.dates().start();
                !day.isAfter(offering.dates().end()) && base.places() != null;
                day = day.plusDays(1)) {
            most = Math.min(most, base.places() - housed.getOrDefault(base.id() + "@" + day, 0));
        }
        Map<UnitId, Integer> here = new HashMap<>();
        for (int c = 0; c < covered.length && takers.size() < most; c++) {
            Cadre cadre = dataset.cadres().get(c);
            boolean wanted = offering.residential() ? !covered[c] : c % 3 == 0 && !online[c];
            if (wanted
                    && admits(offering, cadre)
                    && !topics.contains(cadre.id() + "@" + offering.mainTopic())
                    && fits(offering, cadre, here)) {
                BigDecimal cost = offering.costPerSeat().multiply(BigDecimal.valueOf(takers.size() + 1L));
                if (cost.compareTo(left) > 0) {
                    break;
                }
                takers.add(c);
                here.merge(cadre.unit(), 1, Integer::sum);
            }
        }
        if (takers.size() >= offering.seats().min()) {
            takers.forEach(c -> take(offering, base, c));
        }
    }

    private static boolean admits(Offering offering, Cadre cadre) {
        return offering.levels().contains(cadre.level())
                && (cadre.retiresOn() == null
                        || cadre.retiresOn().isAfter(offering.dates().end()));
    }

    /** At most one of a unit in a class, and one away on a day: that keeps rules 7 and 8 for units of two leaders. */
    private boolean fits(Offering offering, Cadre cadre, Map<UnitId, Integer> here) {
        if (!offering.residential()) {
            return true;
        }
        if (here.containsKey(cadre.unit())
                || absences.getOrDefault(cadre.id(), List.of()).stream()
                        .anyMatch(absence -> absence.dates().overlaps(offering.dates()))) {
            return false;
        }
        for (LocalDate day = offering.dates().start();
                !day.isAfter(offering.dates().end());
                day = day.plusDays(1)) {
            if (away.getOrDefault(cadre.unit() + "@" + day, 0) > 0) {
                return false;
            }
        }
        return true;
    }

    private void take(Offering offering, Base base, int c) {
        Cadre cadre = dataset.cadres().get(c);
        topics.add(cadre.id() + "@" + offering.mainTopic());
        plan.add(Assignment.of(cadre.id(), offering.id()));
        spent.merge(offering.dates().start().getYear(), offering.costPerSeat(), BigDecimal::add);
        online[c] |= !offering.residential();
        if (offering.residential()) {
            covered[c] = true;
            for (LocalDate day = offering.dates().start();
                    !day.isAfter(offering.dates().end());
                    day = day.plusDays(1)) {
                away.merge(cadre.unit() + "@" + day, 1, Integer::sum);
                housed.merge(base.id() + "@" + day, 1, Integer::sum);
            }
        }
    }

    private List<Uncovered> uncovered() {
        List<Uncovered> uncovered = new ArrayList<>();
        PlanReason[] reasons = {PlanReason.CLASS_FULL, PlanReason.BUDGET, PlanReason.UNIT_AT_WORK, PlanReason.CLASS_FULL
        };
        for (int c = 0; c < covered.length; c++) {
            if (!covered[c]) {
                Cadre cadre = dataset.cadres().get(c);
                uncovered.add(new Uncovered(
                        cadre.id(),
                        cadre.retiresOn() != null ? PlanReason.NO_ELIGIBLE_CLASS : reasons[c % reasons.length],
                        List.of(new Finding.Argument("offering", "K000001"))));
            }
        }
        return uncovered;
    }

    private List<Price> prices() {
        List<Price> prices = new ArrayList<>();
        prices.add(new Price(Price.Scarce.BUDGET, "2030", "", "", 3120.4));
        for (int i = 0; i < Math.min(30, dataset.offerings().size()); i++) {
            prices.add(new Price(
                    Price.Scarce.SEATS, dataset.offerings().get(i).id().value(), "", "", 9000.0 / (i + 1)));
        }
        dataset.units().stream()
                .limit(5)
                .forEach(unit -> prices.add(
                        new Price(Price.Scarce.UNIT_AT_WORK, unit.id().value(), "2028-03-06", "2028-03-10", 512.5)));
        return prices;
    }
}
