package org.lunxun.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.people.Post;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.Seats;
import org.lunxun.model.resource.Topic;
import org.lunxun.model.resource.TopicWeight;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.RotationDataset;

class PromisesTest {

    private static final DeliveryMode RESIDENTIAL = DeliveryMode.RESIDENTIAL;
    private static final DeliveryMode ONLINE = DeliveryMode.ONLINE;

    private static Promises of(Rotations rotation) {
        return Evaluator.of(rotation.dataset()).promises();
    }

    /** The one broken promise, written {@code index rule}. */
    private static String broken(Rotations rotation) {
        List<Promises.Broken> broken = of(rotation).broken();
        assertEquals(1, broken.size(), broken::toString);
        return broken.get(0).index() + " " + broken.get(0).rule().number();
    }

    private static List<TopicWeight> law() {
        return List.of(TopicWeight.of(Topic.of("law"), 1));
    }

    @Test
    void keepsPromisesThatAreFewerThanTheLeastSeats() {
        Rotations rotation = new Rotations()
                .cadres("c")
                .offering("k", "2027-03-01", "2027-03-05", RESIDENTIAL, o -> o.seats(Seats.of(5, 9)))
                .promise("c k");
        assertEquals(new Promises(Rotations.plan("c k"), List.of()), of(rotation));
    }

    @Test
    void namesAPairThatStandsAgain() {
        assertEquals(
                "1 1",
                broken(new Rotations()
                        .cadres("c")
                        .offering("k", "2027-03-01", "2027-03-05")
                        .promise("c k", "c k")));
    }

    @Test
    void namesACadreWhoIsNotAdmitted() {
        assertEquals(
                "0 2",
                broken(new Rotations()
                        .cadres("c")
                        .offering(
                                "k",
                                "2027-03-01",
                                "2027-03-05",
                                RESIDENTIAL,
                                o -> o.levels(List.of(LevelCode.of("other"))))
                        .promise("c k")));
    }

    @Test
    void namesTheRowForWhichNoSeatIsLeft() {
        assertEquals(
                "2 3",
                broken(new Rotations()
                        .cadres("a", "b", "c")
                        .offering("k", "2027-03-01", "2027-03-05", ONLINE, o -> o.seats(Seats.of(1, 2)))
                        .promise("a k", "b k", "c k")));
    }

    @Test
    void namesTheLaterOfTwoRowsThatClash() {
        assertEquals(
                "1 4",
                broken(new Rotations()
                        .cadres("c")
                        .offering("k", "2027-03-05", "2027-03-05")
                        .offering("early", "2027-03-01", "2027-03-05")
                        .promise("c k", "c early")));
    }

    @Test
    void namesARowThatClashesWithAnAbsence() {
        assertEquals(
                "0 4",
                broken(new Rotations()
                        .cadres("c")
                        .offering("k", "2027-03-01", "2027-03-05")
                        .absence("c", "2027-03-05", "2027-04-05")
                        .promise("c k")));
    }

    @Test
    void namesTheRowThatIsOneTooManyInAYear() {
        assertEquals(
                "2 5",
                broken(new Rotations()
                        .cadres("c")
                        .offering("k", "2027-03-01", "2027-03-05")
                        .offering("l", "2027-05-01", "2027-05-05")
                        .offering("m", "2027-07-01", "2027-07-05")
                        .promise("c m", "c k", "c l")));
    }

    @Test
    void namesTheRowThatRepeatsATopic() {
        assertEquals(
                "1 6",
                broken(new Rotations()
                        .cadres("c")
                        .offering("k", "2027-03-01", "2027-03-05", ONLINE, o -> o.topics(law()))
                        .offering("l", "2027-05-01", "2027-05-05", ONLINE, o -> o.topics(law()))
                        .promise("c l", "c k")));
        assertEquals(
                "0 6",
                broken(new Rotations()
                        .cadres("c")
                        .offering("k", "2027-03-01", "2027-03-05", ONLINE, o -> o.topics(law()))
                        .record("c", "law", "2027-01-05", 8)
                        .promise("c k")));
    }

    @Test
    void namesTheRowWithWhichTooManyAreAwayOnADay() {
        assertEquals(
                "2 7",
                broken(new Rotations()
                        .absenceCap("0.5")
                        .cadres("a", "b", "c", "d")
                        .offering("k", "2027-03-01", "2027-03-05")
                        .offering("l", "2027-03-05", "2027-03-09")
                        .offering("m", "2027-03-02", "2027-03-04")
                        .promise("a k", "b l", "c k", "d m")));
    }

    @Test
    void daysOnWhichTheCadreIsAwayAlreadyDoNotCountAgain() {
        Rotations rotation = new Rotations()
                .absenceCap("0.5")
                .cadres("a", "b")
                .offering("first", "2027-03-01", "2027-03-02")
                .offering("mine", "2027-03-05", "2027-03-09")
                .offering("inside", "2027-03-06", "2027-03-07")
                .offering("before", "2027-03-02", "2027-03-05")
                .promise("a first", "b mine", "b inside", "b before");
        List<List<Rule>> rules = of(rotation).broken().stream()
                .map(broken -> broken.breaches().stream().map(Breach::rule).toList())
                .toList();
        assertEquals(List.of(List.of(Rule.CLASH), List.of(Rule.CLASH, Rule.UNIT_AT_WORK)), rules);
    }

    @Test
    void namesTheRowWithWhichNoLeaderStays() {
        assertEquals(
                "1 8",
                broken(new Rotations()
                        .cadre("head", Post.HEAD, c -> c)
                        .cadre("deputy", Post.DEPUTY, c -> c)
                        .cadres("c")
                        .offering("k", "2027-03-01", "2027-03-05")
                        .promise("head k", "deputy k", "c k")));
    }

    @Test
    void namesTheRowForWhichTheBaseHasNoPlace() {
        assertEquals(
                "1 9",
                broken(new Rotations()
                        .places(1)
                        .cadres("a", "b", "c")
                        .offering("k", "2027-03-01", "2027-03-05")
                        .offering("online", "2027-03-01", "2027-03-05", ONLINE, o -> o)
                        .promise("a k", "b k", "c online")));
    }

    @Test
    void namesTheRowThatTheBudgetDoesNotPay() {
        assertEquals(
                "2 10",
                broken(new Rotations()
                        .cadres("a", "b", "c")
                        .offering("k", "2027-03-01", "2027-03-05", ONLINE, o -> o.costPerSeat(new BigDecimal("0.1")))
                        .offering("free", "2027-03-01", "2027-03-05", ONLINE, o -> o)
                        .budget(2027, "0.2")
                        .promise("a k", "b k", "c k", "c free")));
    }

    @Test
    void refusedPromiseIsInNobodysWay() {
        Rotations rotation = new Rotations()
                .absenceCap("0")
                .cadres("a", "b", "c")
                .offering("k", "2027-03-01", "2027-03-05")
                .offering("l", "2027-03-05", "2027-03-09")
                .offering("m", "2027-03-06", "2027-03-06")
                .promise("a k", "b l", "c m");
        assertEquals("1 7", broken(rotation));
        assertEquals(Rotations.plan("a k", "c m"), of(rotation).kept());
    }

    @Test
    void brokenPromiseBreaksSomething() {
        Assignment promise = Rotations.plan("c k").get(0);
        assertThrows(IllegalArgumentException.class, () -> new Promises.Broken(0, promise, List.of()));
    }

    /** The promises are asked one by one, the evaluator looks at all of a plan: the two must come to one answer. */
    @Test
    void refusesJustWhatTheEvaluatorFindsBroken() {
        Random random = new Random(11);
        Set<Rule> seen = EnumSet.noneOf(Rule.class);
        for (int round = 0; round < 40; round++) {
            Rotations rotation = crowded(random);
            Evaluator evaluator = Evaluator.of(without(rotation));
            List<Assignment> kept = new ArrayList<>();
            Promises promises = of(rotation);
            for (int i = 0; i < rotation.promises.size(); i++) {
                int index = i;
                kept.add(rotation.promises.get(i));
                Set<Rule> expected = hardRules(evaluator.evaluate(kept));
                Set<Rule> found = promises.broken().stream()
                        .filter(broken -> broken.index() == index)
                        .flatMap(broken -> broken.breaches().stream().map(Breach::rule))
                        .collect(Collectors.toSet());
                assertEquals(expected, found, () -> rotation.promises.get(index) + " after " + kept);
                if (!expected.isEmpty()) {
                    kept.remove(kept.size() - 1);
                }
                seen.addAll(found);
            }
            assertEquals(kept, promises.kept());
        }
        assertEquals(EnumSet.allOf(Rule.class), seen);
    }

    private static RotationDataset without(Rotations rotation) {
        return rotation.dataset().toBuilder().promises(List.of()).build();
    }

    /** The rules that are broken, `too few attend` left out. */
    private static Set<Rule> hardRules(Evaluation evaluation) {
        Set<Rule> broken = EnumSet.noneOf(Rule.class);
        broken.addAll(evaluation.counts().keySet());
        boolean tooMany = evaluation.examples().stream()
                .flatMap(breach -> breach.arguments().stream())
                .anyMatch(argument -> argument.value().equals(Cause.TOO_MANY.name()));
        if (!tooMany) {
            broken.remove(Rule.SEATS);
        }
        return broken;
    }

    private static Rotations crowded(Random random) {
        Rotations rotation = new Rotations()
                .absenceCap("0.3")
                .places(2 + random.nextInt(3))
                .budget(2027, "900.5")
                .residentialPerYear(1 + random.nextInt(3));
        for (int c = 0; c < 12; c++) {
            rotation.cadre("c" + c, c < 3 ? Post.DEPUTY : Post.STAFF, builder -> builder);
        }
        for (int k = 0; k < 14; k++) {
            int month = 1 + random.nextInt(3);
            int first = 1 + random.nextInt(15);
            rotation.offering(
                    "k" + k,
                    "2027-%02d-%02d".formatted(month, first),
                    "2027-%02d-%02d".formatted(month, first + random.nextInt(12)),
                    random.nextInt(4) == 0 ? ONLINE : RESIDENTIAL,
                    o -> o.topics(random.nextInt(3) == 0 ? law() : List.of())
                            .seats(Seats.of(1, 1 + random.nextInt(3)))
                            .levels(random.nextInt(6) == 0 ? List.of(LevelCode.of("other")) : List.of())
                            .costPerSeat(new BigDecimal("99.9")));
        }
        rotation.absence("c4", "2027-01-05", "2027-02-05").record("c5", "law", "2027-01-31", 8);
        for (int i = 0; i < 40; i++) {
            rotation.promise("c" + random.nextInt(12) + " k" + random.nextInt(14));
        }
        return rotation;
    }

    @Test
    void promiseOfAnUnknownOfferingIsRefusedAsWrongUse() {
        Rotations rotation = new Rotations().cadres("c").promise("c nothing");
        String message = assertThrows(IllegalArgumentException.class, () -> Evaluator.of(rotation.dataset()))
                .getMessage();
        assertTrue(message.contains(OfferingId.of("nothing").value()), message);
    }
}
