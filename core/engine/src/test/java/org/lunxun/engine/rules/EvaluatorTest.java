package org.lunxun.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.people.Category;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.people.Post;
import org.lunxun.model.people.Sector;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.model.resource.Seats;
import org.lunxun.model.resource.Topic;
import org.lunxun.model.resource.TopicWeight;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.CoverRule;

class EvaluatorTest {

    private static final DeliveryMode RESIDENTIAL = DeliveryMode.RESIDENTIAL;
    private static final DeliveryMode ONLINE = DeliveryMode.ONLINE;

    private static Map<Rule, Long> broken(Rotations rotation, String... pairs) {
        return rotation.evaluate(pairs).counts();
    }

    private static String argument(Evaluation evaluation, String name) {
        return evaluation.examples().get(0).arguments().stream()
                .filter(argument -> argument.name().equals(name))
                .map(Finding.Argument::value)
                .findFirst()
                .orElse("");
    }

    @Test
    void emptyPlanIsValidAndWorthNothing() {
        Evaluation evaluation = new Rotations().cadres("c").evaluate();
        assertTrue(evaluation.valid());
        assertEquals(Score.ZERO, evaluation.score());
    }

    @Test
    void rowsWithUnknownIdsAndRepeatedPairsCountForRule1Only() {
        Rotations rotation = new Rotations().cadres("c").offering("k", "2027-03-01", "2027-03-05");
        Evaluation evaluation = rotation.evaluate("c k", "x k", "c y", "c k", "x y");
        assertEquals(Map.of(Rule.KNOWN, 4L), evaluation.counts());
        assertFalse(evaluation.valid());
        assertEquals(1, evaluation.facts().pairs());
        assertEquals(Cause.CADRE_UNKNOWN.name(), argument(evaluation, "cause"));
    }

    @Test
    void promisedPlaceMustBeInThePlan() {
        Rotations rotation = new Rotations()
                .cadres("c", "d")
                .offering("k", "2027-03-01", "2027-03-05")
                .promise("c k", "d k");
        assertEquals(Map.of(), broken(rotation, "d k", "c k"));
        Evaluation evaluation = rotation.evaluate("d k");
        assertEquals(Map.of(Rule.KNOWN, 1L), evaluation.counts());
        assertEquals(Cause.PROMISE_NOT_KEPT.name(), argument(evaluation, "cause"));
    }

    @Test
    void emptyCategoryMatchesOnlyOfferingsWithoutThatRestriction() {
        Rotations rotation = new Rotations()
                .cadres("c")
                .offering("open", "2027-03-01", "2027-03-05")
                .offering(
                        "other", "2027-06-01", "2027-06-05", RESIDENTIAL, o -> o.categories(List.of(Category.of("x"))));
        assertEquals(Map.of(), broken(rotation, "c open"));
        assertEquals(Map.of(Rule.ELIGIBLE, 1L), broken(rotation, "c other"));
    }

    @Test
    void sectorsAreAdmittedByName() {
        Rotations rotation = new Rotations()
                .cadre("farmer", Post.STAFF, c -> c.sector(Sector.of("farming")))
                .cadre("teacher", Post.STAFF, c -> c.sector(Sector.of("schools")))
                .offering("k", "2027-03-01", "2027-03-05", RESIDENTIAL, o -> o.sectors(List.of(Sector.of("farming"))));
        assertEquals(Map.of(), broken(rotation, "farmer k"));
        assertEquals(Cause.SECTOR.name(), argument(rotation.evaluate("teacher k"), "cause"));
    }

    @Test
    void listOfLevelsThatThePolicyLacksAdmitsNobody() {
        Rotations rotation = new Rotations()
                .cadres("c")
                .offering("k", "2027-03-01", "2027-03-05", RESIDENTIAL, o -> o.levels(List.of(LevelCode.of("none"))));
        assertEquals(Cause.LEVEL.name(), argument(rotation.evaluate("c k"), "cause"));
    }

    @Test
    void cadreMustRetireAfterTheLastDay() {
        Rotations rotation = new Rotations()
                .cadre("early", Post.STAFF, c -> c.retiresOn(LocalDate.parse("2027-03-05")))
                .cadre("late", Post.STAFF, c -> c.retiresOn(LocalDate.parse("2027-03-06")))
                .offering("k", "2027-03-01", "2027-03-05");
        assertEquals(Map.of(Rule.ELIGIBLE, 1L), broken(rotation, "early k"));
        assertEquals(Map.of(), broken(rotation, "late k"));
    }

    @Test
    void offeringMustLieInsideTheHorizon() {
        Rotations rotation = new Rotations()
                .cadres("c")
                .offering("last", "2028-12-31", "2028-12-31")
                .offering("over", "2028-12-30", "2029-01-01");
        assertEquals(Map.of(), broken(rotation, "c last"));
        assertEquals(Cause.HORIZON.name(), argument(rotation.evaluate("c over"), "cause"));
    }

    @Test
    void seatsHaveAnUpperAndALowerLimit() {
        Rotations rotation = new Rotations()
                .cadres("a", "b", "c", "d")
                .offering("k", "2027-03-01", "2027-03-05", RESIDENTIAL, o -> o.seats(Seats.of(2, 3)))
                .offering("shut", "2027-03-01", "2027-03-05", RESIDENTIAL, o -> o.seats(Seats.of(1, 0)));
        assertEquals(Map.of(Rule.SEATS, 1L), broken(rotation, "a k"));
        assertEquals(Map.of(), broken(rotation, "a k", "b k", "c k"));
        assertEquals(Map.of(Rule.SEATS, 1L), broken(rotation, "a k", "b k", "c k", "d k"));
        assertEquals(Map.of(Rule.SEATS, 1L), broken(rotation, "a shut"));
    }

    @Test
    void residentialOfferingsMustNotShareADayButOnlineOnesMay() {
        Rotations rotation = new Rotations()
                .cadres("c")
                .offering("k", "2027-03-01", "2027-03-05")
                .offering("touching", "2027-03-05", "2027-03-09")
                .offering("next", "2027-03-06", "2027-03-09")
                .offering("online", "2027-03-01", "2027-12-05", ONLINE, o -> o);
        assertEquals(Map.of(Rule.CLASH, 1L), broken(rotation, "c k", "c touching"));
        assertEquals(Map.of(), broken(rotation, "c k", "c next", "c online"));
    }

    @Test
    void everyTwoOfferingsThatShareADayAreAClash() {
        Rotations rotation = new Rotations()
                .residentialPerYear(9)
                .cadres("c")
                .offering("long", "2027-03-01", "2027-04-30")
                .offering("short", "2027-03-02", "2027-03-03")
                .offering("later", "2027-04-20", "2027-04-21");
        assertEquals(Map.of(Rule.CLASH, 2L), broken(rotation, "c long", "c short", "c later"));
    }

    @Test
    void absenceMustNotShareADayWithAResidentialOffering() {
        Rotations rotation = new Rotations()
                .cadres("c")
                .offering("k", "2027-03-01", "2027-03-05")
                .offering("online", "2027-03-01", "2027-03-05", ONLINE, o -> o)
                .absence("c", "2027-02-01", "2027-02-28")
                .absence("c", "2027-03-05", "2027-03-05")
                .absence("c", "2027-03-05", "2027-03-05");
        assertEquals(Map.of(Rule.CLASH, 2L), broken(rotation, "c k"));
        assertEquals(Map.of(), broken(rotation, "c online"));
    }

    @Test
    void yearOfTheStartCountsForTheYearLimit() {
        Rotations rotation = new Rotations()
                .residentialPerYear(1)
                .cadres("c")
                .offering("k", "2027-03-01", "2027-03-05")
                .offering("turn", "2027-12-30", "2028-01-05")
                .offering("next", "2028-03-01", "2028-03-05");
        assertEquals(Map.of(Rule.YEAR_LIMIT, 1L), broken(rotation, "c k", "c turn"));
        assertEquals(Map.of(), broken(rotation, "c turn", "c next"));
        assertEquals(Map.of(Rule.YEAR_LIMIT, 1L), broken(rotation.residentialPerYear(0), "c k"));
    }

    @Test
    void offeringsOfOneMainTopicMustStartFarEnoughApart() {
        Rotations rotation = new Rotations()
                .cadres("c")
                .offering("k", "2027-03-01", "2027-03-05", RESIDENTIAL, o -> o.topics(topics("law", "tax")))
                .offering("near", "2027-06-08", "2027-06-09", ONLINE, o -> o.topics(topics("law")))
                .offering("far", "2027-06-09", "2027-06-10", RESIDENTIAL, o -> o.topics(topics("law")))
                .offering("tax", "2027-03-10", "2027-03-10", ONLINE, o -> o.topics(topics("tax")));
        assertEquals(Map.of(Rule.NO_REPEAT, 1L), broken(rotation, "c k", "c near"));
        assertEquals(Map.of(), broken(rotation, "c k", "c far", "c tax"));
        assertEquals(Map.of(Rule.NO_REPEAT, 2L), broken(rotation, "c k", "c near", "c far"));
    }

    private static List<TopicWeight> topics(String... names) {
        return List.of(names).stream()
                .map(name -> TopicWeight.of(Topic.of(name), 0.5))
                .toList();
    }

    @Test
    void onlyTheRecordOfAMainTopicThatEndedLastIsInTheWay() {
        Rotations rotation = new Rotations()
                .cadres("c", "d", "e")
                .offering("k", "2027-06-09", "2027-06-10", RESIDENTIAL, o -> o.topics(topics("law")))
                .record("c", "law", "2027-03-01", 8)
                .record("d", "law", "2027-03-02", 8)
                .record("d", "law", "2027-03-03", 8)
                .record("e", "law", "2028-01-01", 8);
        assertEquals(Map.of(), broken(rotation, "c k"));
        assertEquals(Map.of(Rule.NO_REPEAT, 1L), broken(rotation, "d k"));
        assertEquals(Map.of(Rule.NO_REPEAT, 1L), broken(rotation, "e k"));
    }

    @Test
    void unitKeepsEnoughAtWorkOnEveryDay() {
        Rotations rotation = new Rotations()
                .absenceCap("0.58")
                .offering("k", "2027-03-01", "2027-03-05")
                .offering("overlap", "2027-03-04", "2027-03-08");
        String[] plan = IntStream.range(0, 29).mapToObj(i -> "c" + i + " k").toArray(String[]::new);
        IntStream.range(0, 50).forEach(i -> rotation.cadres("c" + i));
        assertEquals(Map.of(), broken(rotation, plan), "0.58 of 50 is 29, whatever binary fractions say");
        List<String> more = new ArrayList<>(List.of(plan));
        more.add("c49 overlap");
        Evaluation evaluation = rotation.evaluate(more.toArray(String[]::new));
        assertEquals(Map.of(Rule.UNIT_AT_WORK, 2L), evaluation.counts());
        assertEquals("2027-03-04", argument(evaluation, "first"));
        assertEquals("2027-03-05", argument(evaluation, "last"));
        assertEquals("30", argument(evaluation, "actual"));
        assertEquals("29", argument(evaluation, "limit"));
    }

    @Test
    void unitsAreCountedApart() {
        Rotations rotation = new Rotations()
                .absenceCap("0.5")
                .cadres("a", "b", "c", "d")
                .cadreOf("V", "e")
                .offering("k", "2027-03-01", "2027-03-05");
        assertEquals(Map.of(), broken(rotation, "a k", "b k", "e k"));
        assertEquals(Map.of(Rule.UNIT_AT_WORK, 5L), broken(rotation, "a k", "b k", "c k", "e k"));
    }

    @Test
    void cadreInTwoOfferingsOnOneDayIsAwayOnce() {
        Rotations rotation = new Rotations()
                .absenceCap("0")
                .cadres("c", "d")
                .offering("k", "2027-03-01", "2027-03-05")
                .offering("inside", "2027-03-02", "2027-03-03");
        assertEquals(Map.of(Rule.CLASH, 1L), broken(rotation, "c k", "c inside"));
    }

    @Test
    void oneLeaderStaysWhereThereAreTwoOrMore() {
        Rotations rotation = new Rotations()
                .cadre("head", Post.HEAD, c -> c)
                .cadres("staff")
                .offering("k", "2027-03-01", "2027-03-05");
        assertEquals(Map.of(), broken(rotation, "head k", "staff k"));
        rotation.cadre("deputy", Post.DEPUTY, c -> c);
        assertEquals(Map.of(), broken(rotation, "head k", "staff k"));
        assertEquals(Map.of(Rule.LEADERS_AT_HOME, 5L), broken(rotation, "head k", "deputy k"));
    }

    @Test
    void baseHousesNoMoreThanItsPlacesOnADay() {
        Rotations rotation = new Rotations()
                .places(2)
                .cadres("a", "b", "c")
                .offering("k", "2027-03-01", "2027-03-05")
                .offering("touching", "2027-03-05", "2027-03-09")
                .offering("online", "2027-03-01", "2027-03-05", ONLINE, o -> o);
        assertEquals(Map.of(), broken(rotation, "a k", "b k", "c online"));
        assertEquals(Map.of(Rule.PLACES, 1L), broken(rotation, "a k", "b k", "c touching"));
        assertEquals(Map.of(Rule.PLACES, 5L), broken(rotation.places(0), "a k"));
    }

    @Test
    void budgetIsComparedInExactDecimals() {
        Rotations rotation = new Rotations()
                .cadres("a", "b", "c")
                .offering("k", "2027-03-01", "2027-03-05", RESIDENTIAL, o -> o.costPerSeat(new BigDecimal("0.1")))
                .budget(2027, "0.3")
                .budget(2028, "0");
        assertEquals(Map.of(), broken(rotation, "a k", "b k", "c k"), "three times 0.1 is 0.3");
        assertEquals(
                Map.of(Rule.BUDGET, 1L), broken(rotation.budget(2027, "0.29999999999999999"), "a k", "b k", "c k"));
    }

    @Test
    void scoreAddsUpAsTheFormatSays() {
        Rotations rotation = new Rotations()
                .cadre("c", Post.STAFF, c -> c.postSince(LocalDate.parse("2026-03-01")))
                .need("c", "law", 0.5)
                .need("c", "tax", 1)
                .offering("k", "2027-03-01", "2027-03-05", RESIDENTIAL, o -> o.topics(topics("law", "tax"))
                        .costPerSeat(new BigDecimal("1500")))
                .offering(
                        "l",
                        "2028-03-01",
                        "2028-03-05",
                        RESIDENTIAL,
                        o -> o.topics(List.of(TopicWeight.of(Topic.of("law"), 1))));
        Evaluation evaluation = rotation.evaluate("c k", "c l");
        assertEquals(Map.of(), evaluation.counts());
        Score score = evaluation.score();
        assertEquals(2 * 1000, score.covered(), 1e-9);
        assertEquals(2 * 400 * 0.8, score.hours(), 1e-9);
        assertEquals(2 * 500, score.newPost(), 1e-9);
        assertEquals(300 * (0.5 * 1 + 1 * 0.4), score.need(), 1e-9, "law is closed in full, not more");
        assertEquals(-1.5, score.cost(), 1e-9);
        assertEquals(new PlanFacts(1, 2, 1, 0, 1, 1, 2, new BigDecimal("1500")), evaluation.facts());
    }

    @Test
    void newPostIsServedUpToItsLastDay() {
        Rotations rotation = new Rotations()
                .cadre("served", Post.STAFF, c -> c.postSince(LocalDate.parse("2026-03-01")))
                .cadre("late", Post.STAFF, c -> c.postSince(LocalDate.parse("2026-02-28")))
                .cadre("past", Post.STAFF, c -> c.postSince(LocalDate.parse("2025-12-31")))
                .offering("k", "2027-03-01", "2027-03-05");
        PlanFacts facts = rotation.evaluate("served k", "late k", "past k").facts();
        assertEquals(2, facts.newPosts());
        assertEquals(1, facts.newPostsServed());
    }

    @Test
    void policySaysWhatCountsAsTrainedOnce() {
        Rotations rotation = new Rotations()
                .cover(new CoverRule(EnumSet.of(ONLINE), 40, LocalDate.parse("2026-01-01")))
                .cadres("a", "b", "c", "d")
                .offering("residential", "2027-03-01", "2027-03-05")
                .offering("online", "2027-03-01", "2027-03-05", ONLINE, o -> o)
                .record("c", "law", "2026-01-01", 60)
                .record("d", "law", "2025-12-31", 60);
        Evaluation evaluation = rotation.evaluate("a residential", "b online");
        assertEquals(1, evaluation.facts().coveredCadres());
        assertEquals(2 * 400 * (0.4 + 0.4 + 0.6), evaluation.score().hours(), 1e-9);
        rotation.cover(new CoverRule(EnumSet.of(ONLINE, RESIDENTIAL), 40.5, LocalDate.parse("2026-01-01")));
        assertEquals(1, rotation.evaluate("a residential", "b online").facts().coveredCadres());
    }

    @Test
    void orderOfRowsChangesNothing() {
        Rotations rotation = new Rotations().absenceCap("0.1").places(3);
        IntStream.range(0, 30).forEach(i -> rotation.cadres("c" + i).need("c" + i, "law", 0.1 + i / 100.0));
        IntStream.range(1, 10)
                .forEach(i -> rotation.offering(
                        "k" + i, "2027-03-0" + i, "2027-03-1" + i, RESIDENTIAL, o -> o.topics(topics("law"))));
        Random random = new Random(7);
        List<Assignment> plan = new ArrayList<>();
        IntStream.range(0, 90)
                .forEach(i -> plan.addAll(Rotations.plan("c" + random.nextInt(30) + " k" + (1 + random.nextInt(9)))));
        Evaluator evaluator = Evaluator.of(rotation.dataset());
        Evaluation first = evaluator.evaluate(plan);
        Collections.shuffle(plan, random);
        assertEquals(first, evaluator.evaluate(plan));
    }

    @Test
    void keepsOnlyTheFirstExamplesOfARule() {
        Rotations rotation = new Rotations().cadres("c").offering("k", "2027-03-01", "2027-03-05");
        String[] rows = IntStream.range(0, 50).mapToObj(i -> "x" + i + " k").toArray(String[]::new);
        Evaluation evaluation = rotation.evaluate(rows);
        assertEquals(50, evaluation.count(Rule.KNOWN));
        assertEquals(Evaluation.MAX_EXAMPLES, evaluation.examples().size());
        assertEquals("x0", argument(evaluation, "cadre"));
    }

    @Test
    void refusesDatasetsWhoseReferencesDoNotResolve() {
        Rotations rotation = new Rotations().cadres("c").absence("nobody", "2027-03-01", "2027-03-01");
        String message = assertThrows(IllegalArgumentException.class, () -> Evaluator.of(rotation.dataset()))
                .getMessage();
        assertTrue(message.contains("The cadre (nobody) of an absence must be in the dataset."), message);
    }

    @Test
    void refusesDatasetsInWhichAnIdStandsTwice() {
        Rotations rotation = new Rotations().cadres("c", "c");
        assertThrows(IllegalArgumentException.class, () -> Evaluator.of(rotation.dataset()));
    }
}
