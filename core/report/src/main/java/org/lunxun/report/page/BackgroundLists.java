package org.lunxun.report.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.appraisal.Appraisal;
import org.lunxun.engine.appraisal.BaseAppraisal;
import org.lunxun.engine.appraisal.DimensionAppraisal;
import org.lunxun.engine.appraisal.Estimate;
import org.lunxun.engine.registry.FieldOrigin;
import org.lunxun.engine.registry.MergedEntry;
import org.lunxun.engine.registry.MergedRegistry;
import org.lunxun.engine.triage.BaseNetwork;
import org.lunxun.engine.triage.Grant;
import org.lunxun.engine.triage.Proposal;
import org.lunxun.engine.triage.TriageResult;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.resource.Dimension;
import org.lunxun.report.file.PeopleCsv;
import org.lunxun.report.words.Language;
import org.lunxun.report.words.Words;

/** The rows of the lists on registry, appraisal and triage. */
final class BackgroundLists {

    private final Facts facts;

    BackgroundLists(Facts facts) {
        this.facts = facts;
    }

    void registry(PeopleCsv csv) {
        MergedRegistry registry = Objects.requireNonNull(facts.background().registry());
        csv.row("kind", "id", "members", "field", "value", "source", "first_seen", "others");
        entries(csv, "base", registry.bases());
        entries(csv, "course", registry.courses());
        entries(csv, "offering", registry.offerings());
        entries(csv, "lecturer", registry.lecturers());
        entries(csv, "material", registry.materials());
    }

    private static void entries(PeopleCsv csv, String kind, List<? extends MergedEntry<?, ?>> entries) {
        for (MergedEntry<?, ?> entry : entries) {
            String members = entry.members().stream()
                    .map(member -> member.source() + "/" + member.id())
                    .collect(Collectors.joining("|"));
            if (entry.fields().isEmpty()) {
                csv.row(
                        kind,
                        entry.id().toString(),
                        members,
                        "",
                        "",
                        entry.members().get(0).source().value(),
                        day(entry.seen().day()),
                        "");
                String source = entry.members().get(0).source().value();
                entry.seen()
                        .later()
                        .forEach((field, day) ->
                                csv.row(kind, entry.id().toString(), members, field, "", source, day(day), ""));
            }
            for (FieldOrigin field : entry.fields()) {
                csv.row(
                        kind,
                        entry.id().toString(),
                        members,
                        field.field(),
                        field.value(),
                        field.source().value(),
                        day(field.firstSeen()),
                        field.others().stream()
                                .map(other -> other.source() + "=" + other.value())
                                .collect(Collectors.joining("|")));
            }
        }
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    void bases(PeopleCsv csv) {
        Appraisal appraisal = Objects.requireNonNull(facts.background().appraisal());
        csv.row(
                "base_id",
                "name",
                "quality",
                "origin",
                "faculty",
                "teaching",
                "conditions",
                "reputation",
                "respondents",
                "estimate",
                "low",
                "high");
        for (BaseAppraisal base : appraisal.bases().values()) {
            csv.row(
                    base.base().value(),
                    facts.baseName(base.base()),
                    base.shown() ? base.quality() : "",
                    base.origin().name(),
                    score(base, Dimension.FACULTY),
                    score(base, Dimension.TEACHING),
                    score(base, Dimension.CONDITIONS),
                    score(base, Dimension.REPUTATION),
                    base.respondents(),
                    end(base, Estimate::value),
                    end(base, Estimate::low),
                    end(base, Estimate::high));
        }
    }

    private static Object end(BaseAppraisal base, ToDoubleFunction<Estimate> end) {
        Estimate estimate = base.estimate();
        return base.shown() && estimate != null ? (Object) end.applyAsDouble(estimate) : "";
    }

    private static Object score(BaseAppraisal base, Dimension dimension) {
        return base.findDimension(dimension)
                .filter(DimensionAppraisal::shown)
                .<Object>map(DimensionAppraisal::score)
                .orElse("");
    }

    void triage(PeopleCsv csv) {
        TriageResult triage = Objects.requireNonNull(facts.background().triage());
        Words chinese = Words.in(Language.CHINESE);
        Words english = Words.in(Language.ENGLISH);
        csv.row("base_id", "name", "side", "outcome", "rank", "share", "cumulated", "reasons", "words_zh", "words_en");
        for (Proposal proposal : triage.proposals()) {
            csv.row(
                    proposal.base().value(),
                    facts.baseName(proposal.base()),
                    proposal.side().choice().name(),
                    proposal.outcome().name(),
                    proposal.evidence().place().rank(),
                    proposal.evidence().place().share(),
                    proposal.evidence().place().cumulated(),
                    proposal.reasons().stream()
                            .map(reason -> reason.reason().name())
                            .collect(Collectors.joining("|")),
                    said(proposal, chinese),
                    said(proposal, english));
        }
    }

    void support(PeopleCsv csv) {
        csv.row("base_id", "name", "dimension", "yuan", "expected_gain");
        for (Grant grant : Objects.requireNonNull(facts.background().support()).grants()) {
            csv.row(
                    grant.base().value(),
                    facts.baseName(grant.base()),
                    grant.dimension() == null ? "" : grant.dimension().name(),
                    grant.yuan(),
                    grant.dimension() == null ? "" : grant.expectedGain());
        }
    }

    void network(PeopleCsv csv) {
        csv.row("function", "region", "bases", "at_standard", "hole", "double");
        for (BaseNetwork.Place place :
                Objects.requireNonNull(facts.background().network()).map()) {
            csv.row(
                    place.function(),
                    place.region().name(),
                    place.bases(),
                    place.atStandard(),
                    place.hole() ? "yes" : "",
                    place.twice() ? "yes" : "");
        }
    }

    private static String said(Proposal proposal, Words words) {
        return proposal.reasons().stream()
                .map((Finding reason) -> words.what(reason))
                .collect(Collectors.joining(" "));
    }
}
