package org.lunxun.report.open;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RateTest {

    @Test
    void givesAWholePercentageWhereThereAreTenOnEitherSide() {
        assertEquals("75%", Rate.of(30, 40).english());
    }

    @Test
    void givesOnlyABoundWhereFewerThanTenAreOnASide() {
        assertEquals("above 75%", Rate.of(40, 40).english());
        assertEquals("above 75%", Rate.of(31, 40).english());
        assertEquals("below 25%", Rate.of(0, 40).english());
        assertEquals("below 25%", Rate.of(9, 40).english());
        assertEquals("half or more", Rate.of(10, 10).english());
        assertEquals("less than half", Rate.of(8, 18).english());
        assertEquals("not shown", Rate.of(5, 9).english());
    }

    @Test
    void neverSaysThatEverybodyOrNobodyIsTrained() {
        for (int cadres = 10; cadres <= 300; cadres++) {
            Map<String, Set<Integer>> possible = new HashMap<>();
            for (int covered = 0; covered <= cadres; covered++) {
                possible.computeIfAbsent(Rate.of(covered, cadres).english(), none -> new HashSet<>())
                        .add(covered);
            }
            int all = cadres;
            possible.values().forEach(counts -> {
                assertTrue(!counts.contains(all) || counts.size() >= 5, "everybody");
                assertTrue(!counts.contains(0) || counts.size() >= 5, "nobody");
            });
        }
    }

    @Test
    void saysNothingThatIsNotTrue() {
        for (int cadres = 10; cadres <= 200; cadres++) {
            for (int covered = 0; covered <= cadres; covered++) {
                String said = Rate.of(covered, cadres).english();
                double percent = 100.0 * covered / cadres;
                if (said.startsWith("above")) {
                    assertTrue(percent > Integer.parseInt(said.replaceAll("\\D", "")), said);
                } else if (said.startsWith("below")) {
                    assertTrue(percent < Integer.parseInt(said.replaceAll("\\D", "")), said);
                } else if (said.contains("half")) {
                    assertEquals(said.equals("half or more"), percent >= 50);
                } else if (!said.equals("not shown")) {
                    assertEquals(percent, Integer.parseInt(said.replaceAll("\\D", "")), 0.5001);
                }
            }
        }
    }
}
