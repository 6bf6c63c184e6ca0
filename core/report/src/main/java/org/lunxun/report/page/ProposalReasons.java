package org.lunxun.report.page;

import java.util.List;
import org.lunxun.engine.triage.Loss;
import org.lunxun.engine.triage.Margin;
import org.lunxun.engine.triage.Proposal;
import org.lunxun.engine.triage.Replacement;
import org.lunxun.model.finding.Finding;
import org.lunxun.report.html.Html;
import org.lunxun.report.html.Label;
import org.lunxun.report.html.Page;
import org.lunxun.report.words.Language;
import org.lunxun.report.words.Numbers;
import org.lunxun.report.words.Words;

/** What a proposal rests on, how sure it is, what it would cost, and what would have to change for another one. */
final class ProposalReasons {

    private final Facts facts;

    ProposalReasons(Facts facts) {
        this.facts = facts;
    }

    void write(Page page, Proposal proposal) {
        Html html = page.html();
        html.open("ul", "class", "findings");
        Words chinese = Words.in(Language.CHINESE);
        Words english = Words.in(Language.ENGLISH);
        for (Finding reason : proposal.reasons()) {
            page.say("li", new Label(chinese.what(reason), english.what(reason)));
        }
        if (proposal.newClassesStopped()) {
            page.say("li", Label.of("triage.stopped"));
        }
        certainty(page, proposal);
        Loss loss = proposal.loss() != null && proposal.loss().score() != null ? proposal.loss() : proposal.price();
        if (loss != null && loss.score() != null) {
            page.say(
                    "li",
                    Label.of(
                            loss.exact() ? "triage.loss" : "triage.lossAbout",
                            "points",
                            Numbers.oneDecimal(loss.score())));
        }
        for (Replacement replacement : proposal.replacements()) {
            page.say("li", replacement(replacement));
        }
        html.close("ul").line();
    }

    /** How probably it is right, and what would have to change for another proposal. */
    private static void certainty(Page page, Proposal proposal) {
        boolean shown = proposal.evidence().appraisal().shown();
        if (shown && proposal.probabilityRight().isPresent()) {
            page.say(
                    "li",
                    Label.of(
                            "triage.right",
                            "chance",
                            Numbers.percent(proposal.probabilityRight().getAsDouble())));
        }
        for (Margin margin : proposal.margins()) {
            if (shown || margin.figure().ofSide()) {
                page.say(
                        "li",
                        Label.of(
                                "triage.margin." + margin.figure(),
                                "dimension",
                                margin.findDimension()
                                        .<Object>map(each -> Label.of("dimension." + each))
                                        .orElse(""),
                                "now",
                                margin.figure() == Margin.Figure.WEIGHT
                                        ? Numbers.atMostOneDecimal(margin.now())
                                        : Numbers.percent(margin.now()),
                                "then",
                                margin.figure() == Margin.Figure.WEIGHT
                                        ? Numbers.atMostOneDecimal(margin.now() + margin.change())
                                        : Numbers.percent(margin.now() + margin.change())));
            }
        }
    }

    private Label replacement(Replacement replacement) {
        Object topic = replacement.need().topic() == null
                ? Label.of("triage.once")
                : replacement.need().topic();
        List<String> names =
                replacement.candidates().stream().map(facts::baseName).toList();
        return names.isEmpty()
                ? Label.of(
                        "triage.noReplacement",
                        "topic",
                        topic,
                        "level",
                        replacement.need().level())
                : Label.of(
                        "triage.replacement",
                        "topic",
                        topic,
                        "level",
                        replacement.need().level(),
                        "bases",
                        new Label(String.join("、", names), String.join(", ", names)));
    }
}
