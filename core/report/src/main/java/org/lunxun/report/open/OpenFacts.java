package org.lunxun.report.open;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lunxun.engine.planning.PlanResult;
import org.lunxun.engine.planning.PlanSummary;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.Region;
import org.lunxun.model.people.Unit;
import org.lunxun.model.people.UnitId;
import org.lunxun.model.rotation.RotationDataset;

/** What the public view tells of, after everything else has been left out. */
final class OpenFacts {

    private final RotationDataset dataset;
    private final PlanResult plan;
    private final PlanSummary summary;
    private final ClassPlan classPlan;
    private final List<Grouping> groupings;

    OpenFacts(RotationDataset dataset, PlanResult plan) {
        this.dataset = dataset;
        this.plan = plan;
        summary = PlanSummary.of(dataset, plan.assignments());
        Map<Profile, Integer> profiles = profiles(dataset);
        classPlan = new ClassPlan(dataset, summary.attendees(), profiles);
        groupings = List.of(
                new Grouping("level", Profile::level, summary.byLevel()),
                new Grouping("category", Profile::category, summary.byCategory()),
                new Grouping("sector", Profile::sector, summary.bySector()),
                new Grouping("region", Profile::region, summary.byRegion()));
        new Disclosure(profiles.keySet()).protect(groupings);
    }

    private static Map<Profile, Integer> profiles(RotationDataset dataset) {
        Map<UnitId, Region> regions = new HashMap<>();
        for (Unit unit : dataset.units()) {
            if (unit.region() != null) {
                regions.putIfAbsent(unit.id(), unit.region());
            }
        }
        Map<Profile, Integer> profiles = new HashMap<>();
        for (Cadre cadre : dataset.cadres()) {
            profiles.merge(
                    new Profile(cadre.level(), cadre.category(), cadre.sector(), regions.get(cadre.unit())),
                    1,
                    Integer::sum);
        }
        return profiles;
    }

    RotationDataset dataset() {
        return dataset;
    }

    PlanResult plan() {
        return plan;
    }

    PlanSummary summary() {
        return summary;
    }

    ClassPlan classPlan() {
        return classPlan;
    }

    List<Grouping> groupings() {
        return groupings;
    }
}
