package org.lunxun.report.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lunxun.engine.planning.BaseLoad;
import org.lunxun.model.resource.Base;
import org.lunxun.report.html.AreaChart;
import org.lunxun.report.html.Cell;
import org.lunxun.report.html.Figure;
import org.lunxun.report.html.Html;
import org.lunxun.report.html.Label;
import org.lunxun.report.html.Page;
import org.lunxun.report.html.Table;
import org.lunxun.report.html.WeekStrip;
import org.lunxun.report.words.Numbers;

/** How full the bases are over the weeks. */
final class LoadSection implements Section {

    private static final int MOST_BASES = 40;
    private static final int MOST_MARKS = 10;
    private static final int MOST_STRIP_MARKS = 3;
    private static final int QUARTER_OF_WEEKS = 13;

    private final Facts facts;

    LoadSection(Facts facts) {
        this.facts = facts;
    }

    @Override
    public String id() {
        return "load";
    }

    @Override
    public boolean present() {
        return facts.summary().bases().stream().anyMatch(base -> base.attendees() > 0);
    }

    @Override
    public void write(Page page) {
        page.paragraph("load.intro");
        away(page);
        bases(page);
    }

    private void away(Page page) {
        List<Integer> weeks = facts.summary().awayByWeek();
        int most = weeks.stream().mapToInt(Integer::intValue).max().orElse(0);
        LocalDate busiest = facts.summary().firstWeek().plusWeeks(Math.max(0, weeks.indexOf(most)));
        Figure figure = Figure.begin(
                page,
                Label.of("load.away"),
                Label.of("load.away.reading", "most", Numbers.whole(most), "week", busiest),
                List.of());
        AreaChart.draw(figure, weeks, facts.yearMarks(MOST_MARKS));
        figure.numbers();
        Table table = new Table(page)
                .words("load.from")
                .numbers("load.average")
                .numbers("load.most")
                .begin(Label.of("load.quarters"));
        for (int week = 0; week < weeks.size(); week += QUARTER_OF_WEEKS) {
            List<Integer> quarter = weeks.subList(week, Math.min(weeks.size(), week + QUARTER_OF_WEEKS));
            table.row(
                    Cell.of(facts.summary().firstWeek().plusWeeks(week).toString()),
                    Cell.of(Numbers.oneDecimal(quarter.stream()
                            .mapToInt(Integer::intValue)
                            .average()
                            .orElse(0))),
                    Cell.of(quarter.stream().mapToInt(Integer::intValue).max().orElse(0)));
        }
        table.end();
        figure.end();
    }

    private void bases(Page page) {
        List<BaseLoad> busy = facts.summary().bases().stream()
                .filter(base -> base.attendees() > 0)
                .sorted(Comparator.comparingLong(BaseLoad::residentDays)
                        .reversed()
                        .thenComparing(
                                Comparator.comparingLong(BaseLoad::attendees).reversed()))
                .toList();
        List<BaseLoad> shown = busy.subList(0, Math.min(MOST_BASES, busy.size()));
        page.heading("load.bases");
        page.paragraph("load.bases.intro");
        legend(page);
        Table table = new Table(page)
                .words("load.base")
                .strip("load.weeks")
                .numbers("load.peak")
                .numbers("load.places")
                .moreNumbers("load.classes")
                .moreNumbers("load.attendees")
                .moreNumbers("load.filled")
                .begin(Label.of("load.bases"));
        table.row(
                Cell.of(""),
                at -> WeekStrip.scale(at, facts.yearMarks(MOST_STRIP_MARKS)),
                Cell.of(""),
                Cell.of(""),
                Cell.of(""),
                Cell.of(""),
                Cell.of(""));
        shown.forEach(load -> row(table, load));
        table.end();
        page.cut(shown.size(), busy.size(), Lists.BASE_WEEKS);
    }

    private void row(Table table, BaseLoad load) {
        Base base = facts.base(load.base());
        Integer places = load.places();
        double full = places == null || places == 0 ? Math.max(1, load.peak()) : places;
        long days = facts.weeks() * 7L;
        List<Cell> cells = new ArrayList<>();
        cells.add(page -> {
            page.html().leaf("bdi", facts.baseName(load.base()));
            if (base != null) {
                page.html().text(" ").open("span", "class", "id");
                page.label(Label.word("kind", base.kind().name())).html().close("span");
            }
        });
        cells.add(load.residentDays() == 0 ? Cell.of(Label.of("load.online")) : WeekStrip.of(load.peakByWeek(), full));
        cells.add(Cell.of(load.peak()));
        cells.add(Cell.of(places == null ? "–" : Numbers.whole(places)));
        cells.add(Cell.of(load.classesHeld()));
        cells.add(Cell.of(load.attendees()));
        cells.add(Cell.of(
                places == null || places == 0 ? "–" : Numbers.percent((double) load.residentDays() / places / days)));
        table.row(cells.toArray(Cell[]::new));
    }

    private static void legend(Page page) {
        Html html = page.html();
        html.open("ul", "class", "legend");
        for (int shade = 1; shade <= WeekStrip.SHADES; shade++) {
            html.open("li").open("svg", "width", "14", "height", "14", "aria-hidden", "true");
            html.shape("rect", "class", "h" + shade, "y", "1", "width", "12", "height", "12");
            html.close("svg").text(" ≤ " + 100 / WeekStrip.SHADES * shade + "%").close("li");
        }
        html.close("ul").line();
    }
}
