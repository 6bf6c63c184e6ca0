package org.lunxun.report.page;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.appraisal.Appraisal;
import org.lunxun.engine.appraisal.BaseAppraisal;
import org.lunxun.engine.appraisal.DimensionAppraisal;
import org.lunxun.engine.appraisal.Estimate;
import org.lunxun.engine.appraisal.RatingScheme;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Dimension;
import org.lunxun.report.html.Cell;
import org.lunxun.report.html.Label;
import org.lunxun.report.html.Page;
import org.lunxun.report.html.Table;
import org.lunxun.report.words.Numbers;

/** How good the bases are, and on how much evidence. */
final class AppraisalSection implements Section {

    private static final int MOST = 40;

    private final Facts facts;
    private final @Nullable Appraisal appraisal;

    AppraisalSection(Facts facts) {
        this.facts = facts;
        appraisal = facts.background().appraisal();
    }

    @Override
    public String id() {
        return "appraisal";
    }

    @Override
    public boolean present() {
        return appraisal != null && !appraisal.bases().isEmpty();
    }

    @Override
    public void write(Page page) {
        if (appraisal == null) {
            return;
        }
        page.paragraph(
                appraisal.silent().isEmpty() ? "appraisal.allAnswered" : "appraisal.intro",
                "rate",
                Numbers.percent(appraisal.responseRate()),
                "silent",
                appraisal.silent().size());
        List<BaseAppraisal> best = appraisal.bases().values().stream()
                .sorted(Comparator.comparingDouble(BaseAppraisal::quality).reversed())
                .limit(MOST)
                .toList();
        Table table = new Table(page)
                .words("appraisal.base")
                .picture("appraisal.size")
                .numbers("appraisal.quality")
                .numbers("appraisal.interval")
                .moreNumbers("dimension.FACULTY")
                .moreNumbers("dimension.TEACHING")
                .moreNumbers("dimension.CONDITIONS")
                .moreNumbers("dimension.REPUTATION")
                .moreNumbers("appraisal.respondents")
                .begin(Label.of("appraisal.table"));
        for (BaseAppraisal base : best) {
            table.row(
                    Cell.of(facts.baseName(base.base())),
                    base.shown() ? Cell.bar(base.quality(), "fill-main") : Cell.of(Label.of("appraisal.hidden")),
                    Cell.of(base.shown() ? Numbers.percent(base.quality()) : "–"),
                    Cell.of(interval(base)),
                    dimension(base, Dimension.FACULTY),
                    dimension(base, Dimension.TEACHING),
                    dimension(base, Dimension.CONDITIONS),
                    dimension(base, Dimension.REPUTATION),
                    Cell.of(base.respondents()));
        }
        table.end();
        page.cut(best.size(), appraisal.bases().size(), Lists.BASES);
        silent(page, appraisal);
        RatingScheme scheme = appraisal.scheme();
        page.say(
                "p",
                Label.of(
                        "appraisal.note",
                        "scheme",
                        scheme.name(),
                        "version",
                        scheme.version(),
                        "authority",
                        scheme.authority()),
                "class",
                "note");
    }

    /** By name: whoever reads this can ask them. */
    private void silent(Page page, Appraisal known) {
        List<BaseId> silent = known.silent();
        if (silent.isEmpty()) {
            return;
        }
        page.heading("appraisal.silent");
        page.html().open("ul");
        silent.stream().limit(MOST).forEach(base -> page.html()
                .open("li")
                .leaf("bdi", facts.baseName(base))
                .close("li")
                .line());
        page.html().close("ul").line();
        page.cut(Math.min(MOST, silent.size()), silent.size(), Lists.BASES);
    }

    private static String interval(BaseAppraisal base) {
        Estimate estimate = base.estimate();
        return base.shown() && !base.silent() && estimate != null
                ? Numbers.percent(estimate.low()) + " – " + Numbers.percent(estimate.high())
                : "–";
    }

    private static Cell dimension(BaseAppraisal base, Dimension dimension) {
        return Cell.of(base.findDimension(dimension)
                .filter(DimensionAppraisal::shown)
                .map(known -> Numbers.oneDecimal(known.score()))
                .orElse("–"));
    }
}
