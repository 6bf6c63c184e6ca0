package org.lunxun.model.rotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lunxun.model.DateRange;
import org.lunxun.model.people.Level;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.resource.DeliveryMode;

class PolicyTest {

    private static final LocalDate START = LocalDate.of(2027, 1, 4);
    private static final Level SENIOR = Level.of(LevelCode.of("1031"), "", 10, 550);
    private static final Level JUNIOR = Level.of(LevelCode.of("1061"), "", 1, 450);

    private static Policy policy(LocalDate end, double cover, Level... levels) {
        return new Policy(
                DateRange.of(START, end),
                List.of(levels),
                new BigDecimal("0.2"),
                1,
                730,
                365,
                new TreeMap<>(),
                new Weights(cover, 400, 300, 500, 1),
                CoverRule.DEFAULT);
    }

    @Test
    void everyoneOnceWhereNoSecondClassOutweighsAFirst() {
        // (400 + 500) × 10 + 300 × 6 = 10,800
        assertFalse(policy(START, 10_800, SENIOR, JUNIOR).everyoneOnce(6));
        assertTrue(policy(START, 10_801, SENIOR, JUNIOR).everyoneOnce(6));
        assertFalse(policy(START, 10_801, SENIOR, JUNIOR).everyoneOnce(7));
    }

    @Test
    void horizonHasAtMostFiftyYears() {
        assertEquals(
                START,
                policy(START.plusYears(50).minusDays(1), 1, SENIOR).horizon().start());
        assertThrows(IllegalArgumentException.class, () -> policy(START.plusYears(50), 1, SENIOR));
    }

    @Test
    void findsItsLevelsAndRefusesOthersByName() {
        Policy policy = policy(START, 1, SENIOR, JUNIOR);
        assertEquals(JUNIOR, policy.level(JUNIOR.code()));
        assertTrue(policy.findLevel(LevelCode.of("9")).isEmpty());
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> policy.level(LevelCode.of("9")));
        assertTrue(refusal.getMessage().contains("[1031, 1061]"));
    }

    @Test
    void levelStandsOnce() {
        assertThrows(IllegalArgumentException.class, () -> policy(START, 1, SENIOR, SENIOR));
    }

    @Test
    void recordsCountFromTheDayOnThatThePolicySays() {
        assertFalse(CoverRule.DEFAULT.counts(START));
        CoverRule rule = new CoverRule(CoverRule.DEFAULT.modes(), 24, START);
        assertTrue(rule.counts(START));
        assertFalse(rule.counts(START.minusDays(1)));
        assertTrue(rule.covers(DeliveryMode.RESIDENTIAL, 24));
        assertFalse(rule.covers(DeliveryMode.RESIDENTIAL, 23.9));
        assertFalse(rule.covers(DeliveryMode.ONLINE, 24));
    }
}
