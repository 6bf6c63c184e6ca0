package org.lunxun.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.lunxun.model.DateRange;
import org.lunxun.model.learning.Need;
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
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.model.resource.Dimension;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.Seats;
import org.lunxun.model.resource.SurveyAnswer;
import org.lunxun.model.resource.SurveySource;
import org.lunxun.model.resource.Topic;
import org.lunxun.model.resource.TopicWeight;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.CoverRule;
import org.lunxun.model.rotation.Policy;
import org.lunxun.model.rotation.RotationDataset;
import org.lunxun.model.rotation.Weights;

/** A made-up city of any size, the same for the same seed. */
public final class City {

    private static final List<Level> LEVELS = List.of(
            Level.of(LevelCode.of("1031"), "厅局级正职", 10, 550),
            Level.of(LevelCode.of("1032"), "厅局级副职", 8, 550),
            Level.of(LevelCode.of("1041"), "县处级正职", 6, 550),
            Level.of(LevelCode.of("1042"), "县处级副职", 5, 550),
            Level.of(LevelCode.of("1051"), "乡科级正职", 3, 450),
            Level.of(LevelCode.of("1052"), "乡科级副职", 2, 450),
            Level.of(LevelCode.of("1061"), "一级科员", 1, 450));
    private static final List<String> CATEGORIES = List.of("党政领导", "综合管理", "专业技术", "行政执法");
    private static final List<String> SECTORS =
            List.of("党务组织", "政法公安", "财政税务", "城乡建设", "生态环境", "交通运输", "教育体育", "农业农村", "应急管理", "经济发展");
    private static final List<String> REGIONS = List.of("青川", "云泽", "白沙", "临江", "石桥");
    private static final List<String> TOPICS =
            List.of("政治理论", "廉政建设", "依法行政", "基层治理", "公文写作", "保密", "招商引资", "心理健康", "数字政府");
    private static final List<BaseKind> KINDS = List.of(
            BaseKind.PARTY_SCHOOL,
            BaseKind.UNIVERSITY,
            BaseKind.ADMINISTRATION_COLLEGE,
            BaseKind.TRAINING_CENTER,
            BaseKind.ONLINE,
            BaseKind.TEACHING_SITE,
            BaseKind.CADRE_COLLEGE,
            BaseKind.ENTERPRISE);
    private static final List<String> KIND_NAMES =
            List.of("市委党校", "大学继续教育学院", "行政学院", "培训中心", "网络学院", "现场教学点", "干部学院", "企业实训基地");
    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许";
    private static final String GIVEN = "安平和远明清正文立新志德永思行知礼敬山川";

    private final Random random;
    private final int cadres;

    private City(int cadres, long seed) {
        this.cadres = cadres;
        random = new Random(seed);
    }

    /** A city of so many cadres. */
    public static RotationDataset of(int cadres, long seed) {
        return new City(cadres, seed).build();
    }

    private RotationDataset build() {
        List<Unit> units = units();
        List<Cadre> people = people(units);
        List<Base> bases = bases();
        return RotationDataset.builder(policy())
                .units(units)
                .cadres(people)
                .needs(needs(people))
                .absences(absences(people))
                .bases(bases)
                .survey(survey(bases))
                .offerings(offerings(bases))
                .promises(List.<Assignment>of())
                .build();
    }

    private Policy policy() {
        TreeMap<Year, BigDecimal> budget = new TreeMap<>();
        double[] share = {0.9, 1.05, 1.2, 0.55, 1.0};
        for (int i = 0; i < share.length; i++) {
            budget.put(Year.of(2027 + i), BigDecimal.valueOf(Math.round(cadres * 500 * share[i]) + 20_000));
        }
        return new Policy(
                DateRange.of(LocalDate.of(2027, 1, 4), LocalDate.of(2031, 12, 28)),
                LEVELS,
                new BigDecimal("0.2"),
                1,
                730,
                365,
                budget,
                new Weights(12000, 400, 300, 500, 1),
                new CoverRule(Set.of(DeliveryMode.RESIDENTIAL), 0, null));
    }

    private List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < Math.max(1, cadres / 20); i++) {
            String region = REGIONS.get(i % REGIONS.size());
            units.add(Unit.builder(
                            UnitId.of(String.format(java.util.Locale.ROOT, "U%05d", i + 1)),
                            region + (i % 3 == 0 ? "市" : "区") + SECTORS.get(i % SECTORS.size()) + "局"
                                    + (i < 50 ? "" : "第" + i + "分局"))
                    .region(Region.of(region))
                    .build());
        }
        return units;
    }

    private List<Cadre> people(List<Unit> units) {
        List<Cadre> people = new ArrayList<>();
        for (int i = 0; i < cadres; i++) {
            int level =
                    (int) Math.min(LEVELS.size() - 1, Math.floor(Math.pow(random.nextDouble(), 0.5) * LEVELS.size()));
            Post post = level < 4 ? random.nextInt(3) == 0 ? Post.HEAD : Post.DEPUTY : Post.STAFF;
            people.add(Cadre.builder(
                            CadreId.of(String.format(java.util.Locale.ROOT, "C%07d", i + 1)),
                            pick(SURNAMES) + pick(GIVEN) + (random.nextInt(3) == 0 ? "" : pick(GIVEN)),
                            units.get(random.nextInt(units.size())).id(),
                            LEVELS.get(level).code(),
                            post)
                    .category(Category.of(CATEGORIES.get(random.nextInt(CATEGORIES.size()))))
                    .sector(random.nextInt(40) == 0 ? null : Sector.of(SECTORS.get(random.nextInt(SECTORS.size()))))
                    .postSince(random.nextInt(4) == 0 ? LocalDate.of(2026, 6, 1).plusDays(random.nextInt(900)) : null)
                    .retiresOn(
                            random.nextInt(12) == 0 ? LocalDate.of(2027, 1, 1).plusDays(random.nextInt(1800)) : null)
                    .build());
        }
        return people;
    }

    private String pick(String letters) {
        return String.valueOf(letters.charAt(random.nextInt(letters.length())));
    }

    private List<Need> needs(List<Cadre> people) {
        List<Need> needs = new ArrayList<>();
        for (Cadre cadre : people) {
            int first = random.nextInt(TOPICS.size());
            needs.add(Need.of(cadre.id(), Topic.of(TOPICS.get(first)), 0.1 + random.nextInt(9) / 10.0));
            needs.add(Need.of(
                    cadre.id(), Topic.of(TOPICS.get((first + 3) % TOPICS.size())), 0.1 + random.nextInt(9) / 10.0));
        }
        return needs;
    }

    private List<Absence> absences(List<Cadre> people) {
        List<Absence> absences = new ArrayList<>();
        for (int i = 7; i < people.size(); i += 23) {
            LocalDate start = LocalDate.of(2027, 3, 1).plusDays(random.nextInt(1500));
            absences.add(Absence.of(people.get(i).id(), DateRange.of(start, start.plusDays(30))));
        }
        return absences;
    }

    private List<Base> bases() {
        List<Base> bases = new ArrayList<>();
        for (int i = 0; i < Math.max(KINDS.size(), cadres / 250); i++) {
            int kind = i % KINDS.size();
            boolean online = KINDS.get(kind).equals(BaseKind.ONLINE);
            bases.add(Base.builder(
                            BaseId.of(String.format(java.util.Locale.ROOT, "B%04d", i + 1)),
                            REGIONS.get(i % REGIONS.size())
                                    + KIND_NAMES.get(kind)
                                    + (i < KINDS.size() ? "" : "（" + (i / KINDS.size() + 1) + "）"),
                            KINDS.get(kind))
                    .region(Region.of(REGIONS.get(i % REGIONS.size())))
                    .places(online || kind == 5 ? null : 30 + 10 * random.nextInt(9))
                    .quality(0.45 + random.nextInt(50) / 100.0)
                    .build());
        }
        return bases;
    }

    /** The last base is silent, the one before it has too few answers to be shown. */
    private List<SurveyAnswer> survey(List<Base> bases) {
        List<SurveyAnswer> survey = new ArrayList<>();
        for (Base base : bases.subList(0, bases.size() - 1)) {
            int respondents = base == bases.get(bases.size() - 2) ? 1 : 20 + random.nextInt(200);
            for (Dimension dimension : Dimension.values()) {
                survey.add(SurveyAnswer.builder(
                                base.id(), dimension, SurveySource.TRAINEE_RATING, 50 + random.nextInt(50), respondents)
                        .build());
            }
        }
        return survey;
    }

    private List<Offering> offerings(List<Base> bases) {
        List<Offering> offerings = new ArrayList<>();
        int classes = Math.max(6, cadres / 12);
        for (int i = 0; i < classes; i++) {
            Base base = bases.get((int) (Math.pow(random.nextDouble(), 1.6) * bases.size()));
            boolean online = base.kind().equals(BaseKind.ONLINE);
            LocalDate start = LocalDate.of(2027, 2, 22).plusWeeks(random.nextInt(5 * 52 - 14));
            int days = online ? 28 : 3 + random.nextInt(3) * 4;
            String topic = TOPICS.get(random.nextInt(TOPICS.size()));
            int level = random.nextInt(LEVELS.size() - 1);
            offerings.add(Offering.builder(
                            OfferingId.of(String.format(java.util.Locale.ROOT, "K%06d", i + 1)),
                            base.id(),
                            topic + (online ? "网络专题班" : days > 7 ? "进修班" : "专题班"),
                            DateRange.of(start, start.plusDays(days - 1L)),
                            online ? DeliveryMode.ONLINE : DeliveryMode.RESIDENTIAL,
                            online ? 16 : days * 8)
                    .seats(online ? Seats.atLeast(1) : Seats.of(6, 18 + random.nextInt(25)))
                    .costPerSeat(BigDecimal.valueOf(online ? 20 : 90L * days + 20L * random.nextInt(20)))
                    .levels(List.of(
                            LEVELS.get(level).code(), LEVELS.get(level + 1).code()))
                    .topics(List.of(TopicWeight.of(Topic.of(topic), 0.9)))
                    .build());
        }
        return offerings;
    }
}
