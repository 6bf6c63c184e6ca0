package org.lunxun.engine.planning;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.people.Sector;
import org.lunxun.model.people.Unit;
import org.lunxun.model.people.UnitId;
import org.lunxun.model.rotation.RotationDataset;

/**
 * The order in which planning holds cadres: unit by unit, and units that share classes side by side (by the sector of
 * their first cadre), so that what a block of cadres touches lies together.
 */
final class CadreOrder {

    /** The place of a cadre among the cadres of the dataset. */
    final int[] row;

    /** The unit of a cadre, by its place in {@link #unitRow}. */
    final int[] unit;
    /** Where the cadres of a unit start. */
    final int[] unitFrom;
    /** The place of a unit among the units of the dataset. */
    final int[] unitRow;

    private final Map<CadreId, Integer> places;

    CadreOrder(RotationDataset dataset) {
        List<Cadre> cadres = dataset.cadres();
        List<Unit> units = dataset.units();
        Map<UnitId, Integer> unitIndex = new HashMap<>();
        units.forEach(each -> unitIndex.put(each.id(), unitIndex.size()));
        int[] unitOfRow = new int[cadres.size()];
        for (int r = 0; r < unitOfRow.length; r++) {
            unitOfRow[r] = Objects.requireNonNull(unitIndex.get(cadres.get(r).unit()));
        }
        unitRow = unitOrder(cadres, unitOfRow, units.size());
        int[] unitPlace = new int[unitRow.length];
        for (int u = 0; u < unitRow.length; u++) {
            unitPlace[unitRow[u]] = u;
        }
        unitFrom = new int[unitRow.length + 1];
        for (int unitOf : unitOfRow) {
            unitFrom[unitPlace[unitOf] + 1]++;
        }
        for (int u = 0; u < unitRow.length; u++) {
            unitFrom[u + 1] += unitFrom[u];
        }
        row = new int[cadres.size()];
        unit = new int[cadres.size()];
        places = new HashMap<>(2 * cadres.size());
        int[] next = unitFrom.clone();
        for (int r = 0; r < unitOfRow.length; r++) {
            int u = unitPlace[unitOfRow[r]];
            int c = next[u]++;
            row[c] = r;
            unit[c] = u;
            places.put(cadres.get(r).id(), c);
        }
    }

    /** The place of a cadre in this order. */
    int place(CadreId cadre) {
        return Objects.requireNonNull(places.get(cadre));
    }

    /** The place of a cadre in this order, −1 for one who is not in the dataset. */
    int find(CadreId cadre) {
        return places.getOrDefault(cadre, -1);
    }

    private static int[] unitOrder(List<Cadre> cadres, int[] unitOfRow, int units) {
        Map<Sector, Integer> sectors = new HashMap<>();
        int[] sectorOf = new int[units];
        Arrays.fill(sectorOf, Integer.MAX_VALUE);
        for (int r = 0; r < unitOfRow.length; r++) {
            @Nullable Sector sector = cadres.get(r).sector();
            if (sector != null && sectorOf[unitOfRow[r]] == Integer.MAX_VALUE) {
                sectorOf[unitOfRow[r]] = sectors.computeIfAbsent(sector, word -> sectors.size());
            }
        }
        Integer[] order = new Integer[units];
        Arrays.setAll(order, u -> u);
        Arrays.sort(order, Comparator.comparingInt((Integer u) -> sectorOf[u]).thenComparing(u -> u));
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }
}
