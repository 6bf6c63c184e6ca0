package org.lunxun.engine.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.lunxun.model.DateRange;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.rotation.RotationDataset;

/** Counts by year and by quarter of the horizon. */
final class YearTally {

    private static final int QUARTERS = 4;
    private static final int MONTHS = 3;

    private final RotationDataset dataset;
    private final DateRange horizon;
    private final int firstYear;
    private final int[] attendees;
    private final long[] quarterPlaces;
    private final int[] firstCovered;
    private int coveredByRecord;

    YearTally(RotationDataset dataset, int[] attendees, long[] firstCover) {
        this.dataset = dataset;
        this.attendees = attendees;
        horizon = dataset.policy().horizon();
        firstYear = horizon.start().getYear();
        int years = horizon.end().getYear() - firstYear + 1;
        quarterPlaces = new long[years * QUARTERS];
        firstCovered = new int[years];
        for (int o = 0; o < attendees.length; o++) {
            LocalDate start = dataset.offerings().get(o).dates().start();
            if (horizon.contains(start)) {
                quarterPlaces[quarter(start)] += attendees[o];
            }
        }
        for (long day : firstCover) {
            if (day == PlanTally.BY_RECORD) {
                coveredByRecord++;
            } else if (day != PlanTally.NEVER && horizon.contains(LocalDate.ofEpochDay(day))) {
                firstCovered[LocalDate.ofEpochDay(day).getYear() - firstYear]++;
            }
        }
    }

    private int quarter(LocalDate day) {
        return (day.getYear() - firstYear) * QUARTERS + (day.getMonthValue() - 1) / MONTHS;
    }

    List<YearSummary> years() {
        List<YearSummary> years = new ArrayList<>();
        int toDate = coveredByRecord;
        for (int y = 0; y < firstCovered.length; y++) {
            toDate += firstCovered[y];
            years.add(year(firstYear + y, firstCovered[y], toDate));
        }
        return List.copyOf(years);
    }

    private YearSummary year(int year, int first, int toDate) {
        int offered = 0;
        int held = 0;
        long seats = 0;
        long residential = 0;
        long online = 0;
        double hours = 0;
        BigDecimal spent = BigDecimal.ZERO;
        for (int o = 0; o < attendees.length; o++) {
            Offering offering = dataset.offerings().get(o);
            if (offering.dates().start().getYear() != year || !horizon.contains(offering.dates())) {
                continue;
            }
            offered++;
            seats += offering.seats().limit().orElse(0);
            if (attendees[o] > 0) {
                held++;
                residential += offering.residential() ? attendees[o] : 0;
                online += offering.residential() ? 0 : attendees[o];
                hours += offering.hours() * attendees[o];
                spent = spent.add(offering.costPerSeat().multiply(BigDecimal.valueOf(attendees[o])));
            }
        }
        return new YearSummary(
                Year.of(year),
                first,
                toDate,
                offered,
                held,
                seats,
                residential,
                online,
                hours,
                spent,
                dataset.policy().budgetByYear().get(Year.of(year)));
    }

    List<QuarterSummary> quarters() {
        List<QuarterSummary> quarters = new ArrayList<>();
        for (int q = quarter(horizon.start()); q <= quarter(horizon.end()); q++) {
            quarters.add(new QuarterSummary(Year.of(firstYear + q / QUARTERS), q % QUARTERS + 1, quarterPlaces[q]));
        }
        return List.copyOf(quarters);
    }

    double unevenYears() {
        double[] places = new double[firstCovered.length];
        double[] days = new double[firstCovered.length];
        for (int q = 0; q < quarterPlaces.length; q++) {
            places[q / QUARTERS] += quarterPlaces[q];
            days[q / QUARTERS] += daysOf(q);
        }
        return uneven(places, days);
    }

    double unevenQuarters() {
        double[] places = new double[quarterPlaces.length];
        double[] days = new double[quarterPlaces.length];
        for (int q = 0; q < places.length; q++) {
            places[q] = quarterPlaces[q];
            days[q] = daysOf(q);
        }
        return uneven(places, days);
    }

    /** The days of a quarter that lie inside the horizon. */
    private long daysOf(int q) {
        YearMonth first = YearMonth.of(firstYear + q / QUARTERS, q % QUARTERS * MONTHS + 1);
        LocalDate start = max(first.atDay(1), horizon.start());
        LocalDate end = min(first.plusMonths(MONTHS - 1).atEndOfMonth(), horizon.end());
        return end.isBefore(start) ? 0 : DateRange.of(start, end).days();
    }

    private static LocalDate max(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate min(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static double uneven(double[] places, double[] days) {
        double allPlaces = 0;
        double allDays = 0;
        for (int i = 0; i < places.length; i++) {
            allPlaces += places[i];
            allDays += days[i];
        }
        double tooMany = 0;
        for (int i = 0; i < places.length && allPlaces > 0; i++) {
            tooMany += Math.max(0, places[i] / allPlaces - days[i] / allDays);
        }
        return tooMany;
    }
}
