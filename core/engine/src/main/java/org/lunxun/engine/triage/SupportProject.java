package org.lunxun.engine.triage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.appraisal.BaseAppraisal;
import org.lunxun.engine.appraisal.DimensionAppraisal;
import org.lunxun.model.Check;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Dimension;
import org.lunxun.model.resource.SurveyAnswer;

/**
 * What becomes of money for repair: a project with an owner and a deadline. When it has been accepted, the next appraisal tells
 * what it brought, and that raises or lowers the gain curve of its dimension.
 *
 * @param base the base
 * @param dimension what it develops
 * @param yuan the money, 0 or more
 * @param before the estimate of the dimension when the money was given, 0 to 100
 * @param expectedGain by how many points it was expected to rise, 0 to 100
 * @param reach the reach of the gain curve that the expectation was computed with, above 0 to 1
 * @param owner who answers for it, empty while nobody does
 * @param deadline until when it is to be done, null while none is set
 * @param acceptedOn when it was accepted, null before
 * @param realisedGain by how many points the dimension has risen through it, negative for a fall; null while nobody knows
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record SupportProject(
        BaseId base,
        Dimension dimension,
        long yuan,
        double before,
        double expectedGain,
        double reach,
        String owner,
        @Nullable LocalDate deadline,
        @Nullable LocalDate acceptedOn,
        @Nullable Double realisedGain) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException when one is outside its range, or a gain is realised before the project was accepted
     */
    public SupportProject {
        Check.range("money of a project", (double) yuan, 0, 1e15);
        Check.range("score before a project", before, 0, 100);
        Check.range("expected gain of a project", expectedGain, 0, 100);
        Check.above0("reach of a project", reach, 1);
        if (realisedGain != null) {
            Check.range("realised gain of a project", realisedGain, -100, 100);
            if (acceptedOn == null) {
                throw new IllegalArgumentException("The project of base " + base + " on " + dimension
                        + " must be accepted before its gain counts.\nMaybe the day of acceptance was left out.");
            }
        }
    }

    /**
     * The projects of a budget for repair, still without owner and deadline.
     *
     * @param plan how the budget is spread
     * @param triage the proposals that it was spread over
     * @return one for each base and dimension that gets something, in the plan's order; none for a reward
     */
    public static List<SupportProject> of(SupportPlan plan, TriageResult triage) {
        Map<BaseId, Proposal> proposals = new TreeMap<>();
        triage.proposals().forEach(proposal -> proposals.put(proposal.base(), proposal));
        List<SupportProject> projects = new ArrayList<>();
        for (Grant grant : plan.grants()) {
            Dimension dimension = grant.dimension();
            Proposal proposal = proposals.get(grant.base());
            GainCurve curve = dimension == null ? null : plan.policy().curves().get(dimension);
            if (dimension != null && curve != null && grant.thousands() > 0 && proposal != null) {
                score(proposal.evidence().appraisal(), dimension)
                        .ifPresent(before -> projects.add(new SupportProject(
                                grant.base(),
                                dimension,
                                grant.yuan(),
                                before,
                                grant.expectedGain(),
                                curve.reach(),
                                "",
                                null,
                                null,
                                null)));
            }
        }
        return projects;
    }

    private static Optional<Double> score(BaseAppraisal appraisal, Dimension dimension) {
        return appraisal
                .findDimension(dimension)
                .filter(DimensionAppraisal::shown)
                .map(DimensionAppraisal::estimate)
                .map(estimate -> Math.min(100, Math.max(0, estimate.value())));
    }

    /**
     * Whether an earlier project is this one, still open: a budget that is spread again must not start it twice.
     *
     * @param earlier the earlier project
     * @return true when it was not accepted and has the same base, dimension and money
     */
    public boolean goesOnFrom(SupportProject earlier) {
        return earlier.acceptedOn == null
                && base.equals(earlier.base)
                && dimension == earlier.dimension
                && yuan == earlier.yuan;
    }

    /**
     * Whether it should have been accepted by now.
     *
     * @param day the day
     * @return true after the deadline of a project that was not accepted
     */
    public boolean overdue(LocalDate day) {
        return acceptedOn == null && deadline != null && deadline.isBefore(day);
    }

    /**
     * The same projects with what they brought. A gain is measured once, and only where the survey has a round about the base and
     * dimension after the acceptance: an older one cannot tell what the money did. Projects that are measured together divide the
     * rise by what was expected of them, or evenly where nothing was.
     *
     * @param projects the projects
     * @param triage the proposals with the appraisals of today
     * @param survey the answers behind these appraisals; those of unknown round do not count
     * @return in the same order; as before where a project was not accepted, its gain is there already, nothing was asked since,
     *     or so few answered that it may not be shown
     */
    public static List<SupportProject> measured(
            List<SupportProject> projects, TriageResult triage, Collection<SurveyAnswer> survey) {
        Map<List<Object>, LocalDate> rounds = new HashMap<>();
        for (SurveyAnswer answer : survey) {
            if (answer.round() != null && answer.respondents() > 0) {
                rounds.merge(
                        List.of(answer.base(), answer.dimension()),
                        answer.round(),
                        (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        Map<List<Object>, List<SupportProject>> due = projects.stream()
                .filter(project -> project.due(rounds.get(project.what())))
                .collect(Collectors.groupingBy(SupportProject::what));
        return projects.stream()
                .map(project -> project.due(rounds.get(project.what()))
                        ? project.measured(triage, due.getOrDefault(project.what(), List.of()))
                        : project)
                .toList();
    }

    private List<Object> what() {
        return List.of(base, dimension);
    }

    private boolean due(@Nullable LocalDate round) {
        return acceptedOn != null && realisedGain == null && round != null && round.isAfter(acceptedOn);
    }

    private SupportProject measured(TriageResult triage, List<SupportProject> together) {
        double all = together.stream().mapToDouble(SupportProject::expectedGain).sum();
        double share = all > 0 ? expectedGain / all : 1.0 / together.size();
        return triage.findProposal(base)
                .flatMap(proposal -> score(proposal.evidence().appraisal(), dimension))
                .map(now -> new SupportProject(
                        base,
                        dimension,
                        yuan,
                        before,
                        expectedGain,
                        reach,
                        owner,
                        deadline,
                        acceptedOn,
                        share * (now - before)))
                .orElse(this);
    }

    /**
     * A policy whose curves follow from what accepted projects brought; see {@link GainCurve#fitted}.
     *
     * @param policy the policy before
     * @param projects projects of earlier budgets, in any order
     * @return a copy; curves of dimensions without an accepted and measured project stay as they are
     */
    public static SupportPolicy fitted(SupportPolicy policy, Collection<SupportProject> projects) {
        SupportPolicy fitted = policy;
        for (Dimension dimension : Dimension.values()) {
            GainCurve curve = policy.curves().get(dimension);
            List<GainCurve.Outcome> outcomes = projects.stream()
                    .filter(project -> project.dimension() == dimension)
                    .filter(project -> project.realisedGain() != null)
                    .map(project -> new GainCurve.Outcome(
                            project.expectedGain(),
                            project.reach(),
                            project.realisedGain() == null ? 0 : project.realisedGain()))
                    .sorted(Comparator.comparing(GainCurve.Outcome::expected)
                            .thenComparing(GainCurve.Outcome::reach)
                            .thenComparing(GainCurve.Outcome::realised))
                    .toList();
            if (curve != null && !outcomes.isEmpty()) {
                fitted = fitted.withCurve(dimension, curve.fitted(outcomes));
            }
        }
        return fitted;
    }
}
