package org.lunxun.engine.triage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.appraisal.Estimate;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.DatasetReason;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.finding.TriageReason;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseFact;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.FactKind;

/** Proposes base by base: prioritize the large, release the small; retain the strong, phase out the weak. */
@Stability(Stability.Level.EXPERIMENTAL)
public final class Triage {

    private static final Comparator<BaseFact> FACT_ORDER = Comparator.comparing(
                    (BaseFact fact) -> String.valueOf(fact.date()))
            .thenComparing(BaseFact::document)
            .thenComparing(BaseFact::source)
            .thenComparing(BaseFact::value)
            .thenComparing(BaseFact::note)
            .thenComparing(fact -> String.valueOf(fact.verified()));

    private final TriageRequest request;
    private final Supply supply;
    private final SeatCount seatCount;
    private final Map<BaseId, List<Veto>> vetoes;
    private final Set<BaseId> stopped;
    private final Replacements replacements;

    private Triage(TriageRequest request) {
        this.request = request;
        this.supply = Supply.of(request.dataset(), request.policy().daysPerOnlineHour());
        this.seatCount = new SeatCount(supply);
        this.vetoes = vetoes(request);
        this.stopped = vetoes.entrySet().stream()
                .filter(each -> each.getValue().stream().anyMatch(Triage::inForce))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        this.replacements = new Replacements(supply, request.appraisal(), stopped);
    }

    /**
     * Proposes for each base of a dataset. The order of rows changes nothing; equal bases get equal proposals.
     *
     * @param request what to triage
     * @return a proposal for each base, and the curve behind the line of grasp
     * @throws IllegalArgumentException when a need or fact refers to what the dataset lacks, or the appraisal is of
     *     another dataset
     */
    public static TriageResult propose(TriageRequest request) {
        return new Triage(request).run();
    }

    private TriageResult run() {
        Map<BaseId, Base> bases = new HashMap<>();
        request.dataset().bases().forEach(base -> bases.put(base.id(), base));
        TriagePolicy policy = request.policy();
        List<CurvePoint> curve = Curve.of(List.copyOf(bases.values()), supply, policy.measure(), request.appraisal());
        List<Draft> drafts = new ArrayList<>(curve.size());
        for (CurvePoint place : curve) {
            drafts.add(draft(caseOf(Objects.requireNonNull(bases.get(place.base())), place)));
        }
        Map<BaseId, List<NeedGroup>> staying = JointClosing.staying(
                drafts.stream().filter(Draft::closes).map(Draft::base).toList(), supply);
        List<Proposal> proposals = drafts.stream()
                .map(draft ->
                        proposal(draft, staying.getOrDefault(draft.base().base().id(), List.of())))
                .toList();
        return new TriageResult(proposals, curve, policy, findings(bases.keySet()));
    }

    private BaseCase caseOf(Base base, CurvePoint place) {
        LegalKind byKind = LegalKind.of(base.kind());
        return new BaseCase(
                base,
                byKind == LegalKind.STATUTORY ? byKind : request.legalKinds().getOrDefault(base.id(), byKind),
                request.appraisal().base(base.id()),
                request.appraisal().scheme().dimensions(),
                place,
                seatCount.carriesAlone(base.id()),
                request.institutional().contains(base.id()),
                request.previous().get(base.id()),
                vetoes.getOrDefault(base.id(), List.of()),
                request.unanswered().get(base.id()));
    }

    private Draft draft(BaseCase base) {
        RememberedLoss loss = new RememberedLoss(Objects.requireNonNullElse(request.loss(), seatCount));
        TriagePolicy policy = request.policy();
        Ruling<SidePolicy, Side> side = first(policy.sides(), policy.curve(), rule -> rule.decide(base));
        Ruling<RetentionPolicy, Direction> retention =
                tempered(base, first(policy.retentions(), policy.line(), rule -> rule.decide(base, loss)));
        List<Margin> margins = new ArrayList<>(side.rule().margins(base));
        margins.addAll(retention.rule().margins(base));
        Estimate estimate = base.appraisal().estimate();
        Chances chances = estimate == null || !retention.rule().equals(policy.line())
                ? null
                : Chances.of(estimate, policy.line());
        return new Draft(
                base,
                side.decision(),
                retention.decision(),
                loss.asked().orElse(null),
                request.prices() == null
                        ? null
                        : request.prices().without(base.base().id()),
                margins,
                chances);
    }

    /** What all rules make of what one of them has decided. */
    private Ruling<RetentionPolicy, Direction> tempered(BaseCase base, Ruling<RetentionPolicy, Direction> ruling) {
        Ruling<RetentionPolicy, Direction> last = ruling;
        for (RetentionPolicy rule : request.policy().retentions()) {
            Decision<Direction> decision = rule.temper(base, last.decision());
            if (!decision.equals(last.decision())) {
                last = new Ruling<>(rule, decision);
            }
        }
        return last;
    }

    private Proposal proposal(Draft draft, List<NeedGroup> openTogether) {
        BaseCase base = draft.base();
        BaseId id = base.base().id();
        Decision<Direction> retention = draft.retention();
        List<NeedGroup> open = draft.loss() == null ? List.of() : draft.loss().uncovered();
        if (base.legalKind() == LegalKind.STATUTORY && retention.choice() == Direction.PHASE_OUT) {
            retention = rectify(retention, Finding.of(Severity.NOTICE, TriageReason.STATUTORY_STAYS));
        } else if (!openTogether.isEmpty()) {
            retention = rectify(retention, NeedReasons.of(TriageReason.NEED_UNCOVERED_TOGETHER, openTogether));
            open = openTogether;
        }
        return new Proposal(
                base,
                draft.side(),
                retention,
                Outcome.of(base.legalKind(), retention.choice()),
                stopped.contains(id),
                replacements.of(id, open),
                draft.loss(),
                draft.price(),
                draft.margins(),
                draft.chances());
    }

    private static Decision<Direction> rectify(Decision<Direction> instead, Finding because) {
        List<Finding> reasons = new ArrayList<>(instead.reasons());
        reasons.add(because);
        return new Decision<>(instead.policy(), Direction.RECTIFY, reasons);
    }

    /** What the rules say of a base by itself. */
    private record Draft(
            BaseCase base,
            Decision<Side> side,
            Decision<Direction> retention,
            @Nullable Loss loss,
            @Nullable Loss price,
            List<Margin> margins,
            @Nullable Chances chances) {

        boolean closes() {
            return base.legalKind() != LegalKind.STATUTORY && retention.choice() == Direction.PHASE_OUT;
        }
    }

    /** A decision and the rule that made it. */
    private record Ruling<P, T>(P rule, Decision<T> decision) {}

    private static <P, T> Ruling<P, T> first(List<? extends P> rules, P last, Function<P, Optional<Decision<T>>> ask) {
        for (P rule : rules) {
            Optional<Decision<T>> decision = ask.apply(rule);
            if (decision.isPresent()) {
                return new Ruling<>(rule, decision.get());
            }
        }
        return new Ruling<>(last, ask.apply(last).orElseThrow());
    }

    private static Map<BaseId, List<Veto>> vetoes(TriageRequest request) {
        Map<BaseId, List<Veto>> vetoes = new HashMap<>();
        request.dataset().facts().stream()
                .filter(fact -> fact.fact().equals(FactKind.VETO))
                .sorted(FACT_ORDER)
                .forEach(fact -> vetoes.computeIfAbsent(fact.base(), base -> new ArrayList<>())
                        .add(Veto.of(fact, request.asOf())));
        return vetoes;
    }

    private static boolean inForce(Veto veto) {
        return veto.standing() == Veto.Standing.IN_FORCE;
    }

    private List<Finding> findings(Set<BaseId> known) {
        List<Finding> findings = new ArrayList<>();
        for (BaseId silent : request.appraisal().silent()) {
            if (request.appraisal().base(silent).estimate() == null) {
                findings.add(Finding.of(Severity.NOTICE, TriageReason.SILENT).with("base", silent));
            }
        }
        for (BaseId base : new TreeSet<>(vetoes.keySet())) {
            for (Veto veto : vetoes.getOrDefault(base, List.of())) {
                if (!inForce(veto)) {
                    findings.add(withoutEffect(base, veto));
                }
            }
        }
        unknown("institutional", request.institutional(), known, findings);
        unknown("legalKinds", request.legalKinds().keySet(), known, findings);
        unknown("previous", request.previous().keySet(), known, findings);
        unknown("unanswered", request.unanswered().keySet(), known, findings);
        return findings;
    }

    private static Finding withoutEffect(BaseId base, Veto veto) {
        TriageReason reason = veto.standing() == Veto.Standing.UNDOCUMENTED
                ? TriageReason.VETO_UNDOCUMENTED
                : TriageReason.VETO_NOT_IN_FORCE;
        Finding finding = Finding.of(Severity.NOTICE, reason).with("base", base);
        if (!veto.fact().document().isBlank()) {
            finding = finding.with("document", veto.fact().document());
        }
        return veto.fact().date() == null
                ? finding
                : finding.with("date", veto.fact().date());
    }

    private static void unknown(String list, Collection<BaseId> named, Set<BaseId> known, List<Finding> findings) {
        for (BaseId base : new TreeSet<>(named)) {
            if (!known.contains(base)) {
                findings.add(Finding.of(Severity.PROBLEM, DatasetReason.REFERENCE_UNKNOWN)
                        .with("list", list)
                        .with("base", base));
            }
        }
    }
}
