package org.lunxun.report.open;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lunxun.engine.planning.Coverage;
import org.lunxun.engine.planning.YearSummary;
import org.lunxun.model.people.Category;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.people.Region;
import org.lunxun.model.people.Sector;
import org.lunxun.report.html.Cell;
import org.lunxun.report.html.Label;
import org.lunxun.report.html.Page;
import org.lunxun.report.html.Table;
import org.lunxun.report.words.Numbers;

/** Results of groups of at least ten. */
final class OpenResults {

    private static final int MOST_GROUPS = 60;

    private final OpenFacts facts;

    OpenResults(OpenFacts facts) {
        this.facts = facts;
    }

    void write(Page page) {
        Coverage all = facts.summary().all();
        page.say("p", Label.of("open.lead", "rate", Rate.of(all.covered(), all.cadres())), "class", "lead");
        double gap = facts.plan().gap();
        if (Double.isFinite(facts.plan().bound())) {
            page.say("p", Label.of("open.gap", "gap", Numbers.percent(Math.ceil(gap * 1000) / 1000)), "class", "lead");
        }
        page.paragraph("open.groups");
        years(page, all);
        facts.groupings().stream().filter(Grouping::publishable).forEach(grouping -> groups(page, grouping));
    }

    /** A year in which fewer than ten are first trained says nothing of its own. */
    private void years(Page page, Coverage all) {
        Table table = new Table(page).words("year").numbers("open.toDate").beginBelowHeading("open.byYear");
        int last = all.coveredByRecord() >= Grouping.FEWEST ? all.coveredByRecord() : 0;
        for (YearSummary year : facts.summary().years()) {
            boolean enough = year.coveredToDate() - last >= Grouping.FEWEST;
            table.row(
                    Cell.of(year.year().toString()),
                    Cell.of(enough ? Rate.of(year.coveredToDate(), all.cadres()) : Label.of("open.hidden")));
            last = enough ? year.coveredToDate() : last;
        }
        table.end();
    }

    private void groups(Page page, Grouping grouping) {
        Table table = new Table(page)
                .words("coverage.group")
                .numbers("coverage.cadres")
                .numbers("coverage.share")
                .beginBelowHeading("coverage." + grouping.name());
        List<Group> shown = grouping.shown();
        for (Group group : shown.subList(0, Math.min(MOST_GROUPS, shown.size()))) {
            row(table, name(group.values()), group);
        }
        if (shown.size() <= MOST_GROUPS) {
            grouping.others().ifPresent(others -> row(table, Label.of("open.others"), others));
        }
        table.end();
    }

    private static void row(Table table, Label name, Group group) {
        table.row(Cell.of(name), Cell.of(group.cadres()), Cell.of(Rate.of(group.covered(), group.cadres())));
    }

    private Label name(Set<Object> values) {
        if (values.contains(Group.NONE)) {
            return Label.of("coverage.none");
        }
        return Label.same(values.stream().map(this::name).sorted().collect(Collectors.joining("、")));
    }

    private String name(Object value) {
        if (value instanceof LevelCode code) {
            return facts.dataset()
                    .policy()
                    .findLevel(code)
                    .map(level -> level.name().isBlank() ? code.name() : level.name())
                    .orElse(code.name());
        }
        return value instanceof Category || value instanceof Sector || value instanceof Region ? value.toString() : "";
    }
}
