package org.lunxun.engine.triage;

import java.util.Set;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.BaseKind;

/** What a base legally is, on which it depends what can be proposed for it. */
@Stability(Stability.Level.EXPERIMENTAL)
public enum LegalKind {
    /** A statutory institution: party school, administration college, socialism institute, cadre college. */
    STATUTORY,
    /** An institution of its own right that was designated as a base. */
    DESIGNATED,
    /** A provider under contract. */
    MARKET;

    private static final Set<BaseKind> STATUTORY_KINDS = Set.of(
            BaseKind.PARTY_SCHOOL,
            BaseKind.ADMINISTRATION_COLLEGE,
            BaseKind.SOCIALISM_INSTITUTE,
            BaseKind.CADRE_COLLEGE);

    private static final Set<BaseKind> DESIGNATED_KINDS = Set.of(BaseKind.UNIVERSITY, BaseKind.TEACHING_SITE);

    /**
     * What a base of some kind is taken for unless somebody says otherwise. That universities and teaching sites are
     * taken for designated, and all other words for the market, is Lunxun's own reading.
     *
     * @param kind the kind of base
     * @return what it is taken for
     */
    public static LegalKind of(BaseKind kind) {
        if (STATUTORY_KINDS.contains(kind)) {
            return STATUTORY;
        }
        return DESIGNATED_KINDS.contains(kind) ? DESIGNATED : MARKET;
    }
}
