package org.lunxun.report.page;

import java.util.Comparator;
import java.util.List;
import org.lunxun.engine.planning.Price;
import org.lunxun.model.people.UnitId;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.report.html.Cell;
import org.lunxun.report.html.Label;
import org.lunxun.report.html.Page;
import org.lunxun.report.html.Table;
import org.lunxun.report.words.Numbers;

/** What is scarce, and what one more unit of it would be worth. */
final class ScarceSection implements Section {

    private static final int MOST = 20;

    private final Facts facts;

    ScarceSection(Facts facts) {
        this.facts = facts;
    }

    @Override
    public String id() {
        return "scarce";
    }

    @Override
    public boolean present() {
        return !facts.plan().prices().isEmpty();
    }

    @Override
    public void write(Page page) {
        page.paragraph("scarce.intro");
        List<Price> dearest = facts.plan().prices().stream()
                .sorted(Comparator.comparingDouble(Price::price)
                        .reversed()
                        .thenComparing(Price::scarce)
                        .thenComparing(Price::owner)
                        .thenComparing(Price::first))
                .limit(MOST)
                .toList();
        double most = dearest.get(0).price();
        Table table = new Table(page)
                .words("scarce.what")
                .words("scarce.where")
                .moreWords("scarce.when")
                .numbers("scarce.points")
                .picture("scarce.size")
                .begin(Label.of("scarce.table"));
        for (Price price : dearest) {
            table.row(
                    Cell.of(Label.word("scarce", price.scarce().name())),
                    where(price),
                    price.first().isEmpty() ? Cell.of("–") : Cell.days(price.first(), price.last()),
                    Cell.of(Numbers.oneDecimal(price.price())),
                    Cell.bar(price.price() / most, "fill-main"));
        }
        table.end();
        page.cut(dearest.size(), facts.plan().prices().size(), Lists.PRICES);
    }

    private Cell where(Price price) {
        return switch (price.scarce()) {
            case SEATS -> {
                Offering offering = facts.offering(OfferingId.of(price.owner()));
                yield Cell.named(offering == null ? price.owner() : offering.title(), price.owner());
            }
            case UNIT_AT_WORK, LEADERS_AT_HOME -> Cell.named(facts.unitName(UnitId.of(price.owner())), price.owner());
            case PLACES -> Cell.named(facts.baseName(BaseId.of(price.owner())), price.owner());
            case BUDGET, COVERAGE -> Cell.of(price.owner());
        };
    }
}
