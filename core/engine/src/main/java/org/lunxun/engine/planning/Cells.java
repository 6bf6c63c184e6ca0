package org.lunxun.engine.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.Category;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.people.Sector;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.rotation.RotationDataset;

/**
 * Cadres that no list of a class can tell apart: the same level, category and sector. Which classes admit them is found
 * once a cell, not once a cadre.
 */
final class Cells {

    /** By cadre, in the order of planning: its cell. */
    final int[] ofCadre;
    /** By cell: the classes that admit it, in their order. */
    final int[][] classes;

    private record Cell(
            LevelCode level,
            @Nullable Category category,
            @Nullable Sector sector) {}

    Cells(RotationDataset dataset, ClassArrays classArrays, CadreOrder order) {
        Map<Cell, Integer> numbers = new HashMap<>();
        Map<@Nullable Sector, List<Cell>> bySector = new LinkedHashMap<>();
        ofCadre = new int[order.row.length];
        for (int c = 0; c < ofCadre.length; c++) {
            Cadre cadre = dataset.cadres().get(order.row[c]);
            Cell cell = new Cell(cadre.level(), cadre.category(), cadre.sector());
            Integer known = numbers.get(cell);
            if (known == null) {
                known = numbers.size();
                numbers.put(cell, known);
                bySector.computeIfAbsent(cell.sector, sector -> new ArrayList<>())
                        .add(cell);
            }
            ofCadre[c] = known;
        }
        classes = new int[numbers.size()][];
        Arrays.fill(classes, new int[0]);
        int[] sizes = new int[classes.length];
        for (int k = 0; k < classArrays.size; k++) {
            Offering offering = dataset.offerings().get(classArrays.row[k]);
            Set<LevelCode> levels = new HashSet<>(offering.levels());
            Set<Category> categories = new HashSet<>(offering.categories());
            for (Cell cell : admittedBySector(offering, bySector)) {
                if (admits(levels, cell.level) && admits(categories, cell.category)) {
                    int number = numbers.getOrDefault(cell, 0);
                    if (sizes[number] == classes[number].length) {
                        classes[number] = Arrays.copyOf(classes[number], Math.max(8, 2 * sizes[number]));
                    }
                    classes[number][sizes[number]++] = k;
                }
            }
        }
        Arrays.setAll(classes, cell -> Arrays.copyOf(classes[cell], sizes[cell]));
    }

    private static List<Cell> admittedBySector(Offering offering, Map<@Nullable Sector, List<Cell>> bySector) {
        List<Cell> cells = new ArrayList<>();
        if (offering.sectors().isEmpty()) {
            bySector.values().forEach(cells::addAll);
        } else {
            for (Sector sector : new HashSet<>(offering.sectors())) {
                cells.addAll(bySector.getOrDefault(sector, List.of()));
            }
        }
        return cells;
    }

    private static <T> boolean admits(Set<T> list, @Nullable T word) {
        return list.isEmpty() || (word != null && list.contains(word));
    }
}
