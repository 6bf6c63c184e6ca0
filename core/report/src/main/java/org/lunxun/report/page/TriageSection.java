package org.lunxun.report.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.triage.CurvePoint;
import org.lunxun.engine.triage.Proposal;
import org.lunxun.engine.triage.Side;
import org.lunxun.engine.triage.TriageResult;
import org.lunxun.model.resource.BaseId;
import org.lunxun.report.html.Cell;
import org.lunxun.report.html.CurveChart;
import org.lunxun.report.html.Figure;
import org.lunxun.report.html.Html;
import org.lunxun.report.html.Label;
import org.lunxun.report.html.Page;
import org.lunxun.report.html.Table;
import org.lunxun.report.words.Numbers;

/** What is proposed for the bases: grasp or release, retain or phase out, and why. */
final class TriageSection implements Section {

    private static final int MOST = 60;
    private static final int MOST_POINTS = 2_000;

    private final Facts facts;
    private final ProposalReasons reasons;
    private final BasePages pages;
    private final @Nullable TriageResult triage;

    TriageSection(Facts facts) {
        this.facts = facts;
        reasons = new ProposalReasons(facts);
        pages = new BasePages(facts);
        triage = facts.background().triage();
    }

    @Override
    public String id() {
        return "triage";
    }

    @Override
    public boolean present() {
        return triage != null && !triage.proposals().isEmpty();
    }

    @Override
    public void write(Page page) {
        if (triage == null) {
            return;
        }
        long grasped =
                triage.proposals().stream().filter(TriageSection::grasped).count();
        page.paragraph(
                "triage.intro",
                "grasp",
                Numbers.whole(grasped),
                "release",
                Numbers.whole(triage.proposals().size() - grasped));
        curve(page, triage);
        new QuadrantFigure(facts).write(page, triage);
        page.heading("triage.proposals");
        page.paragraph("triage.proposals.intro");
        List<Proposal> shown =
                triage.proposals().subList(0, Math.min(MOST, triage.proposals().size()));
        Table table = new Table(page)
                .words("triage.base")
                .words("triage.side")
                .words("triage.outcome")
                .moreNumbers("triage.share")
                .moreNumbers("triage.quality")
                .words("triage.why")
                .begin(Label.of("triage.proposals"));
        shown.forEach(proposal -> row(table, proposal));
        table.end();
        page.cut(shown.size(), triage.proposals().size(), Lists.TRIAGE);
    }

    private static boolean grasped(Proposal proposal) {
        return proposal.side().choice() == Side.GRASP;
    }

    private void curve(Page page, TriageResult result) {
        Map<BaseId, Side> sides = new HashMap<>();
        result.proposals()
                .forEach(proposal -> sides.put(proposal.base(), proposal.side().choice()));
        List<CurveChart.Point> points = new ArrayList<>();
        List<CurvePoint> curve = result.curve();
        int every = curve.size() / MOST_POINTS + 1;
        for (int i = 0; i < curve.size(); i++) {
            CurvePoint point = curve.get(i);
            if (i % every == 0 || i == curve.size() - 1) {
                points.add(new CurveChart.Point(
                        (i + 1.0) / curve.size(),
                        point.cumulated(),
                        sides.get(point.base()) == Side.GRASP ? "dot-grasp" : "dot-release",
                        facts.baseName(point.base()) + ": " + Numbers.percent(point.cumulated())));
            }
        }
        double lower = result.policy().curve().lower();
        double upper = result.policy().curve().upper();
        Figure figure = Figure.begin(
                page,
                Label.of("triage.curve"),
                Label.of("triage.curve.reading", "lower", Numbers.percent(lower), "upper", Numbers.percent(upper)),
                List.of(
                        new Figure.Key("dot-grasp", Label.word("side", Side.GRASP.name())),
                        new Figure.Key("dot-release", Label.word("side", Side.RELEASE.name()))));
        CurveChart.draw(
                figure,
                points,
                List.of(
                        new CurveChart.Threshold(lower, Label.of("triage.lower", "share", Numbers.percent(lower))),
                        new CurveChart.Threshold(upper, Label.of("triage.upper", "share", Numbers.percent(upper)))),
                Label.of("triage.axis"));
        figure.numbers();
        Table table = new Table(page)
                .words("triage.base")
                .numbers("triage.rank")
                .numbers("triage.share")
                .numbers("triage.cumulated")
                .begin(Label.of("triage.curve"));
        for (CurvePoint point : curve.subList(0, Math.min(MOST, curve.size()))) {
            table.row(
                    Cell.of(facts.baseName(point.base())),
                    Cell.of(point.rank()),
                    Cell.of(Numbers.percent(point.share())),
                    Cell.of(Numbers.percent(point.cumulated())));
        }
        table.end();
        figure.end();
    }

    private void row(Table table, Proposal proposal) {
        String side = proposal.side().choice().name();
        table.row(
                page -> {
                    name(page, proposal.base());
                    page.html().text(" ").open("span", "class", "id");
                    page.label(
                            Label.word("legal", proposal.evidence().legalKind().name()));
                    page.html().close("span");
                },
                page -> {
                    page.html().open("span", "class", "tag " + side.toLowerCase(Locale.ROOT));
                    page.label(Label.word("side", side)).html().close("span");
                },
                Cell.of(label(proposal.outcome().code())),
                Cell.of(Numbers.percent(proposal.evidence().place().share())),
                Cell.of(
                        proposal.evidence().appraisal().shown()
                                ? Numbers.percent(
                                        proposal.evidence().appraisal().quality())
                                : "–"),
                page -> reasons(page, proposal));
    }

    /** The base's name, leading to its own page where it has one. */
    private void name(Page page, BaseId base) {
        String file = pages.file(base);
        if (file.isEmpty()) {
            page.html().leaf("bdi", facts.baseName(base));
        } else {
            page.html()
                    .open("a", "href", file)
                    .leaf("bdi", facts.baseName(base))
                    .close("a");
        }
    }

    static Label label(String code) {
        int point = code.lastIndexOf('.');
        return Label.word(code.substring(0, point), code.substring(point + 1));
    }

    private void reasons(Page page, Proposal proposal) {
        Html html = page.html();
        html.open("details");
        page.say(
                "summary",
                Label.of("triage.reasons", "count", proposal.reasons().size()));
        reasons.write(page, proposal);
        html.close("details");
    }
}
