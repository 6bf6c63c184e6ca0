package org.lunxun.engine.planning;

import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lunxun.engine.planning.Price.Scarce;
import org.lunxun.model.DateRange;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.resource.Offering;

/** What a place costs others: the prices of all that it uses. */
final class PlacePrices {

    private final Map<Scarce, Map<String, List<Price>>> prices = new HashMap<>();

    PlacePrices(List<Price> all) {
        for (Price price : all) {
            prices.computeIfAbsent(price.scarce(), scarce -> new HashMap<>())
                    .merge(price.owner(), List.of(price), PlacePrices::both);
        }
    }

    private static List<Price> both(List<Price> some, List<Price> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** What a seat of the class is worth. */
    double seat(Offering offering) {
        return sum(Scarce.SEATS, offering.id().value());
    }

    /** What a place of the cadre in the class uses besides the seat. */
    double besidesSeat(Cadre cadre, Offering offering) {
        double thousands = offering.costPerSeat().doubleValue() / 1000;
        double price = thousands
                * sum(Scarce.BUDGET, Year.from(offering.dates().start()).toString());
        if (offering.residential()) {
            DateRange days = offering.dates();
            String unit = cadre.unit().value();
            price += sum(Scarce.PLACES, offering.base().value(), days);
            price += sum(Scarce.UNIT_AT_WORK, unit, days);
            price += cadre.post().leads() ? sum(Scarce.LEADERS_AT_HOME, unit, days) : 0;
        }
        return price;
    }

    private List<Price> of(Scarce scarce, String owner) {
        return prices.getOrDefault(scarce, Map.of()).getOrDefault(owner, List.of());
    }

    private double sum(Scarce scarce, String owner) {
        return of(scarce, owner).stream().mapToDouble(Price::price).sum();
    }

    private double sum(Scarce scarce, String owner, DateRange days) {
        return of(scarce, owner).stream()
                .filter(price -> meets(price, days))
                .mapToDouble(Price::price)
                .sum();
    }

    private static boolean meets(Price price, DateRange days) {
        return !LocalDate.parse(price.last()).isBefore(days.start())
                && !LocalDate.parse(price.first()).isAfter(days.end());
    }
}
