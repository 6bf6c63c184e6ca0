package org.lunxun.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.DateRange;
import org.lunxun.model.learning.LearningRecord;
import org.lunxun.model.learning.Need;
import org.lunxun.model.learning.NeedEvidence;
import org.lunxun.model.people.Absence;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.people.Category;
import org.lunxun.model.people.Level;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.people.Post;
import org.lunxun.model.people.Region;
import org.lunxun.model.people.Sector;
import org.lunxun.model.people.Unit;
import org.lunxun.model.people.UnitId;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseFact;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.Channel;
import org.lunxun.model.resource.CourseId;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.model.resource.Dimension;
import org.lunxun.model.resource.FactKind;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.OrganizerId;
import org.lunxun.model.resource.Seats;
import org.lunxun.model.resource.SurveyAnswer;
import org.lunxun.model.resource.SurveySource;
import org.lunxun.model.resource.Topic;
import org.lunxun.model.resource.TopicWeight;
import org.lunxun.model.resource.Verification;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.CoverRule;
import org.lunxun.model.rotation.Policy;
import org.lunxun.model.rotation.RotationDataset;
import org.lunxun.model.rotation.Weights;

/** Datasets of a few random rows in which everything that the format can say happens, odd texts above all. */
final class RandomDatasets {
    private static final String[] PIECES = {
        "a",
        "Z",
        "7",
        "轮训",
        "é",
        "\uD83D\uDE00",
        " ",
        ",",
        "\"",
        "\n",
        "\r",
        "\r\n",
        "'",
        "=",
        "-",
        "@",
        ":",
        ";",
        "\t",
        "\u3000",
        "\uFEFF",
        "\\",
        "#",
        "{",
        "<b>",
        "مرحبا",
        "\u202E",
        "𠀋"
    };

    private final Random random;

    RandomDatasets(long seed) {
        random = new Random(seed);
    }

    RotationDataset next() {
        List<LevelCode> levels = distinct(1 + random.nextInt(4), i -> LevelCode.of(word()));
        List<UnitId> units = distinct(1 + random.nextInt(6), i -> UnitId.of(word()));
        List<BaseId> bases = distinct(1 + random.nextInt(4), i -> BaseId.of(word()));
        List<CadreId> cadres = distinct(random.nextInt(9), i -> CadreId.of(word()));
        List<OfferingId> offerings = distinct(random.nextInt(5), i -> OfferingId.of(word()));
        return RotationDataset.builder(policy(levels))
                .units(list(units, id -> unit(id, units)))
                .cadres(list(cadres, id -> cadre(id, units, levels)))
                .needs(cadres.isEmpty() ? List.of() : needs(cadres))
                .records(some(cadres, cadre -> learnt(cadre, bases)))
                .absences(some(cadres, cadre -> Absence.of(cadre, days())))
                .bases(list(bases, this::base))
                .survey(some(bases, this::answer))
                .facts(some(bases, this::fact))
                .offerings(list(offerings, id -> offering(id, bases, levels)))
                .promises(
                        cadres.isEmpty() || offerings.isEmpty()
                                ? List.of()
                                : distinct(3, i -> Assignment.of(pick(cadres), pick(offerings))))
                .build();
    }

    private Policy policy(List<LevelCode> codes) {
        List<Level> levels = new ArrayList<>();
        codes.forEach(code -> levels.add(Level.of(code, text(), 1 + 9 * random.nextDouble(), amount())));
        TreeMap<Year, BigDecimal> budgets = new TreeMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            budgets.put(Year.of(2020 + random.nextInt(20)), decimal(1e15));
        }
        CoverRule cover = random.nextBoolean()
                ? CoverRule.DEFAULT
                : new CoverRule(
                        Set.copyOf(random.nextBoolean() ? List.of() : List.of(DeliveryMode.ONLINE)),
                        amount(),
                        maybe(this::day));
        return new Policy(
                days(),
                levels,
                decimal(1),
                random.nextInt(20_001),
                random.nextInt(20_001),
                random.nextInt(20_001),
                budgets,
                new Weights(amount(), amount(), amount(), amount(), amount()),
                cover);
    }

    private Unit unit(UnitId id, List<UnitId> units) {
        int place = units.indexOf(id);
        return Unit.builder(id, text())
                .parent(place == 0 ? null : maybe(() -> units.get(random.nextInt(place))))
                .region(maybe(() -> Region.of(word())))
                .absenceCap(maybe(() -> decimal(1)))
                .build();
    }

    private Cadre cadre(CadreId id, List<UnitId> units, List<LevelCode> levels) {
        return Cadre.builder(id, text(), pick(units), pick(levels), pick(List.of(Post.values())))
                .category(maybe(() -> Category.of(word())))
                .sector(maybe(() -> Sector.of(word())))
                .postSince(maybe(this::day))
                .retiresOn(maybe(this::day))
                .build();
    }

    private List<Need> needs(List<CadreId> cadres) {
        Set<List<Object>> pairs = new LinkedHashSet<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            pairs.add(List.of(pick(cadres), Topic.of(word())));
        }
        List<Need> needs = new ArrayList<>();
        for (List<Object> pair : pairs) {
            Need need = Need.of((CadreId) pair.get(0), (Topic) pair.get(1), share());
            needs.add(
                    random.nextInt(3) == 0
                            ? need
                            : need.withEvidence(new NeedEvidence(
                                    word(), maybe(this::word), maybe(this::word), maybe(this::day), maybe(this::day))));
        }
        return needs;
    }

    private LearningRecord learnt(CadreId cadre, List<BaseId> bases) {
        return LearningRecord.builder(
                        cadre,
                        Topic.of(word()),
                        random.nextInt(4) == 0 ? BaseId.of(word()) : pick(bases),
                        days(),
                        amount())
                .organizer(maybe(() -> OrganizerId.of(word())))
                .mode(pick(List.of(DeliveryMode.values())))
                .build();
    }

    private Base base(BaseId id) {
        return Base.builder(id, text(), BaseKind.of(word()))
                .region(maybe(() -> Region.of(word())))
                .places(maybe(() -> random.nextInt(1_000_000_001)))
                .quality(maybe(random::nextDouble))
                .creditCode(maybe(this::word))
                .build();
    }

    private SurveyAnswer answer(BaseId base) {
        return SurveyAnswer.builder(
                        base,
                        pick(List.of(Dimension.values())),
                        SurveySource.of(word()),
                        100 * random.nextDouble(),
                        random.nextInt(1000))
                .deviation(maybe(() -> 50 * random.nextDouble()))
                .round(maybe(this::day))
                .build();
    }

    private BaseFact fact(BaseId base) {
        return BaseFact.builder(base, FactKind.of(word()), word())
                .value(text())
                .date(maybe(this::day))
                .document(text())
                .verified(maybe(() -> pick(List.of(Verification.values()))))
                .note(text())
                .build();
    }

    private Offering offering(OfferingId id, List<BaseId> bases, List<LevelCode> levels) {
        int min = random.nextInt(50);
        List<Topic> topics = distinct(random.nextInt(4), i -> Topic.of(word()));
        return Offering.builder(id, pick(bases), text(), days(), pick(List.of(DeliveryMode.values())), amount())
                .organizer(maybe(() -> OrganizerId.of(word())))
                .seats(pick(List.of(
                        Seats.ANY, Seats.atLeast(min), Seats.of(min, min + random.nextInt(99)), Seats.of(min, 0))))
                .costPerSeat(decimal(1e9))
                .levels(distinct(random.nextInt(3), i -> pick(levels)))
                .categories(distinct(random.nextInt(3), i -> Category.of(word())))
                .sectors(distinct(random.nextInt(3), i -> Sector.of(word())))
                .topics(list(topics, topic -> TopicWeight.of(topic, share())))
                .channel(maybe(() -> Channel.of(word())))
                .course(maybe(() -> CourseId.of(word())))
                .build();
    }

    private LocalDate day() {
        return LocalDate.of(1 + random.nextInt(9_000), 1, 1).plusDays(random.nextInt(366));
    }

    private DateRange days() {
        LocalDate start = day();
        return DateRange.of(start, start.plusDays(random.nextInt(4) == 0 ? 0 : random.nextInt(18_000)));
    }

    /** Above 0 and at most 1. */
    private double share() {
        return random.nextBoolean() ? (1 + random.nextInt(100)) / 100.0 : 1 - random.nextDouble();
    }

    private double amount() {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(1000);
            case 1 -> random.nextInt(10_000) / 8.0;
            case 2 -> 1e9 * random.nextDouble();
            default -> 0;
        };
    }

    private BigDecimal decimal(double high) {
        return BigDecimal.valueOf(random.nextInt(1_000_001), 6)
                .multiply(BigDecimal.valueOf(high))
                .setScale(random.nextInt(7), java.math.RoundingMode.DOWN);
    }

    /** Perhaps empty. */
    private String text() {
        return random.nextInt(4) == 0 ? "" : word();
    }

    /** Not empty, and without the separator of lists. */
    private String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            word.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return word.append(random.nextInt(1000)).toString();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private <T> @Nullable T maybe(java.util.function.Supplier<T> value) {
        return random.nextInt(3) == 0 ? null : value.get();
    }

    private static <T, R> List<R> list(List<T> from, Function<T, R> value) {
        List<R> list = new ArrayList<>();
        from.forEach(one -> list.add(value.apply(one)));
        return list;
    }

    private <T, R> List<R> some(List<T> from, Function<T, R> value) {
        List<R> list = new ArrayList<>();
        for (int i = from.isEmpty() ? 0 : random.nextInt(6); i > 0; i--) {
            list.add(value.apply(pick(from)));
        }
        return list;
    }

    private static <T> List<T> distinct(int most, IntFunction<T> value) {
        Set<T> set = new LinkedHashSet<>();
        for (int i = 0; i < most; i++) {
            set.add(value.apply(i));
        }
        return List.copyOf(set);
    }
}
