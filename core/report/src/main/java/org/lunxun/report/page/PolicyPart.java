package org.lunxun.report.page;

import org.lunxun.model.Stability;
import org.lunxun.model.people.Level;
import org.lunxun.model.rotation.CoverRule;
import org.lunxun.model.rotation.Policy;
import org.lunxun.report.html.Cell;
import org.lunxun.report.html.Html;
import org.lunxun.report.html.Label;
import org.lunxun.report.html.Page;
import org.lunxun.report.html.Table;
import org.lunxun.report.words.Numbers;

/** The rules of a rotation in sentences, and its levels as a table. */
@Stability(Stability.Level.INTERNAL)
public final class PolicyPart {

    private PolicyPart() {}

    /**
     * Writes them.
     *
     * @param page the page
     * @param policy the rules
     */
    public static void write(Page page, Policy policy) {
        rules(page, policy);
        levels(page, policy);
    }

    private static void rules(Page page, Policy policy) {
        CoverRule cover = policy.cover();
        page.heading("about.policy");
        Html html = page.html();
        html.open("ul");
        page.say("li", Label.of(coverKey(cover), "hours", Numbers.oneDecimal(cover.minHours())));
        page.say(
                "li",
                cover.countRecordsFrom() == null
                        ? Label.of("about.noRecords")
                        : Label.of("about.records", "day", cover.countRecordsFrom()));
        page.say(
                "li",
                Label.of(
                        "about.away", "cap", Numbers.percent(policy.absenceCap().doubleValue())));
        page.say("li", Label.of("about.perYear", "count", policy.residentialPerYear()));
        page.say("li", Label.of("about.repeat", "days", policy.repeatTopicDays()));
        page.say("li", Label.of("about.newPost", "days", policy.newPostDays()));
        html.close("ul").line();
    }

    private static void levels(Page page, Policy policy) {
        Table table = new Table(page)
                .words("about.level")
                .numbers("about.priority")
                .numbers("about.hours")
                .begin(Label.of("about.levels"));
        for (Level level : policy.levels()) {
            table.row(
                    Cell.named(
                            level.name().isBlank() ? level.code().name() : level.name(),
                            level.code().name()),
                    Cell.of(Numbers.atMostOneDecimal(level.priority())),
                    Cell.of(Numbers.whole(level.cycleHours())));
        }
        table.end();
    }

    private static String coverKey(CoverRule cover) {
        String modes = cover.modes().size() > 1
                ? "ANY"
                : cover.modes().stream().findFirst().map(Enum::name).orElse("NONE");
        return "about.cover." + modes + (cover.minHours() == 0 ? ".any" : "");
    }
}
