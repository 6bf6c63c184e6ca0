package org.lunxun.report.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.lunxun.engine.planning.YearSummary;
import org.lunxun.report.html.Cell;
import org.lunxun.report.html.ColumnChart;
import org.lunxun.report.html.Figure;
import org.lunxun.report.html.Label;
import org.lunxun.report.html.Page;
import org.lunxun.report.html.Table;
import org.lunxun.report.words.Numbers;

/** What each year costs, against its budget. */
final class BudgetSection implements Section {

    private final Facts facts;

    BudgetSection(Facts facts) {
        this.facts = facts;
    }

    @Override
    public String id() {
        return "budget";
    }

    @Override
    public void write(Page page) {
        BigDecimal spent = BigDecimal.ZERO;
        double hours = 0;
        List<ColumnChart.Column> columns = new ArrayList<>();
        for (YearSummary year : facts.summary().years()) {
            spent = spent.add(year.spent());
            hours += year.hours();
            BigDecimal limit = year.limit();
            columns.add(new ColumnChart.Column(
                    Label.same(year.year().toString()),
                    0,
                    thousands(year.spent()),
                    Numbers.whole(thousands(year.spent())),
                    year.year() + ": " + Numbers.yuan(year.spent()),
                    limit == null ? null : thousands(limit)));
        }
        page.paragraph(
                "budget.intro",
                "yuan",
                Label.money(spent),
                "perHour",
                hours == 0 ? "–" : Numbers.oneDecimal(spent.doubleValue() / hours));
        Figure figure = Figure.begin(
                page,
                Label.of("budget.figure"),
                tight() == 0 ? Label.of("budget.slack") : Label.of("budget.reading", "years", tight()),
                List.of(
                        new Figure.Key("fill-main", Label.of("budget.spent")),
                        new Figure.Key("fill-limit", Label.of("budget.limit"))));
        ColumnChart.draw(figure, columns, Numbers::whole);
        figure.numbers();
        table(page);
        figure.end();
    }

    /** In how many years less than a fiftieth of the budget is left. */
    private long tight() {
        return facts.summary().years().stream()
                .filter(year -> {
                    BigDecimal limit = year.limit();
                    return limit != null
                            && limit.signum() > 0
                            && year.spent().doubleValue() >= 0.98 * limit.doubleValue();
                })
                .count();
    }

    private void table(Page page) {
        Table table = new Table(page)
                .words("year")
                .numbers("budget.spent")
                .numbers("budget.limit")
                .numbers("budget.left")
                .moreNumbers("budget.used")
                .moreNumbers("budget.perHour")
                .begin(Label.of("budget.table"));
        for (YearSummary year : facts.summary().years()) {
            BigDecimal limit = year.limit();
            table.row(
                    Cell.of(year.year().toString()),
                    Cell.of(Numbers.yuan(year.spent())),
                    limit == null ? Cell.of(Label.of("budget.unlimited")) : Cell.of(Numbers.yuan(limit)),
                    Cell.of(limit == null ? "–" : Numbers.yuan(limit.subtract(year.spent()))),
                    Cell.of(
                            limit == null || limit.signum() == 0
                                    ? "–"
                                    : Numbers.percent(year.spent().doubleValue() / limit.doubleValue())),
                    Cell.of(
                            year.hours() == 0
                                    ? "–"
                                    : Numbers.oneDecimal(year.spent().doubleValue() / year.hours())));
        }
        table.end();
    }

    private static double thousands(BigDecimal yuan) {
        return yuan.doubleValue() / 1000;
    }
}
