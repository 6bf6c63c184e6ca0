package org.lunxun.report.page;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.triage.Grant;
import org.lunxun.engine.triage.SupportPlan;
import org.lunxun.engine.triage.SupportPolicy;
import org.lunxun.report.html.Cell;
import org.lunxun.report.html.Label;
import org.lunxun.report.html.Page;
import org.lunxun.report.html.Table;
import org.lunxun.report.words.Numbers;

/** How a support budget is spread over the bases. */
final class SupportSection implements Section {

    private static final int MOST = 60;

    private final Facts facts;
    private final @Nullable SupportPlan support;

    SupportSection(Facts facts) {
        this.facts = facts;
        support = facts.background().support();
    }

    @Override
    public String id() {
        return "support";
    }

    @Override
    public boolean present() {
        return support != null;
    }

    @Override
    public void write(Page page) {
        if (support == null) {
            return;
        }
        boolean repair = support.policy().purpose() == SupportPolicy.Purpose.REPAIR;
        page.paragraph(
                repair ? "support.repair" : "support.reward",
                "given",
                Numbers.whole(1000 * support.given()),
                "budget",
                Numbers.whole(1000 * support.thousands()));
        if (repair && support.policy().curves().values().stream().anyMatch(curve -> curve.assumed())) {
            page.say("p", Label.of("support.assumed"), "class", "note");
        }
        List<Grant> given = support.grants().stream()
                .filter(grant -> grant.thousands() > 0)
                .sorted(Comparator.comparingLong(Grant::thousands).reversed().thenComparing(Grant::base))
                .toList();
        Table table = new Table(page).words("triage.base").words("support.for").numbers("support.yuan");
        if (repair) {
            table.moreNumbers("support.gain");
        }
        table.begin(Label.of("support.table"));
        for (Grant grant : given.subList(0, Math.min(MOST, given.size()))) {
            Cell base = Cell.of(facts.baseName(grant.base()));
            Cell purpose = Cell.of(
                    grant.dimension() == null
                            ? Label.of("support.quality")
                            : Label.of("dimension." + grant.dimension()));
            Cell yuan = Cell.of(Numbers.whole(grant.yuan()));
            if (repair) {
                table.row(base, purpose, yuan, Cell.of(Numbers.oneDecimal(grant.expectedGain())));
            } else {
                table.row(base, purpose, yuan);
            }
        }
        table.end();
        page.cut(Math.min(MOST, given.size()), given.size(), Lists.SUPPORT);
    }
}
