package org.lunxun.report.page;

import java.util.List;
import org.lunxun.engine.rules.Breach;
import org.lunxun.engine.rules.Evaluation;
import org.lunxun.engine.rules.PlanFacts;
import org.lunxun.engine.rules.Rule;
import org.lunxun.engine.rules.Score;
import org.lunxun.report.html.Cell;
import org.lunxun.report.html.Figure;
import org.lunxun.report.html.Gauge;
import org.lunxun.report.html.Label;
import org.lunxun.report.html.Page;
import org.lunxun.report.html.Table;
import org.lunxun.report.words.Language;
import org.lunxun.report.words.Numbers;
import org.lunxun.report.words.Words;

/** How good the plan is: score, parts, bound, gap, and the rules that it keeps or breaks. */
final class QualitySection implements Section {

    private final Facts facts;

    QualitySection(Facts facts) {
        this.facts = facts;
    }

    @Override
    public String id() {
        return "quality";
    }

    @Override
    public void write(Page page) {
        page.paragraph("quality.intro");
        if (facts.proved()) {
            gauge(page);
            page.say(
                    "p",
                    Label.of(
                            facts.plan().gap() == 0 ? "quality.optimal" : "quality.gap",
                            "gap",
                            Numbers.smallPercent(facts.plan().gap()),
                            "missing",
                            Numbers.whole(facts.plan().bound() - facts.plan().score())));
        } else {
            page.paragraph("quality.unproved");
        }
        parts(page);
        search(page);
        page.heading("quality.rules");
        rules(page);
    }

    private void gauge(Page page) {
        String score = Numbers.whole(facts.plan().score());
        String bound = Numbers.whole(facts.plan().bound());
        Figure figure = Figure.begin(
                page,
                Label.of("quality.figure"),
                Label.of("quality.reading", "score", score, "bound", bound, "share", Numbers.percent(reached())),
                List.of());
        Gauge.draw(
                figure,
                reached(),
                Label.of("quality.score", "score", score),
                Label.of("quality.bound", "bound", bound));
        figure.endWithoutNumbers();
    }

    private double reached() {
        double bound = facts.plan().bound();
        return bound > 0
                ? Math.max(0, facts.plan().score() / bound)
                : 1 - facts.plan().gap();
    }

    private void parts(Page page) {
        Score score = facts.plan().evaluation().score();
        PlanFacts counts = facts.plan().evaluation().facts();
        double most = Math.max(
                1,
                Math.max(
                        Math.max(score.covered(), score.hours()),
                        Math.max(score.need(), Math.max(score.newPost(), -score.cost()))));
        Table table = new Table(page)
                .words("quality.part")
                .numbers("quality.points")
                .picture("quality.size")
                .moreWords("quality.means")
                .begin(Label.of("quality.parts"));
        part(
                table,
                "covered",
                score.covered(),
                most,
                Label.of(
                        "quality.covered.means",
                        "count",
                        Numbers.whole(counts.coveredCadres()),
                        "cadres",
                        Numbers.whole(counts.cadres())));
        part(
                table,
                "hours",
                score.hours(),
                most,
                Label.of("quality.hours.means", "count", Numbers.whole(counts.cadresWithFullHours())));
        part(table, "need", score.need(), most, Label.of("quality.need.means"));
        part(
                table,
                "newPost",
                score.newPost(),
                most,
                Label.of(
                        "quality.newPost.means",
                        "count",
                        Numbers.whole(counts.newPostsServed()),
                        "posts",
                        Numbers.whole(counts.newPosts())));
        part(
                table,
                "cost",
                score.cost(),
                most,
                Label.of("quality.cost.means", "yuan", Numbers.yuan(counts.totalCost())));
        table.total(Cell.of(Label.of("quality.total")), number(score.total()), Cell.of(""), Cell.of(""));
        if (facts.proved()) {
            table.row(
                    Cell.of(Label.of("quality.boundRow")),
                    number(facts.plan().bound()),
                    Cell.of(""),
                    Cell.of(Label.of("quality.bound.means")));
        }
        table.end();
    }

    private static void part(Table table, String name, double points, double most, Label means) {
        table.row(
                Cell.of(Label.of("quality." + name)),
                number(points),
                Cell.bar(Math.abs(points) / most, points < 0 ? "fill-loss" : "fill-main"),
                Cell.of(means));
    }

    private static Cell number(double points) {
        return Cell.of(Numbers.oneDecimal(points));
    }

    private void search(Page page) {
        Label stopped = Label.word("stopped", facts.plan().stopped().name());
        if (facts.seed() != null && facts.effort() != null) {
            page.paragraph(
                    "quality.search",
                    "stopped",
                    stopped,
                    "seed",
                    facts.seed(),
                    "effort",
                    Label.word("effort", facts.effort().name()));
        } else {
            page.paragraph("quality.searchUnknown");
        }
    }

    private void rules(Page page) {
        Evaluation evaluation = facts.plan().evaluation();
        if (evaluation.valid()) {
            page.paragraph("quality.valid", "rules", Rule.values().length);
            return;
        }
        page.paragraph("quality.broken");
        Table table = new Table(page)
                .words("quality.rule")
                .numbers("quality.breaches")
                .begin(Label.of("quality.brokenRules"));
        evaluation
                .counts()
                .forEach((rule, count) -> table.row(
                        Cell.of(Label.of("rule.where", "rule", Label.of("rule." + rule), "number", rule.number())),
                        Cell.of(count)));
        table.end();
        page.html().open("ul", "class", "findings");
        for (Breach breach : evaluation.examples()) {
            page.say(
                    "li",
                    new Label(
                            Words.in(Language.CHINESE).sentence(breach),
                            Words.in(Language.ENGLISH).sentence(breach)));
        }
        page.html().close("ul").line();
    }
}
