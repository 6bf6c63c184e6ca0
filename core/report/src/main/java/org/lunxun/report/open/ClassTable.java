package org.lunxun.report.open;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Offering;
import org.lunxun.report.file.PeopleCsv;
import org.lunxun.report.html.Cell;
import org.lunxun.report.html.Label;
import org.lunxun.report.html.Page;
import org.lunxun.report.html.Table;
import org.lunxun.report.words.Numbers;

/** The class plan, as a table on the page and as a file beside it. */
final class ClassTable {

    static final String FILE = "data/classes.csv";

    private static final int MOST = 200;

    private final OpenFacts facts;
    private final Map<BaseId, String> bases = new HashMap<>();

    ClassTable(OpenFacts facts) {
        this.facts = facts;
        for (Base base : facts.dataset().bases()) {
            bases.put(base.id(), base.name());
        }
    }

    void write(Page page) {
        List<Offering> classes = facts.classPlan().classes();
        page.paragraph("open.classes.intro", "count", Numbers.whole(classes.size()));
        if (facts.classPlan().withheld() > 0) {
            page.paragraph("open.classes.withheld");
        }
        Table table = new Table(page)
                .words("open.class")
                .words("open.dates")
                .moreWords("open.provider")
                .moreNumbers("open.hours")
                .numbers("open.seats")
                .moreNumbers("open.perSeat")
                .moreWords("open.admits")
                .begin(Label.of("open.classes"));
        List<Offering> shown = classes.subList(0, Math.min(MOST, classes.size()));
        for (Offering offering : shown) {
            table.row(
                    Cell.of(offering.title()),
                    Cell.days(
                            offering.dates().start().toString(),
                            offering.dates().end().toString()),
                    Cell.of(bases.getOrDefault(offering.base(), "")),
                    Cell.of(Numbers.whole(offering.hours())),
                    offering.seats().limit().isPresent()
                            ? Cell.of(offering.seats().max())
                            : Cell.of(Label.of("open.unlimited")),
                    Cell.of(Numbers.yuan(offering.costPerSeat())),
                    Cell.of(admits(offering)));
        }
        table.end();
        page.cut(shown.size(), classes.size(), FILE);
    }

    private Label admits(Offering offering) {
        List<String> all = new ArrayList<>();
        offering.levels().forEach(level -> all.add(level(level)));
        offering.categories().forEach(category -> all.add(category.name()));
        offering.sectors().forEach(sector -> all.add(sector.name()));
        return all.isEmpty() ? Label.of("open.everyone") : new Label(String.join("、", all), String.join(", ", all));
    }

    private String level(LevelCode code) {
        return facts.dataset()
                .policy()
                .findLevel(code)
                .map(level -> level.name().isBlank() ? code.name() : level.name())
                .orElse(code.name());
    }

    void writeList(OutputStream out) throws IOException {
        PeopleCsv.write(out, csv -> {
            csv.row(
                    "title",
                    "start_date",
                    "end_date",
                    "base",
                    "mode",
                    "hours",
                    "seats",
                    "cost_per_seat",
                    "levels",
                    "categories",
                    "sectors",
                    "topics");
            facts.classPlan().classes().forEach(offering -> row(csv, offering));
        });
    }

    private void row(PeopleCsv csv, Offering offering) {
        csv.row(
                offering.title(),
                offering.dates().start(),
                offering.dates().end(),
                bases.getOrDefault(offering.base(), ""),
                offering.mode().name(),
                offering.hours(),
                offering.seats().limit().isPresent() ? offering.seats().max() : "",
                offering.costPerSeat().toPlainString(),
                offering.levels().stream().map(this::level).collect(Collectors.joining("|")),
                offering.categories().stream().map(Object::toString).collect(Collectors.joining("|")),
                offering.sectors().stream().map(Object::toString).collect(Collectors.joining("|")),
                offering.topics().stream()
                        .map(topic -> topic.topic().toString())
                        .collect(Collectors.joining("|")));
    }
}
