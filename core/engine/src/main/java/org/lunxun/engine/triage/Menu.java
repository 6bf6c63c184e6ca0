package org.lunxun.engine.triage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.Category;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.people.Sector;
import org.lunxun.model.people.UnitId;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.rotation.RotationDataset;

/**
 * One line of a unit's menu (自主选学): an elective class of a released base, and how many of the unit's cadres may choose
 * it. Choices come back as promised places.
 *
 * @param unit whose cadres may choose
 * @param offering the class
 * @param seats the unit's quota, 1 or more
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Menu(UnitId unit, OfferingId offering, long seats) implements Comparable<Menu> {

    private static final Comparator<Menu> ORDER =
            Comparator.comparing(Menu::unit).thenComparing(Menu::offering);

    /** Cadres of one unit whom the same classes admit. */
    private record Group(
            UnitId unit,
            LevelCode level,
            @Nullable Category category,
            @Nullable Sector sector) {

        boolean admitted(Offering offering) {
            return (offering.levels().isEmpty() || offering.levels().contains(level))
                    && (offering.categories().isEmpty()
                            || (category != null && offering.categories().contains(category)))
                    && (offering.sectors().isEmpty()
                            || (sector != null && offering.sectors().contains(sector)));
        }
    }

    /**
     * The menus of all units. A class of a released base, inside the horizon, whose base stays and may open new classes,
     * is shared among the units in proportion to their cadres whom it admits (Webster's divisor method; of equal claims the
     * unit with fewer seats first, then by id). The quotas of a class sum to its seats less the promised ones, or to all
     * whom it admits where these are fewer.
     *
     * @param dataset the dataset
     * @param triage what is proposed for its bases
     * @return the lines, sorted by unit and class
     */
    public static List<Menu> of(RotationDataset dataset, TriageResult triage) {
        Set<BaseId> elective = new HashSet<>();
        for (Proposal proposal : triage.proposals()) {
            if (proposal.side().choice() == Side.RELEASE
                    && proposal.retention().choice() != Direction.PHASE_OUT
                    && !proposal.newClassesStopped()) {
                elective.add(proposal.base());
            }
        }
        Map<OfferingId, Long> promised = new HashMap<>();
        dataset.promises().forEach(promise -> promised.merge(promise.offering(), 1L, Long::sum));
        Map<Group, Long> groups = new HashMap<>();
        for (Cadre cadre : dataset.cadres()) {
            groups.merge(new Group(cadre.unit(), cadre.level(), cadre.category(), cadre.sector()), 1L, Long::sum);
        }
        List<Menu> lines = new ArrayList<>();
        for (Offering offering : dataset.offerings()) {
            if (elective.contains(offering.base()) && dataset.policy().horizon().contains(offering.dates())) {
                share(offering, promised.getOrDefault(offering.id(), 0L), groups, lines);
            }
        }
        lines.sort(null);
        return lines;
    }

    private static void share(Offering offering, long promised, Map<Group, Long> groups, List<Menu> lines) {
        SortedMap<UnitId, Long> admitted = new TreeMap<>();
        groups.forEach((group, cadres) -> {
            if (group.admitted(offering)) {
                admitted.merge(group.unit(), cadres, Long::sum);
            }
        });
        long all = admitted.values().stream().mapToLong(Long::longValue).sum();
        long seats = Math.min(all, Math.max(0, offering.seats().max() - promised));
        long[] given = Thousands.give(
                admitted.values().stream()
                        .map(cadres -> (Thousands.Claim) number -> cadres / (2.0 * number - 1))
                        .toArray(Thousands.Claim[]::new),
                seats);
        int i = 0;
        for (UnitId unit : admitted.keySet()) {
            if (given[i] > 0) {
                lines.add(new Menu(unit, offering.id(), given[i]));
            }
            i++;
        }
    }

    @Override
    public int compareTo(Menu other) {
        return ORDER.compare(this, other);
    }
}
