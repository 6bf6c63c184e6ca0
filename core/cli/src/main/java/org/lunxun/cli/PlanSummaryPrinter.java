package org.lunxun.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import org.lunxun.engine.planning.PlanResult;
import org.lunxun.engine.rules.PlanFacts;
import org.lunxun.model.Stability;
import org.lunxun.report.words.Language;
import org.lunxun.report.words.Words;

/** Prints what there is to say of a plan in a few lines. */
@Stability(Stability.Level.EXPERIMENTAL)
public final class PlanSummaryPrinter {

    private final PrintStream out;

    /**
     * Prints nothing yet.
     *
     * @param out takes the lines
     */
    public PlanSummaryPrinter(PrintStream out) {
        this.out = out;
    }

    /**
     * Prints where the plan is, its score, bound and gap, and what it covers.
     *
     * @param plan the plan
     * @param folder where it was written
     */
    public void print(PlanResult plan, Path folder) {
        out.println("plan        " + folder.resolve(PlanFolder.ASSIGNMENTS));
        out.println("score       " + Figures.points(plan.score()));
        out.println("bound       " + Figures.points(plan.bound()));
        out.println("gap         " + Figures.percent(plan.gap()));
        print(plan.evaluation().facts());
        out.println("stopped     " + WordConverter.word(plan.stopped()));
        Words words = Words.in(Language.ENGLISH);
        plan.findings().forEach(finding -> out.println("note        " + words.what(finding)));
    }

    /**
     * Prints what a plan covers, uses and costs.
     *
     * @param facts counts over the plan
     */
    public void print(PlanFacts facts) {
        out.println("covered     " + Figures.part(facts.coveredCadres(), facts.cadres()) + " cadres");
        out.println("places      " + facts.pairs() + " in "
                + Figures.count(facts.offeringsHeld(), "class", "classes") + ", "
                + facts.totalCost().toPlainString() + " yuan");
    }
}
