package org.lunxun.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.lunxun.engine.planning.Coverage;
import org.lunxun.engine.planning.GroupCoverage;
import org.lunxun.engine.planning.PlanSummary;
import org.lunxun.engine.planning.YearSummary;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.people.UnitId;
import org.lunxun.report.html.Cell;
import org.lunxun.report.html.ColumnChart;
import org.lunxun.report.html.Figure;
import org.lunxun.report.html.Label;
import org.lunxun.report.html.Page;
import org.lunxun.report.html.Table;
import org.lunxun.report.words.Numbers;

/** Who is trained once: by year, level, category, sector, region and unit. */
final class CoverageSection implements Section {

    private static final int MOST_GROUPS = 40;
    private static final int LOWEST_UNITS = 20;
    private static final int BANDS = 10;

    private final Facts facts;

    CoverageSection(Facts facts) {
        this.facts = facts;
    }

    @Override
    public String id() {
        return "coverage";
    }

    @Override
    public void write(Page page) {
        PlanSummary summary = facts.summary();
        page.paragraph("coverage.intro");
        years(page);
        groups(page, "coverage.level", summary.byLevel(), this::level);
        groups(page, "coverage.category", summary.byCategory(), group -> Label.same(group.name()));
        groups(page, "coverage.sector", summary.bySector(), group -> Label.same(group.name()));
        groups(page, "coverage.region", summary.byRegion(), group -> Label.same(group.name()));
        units(page);
    }

    private void years(Page page) {
        Coverage all = facts.summary().all();
        List<ColumnChart.Column> columns = new ArrayList<>();
        for (YearSummary year : facts.summary().years()) {
            columns.add(new ColumnChart.Column(
                    Label.same(year.year().toString()),
                    year.coveredToDate() - year.firstCovered(),
                    year.firstCovered(),
                    Numbers.percent(share(year.coveredToDate(), all.cadres())),
                    year.year() + ": " + Numbers.whole(year.coveredToDate()),
                    null));
        }
        Figure figure = Figure.begin(
                page,
                Label.of("coverage.years"),
                Label.of(
                        "coverage.years.reading",
                        "before",
                        Numbers.percent(share(all.coveredByRecord(), all.cadres())),
                        "end",
                        Numbers.percent(all.share())),
                List.of(
                        new Figure.Key("fill-main", Label.of("coverage.inYear")),
                        new Figure.Key("fill-pale", Label.of("coverage.earlier"))));
        ColumnChart.draw(figure, columns, Numbers::whole);
        figure.numbers();
        Table table = new Table(page)
                .words("year")
                .numbers("coverage.inYear")
                .numbers("coverage.toDate")
                .numbers("coverage.share")
                .begin(Label.of("coverage.years"));
        for (YearSummary year : facts.summary().years()) {
            table.row(
                    Cell.of(year.year().toString()),
                    Cell.of(year.firstCovered()),
                    Cell.of(year.coveredToDate()),
                    Cell.of(Numbers.percent(share(year.coveredToDate(), all.cadres()))));
        }
        table.end();
        figure.end();
    }

    private Label level(LevelCode code) {
        return facts.dataset()
                .policy()
                .findLevel(code)
                .map(level -> Label.same(level.name().isBlank() ? code.name() : level.name()))
                .orElse(Label.same(code.name()));
    }

    private <K> void groups(Page page, String key, List<GroupCoverage<K>> groups, Function<K, Label> name) {
        List<GroupCoverage<K>> shown = groups;
        if (groups.size() > MOST_GROUPS) {
            shown = groups.stream()
                    .sorted(Comparator.comparingInt(
                                    (GroupCoverage<K> group) -> group.coverage().cadres())
                            .reversed())
                    .limit(MOST_GROUPS)
                    .toList();
        }
        Table table = coverageTable(page).beginBelowHeading(key);
        for (GroupCoverage<K> group : shown) {
            K of = group.group();
            row(table, Cell.of(of == null ? Label.of("coverage.none") : name.apply(of)), group.coverage());
        }
        table.end();
        if (groups.size() > MOST_GROUPS) {
            page.cut(shown.size(), groups.size(), Lists.COVERAGE);
        }
    }

    private static Table coverageTable(Page page) {
        return new Table(page)
                .words("coverage.group")
                .picture("coverage.bar")
                .numbers("coverage.share")
                .numbers("coverage.covered")
                .numbers("coverage.cadres")
                .moreNumbers("coverage.places")
                .moreNumbers("coverage.hours");
    }

    private static void row(Table table, Cell name, Coverage coverage) {
        table.row(
                name,
                Cell.coverage(coverage.share()),
                Cell.of(Numbers.percent(coverage.share())),
                Cell.of(coverage.covered()),
                Cell.of(coverage.cadres()),
                Cell.of(coverage.places()),
                Cell.of(Numbers.oneDecimal(coverage.cadres() == 0 ? 0 : coverage.hours() / coverage.cadres())));
    }

    private void units(Page page) {
        List<GroupCoverage<UnitId>> units = facts.summary().byUnit();
        page.heading("coverage.unit");
        int[] bands = new int[BANDS + 1];
        units.forEach(unit -> bands[(int) (BANDS * unit.coverage().share())]++);
        Figure figure = Figure.begin(
                page,
                Label.of("coverage.units"),
                Label.of(
                        "coverage.units.reading",
                        "full",
                        Numbers.whole(bands[BANDS]),
                        "all",
                        Numbers.whole(units.size())),
                List.of());
        List<ColumnChart.Column> columns = new ArrayList<>();
        for (int band = 0; band <= BANDS; band++) {
            columns.add(new ColumnChart.Column(
                    Label.same(band % 2 == 0 ? band * 10 + "%" : ""),
                    0,
                    bands[band],
                    Numbers.whole(bands[band]),
                    Numbers.whole(bands[band]),
                    null));
        }
        ColumnChart.draw(figure, columns, Numbers::whole);
        figure.numbers();
        Table table = new Table(page)
                .words("coverage.share")
                .numbers("coverage.unitCount")
                .begin(Label.of("coverage.units"));
        for (int band = 0; band <= BANDS; band++) {
            table.row(Cell.of(band == BANDS ? "100%" : band * 10 + "–" + (band + 1) * 10 + "%"), Cell.of(bands[band]));
        }
        table.end();
        figure.end();
        lowest(page, units);
    }

    private void lowest(Page page, List<GroupCoverage<UnitId>> units) {
        List<GroupCoverage<UnitId>> lowest = units.stream()
                .filter(unit -> unit.coverage().uncovered() > 0)
                .sorted(Comparator.comparingDouble(
                                (GroupCoverage<UnitId> unit) -> unit.coverage().share())
                        .thenComparing(unit -> -unit.coverage().uncovered()))
                .limit(LOWEST_UNITS)
                .toList();
        if (!lowest.isEmpty()) {
            Table table = coverageTable(page).begin(Label.of("coverage.lowest"));
            for (GroupCoverage<UnitId> unit : lowest) {
                UnitId id = java.util.Objects.requireNonNull(unit.group());
                row(table, Cell.named(facts.unitName(id), id.value()), unit.coverage());
            }
            table.end();
        }
        page.cut(lowest.size(), units.size(), Lists.UNITS);
    }

    private static double share(int part, int all) {
        return all == 0 ? 1 : (double) part / all;
    }
}
