package org.lunxun.examples.benchmarks;

import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.Seats;

/**
 * The score as Timefold counts it, brought up to date move by move: the fastest way it offers. Hard: seats over the most or
 * under the fewest (while these have no price), person-days over a daily limit, every begun thousand yuan over a budget, pairs of classes that one
 * cadre cannot both attend. Soft: thousandths of the score of FORMAT 1.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class SeatScore implements IncrementalScoreCalculator<SeatPlan, HardSoftLongScore> {

    private static final double THOUSANDTHS = 1000;
    private static final long HARD = -1;
    private static final long CENTS_OF_A_BREACH = 100_000;

    private @Nullable PeerProblem problem;
    private List<List<PeerPair>> chosen = List.of();
    private int[] taken = new int[0];
    private int[][] counts = new int[0][0];
    private final Map<Integer, Long> spent = new HashMap<>();
    private long missingSeat = HARD;
    private long breaches;
    private long worth;

    /** For Timefold, which makes one for each thread that solves. */
    public SeatScore() {}

    @Override
    public void resetWorkingSolution(SeatPlan plan) {
        PeerProblem whole = plan.problem();
        problem = whole;
        missingSeat = Double.isFinite(plan.missingSeat()) ? Math.round(THOUSANDTHS * plan.missingSeat()) : HARD;
        chosen = new ArrayList<>();
        whole.cadres().forEach(cadre -> chosen.add(new ArrayList<>()));
        taken = new int[whole.offerings().size()];
        counts = new int[whole.limits().size()][whole.days()];
        spent.clear();
        whole.budgets().keySet().forEach(year -> spent.put(year, 0L));
        breaches = 0;
        worth = 0;
        for (int cadre = 0; cadre < chosen.size(); cadre++) {
            worth += worth(cadre);
        }
        plan.slots().forEach(slot -> count(slot.choice(), 1));
    }

    @Override
    public void beforeEntityAdded(Object entity) {
        // Slots are made before solving.
    }

    @Override
    public void afterEntityAdded(Object entity) {
        count(((Slot) entity).choice(), 1);
    }

    @Override
    public void beforeVariableChanged(Object entity, String variableName) {
        count(((Slot) entity).choice(), -1);
    }

    @Override
    public void afterVariableChanged(Object entity, String variableName) {
        count(((Slot) entity).choice(), 1);
    }

    @Override
    public void beforeEntityRemoved(Object entity) {
        count(((Slot) entity).choice(), -1);
    }

    @Override
    public void afterEntityRemoved(Object entity) {
        // It was counted out before.
    }

    @Override
    public HardSoftLongScore calculateScore() {
        return HardSoftLongScore.of(-breaches, worth);
    }

    private void count(@Nullable PeerPair pair, int by) {
        if (pair == null) {
            return;
        }
        List<PeerPair> mine = chosen.get(pair.cadre());
        worth -= worth(pair.cadre());
        if (by < 0) {
            mine.remove(pair);
        }
        breaches += by * mine.stream().filter(other -> !whole().together(pair, other)).count();
        if (by > 0) {
            mine.add(pair);
        }
        worth += worth(pair.cadre());
        countSeat(pair, by);
        countDays(pair, by);
        countMoney(pair, by);
    }

    private void countSeat(PeerPair pair, int by) {
        Seats seats = pair.choice().seats();
        int before = taken[pair.offering()];
        int after = before + by;
        taken[pair.offering()] = after;
        breaches += Math.max(0, after - seats.max()) - Math.max(0, before - seats.max());
        int missing = missing(seats, after) - missing(seats, before);
        if (missingSeat == HARD) {
            breaches += missing;
        } else {
            worth -= missing * missingSeat;
        }
    }

    private static int missing(Seats seats, int count) {
        return count == 0 ? 0 : Math.max(0, seats.min() - count);
    }

    private void countDays(PeerPair pair, int by) {
        for (DayLimit limit : pair.limits()) {
            int[] away = counts[limit.number()];
            for (int day = pair.first(); day <= pair.last(); day++) {
                int more = Math.max(away[day], away[day] + by);
                breaches += more > limit.most() ? by : 0;
                away[day] += by;
            }
        }
    }

    private void countMoney(PeerPair pair, int by) {
        Long budget = whole().budgets().get(pair.year());
        if (budget != null) {
            long before = Objects.requireNonNull(spent.get(pair.year()));
            long after = before + by * pair.cents();
            spent.put(pair.year(), after);
            breaches += thousands(after - budget) - thousands(before - budget);
        }
    }

    private static long thousands(long cents) {
        return cents <= 0 ? 0 : (cents + CENTS_OF_A_BREACH - 1) / CENTS_OF_A_BREACH;
    }

    private long worth(int cadre) {
        return Math.round(THOUSANDTHS
                * whole().cadres().get(cadre).worth(whole().policy().weights(), chosen.get(cadre)));
    }

    private PeerProblem whole() {
        return Objects.requireNonNull(problem);
    }
}
