package org.lunxun.examples.embedplain;

import java.util.List;
import org.lunxun.engine.planning.Choice;
import org.lunxun.engine.planning.Choices;
import org.lunxun.engine.rules.Breach;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.rotation.Assignment;

/** Explains to one cadre why a plan has this class and not that one. */
public final class ExplainPlan {

    private ExplainPlan() {}

    /**
     * Prints what is against each other class that admits the cadre.
     *
     * @param args none
     */
    public static void main(String[] args) {
        List<Assignment> plan = List.of(
                Assignment.of(CadreId.of("p1"), OfferingId.of("w1")),
                Assignment.of(CadreId.of("p3"), OfferingId.of("w2")),
                Assignment.of(CadreId.of("p4"), OfferingId.of("w1")));
        for (Choice choice : Choices.of(Town.dataset(), plan).of(CadreId.of("p2"))) {
            List<String> rules =
                    choice.breaches().stream().map(Breach::rule).map(Enum::name).toList();
            System.out.println(choice.offering() + ": " + (rules.isEmpty() ? "possible" : "breaks " + rules));
        }
    }
}
