package org.lunxun.examples.embedplain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.lunxun.model.resource.Dimension;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.Seats;
import org.lunxun.model.resource.SurveyAnswer;
import org.lunxun.model.resource.SurveySource;
import org.lunxun.model.rotation.CoverRule;
import org.lunxun.model.rotation.Policy;
import org.lunxun.model.rotation.RotationDataset;
import org.lunxun.model.rotation.Weights;

/** A town's own entities, and how they become a planning problem: what an embedding system writes once. */
final class Town {

    /** A person as the town's own system knows one. */
    record Person(String staffNumber, String name, String office, boolean leads) {}

    /** A course as the town's own system knows one. */
    record Workshop(String code, String title, String school, LocalDate first, LocalDate last, int seats, int yuan) {}

    private static final LevelCode ANY = LevelCode.of("ANY");

    static final List<Person> PEOPLE = List.of(
            new Person("p1", "安和", "water", true),
            new Person("p2", "怀谷", "water", true),
            new Person("p3", "知微", "water", false),
            new Person("p4", "听松", "roads", true),
            new Person("p5", "见山", "roads", false));

    static final List<Workshop> WORKSHOPS = List.of(
            new Workshop("w1", "基层治理", "school", day(2027, 3, 8), day(2027, 3, 12), 2, 900),
            new Workshop("w2", "应急管理", "school", day(2027, 9, 6), day(2027, 9, 10), 2, 900),
            new Workshop("w3", "数字政府", "college", day(2028, 4, 10), day(2028, 4, 14), 2, 1500));

    private Town() {}

    /** The planning problem: everyone once in 2027 and 2028, at most a third of an office away. */
    static RotationDataset dataset() {
        return RotationDataset.builder(policy())
                .units(List.of(unit("water"), unit("roads")))
                .cadres(PEOPLE.stream().map(Town::cadre).toList())
                .bases(List.of(
                        Base.builder(BaseId.of("school"), "镇党校", BaseKind.PARTY_SCHOOL)
                                .build(),
                        Base.builder(BaseId.of("college"), "县学院", BaseKind.CADRE_COLLEGE)
                                .build()))
                .survey(survey())
                .offerings(WORKSHOPS.stream().map(Town::offering).toList())
                .build();
    }

    private static Policy policy() {
        return new Policy(
                DateRange.of(day(2027, 1, 1), day(2028, 12, 31)),
                List.of(Level.of(ANY, "全体", 1, 40)),
                new BigDecimal("0.34"),
                1,
                730,
                365,
                new TreeMap<>(),
                new Weights(1000, 100, 0, 0, 1),
                CoverRule.DEFAULT);
    }

    private static Cadre cadre(Person person) {
        UnitId office = UnitId.of(person.office());
        Post post = person.leads() ? Post.DEPUTY : Post.STAFF;
        return Cadre.builder(CadreId.of(person.staffNumber()), person.name(), office, ANY, post)
                .build();
    }

    private static Offering offering(Workshop workshop) {
        DateRange dates = DateRange.of(workshop.first(), workshop.last());
        return Offering.builder(
                        OfferingId.of(workshop.code()),
                        BaseId.of(workshop.school()),
                        workshop.title(),
                        dates,
                        DeliveryMode.RESIDENTIAL,
                        40)
                .seats(Seats.of(1, workshop.seats()))
                .costPerSeat(BigDecimal.valueOf(workshop.yuan()))
                .build();
    }

    private static List<SurveyAnswer> survey() {
        List<SurveyAnswer> answers = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            answers.add(SurveyAnswer.builder(BaseId.of("school"), dimension, SurveySource.TRAINEE_RATING, 90, 40)
                    .build());
        }
        return answers;
    }

    private static Unit unit(String office) {
        return Unit.builder(UnitId.of(office), office).build();
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
