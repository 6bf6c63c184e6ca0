package org.lunxun.examples.embedplain;

import java.util.List;
import org.lunxun.engine.rules.Evaluation;
import org.lunxun.engine.rules.Evaluator;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.RotationDataset;

/** Reads a system's own entities and checks a plan that somebody made by hand. */
public final class ReadAndCheck {

    private ReadAndCheck() {}

    /**
     * Sends both leaders of one office to the same class, and prints which rules that breaks.
     *
     * @param args none
     */
    public static void main(String[] args) {
        RotationDataset dataset = Town.dataset();
        List<Assignment> plan = List.of(
                Assignment.of(CadreId.of("p1"), OfferingId.of("w1")),
                Assignment.of(CadreId.of("p2"), OfferingId.of("w1")));
        Evaluation evaluation = Evaluator.of(dataset).evaluate(plan);
        System.out.println(dataset.cadres().size() + " cadres, "
                + dataset.offerings().size() + " classes; the plan is " + (evaluation.valid() ? "valid" : "not valid"));
        evaluation
                .counts()
                .forEach((rule, count) -> System.out.println("rule " + rule.number() + " " + rule + ": " + count));
    }
}
