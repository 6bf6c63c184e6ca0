package org.lunxun.engine.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lunxun.engine.rules.Breach;
import org.lunxun.engine.rules.Evaluation;
import org.lunxun.engine.rules.Evaluator;
import org.lunxun.engine.rules.Rule;
import org.lunxun.model.Stability;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.RotationDataset;

/**
 * Says of any cadre why a plan has these classes and not those: each other class that admits the cadre is added in
 * thought, and the evaluator says what that breaks and what it is worth. One question costs an evaluation of the plan for
 * each such class.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class Choices {

    private final RotationDataset dataset;
    private final Set<Assignment> plan;
    private final Evaluator evaluator;
    private final Evaluation before;

    private Choices(RotationDataset dataset, Collection<Assignment> plan) {
        this.dataset = dataset;
        this.plan = new HashSet<>(plan);
        this.evaluator = Evaluator.of(dataset);
        this.before = evaluator.evaluate(plan);
    }

    /**
     * Prepares questions about a plan.
     *
     * @param dataset the planning problem
     * @param plan the rows of the plan, good or bad
     * @return what can be asked
     */
    public static Choices of(RotationDataset dataset, Collection<Assignment> plan) {
        return new Choices(dataset, plan);
    }

    /**
     * The classes that a cadre could attend but does not.
     *
     * @param cadre a cadre of the dataset
     * @return the classes that admit the cadre, in the order of the dataset
     * @throws IllegalArgumentException when the dataset lacks the cadre
     */
    public List<Choice> of(CadreId cadre) {
        Evaluator alone = Evaluator.of(onlyOf(cadre));
        List<Choice> choices = new ArrayList<>();
        for (Offering offering : dataset.offerings()) {
            Assignment place = Assignment.of(cadre, offering.id());
            if (!plan.contains(place) && alone.evaluate(List.of(place)).count(Rule.ELIGIBLE) == 0) {
                choices.add(choice(offering.id(), place));
            }
        }
        return choices;
    }

    private Choice choice(OfferingId offering, Assignment place) {
        List<Assignment> more = new ArrayList<>(plan);
        more.add(place);
        Evaluation after = evaluator.evaluate(more);
        List<Breach> breaches = after.examples().stream()
                .filter(breach -> after.count(breach.rule()) > before.count(breach.rule()))
                .filter(breach -> !before.examples().contains(breach))
                .toList();
        return new Choice(
                offering, breaches, after.score().total() - before.score().total());
    }

    /** The same classes and nobody else: enough to ask whom they admit. */
    private RotationDataset onlyOf(CadreId id) {
        List<Cadre> cadre =
                dataset.cadres().stream().filter(each -> each.id().equals(id)).toList();
        if (cadre.isEmpty()) {
            throw new IllegalArgumentException(
                    "The cadre (%s) of a question must be a cadre of the dataset.%nMaybe its row was lost while reading."
                            .formatted(id));
        }
        return dataset.toBuilder()
                .cadres(cadre)
                .needs(List.of())
                .records(List.of())
                .absences(List.of())
                .promises(List.of())
                .build();
    }
}
