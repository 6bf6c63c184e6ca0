package org.lunxun.engine.planning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.lunxun.engine.rules.AbsenceLimit;
import org.lunxun.model.people.Unit;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.Seats;
import org.lunxun.model.rotation.Policy;
import org.lunxun.model.rotation.RotationDataset;

/** Adds one to what is scarce. */
final class OneMore {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    /** Digits of a share of a unit, enough for a unit of millions. */
    private static final int DIGITS = 12;

    private OneMore() {}

    static Optional<RotationDataset> of(Bottleneck bottleneck, RotationDataset dataset) {
        String owner = bottleneck.owner();
        return switch (bottleneck.scarce()) {
            case SEATS ->
                with(dataset.offerings(), each -> each.id().value().equals(owner), OneMore::seat)
                        .map(offerings ->
                                dataset.toBuilder().offerings(offerings).build());
            case PLACES ->
                with(dataset.bases(), each -> each.id().value().equals(owner), OneMore::place)
                        .map(bases -> dataset.toBuilder().bases(bases).build());
            case UNIT_AT_WORK ->
                with(dataset.units(), each -> each.id().value().equals(owner), unit -> away(unit, dataset))
                        .map(units -> dataset.toBuilder().units(units).build());
            case BUDGET -> money(owner, dataset);
            case LEADERS_AT_HOME, COVERAGE -> Optional.empty();
        };
    }

    private static <T> Optional<List<T>> with(List<T> all, Predicate<T> which, UnaryOperator<T> change) {
        for (int i = 0; i < all.size(); i++) {
            if (which.test(all.get(i))) {
                List<T> changed = new ArrayList<>(all);
                changed.set(i, change.apply(all.get(i)));
                return Optional.of(changed);
            }
        }
        return Optional.empty();
    }

    private static Offering seat(Offering old) {
        int most = old.seats().max() == Seats.NO_LIMIT
                ? Seats.NO_LIMIT
                : old.seats().max() + 1;
        return new Offering(
                old.id(),
                old.base(),
                old.title(),
                old.dates(),
                old.mode(),
                old.hours(),
                old.organizer(),
                Seats.of(old.seats().min(), most),
                old.costPerSeat(),
                old.levels(),
                old.categories(),
                old.sectors(),
                old.topics(),
                old.channel(),
                old.course());
    }

    private static Base place(Base old) {
        return new Base(
                old.id(),
                old.name(),
                old.kind(),
                old.region(),
                old.places() == null ? null : old.places() + 1,
                old.quality(),
                old.creditCode(),
                old.schoolCode());
    }

    /** The smallest share, to twelve digits, that lets one more be away. */
    private static Unit away(Unit old, RotationDataset dataset) {
        int cadres = (int) dataset.cadres().stream()
                .filter(cadre -> cadre.unit().equals(old.id()))
                .count();
        int next = AbsenceLimit.of(dataset.policy(), old, cadres) + 1;
        BigDecimal share =
                BigDecimal.valueOf(next).divide(BigDecimal.valueOf(Math.max(next, cadres)), DIGITS, RoundingMode.UP);
        return new Unit(old.id(), old.name(), old.parent(), old.region(), share.min(BigDecimal.ONE));
    }

    private static Optional<RotationDataset> money(String owner, RotationDataset dataset) {
        Policy old = dataset.policy();
        TreeMap<Year, BigDecimal> budget = new TreeMap<>(old.budgetByYear());
        for (Year year : old.budgetByYear().keySet()) {
            if (year.toString().equals(owner)) {
                budget.merge(year, THOUSAND, BigDecimal::add);
                Policy policy = new Policy(
                        old.horizon(),
                        old.levels(),
                        old.absenceCap(),
                        old.residentialPerYear(),
                        old.repeatTopicDays(),
                        old.newPostDays(),
                        budget,
                        old.weights(),
                        old.cover());
                return Optional.of(new RotationDataset(
                        policy,
                        dataset.units(),
                        dataset.cadres(),
                        dataset.needs(),
                        dataset.records(),
                        dataset.absences(),
                        dataset.bases(),
                        dataset.survey(),
                        dataset.facts(),
                        dataset.offerings(),
                        dataset.promises()));
            }
        }
        return Optional.empty();
    }
}
