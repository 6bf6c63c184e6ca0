package org.lunxun.sdk.cdi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.lunxun.model.DateRange;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.people.Level;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.people.Post;
import org.lunxun.model.people.Unit;
import org.lunxun.model.people.UnitId;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.Seats;
import org.lunxun.model.rotation.CoverRule;
import org.lunxun.model.rotation.Policy;
import org.lunxun.model.rotation.RotationDataset;
import org.lunxun.model.rotation.Weights;

/** Four people of one office, of whom two may be away, and two classes: enough to plan. */
final class SmallTown {

    private static final LevelCode ANY = LevelCode.of("ANY");

    private SmallTown() {}

    static RotationDataset dataset() {
        BaseId school = BaseId.of("school");
        return RotationDataset.builder(policy())
                .units(List.of(Unit.builder(UnitId.of("water"), "Water").build()))
                .cadres(List.of(cadre("p1"), cadre("p2"), cadre("p3"), cadre("p4")))
                .bases(List.of(
                        Base.builder(school, "School", BaseKind.PARTY_SCHOOL).build()))
                .offerings(List.of(offering("w1", school, 3), offering("w2", school, 9)))
                .build();
    }

    private static Policy policy() {
        return new Policy(
                DateRange.of(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31)),
                List.of(Level.of(ANY, "Any", 1, 40)),
                new BigDecimal("0.5"),
                1,
                730,
                365,
                new TreeMap<>(),
                new Weights(1000, 100, 0, 0, 1),
                CoverRule.DEFAULT);
    }

    private static Cadre cadre(String id) {
        return Cadre.builder(CadreId.of(id), id, UnitId.of("water"), ANY, Post.STAFF)
                .build();
    }

    private static Offering offering(String id, BaseId base, int month) {
        DateRange week = DateRange.of(LocalDate.of(2027, month, 8), LocalDate.of(2027, month, 12));
        return Offering.builder(OfferingId.of(id), base, id, week, DeliveryMode.RESIDENTIAL, 40)
                .seats(Seats.of(1, 2))
                .build();
    }
}
