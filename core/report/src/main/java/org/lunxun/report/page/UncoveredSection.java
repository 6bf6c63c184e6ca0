package org.lunxun.report.page;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lunxun.engine.planning.Uncovered;
import org.lunxun.model.finding.PlanReason;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.CadreId;
import org.lunxun.report.html.Cell;
import org.lunxun.report.html.Label;
import org.lunxun.report.html.Page;
import org.lunxun.report.html.Table;
import org.lunxun.report.words.Language;
import org.lunxun.report.words.Numbers;
import org.lunxun.report.words.Words;

/** Who is not trained once, and why. */
final class UncoveredSection implements Section {

    private static final int MOST_CADRES = 30;

    private final Facts facts;

    UncoveredSection(Facts facts) {
        this.facts = facts;
    }

    @Override
    public String id() {
        return "uncovered";
    }

    @Override
    public boolean present() {
        return !facts.plan().uncovered().isEmpty();
    }

    @Override
    public void write(Page page) {
        List<Uncovered> uncovered = facts.plan().uncovered();
        page.paragraph("uncovered.intro", "count", Numbers.whole(uncovered.size()));
        reasons(page, uncovered);
        List<Uncovered> shown = uncovered.subList(0, Math.min(MOST_CADRES, uncovered.size()));
        Map<CadreId, Cadre> cadres = facts.cadres(shown);
        Table table = new Table(page)
                .words("uncovered.cadre")
                .moreWords("uncovered.unit")
                .words("uncovered.why")
                .beginBelowHeading("uncovered.who");
        for (Uncovered one : shown) {
            Cadre cadre = cadres.get(one.cadre());
            table.row(
                    Cell.named(
                            cadre == null || cadre.name().isBlank()
                                    ? one.cadre().value()
                                    : cadre.name(),
                            one.cadre().value()),
                    Cell.of(cadre == null ? "–" : facts.unitName(cadre.unit())),
                    Cell.of(new Label(
                            firstLine(Words.in(Language.CHINESE).sentence(facts.named(one))),
                            firstLine(Words.in(Language.ENGLISH).sentence(facts.named(one))))));
        }
        table.end();
        page.cut(shown.size(), uncovered.size(), Lists.UNCOVERED);
    }

    private static void reasons(Page page, List<Uncovered> uncovered) {
        Map<PlanReason, Integer> counts = new EnumMap<>(PlanReason.class);
        uncovered.forEach(one -> counts.merge(one.reason(), 1, Integer::sum));
        Table table = new Table(page)
                .words("uncovered.reason")
                .picture("uncovered.share")
                .numbers("uncovered.cadres")
                .moreWords("uncovered.maybe")
                .begin(Label.of("uncovered.reasons"));
        counts.entrySet().stream()
                .sorted(Map.Entry.<PlanReason, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(count -> table.row(
                        Cell.of(Label.of(count.getKey().code() + ".name")),
                        Cell.bar((double) count.getValue() / uncovered.size(), "fill-loss"),
                        Cell.of(count.getValue()),
                        Cell.of(Label.of(count.getKey().code() + ".maybe"))));
        table.end();
    }

    private static String firstLine(String sentence) {
        int end = sentence.indexOf('\n');
        return end < 0 ? sentence : sentence.substring(0, end);
    }
}
