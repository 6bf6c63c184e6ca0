package org.lunxun.examples.benchmarks;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.DoubleLinearExpr;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.lunxun.model.resource.Seats;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.Policy;

/**
 * The exact model: a variable for each eligible pair, one for each class that needs a fewest number, and what the score of
 * a cadre is made of. Rules of a cadre are cliques, daily limits stand for the days on which something begins.
 */
final class CpSatModel {

    /** Parts of an hour that are told apart. */
    private static final long HOUR = 100;
    /** Parts of a need that are told apart. */
    private static final long NEED = 10_000;

    private final PeerProblem problem;
    private final Policy policy;
    private final Set<Assignment> hint;
    private final CpModel model = new CpModel();
    private final Map<PeerPair, BoolVar> attends = new LinkedHashMap<>();
    private final List<IntVar> terms = new ArrayList<>();
    private final List<Double> coefficients = new ArrayList<>();
    private double constant;

    private CpSatModel(PeerProblem problem, List<Assignment> hint) {
        this.problem = problem;
        policy = problem.policy();
        this.hint = new HashSet<>(hint);
    }

    static CpSatModel of(PeerProblem problem, List<Assignment> hint) {
        CpSatModel made = new CpSatModel(problem, hint);
        problem.cadres().forEach(made::addPairs);
        problem.cadres().forEach(made::addCliques);
        problem.cadres().forEach(made::addWorth);
        made.addSeats();
        problem.limits().forEach(made::addLimit);
        made.addBudgets();
        made.maximize();
        return made;
    }

    CpModel model() {
        return model;
    }

    /** The plan that was found. */
    List<Assignment> rows(CpSolver solver) {
        List<Assignment> rows = new ArrayList<>();
        for (PeerCadre cadre : problem.cadres()) {
            for (PeerPair pair : cadre.pairs()) {
                if (solver.booleanValue(attends(pair))) {
                    rows.add(pair.assignment());
                }
            }
        }
        return rows;
    }

    private void addPairs(PeerCadre cadre) {
        for (PeerPair pair : cadre.pairs()) {
            BoolVar variable = model.newBoolVar("");
            attends.put(pair, variable);
            model.addHint(variable, hinted(pair));
            term(variable, -policy.weights().costPerThousand() * pair.cents() / 100_000.0);
            if (problem.promised(pair)) {
                model.addEquality(variable, 1);
            }
        }
    }

    /** Rules 4 to 6: what shares a day, a year or a topic within its time. */
    private void addCliques(PeerCadre cadre) {
        List<PeerPair> residential = cadre.pairs().stream()
                .filter(pair -> pair.choice().residential())
                .toList();
        Map<Integer, List<PeerPair>> years = new TreeMap<>();
        residential.forEach(
                pair -> years.computeIfAbsent(pair.year(), year -> new ArrayList<>()).add(pair));
        years.values().forEach(pairs -> most(pairs, policy.residentialPerYear()));
        for (PeerPair start : residential) {
            most(residential.stream().filter(pair -> pair.on(start.first())).toList(), 1);
        }
        for (PeerPair start : cadre.pairs()) {
            most(
                    cadre.pairs().stream()
                            .filter(pair -> start.choice().mainTopic().isPresent()
                                    && pair.choice().mainTopic().equals(start.choice().mainTopic())
                                    && pair.first() >= start.first()
                                    && pair.first() < start.first() + policy.repeatTopicDays())
                            .toList(),
                    1);
        }
    }

    private void most(List<PeerPair> pairs, int most) {
        if (pairs.size() > most) {
            List<BoolVar> variables = pairs.stream().map(this::attends).toList();
            if (most == 1) {
                model.addAtMostOne(variables.toArray(new BoolVar[0]));
            } else {
                model.addLessOrEqual(LinearExpr.sum(variables.toArray(new BoolVar[0])), most);
            }
        }
    }

    private void addWorth(PeerCadre cadre) {
        double priority = cadre.level().priority();
        List<PeerPair> covering = cadre.pairs().stream().filter(PeerPair::covers).toList();
        if (cadre.covered()) {
            constant += priority * policy.weights().cover();
        } else {
            upTo(1, covering, pair -> 1, priority * policy.weights().cover());
        }
        List<PeerPair> serving = cadre.pairs().stream().filter(PeerPair::serves).toList();
        upTo(1, serving, pair -> 1, priority * policy.weights().newPost());
        addHours(cadre);
        for (int need = 0; need < cadre.needs().size(); need++) {
            int which = need;
            List<PeerPair> teaching = cadre.pairs().stream()
                    .filter(pair -> pair.taught().get(which) > 0)
                    .toList();
            upTo(
                    NEED,
                    teaching,
                    pair -> Math.round(NEED * pair.taught().get(which)),
                    policy.weights().need() * cadre.needs().get(need).gap());
        }
    }

    private void addHours(PeerCadre cadre) {
        double whole = cadre.level().cycleHours();
        double before = whole > 0 ? Math.min(1, cadre.hours() / whole) : 1;
        double worth = cadre.level().priority() * policy.weights().hours();
        constant += worth * before;
        upTo(
                Math.round(HOUR * whole * (1 - before)),
                cadre.pairs(),
                pair -> Math.round(HOUR * pair.choice().hours()),
                worth * (1 - before));
    }

    /** Something of which classes give parts, of worth in proportion, until it is whole. */
    private void upTo(long whole, List<PeerPair> pairs, ToLongFunction<PeerPair> part, double worth) {
        if (whole == 0 || pairs.isEmpty() || worth == 0) {
            return;
        }
        IntVar reached = model.newIntVar(0, whole, "");
        LinearExprBuilder sum = LinearExpr.newBuilder();
        pairs.forEach(pair -> sum.addTerm(attends(pair), part.applyAsLong(pair)));
        model.addLessOrEqual(reached, sum.build());
        model.addHint(
                reached,
                Math.min(
                        whole,
                        pairs.stream().filter(this::hinted).mapToLong(part).sum()));
        term(reached, worth / whole);
    }

    /** Rule 3. */
    private void addSeats() {
        Map<Integer, List<PeerPair>> classes = new TreeMap<>();
        problem.cadres()
                .forEach(cadre -> cadre.pairs()
                        .forEach(pair -> classes.computeIfAbsent(pair.offering(), number -> new ArrayList<>())
                                .add(pair)));
        classes.forEach((number, pairs) -> addSeats(problem.offerings().get(number).seats(), pairs));
    }

    private void addSeats(Seats seats, List<PeerPair> pairs) {
        most(pairs, seats.max());
        if (seats.min() > 1) {
            BoolVar runs = model.newBoolVar("");
            model.addHint(runs, pairs.stream().anyMatch(this::hinted));
            pairs.forEach(pair -> model.addImplication(attends(pair), runs));
            LinearExprBuilder missing = LinearExpr.newBuilder().addTerm(runs, seats.min());
            pairs.forEach(pair -> missing.addTerm(attends(pair), -1));
            model.addLessOrEqual(missing.build(), 0);
        }
    }

    /** Rules 7 to 9: days on which nothing begins have no more people than the day before. */
    private void addLimit(DayLimit limit) {
        limit.pairs().stream()
                .mapToInt(PeerPair::first)
                .distinct()
                .sorted()
                .forEach(day -> most(
                        limit.pairs().stream().filter(pair -> pair.on(day)).toList(), limit.most()));
    }

    /** Rule 10. */
    private void addBudgets() {
        problem.budgets().forEach((year, cents) -> {
            LinearExprBuilder cost = LinearExpr.newBuilder();
            attends.forEach((pair, variable) -> {
                if (pair.year() == year) {
                    cost.addTerm(variable, pair.cents());
                }
            });
            model.addLessOrEqual(cost.build(), cents);
        });
    }

    private void maximize() {
        model.maximize(new DoubleLinearExpr(
                terms.toArray(new IntVar[0]),
                coefficients.stream().mapToDouble(Double::doubleValue).toArray(),
                constant));
    }

    private void term(IntVar variable, double coefficient) {
        terms.add(variable);
        coefficients.add(coefficient);
    }

    private boolean hinted(PeerPair pair) {
        return hint.contains(pair.assignment());
    }

    private BoolVar attends(PeerPair pair) {
        return Objects.requireNonNull(attends.get(pair));
    }
}
