package org.lunxun.engine.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lunxun.engine.rules.Evaluator;
import org.lunxun.engine.rules.Rule;
import org.lunxun.model.DateRange;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.people.Level;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.people.Post;
import org.lunxun.model.people.Unit;
import org.lunxun.model.people.UnitId;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.Seats;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.CoverRule;
import org.lunxun.model.rotation.Policy;
import org.lunxun.model.rotation.RotationDataset;
import org.lunxun.model.rotation.Weights;

class ChoicesTest {

    private static final LevelCode HIGH = LevelCode.of("high");
    private static final LevelCode LOW = LevelCode.of("low");

    @Test
    void aClassThatIsAttendedIsNoChoice() {
        assertEquals(List.of("free", "full", "same-week"), offerings(dataset(), plan("a taken", "b full"), "a"));
    }

    @Test
    void aClassForOtherLevelsIsNoChoice() {
        assertEquals(List.of("free", "full", "taken"), offerings(dataset(), plan("a same-week"), "a"));
    }

    @Test
    void whatIsPossibleSaysWhatItIsWorth() {
        RotationDataset dataset = dataset();
        List<Assignment> plan = plan("a taken");
        Choice free = choice(dataset, plan, "a", "free");
        List<Assignment> more = new ArrayList<>(plan);
        more.addAll(plan("a free"));
        Evaluator evaluator = Evaluator.of(dataset);

        assertTrue(free.possible());
        assertEquals(
                evaluator.evaluate(more).score().total()
                        - evaluator.evaluate(plan).score().total(),
                free.gain());
    }

    @Test
    void aFullClassBreaksTheRuleOfSeats() {
        assertEquals(List.of(Rule.SEATS), broken(choice(dataset(), plan("b full"), "a", "full")));
    }

    @Test
    void aClassInTheSameWeekClashes() {
        assertEquals(List.of(Rule.CLASH), broken(choice(dataset(), plan("a taken"), "a", "same-week")));
    }

    @Test
    void whatAPlanBreaksAlreadyIsNoReason() {
        List<Assignment> broken = plan("b full", "c full");
        assertTrue(choice(dataset(), broken, "a", "free").possible());
    }

    @Test
    void aCadreWhomNobodyKnowsIsRefused() {
        Choices choices = Choices.of(dataset(), plan());
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> choices.of(CadreId.of("z")));
        assertTrue(refused.getMessage().contains("\nMaybe "), refused::getMessage);
    }

    private static List<String> offerings(RotationDataset dataset, List<Assignment> plan, String cadre) {
        return Choices.of(dataset, plan).of(CadreId.of(cadre)).stream()
                .map(choice -> choice.offering().value())
                .toList();
    }

    private static Choice choice(RotationDataset dataset, List<Assignment> plan, String cadre, String offering) {
        return Choices.of(dataset, plan).of(CadreId.of(cadre)).stream()
                .filter(each -> each.offering().equals(OfferingId.of(offering)))
                .findFirst()
                .orElseThrow();
    }

    private static List<Rule> broken(Choice choice) {
        return choice.breaches().stream().map(breach -> breach.rule()).toList();
    }

    /** Places, each written {@code cadre offering}. */
    private static List<Assignment> plan(String... places) {
        return Arrays.stream(places)
                .map(place -> place.split(" "))
                .map(ids -> Assignment.of(CadreId.of(ids[0]), OfferingId.of(ids[1])))
                .toList();
    }

    private static RotationDataset dataset() {
        Policy policy = new Policy(
                DateRange.of(LocalDate.of(2027, 1, 1), LocalDate.of(2028, 12, 31)),
                List.of(Level.of(HIGH, "", 2, 100), Level.of(LOW, "", 1, 100)),
                BigDecimal.ONE,
                5,
                0,
                0,
                new TreeMap<>(),
                new Weights(1000, 400, 0, 0, 1),
                CoverRule.DEFAULT);
        return RotationDataset.builder(policy)
                .units(List.of(Unit.builder(UnitId.of("U"), "").build()))
                .cadres(List.of(cadre("a"), cadre("b"), cadre("c")))
                .bases(List.of(Base.builder(BaseId.of("B"), "", BaseKind.PARTY_SCHOOL)
                        .quality(0.8)
                        .build()))
                .offerings(List.of(
                        offering("free", 4, 9, HIGH),
                        offering("full", 6, 1, HIGH),
                        offering("taken", 3, 9, HIGH),
                        offering("same-week", 3, 9, HIGH),
                        offering("for-others", 9, 9, LOW)))
                .build();
    }

    private static Cadre cadre(String id) {
        return Cadre.builder(CadreId.of(id), "", UnitId.of("U"), HIGH, Post.STAFF)
                .build();
    }

    private static Offering offering(String id, int month, int seats, LevelCode level) {
        DateRange dates = DateRange.of(LocalDate.of(2027, month, 1), LocalDate.of(2027, month, 5));
        return Offering.builder(OfferingId.of(id), BaseId.of("B"), "", dates, DeliveryMode.RESIDENTIAL, 40)
                .seats(Seats.of(1, seats))
                .levels(List.of(level))
                .build();
    }
}
