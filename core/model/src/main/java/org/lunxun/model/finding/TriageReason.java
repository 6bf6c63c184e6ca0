package org.lunxun.model.finding;

import org.lunxun.model.Stability;

/** Why triage proposes what it proposes for a base. */
@Stability(Stability.Level.EXPERIMENTAL)
public enum TriageReason implements Reason {
    /** The base is on the list of institutional roles that the user gave. */
    INSTITUTIONAL_ROLE,
    /** The base alone serves some need of some level. */
    CARRIES_ALONE,
    /** The base is among those that together carry most of the work. */
    CARRIES_MUCH,
    /** Others carry most of the work without the base. */
    CARRIES_LITTLE,
    /** The base lies between the thresholds and stays on the side where it was. */
    STAYS_ON_SIDE,
    /** The base lies between the thresholds, and no side is on record: it is released. */
    NO_SIDE_ON_RECORD,
    /** Even the pessimistic end of the quality is at or above the line of the strong. */
    QUALITY_STRONG,
    /** The quality is surely at or above the line of the weak, and not surely at or above that of the strong. */
    QUALITY_SUFFICIENT,
    /** It is not sure on which side of the line of the weak the quality lies. */
    QUALITY_UNSURE,
    /** Even the optimistic end of the quality is below the line of the weak. */
    QUALITY_WEAK,
    /** Too few people answered to propose phasing out or making stronger. */
    EVIDENCE_THIN,
    /** Nobody answered for the base; silence is no bad mark. */
    SILENT,
    /** The base has not returned its form, and can still be reminded of it. */
    TO_REMIND,
    /** The base has not returned its form after the last reminder: it is to be inspected on site. */
    UNANSWERED,
    /** The rotation stays possible without the base. */
    COVERABLE_WITHOUT,
    /** Without the base a need would stay open. */
    NEED_UNCOVERED,
    /** The base could go alone; if others that are worse go, too, a need would stay open. */
    NEED_UNCOVERED_TOGETHER,
    /** The base is a statutory institution, which is never withdrawn. */
    STATUTORY_STAYS,
    /** A documented fact stops new classes. */
    VETO,
    /** A fact that would stop new classes lacks its document or its date, and has no effect. */
    VETO_UNDOCUMENTED,
    /** A fact that would stop new classes is not in force on the day of the triage, and has no effect. */
    VETO_NOT_IN_FORCE,
    /** A base of which nothing is known gets no added support. */
    NO_SUPPORT_SILENT,
    /** A base that has not returned its form after the last reminder gets no added support. */
    NO_SUPPORT_UNANSWERED,
    /** A base whose new classes are stopped gets no support. */
    NO_SUPPORT_STOPPED,
    /** A base that is proposed to be phased out gets no support. */
    NO_SUPPORT_GOING,
    /** Nobody rated a dimension of the base, so that it is not known what to repair. */
    NO_SUPPORT_UNKNOWN,

    /** So few people rated a base that what it would get would tell what they said: it gets no support. */
    NO_SUPPORT_HIDDEN,
    /** A region has too few bases at the standard of a function. */
    NETWORK_HOLE,
    /** A region has more bases for a function than it needs. */
    NETWORK_DOUBLE,
    /** A base is at the standard of a function, and nobody has designated it for that. */
    NETWORK_NOT_DESIGNATED,
    /** A base is designated for a function and below its standard. */
    NETWORK_BELOW_STANDARD,
    /** A designation names a base that does not serve its function, or that there is not. */
    DESIGNATION_UNKNOWN,
    /** A project of support was to be done by now and was not accepted. */
    PROJECT_OVERDUE,
    /** A decision names a base that there is no proposal for; it has no effect. */
    DECISION_BASE_UNKNOWN,
    /** A later decision on the same base stands. */
    DECISION_SUPERSEDED,
    /** Two decisions of one day on one base say different things; neither has an effect. */
    DECISION_CONTRADICTED,
    /** A decision differs from the proposal and gives no reason; it has no effect. */
    DECISION_WITHOUT_REASON,
    /** A decision would phase out a statutory institution; it has no effect. */
    DECISION_AGAINST_STATUTE,
    /** A decision phases out a base without which a need stays uncovered. */
    DECISION_UNCOVERS_NEED,
    /** A decision was made while the base might still reply to the draft, and had not. */
    DECISION_BEFORE_REPLY,
    /** A draft or a reply names a base that there is no proposal for; it has no effect. */
    REPLY_BASE_UNKNOWN,
    /** A base replied after the window for its reply; the reply stands all the same. */
    REPLY_LATE,
    /** A completion rate of a base is no number from 0 to 1; it counts for nothing. */
    RATE_UNREADABLE;

    @Override
    public String code() {
        return "triage." + name();
    }
}
