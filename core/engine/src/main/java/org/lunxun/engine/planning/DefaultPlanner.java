package org.lunxun.engine.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.planning.PlanListener.Progress;
import org.lunxun.engine.planning.PlanListener.Stage;
import org.lunxun.engine.rules.Evaluation;
import org.lunxun.engine.rules.Evaluator;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.PlanReason;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.RotationDataset;

/** Plans by prices: the stages of {@link Stage} in their order. */
final class DefaultPlanner implements Planner {

    private static final double SHARE_OF_PRICES = 0.25;
    private static final double SHARE_OF_REFINING = 0.32;
    private static final double SHARE_OF_BRANCHES = 0.4;
    private static final double SHARE_OF_CONSTRUCTION = 0.6;
    private static final double SHARE_OF_IMPROVEMENT = 0.93;
    /** How many times the rounds are run where a floor is asked for: its price is the last to settle. */
    private static final int ROUNDS_FOR_FLOORS = 3;

    private static final double CONVERGED = 1e-9;

    DefaultPlanner() {}

    @Override
    public PlanResult plan(PlanRequest request, PlanListener listener) {
        StopSignal stop = new StopSignal(request.cancelled(), request.timeLimit());
        Evaluator evaluator = Evaluator.of(request.dataset());
        if (!evaluator.promises().broken().isEmpty()) {
            var broken = evaluator.promises().broken().get(0).promise();
            return notFound(evaluator, stop, broken.offering().value());
        }
        tell(listener, Stage.COMPILE, 0, 1, null, null);
        RotationProblem problem = ProblemCompiler.compile(request);
        tell(listener, Stage.COMPILE, 1, 1, null, null);
        try (Workers workers = new Workers(request.threads())) {
            Market market = new Market(problem, new DraftPlan(problem), workers, stop);
            return new Run(request, listener, evaluator, stop, market).plan();
        }
    }

    private static PlanResult notFound(Evaluator evaluator, StopSignal stop, String offering) {
        Evaluation nothing = evaluator.evaluate(List.of());
        Stopped reason = stop.reason();
        Finding finding = Finding.of(Severity.PROBLEM, PlanReason.NO_VALID_PLAN).with("offering", offering);
        double bound = nothing.score().total();
        return new PlanResult(
                false,
                List.of(),
                nothing,
                bound,
                reason == null ? Stopped.EFFORT : reason,
                List.of(),
                List.of(),
                List.of(finding));
    }

    private static void tell(
            PlanListener listener, Stage stage, long done, long total, @Nullable Double score, @Nullable Double bound) {
        listener.onProgress(new Progress(stage, done, total, optional(score), optional(bound)));
    }

    private static OptionalDouble optional(@Nullable Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** One run. */
    private record Run(
            PlanRequest request, PlanListener listener, Evaluator evaluator, StopSignal stop, Market market) {

        PlanResult plan() {
            RotationProblem problem = market.problem;
            EffortPlan effort = EffortPlan.of(request.effort(), problem.cadres.size);
            SplittableRandom random = new SplittableRandom(request.seed());
            PriceSearch search = new PriceSearch(market);
            for (int k = 0; k < problem.classes.size; k++) {
                int taken = market.draft.taken[k];
                market.lacking[k] = taken > 0 ? Math.max(0, problem.classes.min[k] - taken) : 0;
            }
            seekPrices(search, effort);
            Prices proof = new Prices(market.prices);
            ClassTree tree = new ClassTree(market, search);
            splitClasses(tree, search, effort);
            int failed = makeFirst(tree, search, effort, random);
            if (failed >= 0) {
                return notFound(evaluator, stop, id(failed));
            }
            improve(search, effort, random);
            new SecondPlaces(market, stop).giveBack();
            return result(search.bound, proof);
        }

        /** Tells how far the work is; a place of an earlier plan that does not stay counts against the score and the bound. */
        private void tell(Stage stage, long done, long total, @Nullable Double score, double bound) {
            double stays = market.problem.staying.allPoints();
            double floors = market.problem.floors.allPoints();
            DefaultPlanner.tell(
                    listener, stage, done, total, score == null ? null : score - stays - floors, bound - stays);
        }

        private int rounds(EffortPlan effort) {
            return market.problem.floors.any() ? ROUNDS_FOR_FLOORS * effort.rounds() : effort.rounds();
        }

        private void seekPrices(PriceSearch search, EffortPlan effort) {
            int rounds = rounds(effort);
            int all = rounds + effort.refinements() + effort.branches();
            search.run(rounds, (done, total) -> {
                tell(Stage.PRICES, done, all, null, search.bound);
                return stop.ahead(0, SHARE_OF_PRICES, (double) done / total);
            });
            search.refine(effort.refinements(), (done, total) -> {
                tell(Stage.PRICES, rounds + done, all, null, search.bound);
                return stop.over(SHARE_OF_REFINING, (double) done / total);
            });
        }

        private void splitClasses(ClassTree tree, PriceSearch search, EffortPlan effort) {
            int before = rounds(effort) + effort.refinements();
            tree.grow(effort.branches(), effort.firstPlans(), effort.roundsPerBranch(), (done, total) -> {
                search.bound = Math.min(search.bound, tree.bound());
                tell(Stage.PRICES, before + done, before + total, null, search.bound);
                return stop.over(SHARE_OF_BRANCHES, (double) done / total);
            });
        }

        private int makeFirst(ClassTree tree, PriceSearch search, EffortPlan effort, SplittableRandom random) {
            FirstPlans plans = new FirstPlans(market, search, tree, effort, random);
            double began = stop.share();
            return plans.make(
                    tree.best(effort.firstPlans()),
                    (done, total) -> {
                        tell(Stage.CONSTRUCTION, done, total, null, search.bound);
                        return stop.ahead(began, SHARE_OF_CONSTRUCTION, (double) done / total);
                    },
                    (done, total, score) ->
                            Math.max((double) done / total, stop.over(SHARE_OF_CONSTRUCTION, (double) done / total)));
        }

        private void improve(PriceSearch search, EffortPlan effort, SplittableRandom random) {
            double began = stop.share();
            new Improvement(market, search.bareWorth, random).run(effort.moves(), (done, total, score) -> {
                tell(Stage.IMPROVEMENT, done, total, score, search.bound);
                double work = (double) done / total;
                return Math.max(work, stop.ahead(began, SHARE_OF_IMPROVEMENT, work));
            });
        }

        /**
         * The bound counts places that stay, too. What those of this plan are worth taken off, it holds for every plan that moves
         * no more people.
         */
        private double withoutStaying(double bound) {
            Staying staying = market.problem.staying;
            long stays = 0;
            for (int c = 0; c < market.problem.cadres.size && staying.any(); c++) {
                for (int i = 0; i < market.draft.count(c); i++) {
                    stays += staying.holds(c, market.problem.classOf(c, market.draft.pair(c, i))) ? 1 : 0;
                }
            }
            return bound - stays * staying.weight();
        }

        private PlanResult result(double proved, Prices proof) {
            double bound = withoutStaying(proved) + market.draft.floors.debt();
            RotationDataset dataset = request.dataset();
            DraftPlan draft = market.draft;
            List<Assignment> rows = new ArrayList<>();
            for (int c = 0; c < market.problem.cadres.size; c++) {
                var cadre = dataset.cadres().get(market.problem.cadres.row[c]).id();
                for (int i = 0; i < draft.count(c); i++) {
                    int k = market.problem.classOf(c, draft.pair(c, i));
                    rows.add(Assignment.of(
                            cadre,
                            dataset.offerings()
                                    .get(market.problem.classes.row[k])
                                    .id()));
                }
            }
            rows.sort(null);
            DefaultPlanner.tell(listener, Stage.EVALUATION, 0, 1, null, bound);
            Evaluation evaluation = evaluator.evaluate(rows);
            if (!evaluation.valid()) {
                throw new IllegalStateException("The planner made a plan that breaks " + evaluation.counts() + ".");
            }
            double score = evaluation.score().total();
            DefaultPlanner.tell(listener, Stage.EVALUATION, 1, 1, score, bound);
            Stopped reason = stop.reason();
            List<Finding> findings = new ArrayList<>(missedFloors(rows));
            if (reason != null) {
                findings.add(
                        Finding.of(Severity.NOTICE, PlanReason.STOPPED_EARLY).with("cause", reason));
            }
            if (reason == null) {
                boolean met = bound - score <= CONVERGED * Math.max(1, Math.abs(bound));
                reason = met ? Stopped.CONVERGED : Stopped.EFFORT;
            }
            return new PlanResult(
                    true,
                    rows,
                    evaluation,
                    Math.max(bound, score),
                    reason,
                    PriceList.of(dataset, market.problem, proof, request.floors()),
                    new Blockers(dataset, draft).uncovered(),
                    findings);
        }

        private List<Finding> missedFloors(List<Assignment> rows) {
            if (request.floors().isEmpty()) {
                return List.of();
            }
            return FloorOutcome.of(request.floors(), PlanSummary.of(request.dataset(), rows)).stream()
                    .filter(each -> !each.met())
                    .map(each -> Finding.of(Severity.PROBLEM, PlanReason.FLOOR_MISSED)
                            .with("by", each.floor().by())
                            .with("group", each.floor().group())
                            .with("asked", each.asked())
                            .with("covered", each.covered())
                            .with("cadres", each.cadres()))
                    .toList();
        }

        private String id(int k) {
            return request.dataset()
                    .offerings()
                    .get(market.problem.classes.row[k])
                    .id()
                    .value();
        }
    }
}
