package org.lunxun.engine.triage;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.Seats;
import org.lunxun.model.resource.Topic;

/** What the seats of a base cost, by the main topic of their classes. Classes without a limit of seats are left out. */
final class SeatCosts {

    private record Sum(long seats, BigDecimal cost) {}

    private final SortedMap<Topic, Sum> byTopic = new TreeMap<>();

    private SeatCosts() {}

    static SeatCosts of(List<Offering> classes) {
        SeatCosts costs = new SeatCosts();
        for (Offering offering : classes) {
            long seats = offering.seats().max();
            if (seats != Seats.NO_LIMIT && !offering.topics().isEmpty()) {
                costs.byTopic.merge(
                        offering.topics().get(0).topic(),
                        new Sum(seats, offering.costPerSeat().multiply(BigDecimal.valueOf(seats))),
                        (one, other) ->
                                new Sum(one.seats() + other.seats(), one.cost().add(other.cost())));
            }
        }
        return costs;
    }

    long seats() {
        return byTopic.values().stream().mapToLong(Sum::seats).sum();
    }

    /** What these seats cost more than at the mean cost of a seat of the same topic there; of topics without a class there, 0. */
    BigDecimal dearerThan(SeatCosts there) {
        BigDecimal more = BigDecimal.ZERO;
        for (Topic topic : byTopic.keySet()) {
            Sum own = byTopic.get(topic);
            Sum other = there.byTopic.get(topic);
            if (own != null && other != null && other.seats() > 0) {
                more = more.add(own.cost())
                        .subtract(other.cost()
                                .multiply(BigDecimal.valueOf(own.seats()))
                                .divide(BigDecimal.valueOf(other.seats()), MathContext.DECIMAL128));
            }
        }
        return more;
    }
}
