package org.lunxun.engine.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.Level;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.people.Unit;
import org.lunxun.model.rotation.RotationDataset;

/** Sorts cadres by what their being trained once is worth: cadres of one kind have one level and the same floors of coverage. */
final class Kinds {

    /** By cadre, in the order of planning: the kind. */
    final int[] of;
    /** By kind: the place of its level in the policy. */
    final int[] level;
    /** By kind: which floors count its cadres. */
    final int[][] floors;

    Kinds(RotationDataset dataset, CadreOrder order, List<CoverageFloor> asked) {
        Map<LevelCode, Integer> levels = new HashMap<>();
        for (Level each : dataset.policy().levels()) {
            levels.put(each.code(), levels.size());
        }
        Map<List<Integer>, Integer> numbers = new HashMap<>();
        List<List<Integer>> marks = new ArrayList<>();
        of = new int[order.row.length];
        for (int c = 0; c < of.length; c++) {
            Cadre cadre = dataset.cadres().get(order.row[c]);
            Unit unit = dataset.units().get(order.unitRow[order.unit[c]]);
            List<Integer> mark = new ArrayList<>();
            mark.add(Objects.requireNonNull(levels.get(cadre.level())));
            for (int floor = 0; floor < asked.size(); floor++) {
                if (asked.get(floor).concerns(cadre, unit)) {
                    mark.add(floor);
                }
            }
            Integer number = numbers.putIfAbsent(mark, numbers.size());
            if (number == null) {
                marks.add(mark);
            }
            of[c] = number == null ? marks.size() - 1 : number;
        }
        level = new int[marks.size()];
        floors = new int[marks.size()][];
        for (int kind = 0; kind < level.length; kind++) {
            List<Integer> mark = marks.get(kind);
            level[kind] = mark.get(0);
            floors[kind] = mark.subList(1, mark.size()).stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
    }
}
