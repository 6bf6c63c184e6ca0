package org.lunxun.report.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lunxun.model.Stability;
import org.lunxun.report.file.OutFolder;
import org.lunxun.report.html.Document;
import org.lunxun.report.html.Label;
import org.lunxun.report.html.Page;
import org.lunxun.report.words.Language;
import org.lunxun.report.words.Numbers;

/** The report for those who plan: everything, with names. */
@Stability(Stability.Level.INTERNAL)
public final class PlannerReport {

    /** The name of the page. */
    public static final String INDEX = "index.html";

    private final Facts facts;
    private final Language first;

    /**
     * A report that is not yet written.
     *
     * @param facts what it tells of
     * @param first the language that is shown first
     */
    public PlannerReport(Facts facts, Language first) {
        this.facts = facts;
        this.first = first;
    }

    /**
     * Writes the page and the lists beside it.
     *
     * @param out where to
     * @param notices notices and calendars beside the page, as the page refers to them
     * @throws IOException when a file cannot be written
     */
    public void write(OutFolder out, List<String> notices) throws IOException {
        new Lists(facts).write(out);
        new BasePages(facts).write(out, first);
        out.write(INDEX, source(notices));
    }

    String source(List<String> notices) {
        List<Section> sections = new ArrayList<>();
        for (Section section : all(notices)) {
            if (section.present()) {
                sections.add(section);
            }
        }
        Page page = new Page(first);
        Document document = new Document(page);
        document.begin(
                facts.title().isBlank() ? Label.of("report.title") : Label.same(facts.title()),
                Label.of(
                        "report.subtitle",
                        "start",
                        facts.dataset().policy().horizon().start(),
                        "end",
                        facts.dataset().policy().horizon().end(),
                        "cadres",
                        Numbers.whole(facts.dataset().cadres().size())),
                Label.of("report.kind"),
                sections.stream()
                        .map(section -> new Document.Entry(section.id(), section.title()))
                        .toList());
        for (Section section : sections) {
            document.section(new Document.Entry(section.id(), section.title()));
            section.write(page);
            document.endSection();
        }
        return document.end(Label.of("report.foot"));
    }

    private List<Section> all(List<String> notices) {
        return List.of(
                new SummarySection(facts),
                new QualitySection(facts),
                new CoverageSection(facts),
                new EvennessSection(facts),
                new LoadSection(facts),
                new BudgetSection(facts),
                new UncoveredSection(facts),
                new ScarceSection(facts),
                new RegistrySection(facts.background().registry()),
                new AppraisalSection(facts),
                new TriageSection(facts),
                new SupportSection(facts),
                new NetworkSection(facts),
                new FindingsSection(facts),
                new AboutSection(facts, beside(notices)));
    }

    private List<AboutSection.Beside> beside(List<String> notices) {
        List<AboutSection.Beside> files = new ArrayList<>();
        for (String list : new Lists(facts).names()) {
            files.add(new AboutSection.Beside(list, Label.of("file." + list)));
        }
        for (String notice : notices) {
            files.add(new AboutSection.Beside(
                    notice, Label.of(notice.startsWith("calendars") ? "file.calendars" : "file.notices")));
        }
        return files;
    }
}
