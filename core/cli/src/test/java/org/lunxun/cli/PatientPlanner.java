package org.lunxun.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.lunxun.engine.planning.PlanListener;
import org.lunxun.engine.planning.PlanRequest;
import org.lunxun.engine.planning.PlanResult;
import org.lunxun.engine.planning.Planner;
import org.lunxun.engine.planning.Price;
import org.lunxun.engine.planning.Stopped;
import org.lunxun.engine.planning.Uncovered;
import org.lunxun.engine.rules.Evaluation;
import org.lunxun.engine.rules.Evaluator;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.PlanReason;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.rotation.Assignment;

/** A planner for a handful of rows: adds place after place as long as the plan stays valid and gets better. */
final class PatientPlanner implements Planner {

    @Override
    public PlanResult plan(PlanRequest request, PlanListener listener) {
        Evaluator evaluator = Evaluator.of(request.dataset());
        List<Assignment> plan = new ArrayList<>(request.dataset().promises());
        Evaluation best = evaluator.evaluate(plan);
        int done = 0;
        for (Offering offering : request.dataset().offerings()) {
            listener.onProgress(new PlanListener.Progress(
                    PlanListener.Stage.CONSTRUCTION,
                    done++,
                    request.dataset().offerings().size(),
                    OptionalDouble.of(best.score().total()),
                    OptionalDouble.empty()));
            for (Cadre cadre : request.dataset().cadres()) {
                plan.add(Assignment.of(cadre.id(), offering.id()));
                Evaluation more = evaluator.evaluate(plan);
                if (more.valid() && more.score().total() > best.score().total()) {
                    best = more;
                } else {
                    plan.remove(plan.size() - 1);
                }
            }
        }
        plan.sort(null);
        return new PlanResult(
                true,
                plan,
                best,
                best.score().total() + 1000,
                request.cancelled().getAsBoolean() ? Stopped.CANCELLED : Stopped.EFFORT,
                List.of(new Price(Price.Scarce.SEATS, "K1", "", "", 12.5)),
                List.of(new Uncovered(
                        CadreId.of("C4"), PlanReason.CLASS_FULL, List.of(new Finding.Argument("offering", "K1")))),
                List.of());
    }
}
