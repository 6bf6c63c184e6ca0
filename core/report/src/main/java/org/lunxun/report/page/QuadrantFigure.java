package org.lunxun.report.page;

import java.util.ArrayList;
import java.util.List;
import org.lunxun.engine.appraisal.Estimate;
import org.lunxun.engine.triage.Proposal;
import org.lunxun.engine.triage.QualityLine;
import org.lunxun.engine.triage.Side;
import org.lunxun.engine.triage.TriageResult;
import org.lunxun.report.html.Cell;
import org.lunxun.report.html.CurveChart;
import org.lunxun.report.html.Figure;
import org.lunxun.report.html.Label;
import org.lunxun.report.html.Page;
import org.lunxun.report.html.QuadrantChart;
import org.lunxun.report.html.Table;
import org.lunxun.report.words.Numbers;

/** Size against quality: which bases are large and strong, and which are neither. */
final class QuadrantFigure {

    /** More points than these hide one another. */
    private static final int MOST = 300;

    private static final int MOST_ROWS = 60;

    private final Facts facts;

    QuadrantFigure(Facts facts) {
        this.facts = facts;
    }

    /** Bases whose quality may not be shown, or is not known, have no point. */
    void write(Page page, TriageResult triage) {
        List<Proposal> known = triage.proposals().stream()
                .filter(proposal -> proposal.evidence().appraisal().shown()
                        && proposal.evidence().appraisal().estimate() != null)
                .toList();
        if (known.isEmpty()) {
            return;
        }
        List<Proposal> shown = known.subList(0, Math.min(MOST, known.size()));
        QualityLine line = triage.policy().line();
        Figure figure = Figure.begin(
                page,
                Label.of("triage.quadrant"),
                Label.of(
                        "triage.quadrant.reading",
                        "shown",
                        shown.size(),
                        "all",
                        triage.proposals().size()),
                List.of(
                        new Figure.Key("dot-grasp", Label.word("side", Side.GRASP.name())),
                        new Figure.Key("dot-release", Label.word("side", Side.RELEASE.name()))));
        QuadrantChart.draw(
                figure,
                points(shown),
                List.of(
                        new CurveChart.Threshold(
                                line.weak(), Label.of("triage.weak", "line", Numbers.percent(line.weak()))),
                        new CurveChart.Threshold(
                                line.strong(), Label.of("triage.strong", "line", Numbers.percent(line.strong())))),
                Label.of("triage.quadrant.axis"));
        figure.numbers();
        Table table = new Table(page)
                .words("triage.base")
                .numbers("triage.share")
                .numbers("triage.quality")
                .numbers("appraisal.interval")
                .begin(Label.of("triage.quadrant"));
        for (Proposal proposal : shown.subList(0, Math.min(MOST_ROWS, shown.size()))) {
            Estimate estimate = estimate(proposal);
            table.row(
                    Cell.of(facts.baseName(proposal.base())),
                    Cell.of(Numbers.percent(proposal.evidence().place().share())),
                    Cell.of(Numbers.percent(estimate.value())),
                    Cell.of(Numbers.percent(estimate.low()) + " – " + Numbers.percent(estimate.high())));
        }
        table.end();
        figure.end();
    }

    /** Small bases are many: the root of the share spreads them. */
    private List<QuadrantChart.Point> points(List<Proposal> shown) {
        double most = shown.stream()
                .mapToDouble(each -> each.evidence().place().share())
                .max()
                .orElse(0);
        List<QuadrantChart.Point> points = new ArrayList<>();
        for (Proposal proposal : shown) {
            Estimate estimate = estimate(proposal);
            double share = proposal.evidence().place().share();
            points.add(new QuadrantChart.Point(
                    most > 0 ? Math.sqrt(share / most) : 0,
                    estimate.value(),
                    estimate.low(),
                    estimate.high(),
                    proposal.side().choice() == Side.GRASP ? "dot-grasp" : "dot-release",
                    facts.baseName(proposal.base()) + ": " + Numbers.percent(share) + ", "
                            + Numbers.percent(estimate.low()) + " – " + Numbers.percent(estimate.high())));
        }
        return points;
    }

    private static Estimate estimate(Proposal proposal) {
        Estimate estimate = proposal.evidence().appraisal().estimate();
        if (estimate == null) {
            throw new IllegalStateException("The base (" + proposal.base() + ") of a point must have an estimate.");
        }
        return estimate;
    }
}
