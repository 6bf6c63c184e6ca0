package org.lunxun.report.open;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.engine.planning.PlanResult;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.people.Category;
import org.lunxun.model.people.Region;
import org.lunxun.model.people.Sector;
import org.lunxun.model.people.Unit;
import org.lunxun.model.people.UnitId;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.RotationDataset;
import org.lunxun.report.City;
import org.lunxun.report.GreedyPlan;
import org.lunxun.report.ReportFiles;
import org.lunxun.report.ReportInput;
import org.lunxun.report.ReportOptions;
import org.lunxun.report.ReportWriter;

class PublicReportTest {

    private static final LocalDate POST_SINCE = LocalDate.of(1971, 1, 1);
    private static final LocalDate RETIRES_ON = LocalDate.of(2061, 1, 1);

    private static RotationDataset city;
    private static PlanResult plan;

    @TempDir
    Path folder;

    /** Every word about a person or a unit is one that stands nowhere else. */
    @BeforeAll
    static void marksPeople() {
        RotationDataset made = City.of(500, 5);
        Map<CadreId, CadreId> renamed = new HashMap<>();
        List<Cadre> cadres = new ArrayList<>();
        for (int i = 0; i < made.cadres().size(); i++) {
            Cadre cadre = made.cadres().get(i);
            renamed.put(cadre.id(), CadreId.of("PERSON-ID-" + i));
            cadres.add(Cadre.builder(
                            CadreId.of("PERSON-ID-" + i),
                            "PERSON-NAME-" + i,
                            UnitId.of("UNIT-ID-" + cadre.unit()),
                            cadre.level(),
                            cadre.post())
                    .category(cadre.category())
                    .sector(i < 7 ? Sector.of("SMALL-SECTOR") : cadre.sector())
                    .postSince(POST_SINCE.plusDays(i))
                    .retiresOn(RETIRES_ON.plusDays(i))
                    .build());
        }
        city = made.toBuilder()
                .cadres(cadres)
                .units(made.units().stream()
                        .map(unit -> Unit.builder(UnitId.of("UNIT-ID-" + unit.id()), "UNIT-NAME-" + unit.id())
                                .region(unit.region())
                                .build())
                        .toList())
                .needs(List.of())
                .absences(List.of())
                .build();
        plan = GreedyPlan.of(city);
        assertTrue(plan.evaluation().valid());
    }

    private String everything(ReportInput input) throws IOException {
        ReportFiles files = ReportWriter.write(
                input,
                folder,
                ReportOptions.DEFAULT.withView(ReportOptions.View.PUBLIC).withContact("12380"));
        StringBuilder all = new StringBuilder();
        for (Path file : files.files()) {
            all.append(file.getFileName()).append(Files.readString(file));
        }
        return all.toString();
    }

    @Test
    void holdsNothingAboutAnyPersonOrUnit() throws IOException {
        String all = everything(ReportInput.builder(city, plan).build());

        assertFalse(all.contains("PERSON-"), "a name or an id");
        assertFalse(all.contains("UNIT-"), "a unit");
        assertFalse(all.contains("SMALL-SECTOR"), "a group of fewer than ten");
        for (int i = 0; i < city.cadres().size(); i++) {
            assertFalse(all.contains(POST_SINCE.plusDays(i).toString()), "a date of a person's life");
            assertFalse(all.contains(RETIRES_ON.plusDays(i).toString()), "a date of a person's life");
        }
    }

    @Test
    void writesNoFileButThePageAndTheClassPlan() throws IOException {
        everything(ReportInput.builder(city, plan).build());

        try (Stream<Path> files = Files.walk(folder)) {
            assertEquals(
                    Set.of("index.html", "classes.csv"),
                    files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString())
                            .collect(Collectors.toSet()));
        }
    }

    @Test
    void tellsEverythingOnTheListOfWhatMayBeShown() throws IOException {
        String page = everything(ReportInput.builder(city, plan).build());

        for (String section : List.of("results", "classes", "providers", "cost", "criteria", "complain")) {
            assertTrue(page.contains("<section id=\"" + section + "\""), section);
        }
        assertTrue(page.contains("Contact: 12380"));
        assertTrue(page.contains("cost_per_seat"));
    }

    @Test
    void saysNothingOfAClassThatAdmitsFewerThanTen() throws IOException {
        Offering open = city.offerings().stream()
                .filter(offering -> plan.assignments().stream()
                        .anyMatch(row -> row.offering().equals(offering.id())))
                .findFirst()
                .orElseThrow();
        RotationDataset narrow = city.toBuilder()
                .offerings(city.offerings().stream()
                        .map(offering -> offering.id().equals(open.id())
                                ? Offering.builder(
                                                offering.id(),
                                                offering.base(),
                                                "NARROW-CLASS",
                                                offering.dates(),
                                                offering.mode(),
                                                offering.hours())
                                        .sectors(List.of(Sector.of("SMALL-SECTOR")))
                                        .build()
                                : offering)
                        .toList())
                .build();
        String all = everything(ReportInput.builder(narrow, plan).build());

        assertFalse(all.contains("NARROW-CLASS"));
        assertTrue(all.contains("There are also classes for fewer than ten"));
    }

    /** The attacker knows the whole roster and subtracts what is published of groups from what is published of others. */
    @Test
    void survivesAJoinWithTheRoster() {
        for (long seed = 1; seed <= 12; seed++) {
            RotationDataset dataset = nested(seed);
            OpenFacts facts = new OpenFacts(dataset, GreedyPlan.of(dataset));
            for (Grouping outer : facts.groupings()) {
                for (Group group : outer.all()) {
                    assertTrue(group.cadres() >= 10 || !outer.publishable(), "a group of " + group.cadres());
                    for (Grouping inner : facts.groupings()) {
                        int rest = difference(dataset, outer, group, inner);
                        assertTrue(
                                rest == 0 || rest >= 10,
                                "seed %d: %s less %s leaves %d".formatted(seed, outer.name(), inner.name(), rest));
                    }
                }
            }
        }
    }

    @Test
    void wouldFailThatJoinWithoutProtection() {
        RotationDataset dataset = nested(1);
        List<Grouping> bare = bareGroupings(dataset);
        boolean found = false;
        for (Grouping outer : bare) {
            for (Group group : outer.all()) {
                for (Grouping inner : bare) {
                    int rest = difference(dataset, outer, group, inner);
                    found |= outer != inner && rest > 0 && rest < 10;
                }
            }
        }
        assertTrue(found, "the dataset of the test above must hold something to find");
    }

    /** Categories that nearly are regions: all of a region but a few people. */
    private static RotationDataset nested(long seed) {
        RotationDataset made = City.of(240, seed);
        Map<UnitId, Region> regions = made.units().stream().collect(Collectors.toMap(Unit::id, Unit::region));
        List<Cadre> cadres = new ArrayList<>();
        for (Cadre cadre : made.cadres()) {
            boolean odd = cadre.id().value().hashCode() % 17 == 0;
            cadres.add(Cadre.builder(cadre.id(), cadre.name(), cadre.unit(), cadre.level(), cadre.post())
                    .category(Category.of(odd ? "odd" : "of " + regions.get(cadre.unit())))
                    .sector(cadre.sector())
                    .build());
        }
        return made.toBuilder().cadres(cadres).build();
    }

    private static List<Grouping> bareGroupings(RotationDataset dataset) {
        OpenFacts facts = new OpenFacts(dataset, GreedyPlan.of(dataset));
        return List.of(
                new Grouping("category", Profile::category, facts.summary().byCategory()),
                new Grouping("region", Profile::region, facts.summary().byRegion()));
    }

    /** How many of a group are left when the inner groups that lie wholly inside it are taken away; 0 for none. */
    private static int difference(RotationDataset dataset, Grouping outer, Group group, Grouping inner) {
        Map<UnitId, Region> regions = dataset.units().stream().collect(Collectors.toMap(Unit::id, Unit::region));
        Map<Group, Set<Group>> meets = new HashMap<>();
        Map<Group, Integer> sizes = new HashMap<>();
        for (Cadre cadre : dataset.cadres()) {
            Profile profile = new Profile(cadre.level(), cadre.category(), cadre.sector(), regions.get(cadre.unit()));
            meets.computeIfAbsent(inner.of(profile), none -> new HashSet<>()).add(outer.of(profile));
            sizes.merge(inner.of(profile), 1, Integer::sum);
        }
        int inside = meets.entrySet().stream()
                .filter(part -> part.getValue().equals(Set.of(group)))
                .mapToInt(part -> sizes.get(part.getKey()))
                .sum();
        return inside == 0 ? 0 : group.cadres() - inside;
    }

    @Test
    void leavesAssignmentsOutEvenWhereThePlanNamesFew() throws IOException {
        List<Assignment> few = plan.assignments().subList(0, 3);
        PlanResult small = new PlanResult(
                true, few, plan.evaluation(), plan.bound(), plan.stopped(), List.of(), List.of(), List.of());
        String all = everything(ReportInput.builder(city, small).build());

        assertFalse(all.contains("PERSON-"));
        assertTrue(all.contains("below 2%"), "three of five hundred are not told apart from nine");
    }
}
