package org.lunxun.model.finding;

import org.lunxun.model.Stability;

/** Why something was noticed: a constant of one of the short lists of this package. */
@Stability(Stability.Level.EXPERIMENTAL)
public sealed interface Reason
        permits DatasetReason,
                TableReason,
                ProviderReason,
                RegistryReason,
                AppraisalReason,
                TriageReason,
                SurveyReason,
                PlanReason,
                SyncReason {

    /**
     * The constant's name.
     *
     * @return upper-case words with underscores, unique within its list
     */
    String name();

    /**
     * The key under which words for it are kept.
     *
     * @return the list and the constant, for example {@code dataset.CELL_EMPTY}
     */
    String code();
}
