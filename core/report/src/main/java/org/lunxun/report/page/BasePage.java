package org.lunxun.report.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.appraisal.DimensionAppraisal;
import org.lunxun.engine.appraisal.Estimate;
import org.lunxun.engine.triage.BaseDecision;
import org.lunxun.engine.triage.BaseReply;
import org.lunxun.engine.triage.CurvePoint;
import org.lunxun.engine.triage.DecisionBook;
import org.lunxun.engine.triage.Outcome;
import org.lunxun.engine.triage.Proposal;
import org.lunxun.model.resource.BaseFact;
import org.lunxun.model.resource.Verification;
import org.lunxun.report.html.Cell;
import org.lunxun.report.html.Document;
import org.lunxun.report.html.Label;
import org.lunxun.report.html.Page;
import org.lunxun.report.html.Table;
import org.lunxun.report.words.Language;
import org.lunxun.report.words.Numbers;

/** One base, for its director: why us, on what evidence, and what we may do about it. */
final class BasePage {

    private static final int MOST_FACTS = 200;

    private final Facts facts;
    private final Proposal proposal;
    private final List<BaseFact> told;

    BasePage(Facts facts, Proposal proposal, List<BaseFact> told) {
        this.facts = facts;
        this.proposal = proposal;
        this.told = told;
    }

    String source(Language first) {
        Page page = new Page(first);
        Document document = new Document(page);
        List<Document.Entry> entries = List.of(
                new Document.Entry("why", Label.of("base.why")),
                new Document.Entry("evidence", Label.of("base.evidence")),
                new Document.Entry("told", Label.of("base.told")),
                new Document.Entry("decision", Label.of("base.decision")));
        document.begin(
                Label.same(facts.baseName(proposal.base())),
                Label.same(proposal.base().value()),
                Label.of("base.kind"),
                entries);
        List<Runnable> parts = List.of(() -> why(page), () -> evidence(page), () -> facts(page), () -> decision(page));
        for (int i = 0; i < entries.size(); i++) {
            document.section(entries.get(i));
            parts.get(i).run();
            document.endSection();
        }
        return document.end(Label.of("report.foot"));
    }

    private void why(Page page) {
        page.paragraph(
                "base.proposed",
                "side",
                Label.word("side", proposal.side().choice().name()),
                "outcome",
                TriageSection.label(proposal.outcome().code()),
                "legal",
                Label.word("legal", proposal.evidence().legalKind().name()));
        new ProposalReasons(facts).write(page, proposal);
        page.paragraph("base.notVerdict");
    }

    private void evidence(Page page) {
        CurvePoint place = proposal.evidence().place();
        page.paragraph("base.place", "rank", place.rank(), "share", Numbers.percent(place.share()));
        if (proposal.evidence().appraisal().dimensions().isEmpty()) {
            page.paragraph("base.nobodyRated");
            return;
        }
        Table table = new Table(page)
                .words("base.dimension")
                .numbers("base.estimate")
                .numbers("appraisal.interval")
                .numbers("appraisal.respondents")
                .begin(Label.of("base.evidence"));
        for (DimensionAppraisal each : proposal.evidence().appraisal().dimensions()) {
            Estimate estimate = each.shown() ? each.estimate() : null;
            table.row(
                    Cell.of(Label.of("dimension." + each.dimension())),
                    Cell.of(estimate == null ? "–" : Numbers.oneDecimal(estimate.value())),
                    Cell.of(
                            estimate == null
                                    ? "–"
                                    : Numbers.oneDecimal(estimate.low()) + " – " + Numbers.oneDecimal(estimate.high())),
                    Cell.of(each.respondents()));
        }
        table.end();
        page.say("p", Label.of("base.evidence.note"), "class", "note");
    }

    private void facts(Page page) {
        if (told.isEmpty()) {
            page.paragraph("base.noFacts");
            return;
        }
        Table table = new Table(page)
                .words("base.fact")
                .words("base.value")
                .words("base.verified")
                .moreWords("base.document")
                .begin(Label.of("base.told"));
        for (BaseFact fact : told.subList(0, Math.min(MOST_FACTS, told.size()))) {
            table.row(
                    Cell.of(Label.word("fact", fact.fact().name())),
                    Cell.of(fact.value().isEmpty() ? "–" : fact.value()),
                    Cell.of(verified(fact.verified())),
                    Cell.of((fact.document() + " " + (fact.date() == null ? "" : fact.date())).strip()));
        }
        table.end();
        page.say("p", Label.of("base.told.note"), "class", "note");
    }

    private static Label verified(@Nullable Verification how) {
        return Label.of("base.verified." + (how == null ? "UNSAID" : how.name()));
    }

    private void decision(Page page) {
        DecisionBook book = facts.background().decisions();
        DecisionBook.Entry entry = book == null
                ? null
                : book.entries().stream()
                        .filter(each -> each.proposal().base().equals(proposal.base()))
                        .findFirst()
                        .orElse(null);
        BaseReply reply = entry == null ? null : entry.reply();
        if (reply == null) {
            page.paragraph("base.noDraft");
        } else {
            page.paragraph("base.draft", "date", reply.draftOn(), "until", reply.until());
            if (reply.repliedOn() != null) {
                page.paragraph("base.replied", "date", reply.repliedOn());
                page.html()
                        .open("blockquote")
                        .leaf("bdi", reply.reply())
                        .close("blockquote")
                        .line();
            }
        }
        BaseDecision decision = entry == null ? null : entry.decision();
        Outcome outcome = entry == null ? null : entry.decidedOutcome();
        if (decision == null || outcome == null) {
            page.paragraph("base.undecided");
            return;
        }
        page.paragraph(
                "base.decided",
                "side",
                Label.word("side", decision.side().name()),
                "outcome",
                TriageSection.label(outcome.code()),
                "by",
                decision.by(),
                "date",
                decision.on(),
                "document",
                decision.document());
        if (!decision.reason().isBlank()) {
            page.paragraph("base.reason");
            page.html()
                    .open("blockquote")
                    .leaf("bdi", decision.reason())
                    .close("blockquote")
                    .line();
        }
    }
}
