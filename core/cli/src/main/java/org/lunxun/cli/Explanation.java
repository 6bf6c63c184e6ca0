package org.lunxun.cli;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.planning.Choice;
import org.lunxun.engine.planning.Choices;
import org.lunxun.engine.planning.PlanExplainer;
import org.lunxun.engine.planning.PlanResult;
import org.lunxun.engine.rules.Evaluation;
import org.lunxun.engine.rules.Evaluator;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.Seats;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.RotationDataset;
import org.lunxun.report.words.Language;
import org.lunxun.report.words.Words;

/** Prints why a plan is as it is, for one cadre or one class. */
final class Explanation {

    private static final Words WORDS = Words.in(Language.ENGLISH);

    private final RotationDataset dataset;
    private final List<Assignment> plan;
    private final @Nullable PlanExplainer explainer;
    private final boolean priced;
    private final boolean forCadre;
    private final PrintStream out;
    private final Map<OfferingId, Offering> offerings = new HashMap<>();
    private final Map<BaseId, Base> bases = new HashMap<>();

    /** Explains a plan; one that breaks rules by what each class would break besides. */
    Explanation(RotationDataset dataset, PlanResult plan, Set<OfferingId> leftOut, boolean forCadre, PrintStream out) {
        this.dataset = dataset;
        this.plan = plan.assignments();
        priced = !plan.prices().isEmpty();
        explainer = plan.found() ? PlanExplainer.of(dataset, leftOut, plan.assignments(), plan.prices()) : null;
        this.forCadre = forCadre;
        this.out = out;
        dataset.offerings().forEach(offering -> offerings.put(offering.id(), offering));
        dataset.bases().forEach(base -> bases.put(base.id(), base));
    }

    void cadre(CadreId id) {
        Cadre cadre = dataset.cadres().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown("cadre", id));
        out.println("Cadre " + cadre.id() + " " + cadre.name() + ", unit " + cadre.unit() + ", level " + cadre.level());
        if (explainer != null) {
            explained().print(explainer.cadre(id));
            return;
        }
        List<Assignment> own = plan.stream()
                .filter(place -> place.cadre().equals(id))
                .distinct()
                .toList();
        Evaluation alone = Evaluator.of(only(cadre)).evaluate(own);
        out.println("Trained once: " + (alone.facts().coveredCadres() > 0 ? "yes" : "no"));
        own.forEach(place -> out.println("Attends " + described(place.offering())));
        if (own.isEmpty()) {
            out.println("Attends nothing");
        }
        others(Choices.of(dataset, plan).of(id));
    }

    private ExplainedPlan explained() {
        return new ExplainedPlan(out, forCadre, priced, this::described);
    }

    /** The cadre with what is the cadre's own: what the plan does for one does not depend on others. */
    private RotationDataset only(Cadre cadre) {
        return dataset.toBuilder()
                .cadres(List.of(cadre))
                .needs(dataset.needs().stream()
                        .filter(need -> need.cadre().equals(cadre.id()))
                        .toList())
                .records(dataset.records().stream()
                        .filter(record -> record.cadre().equals(cadre.id()))
                        .toList())
                .absences(List.of())
                .promises(List.of())
                .build();
    }

    private void others(List<Choice> choices) {
        out.println(choices.isEmpty() ? "No other class admits the cadre" : "Other classes that admit the cadre:");
        for (Choice choice : choices) {
            out.println("  " + described(choice.offering()));
            if (choice.possible()) {
                out.println("    possible" + (forCadre ? "" : ": " + worth(choice.gain())));
            }
            choice.breaches().forEach(breach -> out.println("    not possible: " + WORDS.sentence(breach)));
        }
    }

    private static String worth(double gain) {
        return gain > 0
                ? "the plan would gain " + Figures.points(gain) + " points"
                : "the plan would lose " + Figures.points(0 - gain) + " points";
    }

    void offering(OfferingId id) {
        Offering offering = offerings.get(id);
        if (offering == null) {
            throw unknown("offering", id);
        }
        List<Assignment> places = plan.stream()
                .filter(place -> place.offering().equals(id))
                .distinct()
                .sorted()
                .toList();
        out.println("Class " + described(id));
        Seats seats = offering.seats();
        out.println("Seats: " + places.size() + " taken, at least " + seats.min() + " to be held, "
                + (seats.max() == Seats.NO_LIMIT ? "no limit" : "at most " + seats.max()));
        if (explainer != null) {
            explained().print(explainer.offering(id));
        }
        if (!forCadre) {
            places.forEach(place -> out.println("  " + place.cadre()));
        }
    }

    private String described(OfferingId id) {
        Offering offering = offerings.get(id);
        if (offering == null) {
            return id + " (not in the dataset)";
        }
        Base base = bases.get(offering.base());
        return id + " " + offering.title().replace('\n', ' ') + ", "
                + offering.dates().start() + " to " + offering.dates().end() + ", "
                + (base == null ? offering.base() : base.name());
    }

    private static CommandFailure unknown(String what, Object id) {
        return new CommandFailure(
                ExitCode.USAGE,
                "The " + what + " (" + id + ") must be one of the dataset's.",
                "its row was lost: 'lunxun check' tells.");
    }
}
