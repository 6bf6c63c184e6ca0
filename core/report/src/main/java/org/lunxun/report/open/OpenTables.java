package org.lunxun.report.open;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lunxun.engine.planning.YearSummary;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Offering;
import org.lunxun.report.html.Cell;
import org.lunxun.report.html.Label;
import org.lunxun.report.html.Page;
import org.lunxun.report.html.Table;
import org.lunxun.report.words.Numbers;

/** The providers and what each year costs. */
final class OpenTables {

    private static final int MOST = 100;

    private final OpenFacts facts;

    OpenTables(OpenFacts facts) {
        this.facts = facts;
    }

    /** Only what the published class plan says: its classes and their seats. */
    void providers(Page page) {
        Map<BaseId, long[]> counts = new HashMap<>();
        for (Offering offering : facts.classPlan().classes()) {
            long[] count = counts.computeIfAbsent(offering.base(), none -> new long[2]);
            count[0]++;
            count[1] += offering.seats().limit().orElse(0);
        }
        List<Base> bases = facts.dataset().bases().stream()
                .filter(base -> counts.containsKey(base.id()))
                .sorted(Comparator.comparing((Base base) -> -count(counts, base, 0)))
                .limit(MOST)
                .toList();
        page.paragraph("open.providers.intro", "count", Numbers.whole(counts.size()));
        Table table = new Table(page)
                .words("open.provider")
                .words("open.providerKind")
                .moreWords("open.region")
                .numbers("open.classCount")
                .numbers("open.seats")
                .begin(Label.of("open.providers"));
        for (Base base : bases) {
            table.row(
                    Cell.of(base.name()),
                    Cell.of(Label.word("kind", base.kind().name())),
                    Cell.of(base.region() == null ? "–" : base.region().name()),
                    Cell.of(count(counts, base, 0)),
                    count(counts, base, 1) == 0 ? Cell.of("–") : Cell.of(count(counts, base, 1)));
        }
        table.end();
    }

    private static long count(Map<BaseId, long[]> counts, Base base, int which) {
        return counts.getOrDefault(base.id(), new long[2])[which];
    }

    /** In whole thousands; a year with fewer than ten places is left out. */
    void cost(Page page) {
        page.paragraph("open.cost.intro");
        Table table = new Table(page)
                .words("year")
                .numbers("open.spent")
                .numbers("open.budget")
                .begin(Label.of("open.cost"));
        for (YearSummary year : facts.summary().years()) {
            BigDecimal limit = year.limit();
            table.row(
                    Cell.of(year.year().toString()),
                    year.places() >= Grouping.FEWEST
                            ? Cell.of(thousands(year.spent()))
                            : Cell.of(Label.of("open.hidden")),
                    limit == null ? Cell.of(Label.of("budget.unlimited")) : Cell.of(thousands(limit)));
        }
        table.end();
    }

    private static String thousands(BigDecimal yuan) {
        return Numbers.whole(yuan.doubleValue() / 1000);
    }
}
