package org.lunxun.engine.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.people.Post;
import org.lunxun.model.people.UnitId;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.RotationDataset;

class MenuTest {

    private final City city = new City();

    @BeforeEach
    void aGraspedUniversity() {
        city.teaching("MAIN", BaseKind.UNIVERSITY, 0.7, 900, "law");
        city.institutional.add(BaseId.of("MAIN"));
    }

    @Test
    void sharesTheSeatsOfAReleasedClassInProportionToThoseWhomItAdmits() {
        people("U1", "L1", 60);
        people("U2", "L1", 30);
        people("U3", "L2", 500);
        city.base("X", BaseKind.ENTERPRISE, 0.7)
                .offering("X", 10, "law", builder -> builder.levels(List.of(LevelCode.of("L1"))));
        assertEquals(List.of(line("U1", "K1", 7), line("U2", "K1", 3)), menus(List.of()));
        assertEquals(
                List.of(line("U1", "K1", 5), line("U2", "K1", 3)), menus(List.of(promise("K1", 0), promise("K1", 1))));
    }

    @Test
    void offersNothingOfWhatIsGraspedStoppedOrGoing() {
        people("U1", "L1", 60);
        city.teaching("STOPPED", BaseKind.UNIVERSITY, 0.7, 10, "law")
                .veto("STOPPED", "No. 7", City.DAY, "")
                .teaching("GOING", BaseKind.ENTERPRISE, 0.1, 10, "law");
        assertEquals(List.of(), menus(List.of()));
    }

    @Test
    void neverGivesMoreQuotasThanSeatsNorMoreThanAUnitHasCadres() {
        Random random = new Random(3);
        Map<UnitId, Integer> sizes = new HashMap<>();
        for (int u = 0; u < 12; u++) {
            int size = 1 + random.nextInt(30);
            people("U" + u, random.nextBoolean() ? "L1" : "L2", size);
            sizes.put(UnitId.of("U" + u), size);
        }
        Map<OfferingId, Integer> seats = new HashMap<>();
        city.base("X", BaseKind.ENTERPRISE, 0.7);
        city.policy = city.policy.withCurve(new ConcentrationCurve(0, 0));
        for (int k = 1; k <= 30; k++) {
            int most = random.nextInt(200);
            seats.put(OfferingId.of("K" + k), most);
            city.offering("X", Math.max(1, most), "law", builder -> builder);
        }
        Map<OfferingId, Long> given = new HashMap<>();
        for (Menu line : menus(List.of())) {
            given.merge(line.offering(), line.seats(), Long::sum);
            assertTrue(line.seats() <= sizes.get(line.unit()), line::toString);
        }
        int all = sizes.values().stream().mapToInt(Integer::intValue).sum();
        seats.forEach((offering, most) -> assertEquals(Math.min(all, Math.max(1, most)), given.get(offering)));
    }

    private List<Menu> menus(List<Assignment> promises) {
        RotationDataset dataset = city.dataset().toBuilder().promises(promises).build();
        return Menu.of(dataset, city.propose());
    }

    private Assignment promise(String offering, int cadre) {
        return Assignment.of(city.cadres.get(cadre).id(), OfferingId.of(offering));
    }

    private static Menu line(String unit, String offering, long seats) {
        return new Menu(UnitId.of(unit), OfferingId.of(offering), seats);
    }

    private void people(String unit, String level, int number) {
        List<Cadre> more = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            more.add(Cadre.builder(CadreId.of(unit + "-" + i), "", UnitId.of(unit), LevelCode.of(level), Post.STAFF)
                    .build());
        }
        city.cadres.addAll(more);
    }
}
