package org.lunxun.engine.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lunxun.engine.planning.Price.Scarce;
import org.lunxun.model.rotation.RotationDataset;

/** Names the scarce things again that the arrays number, with their prices. */
final class PriceList {

    /** Below this a price says nothing: it has not quite gone to 0. */
    private static final double LEAST = 1e-6;

    private static final Comparator<Price> ORDER =
            Comparator.comparing(Price::scarce).thenComparing(Price::owner).thenComparing(Price::first);

    private PriceList() {}

    static List<Price> of(RotationDataset dataset, RotationProblem problem, Prices prices, List<CoverageFloor> floors) {
        List<Price> list = new ArrayList<>();
        ScarceRows rows = problem.rows;
        for (int k = 0; k < problem.classes.size; k++) {
            String id = dataset.offerings().get(problem.classes.row[k]).id().value();
            add(list, Scarce.SEATS, id, "", prices.row[k]);
        }
        for (int r = rows.places; r < rows.common; r++) {
            int b = rows.placeBase[r - rows.places];
            String id = dataset.bases().get(b).id().value();
            add(list, Scarce.PLACES, id, iso(rows.placeDay[r - rows.places]), prices.row[r]);
        }
        for (int u = 0; u < problem.units.size; u++) {
            String id = dataset.units().get(problem.units.row[u]).id().value();
            for (int d = problem.units.dayOfUnit[u]; d < problem.units.dayOfUnit[u + 1]; d++) {
                String day = iso(problem.units.day[d]);
                add(list, Scarce.UNIT_AT_WORK, id, day, prices.day[d]);
                add(list, Scarce.LEADERS_AT_HOME, id, day, prices.day[rows.leaders + d]);
            }
        }
        for (int y = 0; y < prices.money.length; y++) {
            double thousand = problem.classes.money.thousandYuan() / prices.moneyUnit;
            add(list, Scarce.BUDGET, problem.classes.years[y].toString(), "", prices.money[y] * thousand);
        }
        for (int floor = 0; floor < prices.floor.length; floor++) {
            add(list, Scarce.COVERAGE, floors.get(floor).group(), "", prices.floor[floor]);
        }
        list.sort(ORDER);
        return list;
    }

    private static void add(List<Price> list, Scarce scarce, String owner, String day, double price) {
        if (price > LEAST) {
            list.add(new Price(scarce, owner, day, day, price));
        }
    }

    private static String iso(int day) {
        return LocalDate.ofEpochDay(day).toString();
    }
}
