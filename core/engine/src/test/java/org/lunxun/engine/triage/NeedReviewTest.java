package org.lunxun.engine.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lunxun.model.learning.Need;
import org.lunxun.model.learning.NeedEvidence;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.people.Post;
import org.lunxun.model.people.UnitId;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.Topic;
import org.lunxun.model.resource.TopicWeight;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.RotationDataset;

class NeedReviewTest {

    private final City city = new City();
    private final Random random = new Random(5);

    private void need(String cadre, String unit, String level, String topic, double gap, NeedEvidence shown) {
        CadreId id = CadreId.of(cadre);
        city.cadres.add(Cadre.builder(id, "", UnitId.of(unit), LevelCode.of(level), Post.STAFF)
                .retiresOn(cadre.equals("C2") ? LocalDate.of(2027, 9, 1) : null)
                .build());
        city.needs.add(new Need(id, Topic.of(topic), gap, shown));
    }

    private NeedReview review(List<Assignment> assigned) {
        return NeedReview.of(city.dataset(), assigned, City.DAY, NeedPolicy.DEFAULT);
    }

    private static Assignment assignment(CadreId cadre, String offering) {
        return new Assignment(cadre, OfferingId.of(offering));
    }

    private static BigDecimal unmet(NeedReview review) {
        return review.groups().stream().map(group -> group.sum().unmet()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void saysHowMuchOfWhatWhereAndByWhenAndWhoCanServeIt() {
        NeedEvidence shown = new NeedEvidence("test", null, null, null, LocalDate.of(2027, 12, 31));
        need("C1", "U1", "L1", "law", 0.5, shown);
        need("C2", "U1", "L1", "law", 0.25, null);
        need("C3", "U2", "L1", "law", 1, null);
        need("C4", "U2", "L2", "statistics", 0.9, null);
        need("C5", "U2", "L2", "poetry", 0.1, new NeedEvidence("old", null, null, null, City.DAY.minusDays(1)));
        city.teaching("B1", BaseKind.UNIVERSITY, 0.8, 20, "law").teaching("B2", BaseKind.ENTERPRISE, 0.6, 20, "law");
        NeedReview review = review(List.of());
        assertEquals(1, review.expired());
        assertEquals(2, review.groups().size());
        NeedReview.GroupNeed law = review.groups().get(0);
        assertEquals("law", law.need().topic().name());
        assertEquals(
                new NeedSum(3, 1, new BigDecimal("1.75"), new BigDecimal("1.75"), LocalDate.of(2027, 8, 31)), sum(law));
        assertEquals(List.of(BaseId.of("B1"), BaseId.of("B2")), law.servers());
        assertTrue(law.alone().isEmpty());
        assertEquals(List.of(), review.groups().get(1).servers());
        assertEquals(
                List.of("U2 law", "U1 law", "U2 statistics"),
                review.units().stream()
                        .map(unit -> unit.unit() + " " + unit.need().topic())
                        .toList());
    }

    private static NeedSum sum(NeedReview.GroupNeed group) {
        NeedSum sum = group.sum();
        return new NeedSum(
                sum.cadres(),
                sum.withEvidence(),
                sum.gap().stripTrailingZeros(),
                sum.unmet().stripTrailingZeros(),
                sum.by());
    }

    @Test
    void nobodyIsTaughtAfterRetiring() {
        need("C2", "U1", "L1", "law", 0.25, null);
        assertEquals(
                1,
                NeedReview.of(city.dataset(), List.of(), LocalDate.of(2027, 9, 1), NeedPolicy.DEFAULT)
                        .expired());
        assertEquals(
                0,
                NeedReview.of(city.dataset(), List.of(), LocalDate.of(2027, 8, 31), NeedPolicy.DEFAULT)
                        .expired());
    }

    @Test
    void namesTheBaseThatAloneServesANeed() {
        need("C1", "U1", "L1", "law", 0.5, null);
        city.teaching("B1", BaseKind.UNIVERSITY, 0.8, 20, "law");
        assertEquals(BaseId.of("B1"), review(List.of()).groups().get(0).alone().orElseThrow());
    }

    @Test
    void classesLeaveWhatTheFormatSaysThatTheyLeave() {
        need("C1", "U1", "L1", "law", 0.5, null);
        city.teaching("B1", BaseKind.UNIVERSITY, 0.8, 20, "law");
        BigDecimal left = unmet(review(List.of(assignment(CadreId.of("C1"), "K0"))));
        assertEquals(0, new BigDecimal("0.1").compareTo(left), left::toString);
    }

    @Test
    void row17AddingAProposedClassLowersTheUnmetNeedByTheAmountSaid() {
        for (int i = 0; i < 120; i++) {
            need(
                    "C" + (10 + i),
                    "U" + i % 7,
                    i % 3 == 0 ? "L1" : "L2",
                    List.of("law", "statistics", "poetry").get(i % 4 % 3),
                    (1 + random.nextInt(100)) / 100.0,
                    null);
        }
        city.teaching("B1", BaseKind.UNIVERSITY, 0.8, 17, "law")
                .teaching("B2", BaseKind.ENTERPRISE, 0.65, 9, "law")
                .teaching("B3", BaseKind.UNIVERSITY, 0.9, 30, "statistics");
        List<Assignment> assigned = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            assigned.add(assignment(city.cadres.get(3 * i).id(), i % 2 == 0 ? "K0" : "K2"));
        }
        BigDecimal before = unmet(review(assigned));
        List<ProposedClass> proposed = review(assigned).classes();
        assertTrue(proposed.size() > 5, proposed::toString);
        int known = 0;
        for (ProposedClass each : proposed) {
            assertEquals(each.cadres().size(), each.size());
            if (each.like() == null) {
                assertEquals("poetry", each.need().topic().name());
                assertNull(each.lowers());
                continue;
            }
            known++;
            Offering like = city.offerings.stream()
                    .filter(offering -> offering.id().equals(each.like()))
                    .findFirst()
                    .orElseThrow();
            assertEquals(like.base(), each.candidates().get(0));
            assertEquals(2, each.weeks());
            OfferingId id = OfferingId.of("NEW" + known);
            RotationDataset with = with(like, id, each);
            List<Assignment> more = new ArrayList<>(assigned);
            each.cadres().forEach(cadre -> more.add(new Assignment(cadre, id)));
            BigDecimal after = unmet(NeedReview.of(with, more, City.DAY, NeedPolicy.DEFAULT));
            assertEquals(0, before.subtract(after).compareTo(each.lowers()), each::toString);
            assertTrue(each.lowers().signum() > 0);
        }
        assertTrue(known > 3);
    }

    private RotationDataset with(Offering like, OfferingId id, ProposedClass proposed) {
        List<Offering> offerings = new ArrayList<>(city.offerings);
        offerings.add(Offering.builder(id, like.base(), "", like.dates(), like.mode(), like.hours())
                .seats(like.seats())
                .levels(List.of(proposed.need().level()))
                .topics(List.of(TopicWeight.of(proposed.need().topic(), 1)))
                .build());
        return city.dataset().toBuilder().offerings(offerings).build();
    }

    @Test
    void noOrderOfRowsChangesTheReview() {
        for (int i = 0; i < 60; i++) {
            need(
                    "C" + (10 + i),
                    "U" + i % 5,
                    i % 2 == 0 ? "L1" : "L2",
                    i % 3 == 0 ? "law" : "art",
                    (1 + i % 9) / 10.0,
                    null);
        }
        city.teaching("B1", BaseKind.UNIVERSITY, 0.7, 5, "law")
                .teaching("B2", BaseKind.UNIVERSITY, 0.7, 5, "law")
                .teaching("B3", BaseKind.UNIVERSITY, 0.7, 5, "art");
        List<Assignment> assigned = new ArrayList<>(List.of(
                assignment(CadreId.of("C10"), "K0"),
                assignment(CadreId.of("C10"), "K1"),
                assignment(CadreId.of("C11"), "K2")));
        NeedReview review = review(assigned);
        for (int i = 0; i < 5; i++) {
            city.shuffle(random);
            Collections.shuffle(assigned, random);
            assertEquals(review, review(assigned));
        }
    }

    @Test
    void noBaseIsAskedThatIsGoingOrStopped() {
        need("C1", "U1", "L1", "law", 0.5, null);
        city.teaching("B1", BaseKind.ENTERPRISE, 0.2, 20, "law")
                .teaching("B2", BaseKind.UNIVERSITY, 0.6, 20, "law")
                .teaching("B3", BaseKind.UNIVERSITY, 0.9, 20, "law")
                .veto("B3", "No. 7", City.DAY, "");
        NeedPolicy policy = NeedPolicy.DEFAULT.under(city.propose());
        assertEquals(Set.of(BaseId.of("B1"), BaseId.of("B3")), policy.withoutNewClasses());
        NeedReview review = NeedReview.of(city.dataset(), List.of(), City.DAY, policy);
        assertEquals(List.of(BaseId.of("B2")), review.classes().get(0).candidates());
    }

    @Test
    void aPlanOfAnotherDatasetIsRefused() {
        need("C1", "U1", "L1", "law", 0.5, null);
        List<Assignment> other = List.of(assignment(CadreId.of("C1"), "K9"));
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> review(other));
        assertTrue(String.valueOf(refused.getMessage()).contains("K9"));
    }
}
