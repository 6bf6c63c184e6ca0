package org.lunxun.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Reason;
import org.lunxun.report.html.Html;
import org.lunxun.report.html.Label;
import org.lunxun.report.html.Page;
import org.lunxun.report.words.Language;
import org.lunxun.report.words.Words;

/** What was noticed on the way, the gravest first. */
final class FindingsSection implements Section {

    private static final int MOST_OF_ONE_REASON = 10;

    private final Facts facts;

    FindingsSection(Facts facts) {
        this.facts = facts;
    }

    @Override
    public String id() {
        return "findings";
    }

    @Override
    public void write(Page page) {
        List<Finding> all = facts.findings();
        if (all.isEmpty()) {
            page.paragraph("findings.none");
            return;
        }
        page.paragraph("findings.intro", "count", all.size());
        Map<Reason, List<Finding>> byReason = new LinkedHashMap<>();
        all.stream().sorted(Comparator.comparing(Finding::severity)).forEach(finding -> byReason.computeIfAbsent(
                        finding.reason(), reason -> new ArrayList<>())
                .add(finding));
        byReason.forEach((reason, findings) -> group(page, reason, findings));
        page.cut(
                byReason.values().stream()
                        .mapToInt(findings -> Math.min(MOST_OF_ONE_REASON, findings.size()))
                        .sum(),
                all.size(),
                Lists.FINDINGS);
    }

    private static void group(Page page, Reason reason, List<Finding> findings) {
        Html html = page.html();
        html.open("details", "class", "finding");
        html.open("summary")
                .open(
                        "span",
                        "class",
                        "severity " + findings.get(0).severity().name().toLowerCase(java.util.Locale.ROOT));
        page.label(Label.word("severity", findings.get(0).severity().name()));
        html.close("span").text(" ");
        page.label(Label.of(reason.code() + ".name"));
        html.text(" ")
                .leaf("span", Integer.toString(findings.size()), "class", "count")
                .close("summary")
                .line();
        html.open("ul", "class", "findings");
        Words chinese = Words.in(Language.CHINESE);
        Words english = Words.in(Language.ENGLISH);
        for (Finding finding : findings.subList(0, Math.min(MOST_OF_ONE_REASON, findings.size()))) {
            page.say("li", new Label(chinese.sentence(finding), english.sentence(finding)));
        }
        html.close("ul").close("details").line();
    }
}
