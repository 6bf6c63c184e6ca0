package org.lunxun.report.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.planning.Price;
import org.lunxun.engine.planning.QuarterSummary;
import org.lunxun.engine.planning.YearSummary;
import org.lunxun.report.html.Cell;
import org.lunxun.report.html.ColumnChart;
import org.lunxun.report.html.Figure;
import org.lunxun.report.html.Label;
import org.lunxun.report.html.Page;
import org.lunxun.report.html.Table;
import org.lunxun.report.words.Numbers;

/** How evenly the work lies over years and quarters, and what held each year back. */
final class EvennessSection implements Section {

    private final Facts facts;

    EvennessSection(Facts facts) {
        this.facts = facts;
    }

    @Override
    public String id() {
        return "evenness";
    }

    @Override
    public void write(Page page) {
        page.paragraph(
                "evenness.intro",
                "years",
                Numbers.percent(facts.summary().unevenYears()),
                "quarters",
                Numbers.percent(facts.summary().unevenQuarters()));
        quarters(page);
        years(page);
    }

    private void quarters(Page page) {
        List<QuarterSummary> quarters = facts.summary().quarters();
        Figure figure = Figure.begin(
                page,
                Label.of("evenness.quarters"),
                Label.of("evenness.quarters.reading", "quarters", quarters.size()),
                List.of());
        List<ColumnChart.Column> columns = new ArrayList<>();
        for (int i = 0; i < quarters.size(); i++) {
            QuarterSummary quarter = quarters.get(i);
            boolean newYear = i == 0 || !quarters.get(i - 1).year().equals(quarter.year());
            columns.add(new ColumnChart.Column(
                    Label.same(newYear && quarters.size() <= 60 ? quarter.year().toString() : ""),
                    0,
                    quarter.places(),
                    Numbers.whole(quarter.places()),
                    quarter.year() + " Q" + quarter.quarter() + ": " + Numbers.whole(quarter.places()),
                    null));
        }
        ColumnChart.draw(figure, columns, Numbers::whole);
        figure.numbers();
        Table table = new Table(page)
                .words("evenness.quarter")
                .numbers("evenness.places")
                .begin(Label.of("evenness.quarters"));
        quarters.forEach(
                quarter -> table.row(Cell.of(quarter.year() + " Q" + quarter.quarter()), Cell.of(quarter.places())));
        table.end();
        figure.end();
    }

    private void years(Page page) {
        Map<Integer, Map<Price.Scarce, Double>> stakes = new Stakes(facts).byYear();
        Table table = new Table(page)
                .words("year")
                .numbers("evenness.places")
                .numbers("evenness.seats")
                .numbers("evenness.budget")
                .moreWords("evenness.cap")
                .begin(Label.of("evenness.years"));
        for (YearSummary year : facts.summary().years()) {
            table.row(
                    Cell.of(year.year().toString()),
                    Cell.of(year.places()),
                    Cell.of(
                            year.seatsOffered() == 0
                                    ? "–"
                                    : Numbers.percent((double) year.places() / year.seatsOffered())),
                    Cell.of(used(year.spent(), year.limit())),
                    Cell.of(cap(stakes.get(year.year().getValue()))));
        }
        table.end();
        page.say("p", Label.of("evenness.note"), "class", "note");
    }

    private static String used(BigDecimal spent, @Nullable BigDecimal limit) {
        return limit == null || limit.signum() == 0 ? "–" : Numbers.percent(spent.doubleValue() / limit.doubleValue());
    }

    /** The two kinds with most points at stake, each with its share of the year's. */
    private static Label cap(@Nullable Map<Price.Scarce, Double> stakes) {
        double all = stakes == null
                ? 0
                : stakes.values().stream().mapToDouble(Double::doubleValue).sum();
        if (stakes == null || all <= 0) {
            return Label.same("–");
        }
        List<Label> most = stakes.entrySet().stream()
                .sorted(Map.Entry.<Price.Scarce, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(2)
                .map(stake -> Label.of(
                        "evenness.stake",
                        "kind",
                        Label.of("evenness.cap." + stake.getKey()),
                        "share",
                        Numbers.percent(stake.getValue() / all)))
                .toList();
        return most.size() == 1
                ? most.get(0)
                : new Label(
                        most.get(0).chinese() + "；" + most.get(1).chinese(),
                        most.get(0).english() + "; " + most.get(1).english());
    }
}
