package org.lunxun.report.page;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.lunxun.engine.planning.Coverage;
import org.lunxun.engine.planning.Uncovered;
import org.lunxun.engine.rules.PlanFacts;
import org.lunxun.model.DateRange;
import org.lunxun.model.finding.PlanReason;
import org.lunxun.report.html.Html;
import org.lunxun.report.html.Label;
import org.lunxun.report.html.Page;
import org.lunxun.report.words.Numbers;

/** What was planned and how good it is, in a few sentences and figures. */
final class SummarySection implements Section {

    private final Facts facts;

    SummarySection(Facts facts) {
        this.facts = facts;
    }

    @Override
    public String id() {
        return "summary";
    }

    @Override
    public void write(Page page) {
        banners(page);
        Coverage all = facts.summary().all();
        DateRange horizon = facts.dataset().policy().horizon();
        page.say(
                "p",
                Label.of(
                        "summary.lead",
                        "start",
                        horizon.start(),
                        "end",
                        horizon.end(),
                        "covered",
                        Numbers.whole(all.covered()),
                        "cadres",
                        Numbers.whole(all.cadres()),
                        "share",
                        Numbers.percent(all.share()),
                        "classes",
                        Numbers.whole(facts.plan().evaluation().facts().offeringsHeld()),
                        "bases",
                        facts.summary().bases().stream()
                                .filter(base -> base.classesHeld() > 0)
                                .count(),
                        "cost",
                        Label.money(facts.plan().evaluation().facts().totalCost())),
                "class",
                "lead");
        page.say("p", quality(), "class", "lead");
        page.say("p", missing(), "class", "lead");
        figures(page);
    }

    private void banners(Page page) {
        if (!facts.plan().found()) {
            page.say("p", Label.of("summary.none"), "class", "banner");
        } else if (!facts.plan().evaluation().valid()) {
            page.say("p", Label.of("summary.invalid"), "class", "banner");
        }
        if (facts.findings().stream().anyMatch(finding -> finding.reason() == PlanReason.SIMULATION)) {
            page.say("p", Label.of("summary.simulation"), "class", "banner");
        }
    }

    private Label quality() {
        return facts.proved()
                ? Label.of(
                        "summary.best",
                        "score",
                        Numbers.whole(facts.plan().score()),
                        "bound",
                        Numbers.whole(facts.plan().bound()),
                        "gap",
                        Numbers.smallPercent(facts.plan().gap()))
                : Label.of(
                        "summary.unproved", "score", Numbers.whole(facts.plan().score()));
    }

    private Label missing() {
        int uncovered = facts.summary().all().uncovered();
        if (uncovered == 0) {
            return Label.of("summary.everyone");
        }
        Map<PlanReason, Integer> counts = new EnumMap<>(PlanReason.class);
        for (Uncovered cadre : facts.plan().uncovered()) {
            counts.merge(cadre.reason(), 1, Integer::sum);
        }
        Optional<Map.Entry<PlanReason, Integer>> most = counts.entrySet().stream()
                .max(Map.Entry.<PlanReason, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())));
        return most.map(reason -> Label.of(
                        "summary.uncovered",
                        "uncovered",
                        Numbers.whole(uncovered),
                        "count",
                        Numbers.whole(reason.getValue()),
                        "reason",
                        Label.of(reason.getKey().code() + ".name")))
                .orElseGet(() -> Label.of("summary.unexplained", "uncovered", Numbers.whole(uncovered)));
    }

    private void figures(Page page) {
        Coverage all = facts.summary().all();
        PlanFacts counts = facts.plan().evaluation().facts();
        Html html = page.html();
        html.open("dl", "class", "figures");
        figure(page, "summary.coverage", Label.same(Numbers.percent(all.share())));
        figure(
                page,
                "summary.gap",
                facts.proved()
                        ? Label.same("≤ " + Numbers.smallPercent(facts.plan().gap()))
                        : Label.of("summary.unknown"));
        figure(page, "summary.score", Label.same(Numbers.whole(facts.plan().score())));
        figure(page, "summary.cost", Label.money(counts.totalCost()));
        figure(page, "summary.places", Label.same(Numbers.whole(all.places())));
        figure(
                page,
                "summary.classes",
                Label.of(
                        "summary.of",
                        "part",
                        Numbers.whole(counts.offeringsHeld()),
                        "all",
                        Numbers.whole(facts.dataset().offerings().size())));
        html.close("dl").line();
    }

    private static void figure(Page page, String key, Label value) {
        page.html().open("div");
        page.say("dt", Label.of(key));
        page.say("dd", value);
        page.html().close("div");
    }
}
