package org.lunxun.report.open;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes sure that groupings of the same people cannot be set against each other. Whoever knows who belongs to which
 * group can subtract: where groups of one grouping lie wholly inside a group of another, the difference is a published
 * result of the rest. If that rest is fewer than ten, the larger group is put with the others of its grouping.
 */
final class Disclosure {

    private final Set<Profile> profiles;

    Disclosure(Set<Profile> profiles) {
        this.profiles = Set.copyOf(profiles);
    }

    /** Hides groups until no difference shows fewer than ten people. */
    void protect(List<Grouping> groupings) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Grouping outer : groupings) {
                for (Grouping inner : groupings) {
                    changed |= outer != inner && protect(outer, inner);
                }
            }
        }
    }

    private boolean protect(Grouping outer, Grouping inner) {
        Map<Group, Integer> inside = insideOf(outer, inner);
        for (Group group : outer.all()) {
            int rest = group.cadres() - inside.getOrDefault(group, group.cadres());
            if (rest > 0 && rest < Grouping.FEWEST) {
                if (outer.shown().contains(group)) {
                    outer.hide(group);
                    return true;
                }
                // The others of a grouping are shown, too: then the inner grouping must say less.
                return inner.hideSmallest();
            }
        }
        return false;
    }

    /** How many cadres of each outer group are in inner groups that lie wholly inside it; only where there are any. */
    private Map<Group, Integer> insideOf(Grouping outer, Grouping inner) {
        Map<Group, Set<Group>> meets = new HashMap<>();
        for (Profile profile : profiles) {
            meets.computeIfAbsent(inner.of(profile), none -> new HashSet<>()).add(outer.of(profile));
        }
        Map<Group, Integer> inside = new HashMap<>();
        meets.forEach((part, groups) -> {
            if (groups.size() == 1) {
                inside.merge(groups.iterator().next(), part.cadres(), Integer::sum);
            }
        });
        return inside;
    }
}
