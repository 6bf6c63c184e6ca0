package org.lunxun.examples.embedplain;

import java.util.Locale;
import org.lunxun.engine.planning.Effort;
import org.lunxun.engine.planning.PlanListener;
import org.lunxun.engine.planning.PlanRequest;
import org.lunxun.engine.planning.PlanResult;
import org.lunxun.engine.planning.Planner;

/** Plans a rotation out of objects in memory. */
public final class PlanTown {

    private PlanTown() {}

    /**
     * Prints who goes where, and how much better any plan could be.
     *
     * @param args none
     */
    public static void main(String[] args) {
        PlanRequest request =
                PlanRequest.builder(Town.dataset()).effort(Effort.QUICK).seed(1).build();
        PlanResult plan = Planner.create().plan(request, PlanListener.NONE);
        plan.assignments().forEach(place -> System.out.println(place.cadre() + " -> " + place.offering()));
        System.out.printf(Locale.ROOT, "score %.1f, no plan has more than %.1f%n", plan.score(), plan.bound());
    }
}
