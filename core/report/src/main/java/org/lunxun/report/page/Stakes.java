package org.lunxun.report.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.planning.GroupCoverage;
import org.lunxun.engine.planning.Price;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.Unit;
import org.lunxun.model.people.UnitId;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;

/**
 * How many points are at stake in what is scarce, by year and kind: the price of one more unit times the units there
 * are. A price alone cannot be compared: one seat is not one thousand yuan.
 */
final class Stakes {

    private final Facts facts;
    private final Map<UnitId, Integer> cadres = new HashMap<>();
    private final Map<UnitId, Integer> leaders = new HashMap<>();
    private final Map<UnitId, BigDecimal> caps = new HashMap<>();

    Stakes(Facts facts) {
        this.facts = facts;
        for (GroupCoverage<UnitId> unit : facts.summary().byUnit()) {
            if (unit.group() != null) {
                cadres.put(unit.group(), unit.coverage().cadres());
            }
        }
        for (Unit unit : facts.dataset().units()) {
            if (unit.absenceCap() != null) {
                caps.put(unit.id(), unit.absenceCap());
            }
        }
        for (Cadre cadre : facts.dataset().cadres()) {
            if (cadre.post().leads()) {
                leaders.merge(cadre.unit(), 1, Integer::sum);
            }
        }
    }

    /** The points at stake in each year, by kind; only years in which something is scarce. */
    Map<Integer, Map<Price.Scarce, Double>> byYear() {
        Map<Integer, Map<Price.Scarce, Double>> sums = new TreeMap<>();
        for (Price price : facts.plan().prices()) {
            Integer year = year(price);
            if (year != null) {
                sums.computeIfAbsent(year, none -> new EnumMap<>(Price.Scarce.class))
                        .merge(price.scarce(), price.price() * units(price), Double::sum);
            }
        }
        return sums;
    }

    private @Nullable Integer year(Price price) {
        if (price.scarce() == Price.Scarce.COVERAGE) {
            return null;
        }
        if (price.scarce() == Price.Scarce.BUDGET) {
            return price.owner().matches("-?[0-9]{1,9}") ? Integer.valueOf(price.owner()) : null;
        }
        if (!price.first().isEmpty()) {
            return LocalDate.parse(price.first()).getYear();
        }
        Offering offering = facts.offering(OfferingId.of(price.owner()));
        return offering == null ? null : offering.dates().start().getYear();
    }

    private double units(Price price) {
        return switch (price.scarce()) {
            case SEATS -> {
                Offering offering = facts.offering(OfferingId.of(price.owner()));
                yield offering == null ? 0 : offering.seats().limit().orElse(0);
            }
            case UNIT_AT_WORK -> mayBeAway(UnitId.of(price.owner()));
            case LEADERS_AT_HOME -> Math.max(0, leaders.getOrDefault(UnitId.of(price.owner()), 0) - 1);
            case PLACES -> {
                Base base = facts.base(BaseId.of(price.owner()));
                yield base == null || base.places() == null ? 0 : base.places();
            }
            case BUDGET -> {
                BigDecimal limit =
                        facts.dataset().policy().budgetByYear().get(Year.of(Integer.parseInt(price.owner())));
                yield limit == null ? 0 : limit.doubleValue() / 1000;
            }
            case COVERAGE -> 0;
        };
    }

    /** Rule 7. */
    private int mayBeAway(UnitId unit) {
        BigDecimal cap = caps.getOrDefault(unit, facts.dataset().policy().absenceCap());
        return Math.max(
                1,
                cap.multiply(BigDecimal.valueOf(cadres.getOrDefault(unit, 0)))
                        .setScale(0, RoundingMode.FLOOR)
                        .intValue());
    }
}
