package org.lunxun.report.open;

import java.io.IOException;
import java.util.List;
import org.lunxun.engine.planning.PlanResult;
import org.lunxun.model.DateRange;
import org.lunxun.model.Stability;
import org.lunxun.model.rotation.RotationDataset;
import org.lunxun.report.file.OutFolder;
import org.lunxun.report.html.Document;
import org.lunxun.report.html.Label;
import org.lunxun.report.html.Page;
import org.lunxun.report.page.PolicyPart;
import org.lunxun.report.words.Language;

/** The report for everyone. */
@Stability(Stability.Level.INTERNAL)
public final class PublicReport {

    private static final String INDEX = "index.html";

    private final String title;
    private final OpenFacts facts;
    private final Language first;
    private final String contact;

    /**
     * A report that is not yet written.
     *
     * @param title its title, empty for a general one
     * @param dataset the planning problem
     * @param plan its plan
     * @param first the language that is shown first
     * @param contact where to complain, empty for none
     */
    public PublicReport(String title, RotationDataset dataset, PlanResult plan, Language first, String contact) {
        this.title = title;
        facts = new OpenFacts(dataset, plan);
        this.first = first;
        this.contact = contact;
    }

    /**
     * Writes the page and the class plan beside it.
     *
     * @param out where to
     * @throws IOException when a file cannot be written
     */
    public void write(OutFolder out) throws IOException {
        ClassTable classes = new ClassTable(facts);
        out.write(ClassTable.FILE, classes::writeList);
        out.write(INDEX, source(classes));
    }

    private String source(ClassTable classes) {
        Page page = new Page(first);
        Document document = new Document(page);
        DateRange horizon = facts.dataset().policy().horizon();
        List<Document.Entry> entries = List.of(
                entry("results"),
                entry("classes"),
                entry("providers"),
                entry("cost"),
                entry("criteria"),
                entry("complain"));
        document.begin(
                title.isBlank() ? Label.of("open.title") : Label.same(title),
                Label.of("open.subtitle", "start", horizon.start(), "end", horizon.end()),
                Label.of("open.kind"),
                entries);
        OpenResults results = new OpenResults(facts);
        part(document, entries.get(0), () -> results.write(page));
        part(document, entries.get(1), () -> classes.write(page));
        OpenTables tables = new OpenTables(facts);
        part(document, entries.get(2), () -> tables.providers(page));
        part(document, entries.get(3), () -> tables.cost(page));
        part(document, entries.get(4), () -> {
            page.paragraph("open.criteria.intro");
            PolicyPart.write(page, facts.dataset().policy());
        });
        part(document, entries.get(5), () -> complain(page));
        return document.end(Label.of("open.foot"));
    }

    private static Document.Entry entry(String id) {
        return new Document.Entry(id, Label.of("open." + id));
    }

    private static void part(Document document, Document.Entry entry, Runnable content) {
        document.section(entry);
        content.run();
        document.endSection();
    }

    private void complain(Page page) {
        page.paragraph("open.complain.how");
        if (!contact.isBlank()) {
            page.say("p", Label.of("open.complain.where", "contact", contact));
        }
    }
}
