package org.lunxun.engine.triage;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.lunxun.engine.appraisal.Appraisal;
import org.lunxun.model.resource.BaseId;

/** Names who might take over what a base cannot be done without for. */
final class Replacements {

    private final Supply supply;
    private final Set<BaseId> stopped;
    private final Comparator<BaseId> bestFirst;

    Replacements(Supply supply, Appraisal appraisal, Set<BaseId> stopped) {
        this.supply = supply;
        this.stopped = stopped;
        this.bestFirst = Comparator.comparingDouble(
                        (BaseId base) -> -appraisal.base(base).quality())
                .thenComparing(Comparator.naturalOrder());
    }

    List<Replacement> of(BaseId base, List<NeedGroup> needs) {
        return needs.stream()
                .map(need -> new Replacement(need, candidates(base, need)))
                .toList();
    }

    private List<BaseId> candidates(BaseId base, NeedGroup need) {
        Collection<BaseId> able =
                need.topic() == null ? supply.coverSeats(need.level()).keySet() : supply.teachers(need.topic());
        return able.stream()
                .filter(each -> !each.equals(base) && !stopped.contains(each))
                .sorted(bestFirst)
                .limit(Replacement.MOST_CANDIDATES)
                .toList();
    }
}
