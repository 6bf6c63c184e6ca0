package org.lunxun.report.page;

import java.util.List;
import org.lunxun.model.people.Level;
import org.lunxun.model.rotation.CoverRule;
import org.lunxun.model.rotation.Policy;
import org.lunxun.report.html.Cell;
import org.lunxun.report.html.Html;
import org.lunxun.report.html.Label;
import org.lunxun.report.html.Page;
import org.lunxun.report.html.Table;
import org.lunxun.report.words.Numbers;

/** The data and the policy behind the report, what the words mean, and what lies beside the page. */
final class AboutSection implements Section {

    private final Facts facts;
    private final List<Beside> beside;

    /** A file or folder beside the page. */
    record Beside(String path, Label label) {}

    AboutSection(Facts facts, List<Beside> beside) {
        this.facts = facts;
        this.beside = List.copyOf(beside);
    }

    @Override
    public String id() {
        return "about";
    }

    @Override
    public void write(Page page) {
        page.paragraph("about.proposal");
        policy(page);
        levels(page);
        page.heading("about.data");
        page.paragraph(
                "about.counts",
                "cadres",
                Numbers.whole(facts.dataset().cadres().size()),
                "units",
                Numbers.whole(facts.dataset().units().size()),
                "bases",
                Numbers.whole(facts.dataset().bases().size()),
                "offerings",
                Numbers.whole(facts.dataset().offerings().size()),
                "needs",
                Numbers.whole(facts.dataset().needs().size()),
                "records",
                Numbers.whole(facts.dataset().records().size()));
        page.paragraph("about.privacy");
        page.heading("about.files");
        Html html = page.html();
        html.open("ul");
        for (Beside file : beside) {
            html.open("li").leaf("a", file.path(), "href", file.path()).text(" ");
            page.label(file.label());
            html.close("li");
        }
        html.close("ul").line();
    }

    private void policy(Page page) {
        Policy policy = facts.dataset().policy();
        CoverRule cover = policy.cover();
        page.heading("about.policy");
        Html html = page.html();
        html.open("ul");
        page.say(
                "li",
                Label.of(
                        "about.cover."
                                + (cover.modes().size() > 1
                                        ? "ANY"
                                        : cover.modes().stream()
                                                .findFirst()
                                                .map(Enum::name)
                                                .orElse("NONE")),
                        "hours",
                        Numbers.oneDecimal(cover.minHours())));
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

    private void levels(Page page) {
        Table table = new Table(page)
                .words("about.level")
                .numbers("about.priority")
                .numbers("about.hours")
                .begin(Label.of("about.levels"));
        for (Level level : facts.dataset().policy().levels()) {
            table.row(
                    Cell.named(
                            level.name().isBlank() ? level.code().name() : level.name(),
                            level.code().name()),
                    Cell.of(Numbers.oneDecimal(level.priority())),
                    Cell.of(Numbers.whole(level.cycleHours())));
        }
        table.end();
    }
}
