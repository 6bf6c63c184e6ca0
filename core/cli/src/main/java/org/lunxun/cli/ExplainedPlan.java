package org.lunxun.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lunxun.engine.planning.CadreExplanation;
import org.lunxun.engine.planning.CadreExplanation.Alternative;
import org.lunxun.engine.planning.CadreExplanation.Held;
import org.lunxun.engine.planning.ClassExplanation;
import org.lunxun.engine.planning.ClassExplanation.Claim;
import org.lunxun.engine.planning.Obstacle;
import org.lunxun.model.resource.OfferingId;

/** Prints what the explainer says of a plan that keeps all rules; for a cadre's eyes without points and other people. */
final class ExplainedPlan {

    private static final int ALTERNATIVES = 3;

    private final PrintStream out;
    private final boolean forCadre;
    private final boolean priced;
    private final Function<OfferingId, String> described;

    /**
     * Prints nothing yet.
     *
     * @param priced whether the prices of the plan are known
     */
    ExplainedPlan(PrintStream out, boolean forCadre, boolean priced, Function<OfferingId, String> described) {
        this.out = out;
        this.forCadre = forCadre;
        this.priced = priced;
        this.described = described;
    }

    void print(CadreExplanation explanation) {
        out.println("Trained once: " + (explanation.covered() ? "yes" : "no"));
        for (Held held : explanation.held()) {
            out.println("Attends " + described.apply(held.offering()) + (held.promised() ? ", promised" : ""));
            if (!forCadre) {
                out.println("    worth " + Figures.points(held.worth()) + " points" + taken(held.price()));
            }
        }
        if (explanation.held().isEmpty()) {
            out.println("Attends nothing");
        }
        explanation
                .never()
                .ifPresent(reason -> out.println("No change of what is scarce helps: "
                        + switch (reason) {
                            case CLASH -> "the classes that cover are on days when the cadre cannot come.";
                            case REPEAT -> "the classes that cover repeat a topic too soon.";
                            case YEAR_LIMIT -> "promised classes use up the years.";
                            case CLASS_TOO_SMALL -> "the classes that cover cannot reach their fewest attendees.";
                            case BUDGET -> "a seat in a class that covers costs more than the year's budget.";
                            default -> "no class that covers admits the cadre before they retire.";
                        }));
        explanation.nearest().ifPresent(nearest -> {
            boolean free = nearest.inPlaceOf().isEmpty() && nearest.obstacles().isEmpty();
            out.println("The cadre would be trained once with " + described.apply(nearest.offering())
                    + (free ? ": nothing stands in the way" : ", if"));
            nearest.inPlaceOf().forEach(other -> out.println("    " + other + " were given up"));
            nearest.obstacles().forEach(obstacle -> out.println("    " + remedy(obstacle)));
        });
        alternatives(explanation.alternatives());
    }

    private void alternatives(List<Alternative> all) {
        if (all.isEmpty()) {
            out.println("No other class can be attended");
            return;
        }
        List<Alternative> best = all.subList(0, Math.min(ALTERNATIVES, all.size()));
        out.println("The best " + (best.size() == all.size() ? "" : best.size() + " of " + all.size() + " ")
                + "other classes that the cadre could attend:");
        for (Alternative each : best) {
            out.println("  " + described.apply(each.offering())
                    + (each.inPlaceOf().isEmpty() ? "" : " in place of " + joined(each.inPlaceOf())));
            if (!forCadre) {
                out.println("    the plan would " + change(each.gain()) + taken(each.price()));
            }
            each.obstacles().forEach(obstacle -> out.println("    not possible: " + words(obstacle)));
            if (each.obstacles().isEmpty()) {
                out.println("    possible");
            }
        }
    }

    private String taken(double price) {
        return priced ? ", takes " + Figures.points(price) + " from others" : "";
    }

    private static String change(double gain) {
        return gain >= 0 ? "gain " + Figures.points(gain) + " points" : "lose " + Figures.points(0 - gain) + " points";
    }

    void print(ClassExplanation explanation) {
        if (forCadre) {
            return;
        }
        if (priced) {
            out.println("One more seat is worth " + Figures.points(explanation.seatPrice()) + " points");
        }
        explanation.lastIn().ifPresent(claim -> out.println("Last in:   " + claimed(claim, "loses")));
        explanation.firstOut().ifPresent(claim -> {
            out.println("First out: " + claimed(claim, "would gain"));
            claim.obstacles().forEach(obstacle -> out.println("    besides the seat: " + words(obstacle)));
        });
    }

    private String claimed(Claim claim, String verb) {
        return claim.cadre() + ", the plan " + verb + " " + Figures.points(claim.worth()) + " points"
                + (verb.equals("loses") ? " without the place" : " by a place")
                + (priced ? taken(claim.price()) + " besides the seat" : "");
    }

    private String words(Obstacle obstacle) {
        String days = days(obstacle);
        return switch (obstacle.reason()) {
            case CLASS_TOO_SMALL ->
                obstacle.owner() + " is not held; it needs " + more(obstacle, "attendee", "attendees")
                        + " besides the cadre";
            case CLASS_FULL -> "all seats of " + obstacle.owner() + " are taken";
            case UNIT_AT_WORK -> "unit " + obstacle.owner() + " has as many away as it may" + days;
            case LEADERS_AT_HOME ->
                "unit " + obstacle.owner() + " needs a leader at home" + days + users(obstacle, " (away: ", ")");
            case BASE_PLACES -> "base " + obstacle.owner() + " is full" + days;
            default -> "the budget of " + obstacle.owner() + " lacks " + yuan(obstacle) + " yuan";
        };
    }

    /** What would take the obstacle away. */
    private String remedy(Obstacle obstacle) {
        String days = days(obstacle);
        return switch (obstacle.reason()) {
            case CLASS_TOO_SMALL ->
                more(obstacle, "more cadre", "more cadres") + " attended " + obstacle.owner()
                        + ", or it were held with fewer";
            case CLASS_FULL -> obstacle.owner() + " had one more seat";
            case UNIT_AT_WORK -> "unit " + obstacle.owner() + " might have one more away" + days;
            case LEADERS_AT_HOME ->
                "another leader of unit " + obstacle.owner() + " stayed at home" + days + users(obstacle, " (", ")");
            case BASE_PLACES -> "base " + obstacle.owner() + " had one more place" + days;
            default -> "the budget of " + obstacle.owner() + " had " + yuan(obstacle) + " yuan more";
        };
    }

    private String users(Obstacle obstacle, String before, String after) {
        return forCadre ? "" : before + joined(obstacle.users()) + after;
    }

    private static String joined(List<?> ids) {
        return ids.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String more(Obstacle obstacle, String one, String many) {
        return Figures.count((long) obstacle.missing(), one, many);
    }

    private static String yuan(Obstacle obstacle) {
        return Figures.points(obstacle.missing());
    }

    private static String days(Obstacle obstacle) {
        return obstacle.first() == null
                ? ""
                : obstacle.first().equals(obstacle.last())
                        ? " on " + obstacle.first()
                        : " from " + obstacle.first() + " to " + Objects.requireNonNull(obstacle.last());
    }
}
