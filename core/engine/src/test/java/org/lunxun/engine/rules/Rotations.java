package org.lunxun.engine.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.lunxun.model.DateRange;
import org.lunxun.model.learning.LearningRecord;
import org.lunxun.model.learning.Need;
import org.lunxun.model.people.Absence;
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
import org.lunxun.model.resource.Topic;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.CoverRule;
import org.lunxun.model.rotation.Policy;
import org.lunxun.model.rotation.RotationDataset;
import org.lunxun.model.rotation.Weights;

/**
 * A small rotation for tests: the unit {@code U} whose cadres may all be away, the base {@code B} of quality 0.8
 * without a limit of places, the level {@code L} of priority 2 that asks for 100 hours, and the years 2027 and 2028.
 */
final class Rotations {

    static final LevelCode LEVEL = LevelCode.of("L");
    static final UnitId UNIT = UnitId.of("U");
    static final BaseId BASE = BaseId.of("B");

    Policy policy = new Policy(
            range("2027-01-01", "2028-12-31"),
            List.of(Level.of(LEVEL, "", 2, 100)),
            BigDecimal.ONE,
            2,
            100,
            365,
            new TreeMap<>(),
            new Weights(1000, 400, 300, 500, 1),
            CoverRule.DEFAULT);

    Unit unit = Unit.builder(UNIT, "").build();
    Base base = Base.builder(BASE, "", BaseKind.PARTY_SCHOOL).quality(0.8).build();
    private final List<Unit> otherUnits = new ArrayList<>();
    final List<Cadre> cadres = new ArrayList<>();
    final List<Offering> offerings = new ArrayList<>();
    final List<Need> needs = new ArrayList<>();
    final List<LearningRecord> records = new ArrayList<>();
    final List<Absence> absences = new ArrayList<>();
    final List<Assignment> promises = new ArrayList<>();

    static DateRange range(String first, String last) {
        return DateRange.of(LocalDate.parse(first), LocalDate.parse(last));
    }

    /** Cadres of the unit, all {@code STAFF}. */
    Rotations cadres(String... ids) {
        Arrays.stream(ids).forEach(id -> cadre(id, Post.STAFF, builder -> builder));
        return this;
    }

    Rotations cadre(String id, Post post, UnaryOperator<Cadre.Builder> more) {
        cadres.add(
                more.apply(Cadre.builder(CadreId.of(id), "", UNIT, LEVEL, post)).build());
        return this;
    }

    /** A cadre of a unit of its own, which lets one be away. */
    Rotations cadreOf(String other, String id) {
        UnitId unitId = UnitId.of(other);
        otherUnits.add(
                Unit.builder(unitId, "").absenceCap(new BigDecimal("0.5")).build());
        cadres.add(Cadre.builder(CadreId.of(id), "", unitId, LEVEL, Post.STAFF).build());
        return this;
    }

    /** A residential offering of 40 hours. */
    Rotations offering(String id, String first, String last) {
        return offering(id, first, last, DeliveryMode.RESIDENTIAL, builder -> builder);
    }

    Rotations offering(String id, String first, String last, DeliveryMode mode, UnaryOperator<Offering.Builder> more) {
        offerings.add(more.apply(Offering.builder(OfferingId.of(id), BASE, "", range(first, last), mode, 40))
                .build());
        return this;
    }

    Rotations record(String cadre, String topic, String last, double hours) {
        records.add(LearningRecord.builder(CadreId.of(cadre), Topic.of(topic), BASE, range(last, last), hours)
                .build());
        return this;
    }

    Rotations absence(String cadre, String first, String last) {
        absences.add(Absence.of(CadreId.of(cadre), range(first, last)));
        return this;
    }

    Rotations need(String cadre, String topic, double gap) {
        needs.add(new Need(CadreId.of(cadre), Topic.of(topic), gap, null));
        return this;
    }

    /** Promised places, each written {@code cadre offering}. */
    Rotations promise(String... pairs) {
        promises.addAll(plan(pairs));
        return this;
    }

    Rotations absenceCap(String cap) {
        unit = Unit.builder(UNIT, "").absenceCap(new BigDecimal(cap)).build();
        return this;
    }

    Rotations places(int places) {
        base = Base.builder(BASE, "", BaseKind.PARTY_SCHOOL)
                .quality(0.8)
                .places(places)
                .build();
        return this;
    }

    Rotations residentialPerYear(int limit) {
        policy = new Policy(
                policy.horizon(),
                policy.levels(),
                policy.absenceCap(),
                limit,
                policy.repeatTopicDays(),
                policy.newPostDays(),
                policy.budgetByYear(),
                policy.weights(),
                policy.cover());
        return this;
    }

    Rotations budget(int year, String limit) {
        TreeMap<Year, BigDecimal> budgets = new TreeMap<>(policy.budgetByYear());
        budgets.put(Year.of(year), new BigDecimal(limit));
        policy = new Policy(
                policy.horizon(),
                policy.levels(),
                policy.absenceCap(),
                policy.residentialPerYear(),
                policy.repeatTopicDays(),
                policy.newPostDays(),
                budgets,
                policy.weights(),
                policy.cover());
        return this;
    }

    Rotations cover(CoverRule rule) {
        policy = new Policy(
                policy.horizon(),
                policy.levels(),
                policy.absenceCap(),
                policy.residentialPerYear(),
                policy.repeatTopicDays(),
                policy.newPostDays(),
                policy.budgetByYear(),
                policy.weights(),
                rule);
        return this;
    }

    RotationDataset dataset() {
        return RotationDataset.builder(policy)
                .units(Stream.concat(Stream.of(unit), otherUnits.stream()).toList())
                .cadres(cadres)
                .needs(needs)
                .records(records)
                .absences(absences)
                .bases(List.of(base))
                .offerings(offerings)
                .promises(promises)
                .build();
    }

    Evaluation evaluate(String... pairs) {
        return Evaluator.of(dataset()).evaluate(plan(pairs));
    }

    /** Rows of a plan, each written {@code cadre offering}. */
    static List<Assignment> plan(String... pairs) {
        return Arrays.stream(pairs)
                .map(pair -> pair.split(" ", 2))
                .map(pair -> Assignment.of(CadreId.of(pair[0]), OfferingId.of(pair[1])))
                .toList();
    }
}
