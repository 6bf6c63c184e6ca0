package org.lunxun.engine.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lunxun.engine.appraisal.Appraisal;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.TriageReason;
import org.lunxun.model.people.Region;
import org.lunxun.model.people.Unit;
import org.lunxun.model.people.UnitId;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.Dimension;
import org.lunxun.model.rotation.RotationDataset;

class BaseNetworkTest {

    private static final FunctionStandard ON_SITE = new FunctionStandard(
            "on-site teaching",
            Set.of(BaseKind.TEACHING_SITE),
            new TreeMap<>(Map.of(Dimension.FACULTY, 60.0, Dimension.CONDITIONS, 70.0)),
            1,
            2);

    private final City city = new City();

    @Test
    void row10NamesHolesAndDoublesAndFillingTheNamedHoleRemovesTheFinding() {
        for (String id : List.of("A", "B", "C")) {
            site(id, "east", 80, 80);
        }
        site("D", "west", 80, 40);
        List<Finding> findings = network().findings();
        assertEquals(
                List.of(TriageReason.NETWORK_DOUBLE, TriageReason.NETWORK_HOLE, TriageReason.NETWORK_HOLE),
                findings.stream().map(Finding::reason).toList());
        assertEquals("north", findings.get(1).argument("region").orElseThrow(), "a region with units and no base");
        assertEquals("west", findings.get(2).argument("region").orElseThrow(), "its only base is below the standard");
        site("E", "west", 80, 90);
        site("F", "north", 80, 90);
        assertEquals(
                List.of(TriageReason.NETWORK_DOUBLE),
                network().findings().stream().map(Finding::reason).toList());
    }

    @Test
    void tellsWhatEachBaseLacksOnEachDimension() {
        site("A", "east", 50, 90);
        city.bases.add(base("B", null));
        List<BaseNetwork.Gap> gaps = network().gaps();
        assertEquals(Set.of(Dimension.FACULTY), gaps.get(0).missing().keySet());
        assertEquals(10, gaps.get(0).missing().get(Dimension.FACULTY), 0.5);
        assertEquals(
                new TreeMap<>(Map.of(Dimension.FACULTY, 60.0, Dimension.CONDITIONS, 70.0)),
                gaps.get(1).missing(),
                "a silent base is not at the standard");
        assertTrue(gaps.stream().noneMatch(BaseNetwork.Gap::atStandard));
    }

    @Test
    void refusesAStandardThatCannotBeKept() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new FunctionStandard("x", Set.of(BaseKind.ONLINE), new TreeMap<>(), 3, 2));
    }

    private void site(String id, String region, double faculty, double conditions) {
        city.bases.add(base(id, Region.of(region)));
        city.answers(id, Dimension.FACULTY, faculty, 4000).answers(id, Dimension.CONDITIONS, conditions, 4000);
    }

    private static Base base(String id, @Nullable Region region) {
        return Base.builder(BaseId.of(id), "", BaseKind.TEACHING_SITE)
                .region(region)
                .build();
    }

    private BaseNetwork network() {
        RotationDataset dataset = city.dataset().toBuilder()
                .units(List.of(Unit.builder(UnitId.of("U"), "")
                        .region(Region.of("north"))
                        .build()))
                .build();
        return BaseNetwork.of(dataset, Appraisal.of(dataset), List.of(ON_SITE));
    }
}
