package org.lunxun.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.exchange.kit.DatasetDraft;
import org.lunxun.model.finding.DatasetReason;
import org.lunxun.model.finding.Finding;

class UnitTreeTest {
    private static final int NONE = -1;

    @TempDir
    Path folder;

    @Test
    void losesLoopsAndWhatHangsInTheAirInEveryForest() {
        Random random = new Random(5);
        for (int i = 0; i < 150; i++) {
            int[] parents = new int[1 + random.nextInt(20)];
            for (int unit = 0; unit < parents.length; unit++) {
                // A number beyond the last unit is the id of no row.
                parents[unit] = random.nextInt(3) == 0 ? NONE : random.nextInt(parents.length + 1);
            }
            check(parents, folder.resolve("d" + i));
        }
    }

    @Test
    void walksUpVeryLongChains() {
        StringBuilder units = new StringBuilder("unit_id,name,parent_id,region,absence_cap\nU0,,,,\n");
        for (int unit = 1; unit < 200_000; unit++) {
            units.append('U').append(unit).append(",,U").append(unit - 1).append(",,\n");
        }
        DatasetDraft draft = DatasetDraft.clean()
                .bytes("units.csv", units.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        draft.write(folder);
        assertEquals(
                200_000,
                DatasetReader.read(folder).dataset().orElseThrow().units().size());
    }

    private static void check(int[] parents, Path target) {
        DatasetDraft draft = DatasetDraft.clean().removeRows("units.csv", List.of(2, 3, 4, 5));
        for (int unit = 0; unit < parents.length; unit++) {
            draft.add("units.csv", "N" + unit, "", parents[unit] == NONE ? "" : "N" + parents[unit], "", "");
        }
        draft.write(target);
        DatasetReading reading = DatasetReader.read(target);
        List<String> kept = new ArrayList<>();
        Set<Long> loops = new TreeSet<>();
        for (int unit = 0; unit < parents.length; unit++) {
            if (hangsWell(parents, unit)) {
                kept.add("N" + unit);
            } else if (ancestors(parents, unit).contains(unit)) {
                loops.add((long) unit + 2);
            }
        }
        assertEquals(
                kept,
                reading.dataset().orElseThrow().units().stream()
                        .map(unit -> unit.id().value())
                        .toList());
        Set<Long> found = new TreeSet<>();
        for (Finding finding : reading.findings()) {
            if (finding.reason() == DatasetReason.UNIT_OWN_ANCESTOR) {
                found.add(finding.location().row());
            }
        }
        assertEquals(loops, found);
    }

    private static boolean hangsWell(int[] parents, int unit) {
        Set<Integer> above = ancestors(parents, unit);
        return !above.contains(parents.length)
                && above.stream()
                        .noneMatch(ancestor -> ancestors(parents, ancestor).contains(ancestor))
                && !above.contains(unit);
    }

    /** All units above one; the number of units stands for an unknown one. */
    private static Set<Integer> ancestors(int[] parents, int unit) {
        Set<Integer> above = new HashSet<>();
        int at = unit == parents.length ? NONE : parents[unit];
        while (at != NONE && above.add(at)) {
            at = at == parents.length ? NONE : parents[at];
        }
        return above;
    }
}
