package org.lunxun.engine.planning;

import com.google.common.primitives.Ints;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lunxun.model.DateRange;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.rotation.RotationDataset;

/** Counts by base, day and week; one base is worked on at a time, so that memory does not grow with their number. */
final class BaseTally {

    private static final int WEEK = 7;

    private final RotationDataset dataset;
    private final int[] attendees;
    private final long firstDay;
    private final int days;
    private final long[] away;
    private final List<BaseLoad> loads = new ArrayList<>();

    BaseTally(RotationDataset dataset, int[] attendees) {
        this.dataset = dataset;
        this.attendees = attendees;
        DateRange horizon = dataset.policy().horizon();
        firstDay = firstWeek().toEpochDay();
        days = (int) (horizon.end().toEpochDay() - firstDay + WEEK) / WEEK * WEEK;
        away = new long[days + 1];
        Map<BaseId, List<Integer>> byBase = new HashMap<>();
        for (int o = 0; o < attendees.length; o++) {
            byBase.computeIfAbsent(dataset.offerings().get(o).base(), base -> new ArrayList<>())
                    .add(o);
        }
        for (Base base : dataset.bases()) {
            List<Integer> offerings = byBase.get(base.id());
            if (offerings != null) {
                loads.add(load(base, offerings));
            }
        }
    }

    private BaseLoad load(Base base, List<Integer> offerings) {
        long[] change = new long[days + 1];
        int held = 0;
        long people = 0;
        BigDecimal cost = BigDecimal.ZERO;
        for (int o : offerings) {
            if (attendees[o] > 0) {
                Offering offering = dataset.offerings().get(o);
                held++;
                people += attendees[o];
                cost = cost.add(offering.costPerSeat().multiply(BigDecimal.valueOf(attendees[o])));
                if (offering.residential()) {
                    addStay(change, offering.dates(), attendees[o]);
                }
            }
        }
        long residentDays = 0;
        long housed = 0;
        for (int day = 0; day < days; day++) {
            housed += change[day];
            residentDays += housed;
            away[day] += change[day];
        }
        int[] peaks = peakByWeek(change);
        return new BaseLoad(
                base.id(),
                base.places(),
                held,
                people,
                residentDays,
                peaks.length == 0 ? 0 : Ints.max(peaks),
                cost,
                Collections.unmodifiableList(Ints.asList(peaks)));
    }

    /** Days outside the weeks are cut off: only a broken plan has them. */
    private void addStay(long[] change, DateRange dates, int people) {
        long from = Math.max(0, dates.start().toEpochDay() - firstDay);
        long to = Math.min(days - 1L, dates.end().toEpochDay() - firstDay);
        if (from <= to) {
            change[(int) from] += people;
            change[(int) to + 1] -= people;
        }
    }

    private int[] peakByWeek(long[] change) {
        int[] peaks = new int[days / WEEK];
        long housed = 0;
        for (int day = 0; day < days; day++) {
            housed += change[day];
            peaks[day / WEEK] = Math.max(peaks[day / WEEK], Ints.saturatedCast(housed));
        }
        return peaks;
    }

    List<BaseLoad> loads() {
        return List.copyOf(loads);
    }

    LocalDate firstWeek() {
        return dataset.policy().horizon().start().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    List<Integer> awayByWeek() {
        return Collections.unmodifiableList(Ints.asList(peakByWeek(away)));
    }
}
