package org.lunxun.engine.triage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.finding.TriageReason;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.rotation.RotationDataset;

/**
 * Proposals and what was decided on them, side by side. A proposal that was overridden stays as it was, beside the decision and
 * its reason; one without a decision stays proposed, and a plan over it is a simulation.
 *
 * @param entries one for each proposal, in their order
 * @param findings decisions that have no effect, and what to look at in those that have
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record DecisionBook(List<Entry> entries, List<Finding> findings) {

    /** Total, so that no order of rows makes a difference; two that differ on one day have no effect. */
    private static final Comparator<BaseDecision> LATEST = Comparator.comparing(BaseDecision::on)
            .thenComparing(BaseDecision::base)
            .thenComparing(BaseDecision::document)
            .thenComparing(BaseDecision::side)
            .thenComparing(BaseDecision::direction)
            .thenComparing(BaseDecision::by)
            .thenComparing(BaseDecision::reason)
            .thenComparing(BaseDecision::reviewedOn, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** How far a proposal has come. */
    @Stability(Stability.Level.EXPERIMENTAL)
    public enum State {
        /** Nobody has decided yet. */
        PROPOSED,
        /** The responsible body has decided. */
        DECIDED,
        /** The body has looked at what came of its decision. */
        REVIEWED
    }

    /**
     * One proposal.
     *
     * @param proposal what triage says
     * @param decision what was decided, null: nothing yet
     * @param reply the draft that the base saw and its reply, null: none was shown to it
     */
    @Stability(Stability.Level.EXPERIMENTAL)
    public record Entry(
            Proposal proposal,
            @Nullable BaseDecision decision,
            @Nullable BaseReply reply) {

        /**
         * How far the proposal has come.
         *
         * @return proposed, decided or reviewed
         */
        public State state() {
            if (decision == null) {
                return State.PROPOSED;
            }
            return decision.reviewedOn() == null ? State.DECIDED : State.REVIEWED;
        }

        /**
         * Whether something else was decided than proposed.
         *
         * @return false, too, where nothing was decided
         */
        public boolean overridden() {
            return decision != null && differs(proposal, decision);
        }

        /**
         * The outcome that was decided, in the words that fit what the base legally is.
         *
         * @return null where nothing was decided
         */
        public @Nullable Outcome decidedOutcome() {
            return decision == null ? null : Outcome.of(proposal.evidence().legalKind(), decision.direction());
        }
    }

    /** Copies the lists. */
    public DecisionBook {
        entries = List.copyOf(entries);
        findings = List.copyOf(findings);
    }

    /**
     * Puts decisions beside proposals. Of several decisions on one base the latest stands; where those of its latest day say
     * different things, none of that day has an effect. One has no effect, either, when its base is unknown, when it differs from the proposal and gives no reason, or when it would phase out a statutory institution.
     *
     * @param triage the proposals
     * @param decisions what was decided, in any order
     * @return the book
     */
    public static DecisionBook of(TriageResult triage, Collection<BaseDecision> decisions) {
        return of(triage, decisions, List.of());
    }

    /**
     * Puts decisions and replies beside proposals. A decision that came while the base might still reply stands, with a problem
     * said; a reply that came late stands, too.
     *
     * @param triage the proposals
     * @param decisions what was decided, in any order
     * @param replies the drafts that bases saw and their replies, in any order; of several on one base the latest draft counts that
     *     is not later than the decision, and the latest of all where none is
     * @return the book
     */
    public static DecisionBook of(
            TriageResult triage, Collection<BaseDecision> decisions, Collection<BaseReply> replies) {
        List<Finding> findings = new ArrayList<>();
        Replies replied = Replies.of(triage, replies, findings);
        Map<BaseId, BaseDecision> standing = new HashMap<>();
        Set<List<Object>> contradicted = contradicted(decisions);
        for (BaseDecision decision : decisions.stream().sorted(LATEST).toList()) {
            Proposal proposal = triage.findProposal(decision.base()).orElse(null);
            TriageReason defect = proposal == null ? TriageReason.DECISION_BASE_UNKNOWN : defect(proposal, decision);
            if (defect != null) {
                findings.add(about(Severity.LOST, defect, decision));
                continue;
            }
            if (contradicted.contains(List.of(decision.base(), decision.on()))) {
                findings.add(about(Severity.LOST, TriageReason.DECISION_CONTRADICTED, decision));
                continue;
            }
            BaseDecision earlier = standing.put(decision.base(), decision);
            if (earlier != null && !earlier.on().equals(decision.on())) {
                findings.add(about(Severity.NOTICE, TriageReason.DECISION_SUPERSEDED, earlier)
                        .with("later", decision.document()));
            }
        }
        List<Entry> entries = new ArrayList<>();
        for (Proposal proposal : triage.proposals()) {
            BaseDecision decision = standing.get(proposal.base());
            BaseReply reply = replied.find(proposal.base(), decision);
            entries.add(new Entry(proposal, decision, reply));
            if (reply != null && reply.late()) {
                findings.add(Finding.of(Severity.NOTICE, TriageReason.REPLY_LATE)
                        .with("base", reply.base())
                        .with("date", String.valueOf(reply.repliedOn()))
                        .with("until", reply.until()));
            }
            if (decision != null && reply != null && reply.tooEarly(decision.on())) {
                findings.add(about(Severity.PROBLEM, TriageReason.DECISION_BEFORE_REPLY, decision)
                        .with("until", reply.until()));
            }
            if (decision != null && decision.direction() == Direction.PHASE_OUT && leavesNeed(proposal)) {
                findings.add(about(Severity.PROBLEM, TriageReason.DECISION_UNCOVERS_NEED, decision));
            }
        }
        return new DecisionBook(entries, findings);
    }

    private static @Nullable TriageReason defect(Proposal proposal, BaseDecision decision) {
        boolean statutory = proposal.evidence().legalKind() == LegalKind.STATUTORY;
        if (statutory && decision.direction() == Direction.PHASE_OUT) {
            return TriageReason.DECISION_AGAINST_STATUTE;
        }
        return differs(proposal, decision) && decision.reason().isBlank() ? TriageReason.DECISION_WITHOUT_REASON : null;
    }

    /** Bases and days with decisions that say different things. */
    private static Set<List<Object>> contradicted(Collection<BaseDecision> decisions) {
        Map<List<Object>, BaseDecision> first = new HashMap<>();
        Set<List<Object>> contradicted = new HashSet<>();
        for (BaseDecision decision : decisions) {
            List<Object> key = List.of(decision.base(), decision.on());
            BaseDecision other = first.putIfAbsent(key, decision);
            if (other != null && (other.side() != decision.side() || other.direction() != decision.direction())) {
                contradicted.add(key);
            }
        }
        return contradicted;
    }

    private static boolean differs(Proposal proposal, BaseDecision decision) {
        return proposal.side().choice() != decision.side()
                || proposal.retention().choice() != decision.direction();
    }

    private static boolean leavesNeed(Proposal proposal) {
        return proposal.retention().reasons().stream()
                .anyMatch(reason -> reason.reason() == TriageReason.NEED_UNCOVERED
                        || reason.reason() == TriageReason.NEED_UNCOVERED_TOGETHER);
    }

    private static Finding about(Severity severity, TriageReason reason, BaseDecision decision) {
        return Finding.of(severity, reason)
                .with("base", decision.base())
                .with("document", decision.document())
                .with("date", decision.on());
    }

    /**
     * Which bases nobody has decided on.
     *
     * @return ids in their order
     */
    public Set<BaseId> undecided() {
        return bases(entry -> entry.decision() == null);
    }

    /**
     * Which bases were decided to be phased out.
     *
     * @return ids in their order
     */
    public Set<BaseId> closed() {
        return bases(entry -> entry.decision() != null && entry.decision().direction() == Direction.PHASE_OUT);
    }

    /**
     * Which bases were decided to be released: their classes become menus and are not planned by assignment. Those that are
     * closed are not among them.
     *
     * @return ids in their order
     */
    public Set<BaseId> released() {
        return bases(entry -> entry.decision() != null
                && entry.decision().direction() != Direction.PHASE_OUT
                && entry.decision().side() == Side.RELEASE);
    }

    private Set<BaseId> bases(Predicate<Entry> which) {
        return entries.stream()
                .filter(which)
                .map(entry -> entry.proposal().base())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The classes that a plan under these decisions leaves out: those of closed and of released bases. Promised places stay in
     * every plan all the same.
     *
     * @param dataset the planning problem
     * @return ids in their order
     */
    public Set<OfferingId> leftOut(RotationDataset dataset) {
        Set<BaseId> bases = new TreeSet<>(closed());
        bases.addAll(released());
        return dataset.offerings().stream()
                .filter(offering -> bases.contains(offering.base()))
                .map(Offering::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
