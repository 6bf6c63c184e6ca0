package org.lunxun.engine.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lunxun.engine.rules.Evaluator;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.Policy;
import org.lunxun.model.rotation.RotationDataset;
import org.lunxun.model.rotation.Weights;

/** Row 1 of the capabilities: under a policy of everyone once, nobody has a second class while somebody has none. */
class EveryoneOnceTest {

    private static final int TOWNS = Boolean.getBoolean("lunxun.full") ? 120 : 12;

    @Test
    void row1NobodyHasTwoResidentialClassesWhileSomebodyEligibleForThatSeatHasNone() {
        List<String> seen = new ArrayList<>();
        int second = 0;
        int without = 0;
        for (int seed = 0; seed < TOWNS; seed++) {
            RotationDataset town = everyoneOnce(Towns.town(seed, 60, 9));
            PlanResult plan = Planner.create()
                    .plan(PlanRequest.builder(town).effort(Effort.QUICK).build(), PlanListener.NONE);
            Evaluator evaluator = Evaluator.of(town);
            Map<OfferingId, Offering> offerings = new HashMap<>();
            town.offerings().forEach(each -> offerings.put(each.id(), each));
            Map<CadreId, List<Assignment>> residential = new HashMap<>();
            Set<CadreId> covered = new HashSet<>();
            for (Assignment row : plan.assignments()) {
                if (offerings.get(row.offering()).residential()) {
                    residential
                            .computeIfAbsent(row.cadre(), id -> new ArrayList<>())
                            .add(row);
                    covered.add(row.cadre());
                }
            }
            for (Cadre none : town.cadres()) {
                if (!covered.contains(none.id())) {
                    without++;
                    for (List<Assignment> rows : residential.values()) {
                        for (Assignment row : rows.size() < 2 ? List.<Assignment>of() : rows) {
                            second++;
                            List<Assignment> swapped = new ArrayList<>(plan.assignments());
                            swapped.remove(row);
                            swapped.add(Assignment.of(none.id(), row.offering()));
                            if (evaluator.evaluate(swapped).valid()) {
                                seen.add("seed " + seed + ": " + none.id() + " could have the seat of " + row);
                            }
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), seen.stream().limit(3).toList());
        assertTrue(second > 0 && without > 0, second + " seats of people who have two, " + without + " people without");
    }

    private static RotationDataset everyoneOnce(RotationDataset town) {
        Policy old = town.policy();
        Policy policy = new Policy(
                old.horizon(),
                old.levels(),
                old.absenceCap(),
                2,
                old.repeatTopicDays(),
                old.newPostDays(),
                old.budgetByYear(),
                new Weights(12_000, 400, 300, 500, 1),
                old.cover());
        return RotationDataset.builder(policy)
                .units(town.units())
                .cadres(town.cadres())
                .needs(town.needs())
                .bases(town.bases())
                .offerings(town.offerings())
                .build();
    }
}
