package org.lunxun.report.page;

import java.util.List;
import org.lunxun.report.html.Html;
import org.lunxun.report.html.Label;
import org.lunxun.report.html.Page;
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
        PolicyPart.write(page, facts.dataset().policy());
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
}
