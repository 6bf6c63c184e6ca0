package org.lunxun.examples.benchmarks;

import java.math.BigDecimal;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lunxun.engine.rules.AbsenceLimit;
import org.lunxun.model.learning.LearningRecord;
import org.lunxun.model.people.Absence;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.people.Unit;
import org.lunxun.model.people.UnitId;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.Topic;
import org.lunxun.model.rotation.Policy;
import org.lunxun.model.rotation.RotationDataset;

/** How much room the hard rules leave, counted day by day. */
final class GreedyRoom {

    private final Policy policy;
    private final int days;
    private final Map<UnitId, Integer> awayLimit = new HashMap<>();
    private final Map<UnitId, Integer> leaders = new HashMap<>();
    private final Map<UnitId, int[]> away = new HashMap<>();
    private final Map<UnitId, int[]> leadersAway = new HashMap<>();
    private final Map<BaseId, int[]> housed = new HashMap<>();
    private final Map<BaseId, Integer> places = new HashMap<>();
    private final Map<OfferingId, Integer> taken = new HashMap<>();
    private final Map<Year, BigDecimal> money;
    private final Map<CadreId, List<Absence>> absences = new HashMap<>();
    private final Map<CadreId, List<LearningRecord>> records = new HashMap<>();

    GreedyRoom(RotationDataset dataset) {
        policy = dataset.policy();
        days = Math.toIntExact(policy.horizon().days());
        money = new HashMap<>(policy.budgetByYear());
        Map<UnitId, Integer> members = new HashMap<>();
        for (Cadre cadre : dataset.cadres()) {
            members.merge(cadre.unit(), 1, Integer::sum);
            leaders.merge(cadre.unit(), cadre.post().leads() ? 1 : 0, Integer::sum);
        }
        for (Unit unit : dataset.units()) {
            awayLimit.put(unit.id(), AbsenceLimit.of(policy, unit, members.getOrDefault(unit.id(), 0)));
        }
        for (Base base : dataset.bases()) {
            if (base.places() != null) {
                places.put(base.id(), base.places());
            }
        }
        dataset.absences().forEach(absence -> absences.computeIfAbsent(absence.cadre(), id -> new ArrayList<>())
                .add(absence));
        dataset.records().forEach(done -> records.computeIfAbsent(done.cadre(), id -> new ArrayList<>())
                .add(done));
    }

    /** Whether a cadre with these classes can have one more. */
    boolean fits(Cadre cadre, Offering offering, List<Offering> mine) {
        return taken.getOrDefault(offering.id(), 0) < offering.seats().max()
                && affordable(offering)
                && mine.stream().allMatch(other -> together(offering, other))
                && yearHasRoom(offering, mine)
                && records.getOrDefault(cadre.id(), List.of()).stream().noneMatch(done -> repeats(offering, done))
                && (!offering.residential() || canLeave(cadre, offering));
    }

    /** Counts a cadre in. */
    void take(Cadre cadre, Offering offering) {
        count(cadre, offering, 1);
    }

    /** Counts a cadre out again. */
    void release(Cadre cadre, Offering offering) {
        count(cadre, offering, -1);
    }

    private void count(Cadre cadre, Offering offering, int by) {
        taken.merge(offering.id(), by, Integer::sum);
        money.computeIfPresent(
                Year.from(offering.dates().start()),
                (year, left) -> left.subtract(offering.costPerSeat().multiply(BigDecimal.valueOf(by))));
        if (offering.residential()) {
            count(away, cadre.unit(), offering, by);
            count(housed, offering.base(), offering, by);
            if (cadre.post().leads()) {
                count(leadersAway, cadre.unit(), offering, by);
            }
        }
    }

    private boolean affordable(Offering offering) {
        BigDecimal left = money.get(Year.from(offering.dates().start()));
        return left == null || left.compareTo(offering.costPerSeat()) >= 0;
    }

    /** Whether one cadre can attend both as far as days and topics go. */
    boolean together(Offering one, Offering other) {
        boolean clash = one.residential() && other.residential() && one.dates().overlaps(other.dates());
        boolean repeat = one.mainTopic().isPresent()
                && one.mainTopic().equals(other.mainTopic())
                && Math.abs(ChronoUnit.DAYS.between(
                                one.dates().start(), other.dates().start()))
                        < policy.repeatTopicDays();
        return !one.equals(other) && !clash && !repeat;
    }

    private boolean yearHasRoom(Offering offering, List<Offering> mine) {
        int year = offering.dates().start().getYear();
        return !offering.residential()
                || mine.stream()
                                .filter(other -> other.residential()
                                        && other.dates().start().getYear() == year)
                                .count()
                        < policy.residentialPerYear();
    }

    private boolean repeats(Offering offering, LearningRecord done) {
        Topic main = offering.mainTopic().orElse(null);
        return done.topic().equals(main)
                && ChronoUnit.DAYS.between(done.dates().end(), offering.dates().start()) < policy.repeatTopicDays();
    }

    private boolean canLeave(Cadre cadre, Offering offering) {
        int leading = leaders.getOrDefault(cadre.unit(), 0);
        return absences.getOrDefault(cadre.id(), List.of()).stream()
                        .noneMatch(absence -> absence.dates().overlaps(offering.dates()))
                && below(away, cadre.unit(), offering, awayLimit.getOrDefault(cadre.unit(), 1))
                && (!cadre.post().leads() || leading < 2 || below(leadersAway, cadre.unit(), offering, leading - 1))
                && below(housed, offering.base(), offering, places.getOrDefault(offering.base(), Integer.MAX_VALUE));
    }

    private <K> boolean below(Map<K, int[]> counts, K key, Offering offering, int limit) {
        int[] count = counts.get(key);
        for (int day = first(offering); count != null && day <= last(offering); day++) {
            if (count[day] >= limit) {
                return false;
            }
        }
        return limit > 0;
    }

    private <K> void count(Map<K, int[]> counts, K key, Offering offering, int by) {
        int[] count = counts.computeIfAbsent(key, same -> new int[days]);
        for (int day = first(offering); day <= last(offering); day++) {
            count[day] += by;
        }
    }

    /** The first day, counted from the horizon's. */
    int first(Offering offering) {
        return (int) ChronoUnit.DAYS.between(
                policy.horizon().start(), offering.dates().start());
    }

    /** The last day, counted likewise. */
    int last(Offering offering) {
        return (int) ChronoUnit.DAYS.between(
                policy.horizon().start(), offering.dates().end());
    }
}
