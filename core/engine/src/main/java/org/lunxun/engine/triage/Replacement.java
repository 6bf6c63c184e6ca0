package org.lunxun.engine.triage;

import java.util.List;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.BaseId;

/**
 * A need that wants a replacement before a base can go, and who might take it over.
 *
 * @param need the need
 * @param candidates bases without a veto that teach the topic to another level, or already train the level; the best
 *     first, at most {@link #MOST_CANDIDATES}; empty when a new class must be found elsewhere
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Replacement(NeedGroup need, List<BaseId> candidates) {

    /** The most candidates that are named. */
    public static final int MOST_CANDIDATES = 3;

    /** Copies the list. */
    public Replacement {
        candidates = List.copyOf(candidates);
    }
}
