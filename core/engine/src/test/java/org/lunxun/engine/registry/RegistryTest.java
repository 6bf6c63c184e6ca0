package org.lunxun.engine.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lunxun.engine.registry.Sources.source;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.model.finding.Reason;
import org.lunxun.model.finding.RegistryReason;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.CourseId;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.Seats;
import org.lunxun.model.resource.SourceCatalogue;
import org.lunxun.model.resource.SourceId;

class RegistryTest {

    private static final String CODE = "91350100M000100Y43";
    private static final String OTHER_CODE = "11100000000013127D";

    @Test
    void takesBasesWithOneCreditCodeForOneWhateverTheirNames() {
        MergedRegistry merged = merge(
                source("a").base("1", "东城培训中心", "漯河", base -> base.creditCode(CODE)),
                source("b").base("9", "Sunrise Training", "许昌", base -> base.creditCode(CODE.toLowerCase())));
        assertEquals(1, merged.bases().size());
        assertEquals(
                List.of(member("a", "1"), member("b", "9")),
                merged.bases().get(0).members());
        assertEquals(CODE, merged.bases().get(0).value().creditCode());
    }

    @Test
    void takesNameVariantsInOneRegionForOne() {
        MergedRegistry merged = merge(
                source("a").base("1", "中共漯河市委党校", "漯河市"),
                source("b").base("2", "漯河市委党校（漯河市行政学院）", "漯河"),
                source("c").base("3", "漯河市委黨校", null),
                source("d").base("4", "漯河市委党校", "许昌"));
        assertEquals(3, merged.bases().size());
        assertEquals(2, merged.bases().get(0).members().size());
        // The one without a region could be either: a person can decide on each of the two.
        assertEquals(2, count(merged, RegistryReason.DOUBTFUL_PAIR));
    }

    @Test
    void takesABaseWithoutARegionForItsNamesakeWhenThereIsOneOnly() {
        MergedRegistry merged =
                merge(source("a").base("1", "漯河市委党校", "漯河"), source("b").base("2", "漯河市委党校", null));
        assertEquals(1, merged.bases().size());
        assertEquals("漯河", merged.bases().get(0).value().region().name());
        assertEquals(Optional.of(SourceId.of("a")), merged.bases().get(0).source("region"));
    }

    @Test
    void keepsNamesakesApartWhoseCodesDiffer() {
        MergedRegistry merged = merge(
                source("a").base("1", "培训中心", "漯河", base -> base.creditCode(CODE)),
                source("b").base("2", "培训中心", "漯河", base -> base.creditCode(OTHER_CODE)),
                source("c").base("3", "培训中心", "漯河"));
        assertEquals(3, merged.bases().size());
        assertEquals(2, count(merged, RegistryReason.DOUBTFUL_PAIR));
    }

    @Test
    void bringsABaseWithoutACodeToTheCodeOfItsName() {
        MergedRegistry merged = merge(
                source("a").base("1", "培训中心", "漯河", base -> base.creditCode(CODE)),
                source("b").base("2", "培训中心", "漯河"),
                source("c").base("3", "旭日培训中心", "漯河", base -> base.creditCode(CODE)),
                source("d").base("4", "旭日培训中心", "漯河"));
        assertEquals(1, merged.bases().size());
        assertEquals(4, merged.bases().get(0).members().size());
    }

    @Test
    void reportsAnInvalidCodeAndDoesNotMergeByIt() {
        MergedRegistry merged = merge(
                source("a").base("1", "甲培训中心", "漯河", base -> base.creditCode("91350100M000100Y44")),
                source("b").base("2", "乙培训中心", "漯河", base -> base.creditCode("91350100M000100Y44")));
        assertEquals(2, merged.bases().size());
        assertEquals(2, count(merged, RegistryReason.CODE_INVALID));
        assertNull(merged.bases().get(0).value().creditCode());
    }

    @Test
    void masksAnInvalidCodeThatMayBeAnIdentityNumber() {
        MergedRegistry merged = merge(source("a").base("1", "甲", null, base -> base.creditCode("11010519491231002X")));
        assertEquals(
                Optional.of("110105…"),
                first(merged, RegistryReason.CODE_INVALID).argument("code"));
    }

    @Test
    void keepsBasesWithoutNamesApart() {
        assertEquals(
                2,
                merge(source("a").base("1", "", "漯河"), source("b").base("2", "", "漯河"))
                        .bases()
                        .size());
    }

    @Test
    void keepsTheSourceOfEachFieldAndReportsConflicts() {
        MergedRegistry merged = merge(
                source("a").base("1", "漯河市委党校", null, base -> base.places(300)),
                source("b").base("2", "中共漯河市委党校", "漯河", base -> base.places(320).quality(0.7)));
        MergedEntry<BaseId, Base> entry = merged.bases().get(0);
        assertEquals(300, entry.value().places());
        assertEquals(0.7, entry.value().quality());
        assertEquals(Optional.of(SourceId.of("a")), entry.source("places"));
        assertEquals(Optional.of(SourceId.of("b")), entry.source("quality"));
        assertEquals(Optional.empty(), entry.source("creditCode"));
        FieldOrigin places = entry.fields().stream()
                .filter(field -> field.field().equals("places"))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of(new SourcedValue(SourceId.of("b"), "320")), places.others());
        // A variant of the name is no conflict, another number is.
        assertEquals(1, count(merged, RegistryReason.CONFLICT));
        assertEquals(
                Optional.of("places"), first(merged, RegistryReason.CONFLICT).argument("field"));
    }

    @Test
    void letsTheMoreTrustedSourceSurvive() {
        List<Sources> sources = List.of(
                source("a").base("1", "漯河市委党校", null, base -> base.places(300)),
                source("b").base("2", "漯河市委党校", null, base -> base.places(320)),
                source("c").base("3", "漯河市委党校", null));
        Survivorship rule = Survivorship.byTrust(List.of(SourceId.of("c"), SourceId.of("b")));
        MergedRegistry merged =
                Registry.merge(sources.stream().map(Sources::catalogue).toList(), rule);
        assertEquals(320, merged.bases().get(0).value().places());
    }

    @Test
    void takesBasesWithOneSchoolCodeForOneUnlessTheirCreditCodesDiffer() {
        MergedRegistry merged = merge(
                source("a").base("1", "河南大学", "开封", base -> base.schoolCode("１０４７５")),
                source("b").base("2", "Henan University", null, base -> base.schoolCode("10475")),
                source("c")
                        .base("3", "甲校", "开封", base -> base.schoolCode("12345").creditCode(CODE)),
                source("d")
                        .base("4", "乙校", "开封", base -> base.schoolCode("12345").creditCode(OTHER_CODE)),
                source("e").base("5", "丙校", "开封", base -> base.schoolCode("1234")));
        assertEquals(4, merged.bases().size());
        assertEquals("10475", merged.bases().get(0).value().schoolCode());
        assertEquals(1, count(merged, RegistryReason.DOUBTFUL_PAIR));
        assertEquals(1, count(merged, RegistryReason.CODE_INVALID));
        assertNull(merged.bases().get(3).value().schoolCode());
    }

    @Test
    void givesAPartySchoolThatLeavesItsPlaceOutThePlaceOfItsRegion() {
        MergedRegistry merged = merge(
                source("a").base("1", "市委党校", "漯河市"),
                source("b").base("2", "中共漯河市委党校", "漯河"),
                source("c").base("3", "市委党校", "许昌"));
        assertEquals(
                List.of(2, 1),
                merged.bases().stream().map(each -> each.members().size()).toList());
    }

    @Test
    void spellsAShortNameOutWhereItCanStandForOneOnly() {
        MergedRegistry merged = merge(
                source("a").base("1", "漯河职业技术学院", "漯河"),
                source("b").base("2", "漯河職院", "漯河市"),
                source("c").base("3", "信阳师范大学", "信阳"),
                source("d").base("4", "信阳师大", null));
        assertEquals(2, merged.bases().size());
        assertEquals(0, count(merged, RegistryReason.DOUBTFUL_PAIR));
    }

    @Test
    void asksAPersonWhereAShortNameCanStandForSeveral() {
        MergedRegistry merged = merge(
                source("a").base("1", "漯河职业技术学院", "漯河").base("2", "漯河职业学院", "漯河"),
                source("b").base("3", "漯河职院", "漯河"));
        assertEquals(3, merged.bases().size());
        assertEquals(2, count(merged, RegistryReason.DOUBTFUL_PAIR));
        Finding doubt = first(merged, RegistryReason.DOUBTFUL_PAIR);
        assertEquals(Optional.of("NAME_SHORTENED"), doubt.argument("cause"));
        assertEquals(Optional.of("0.98"), doubt.argument("score"));
    }

    @Test
    void asksAPersonAboutAPartySchoolsSecondNameplateAndAboutASlipOfTheHand() {
        MergedRegistry merged = merge(
                source("a")
                        .base("1", "漯河市委党校", "漯河")
                        .base("2", "漯河水利干部培训中心", "漯河")
                        .base("3", "Lanting Northern Training Academy", "漯河"),
                source("b")
                        .base("4", "漯河市行政学院", "漯河")
                        .base("5", "漯河水力干部培训中心", "漯河")
                        .base("6", "Lanting Northren Training Academy", "漯河")
                        .base("7", "漯河水利干部第二培训中心", "漯河"));
        assertEquals(7, merged.bases().size());
        assertEquals(
                List.of("NAME_NEAR", "NAME_NEAR", "SECOND_NAME"),
                merged.findings().stream()
                        .filter(each -> each.reason() == RegistryReason.DOUBTFUL_PAIR)
                        .map(each -> each.argument("cause").orElse("").replace(" KIND_DIFFERS", ""))
                        .sorted()
                        .toList());
    }

    @Test
    void doesNotAskAboutWhatOneSourceTellsApartOrAPersonHasDecided() {
        Sources both = source("a").base("1", "漯河水利干部培训中心", "漯河").base("2", "漯河水力干部培训中心", "漯河");
        assertEquals(0, count(merge(both), RegistryReason.DOUBTFUL_PAIR));
        List<SourceCatalogue> two = List.of(
                source("a").base("1", "漯河市委党校", "漯河").catalogue(),
                source("b").base("4", "漯河市行政学院", "漯河").catalogue());
        for (boolean same : new boolean[] {true, false}) {
            MergedRegistry decided = Registry.merge(
                    two,
                    Survivorship.EQUAL_TRUST,
                    List.of(new MergeDecision(member("b", "4"), member("a", "1"), same, "组织部", "")));
            assertEquals(same ? 1 : 2, decided.bases().size());
            assertEquals(0, count(decided, RegistryReason.DOUBTFUL_PAIR));
        }
    }

    @Test
    void aNameThatVeryManyBearRaisesAFewQuestionsOnly() {
        Sources many = source("a");
        for (int base = 0; base < 3000; base++) {
            many.base("b" + base, "培训中心", "区" + base % 300 + "县");
        }
        many.base("x", "培训中心", null);
        MergedRegistry merged = merge(many);
        assertEquals(301, merged.bases().size());
        assertEquals(50, count(merged, RegistryReason.DOUBTFUL_PAIR));
        Sources coded = source("a");
        for (int base = 0; base < 200; base++) {
            String code = String.format(Locale.ROOT, "%05d", base);
            coded.base("b" + base, "培训中心", "漯河", each -> each.schoolCode(code));
        }
        coded.base("x", "培训中心", "漯河");
        MergedRegistry apart = merge(coded);
        assertEquals(201, apart.bases().size());
        assertEquals(50, count(apart, RegistryReason.DOUBTFUL_PAIR));
        assertEquals(
                1,
                apart.findings().stream()
                        .filter(each -> each.argument("more").isPresent())
                        .count());
    }

    @Test
    void saysWhereDecisionsContradictOneAnother() {
        MergedRegistry merged = Registry.merge(
                List.of(
                        source("a").base("1", "甲", null).catalogue(),
                        source("b").base("2", "乙", null).catalogue(),
                        source("c").base("3", "丙", null).catalogue()),
                Survivorship.EQUAL_TRUST,
                List.of(
                        new MergeDecision(member("a", "1"), member("b", "2"), true, "组织部", ""),
                        new MergeDecision(member("b", "2"), member("c", "3"), true, "组织部", ""),
                        new MergeDecision(member("a", "1"), member("c", "3"), false, "组织部", "")));
        assertEquals(2, merged.bases().size());
        assertEquals(1, count(merged, RegistryReason.DECISIONS_CONTRADICT));
    }

    @Test
    void takesTheSameClassFromTwoSystemsForOneAndRewritesItsBase() {
        MergedRegistry merged = merge(
                source("a").base("1", "漯河市委党校", "漯河").offering("k1", "1", "中青年干部培训班（第1期）", "2027-03-01"),
                source("b")
                        .base("X", "中共漯河市委党校", "漯河")
                        .offering("z", "X", "中青年干部培训班 第1期", "2027-03-01", each -> each.seats(Seats.of(5, 40)))
                        .offering("y", "X", "中青年干部培训班 第2期", "2027-03-01")
                        .offering("w", "X", "中青年干部培训班 第1期", "2027-09-01"));
        assertEquals(3, merged.offerings().size());
        MergedEntry<OfferingId, Offering> entry = merged.offerings().get(0);
        assertEquals(2, entry.members().size());
        assertEquals(Seats.of(5, 30), entry.value().seats());
        assertEquals(1, count(merged, RegistryReason.OFFERING_REPEATED));
        assertTrue(merged.offerings().stream()
                .allMatch(
                        each -> each.value().base().equals(merged.bases().get(0).id())));
    }

    @Test
    void keepsClassesApartThatOneSourceTellsApart() {
        MergedRegistry merged = merge(
                source("a")
                        .base("1", "漯河市委党校", null)
                        .offering("k1", "1", "培训班", "2027-03-01")
                        .offering("k2", "1", "培训班", "2027-03-01"),
                source("b").base("2", "漯河市委党校", null).offering("z1", "2", "培训班", "2027-03-01"));
        assertEquals(
                List.of(2, 1),
                merged.offerings().stream().map(each -> each.members().size()).toList());
    }

    @Test
    void letsOthersSayWhatASourceDoesNotSay() {
        MergedRegistry merged = merge(
                source("a").base("1", "漯河市委党校", null).offering("k1", "1", "培训班", "2027-03-01", each -> each.seats(
                                Seats.ANY)
                        .costPerSeat(BigDecimal.ZERO)),
                source("b").base("2", "漯河市委党校", null).offering("z1", "2", "培训班", "2027-03-01"));
        Offering offering = merged.offerings().get(0).value();
        assertEquals(Seats.of(5, 30), offering.seats());
        assertEquals(new BigDecimal("1200"), offering.costPerSeat());
        assertEquals(0, count(merged, RegistryReason.CONFLICT));
    }

    @Test
    void leavesOutARowWhoseBaseNobodyLists() {
        MergedRegistry merged = merge(source("a")
                .base("1", "漯河市委党校", null)
                .offering("k1", "404", "培训班", "2027-03-01")
                .course("c1", "课程", "404")
                .lecturer("t1", "张老师", "404")
                .material("m1", "案例", "book", "404")
                .lecturer("t2", "李老师", null));
        assertTrue(merged.offerings().isEmpty());
        assertTrue(merged.courses().isEmpty());
        assertEquals(1, merged.lecturers().size());
        assertTrue(merged.materials().isEmpty());
        assertEquals(4, count(merged, ProviderReason.REFERENCE_UNRESOLVED));
        assertEquals(
                Severity.LOST,
                first(merged, ProviderReason.REFERENCE_UNRESOLVED).severity());
    }

    @Test
    void findsABaseInAnotherSourceWhenItsIdMeansOneOnly() {
        MergedRegistry merged = merge(
                source("a").base("P1", "漯河市委党校", null).base("P2", "许昌市委党校", null),
                source("b").base("P2", "周口市委党校", null),
                source("c").offering("k1", "P1", "培训班", "2027-03-01").offering("k2", "P2", "培训班", "2027-03-01"));
        assertEquals(1, merged.offerings().size());
        assertEquals(BaseId.of("a/P1"), merged.offerings().get(0).value().base());
        assertEquals(1, count(merged, ProviderReason.REFERENCE_UNRESOLVED));
    }

    @Test
    void rewritesCoursesAndGoesOnWithoutAnUnknownOne() {
        MergedRegistry merged = merge(
                source("a")
                        .base("1", "漯河市委党校", null)
                        .course("c1", "领导力", "1")
                        .offering("k1", "1", "甲班", "2027-03-01", each -> each.course(CourseId.of("c1")))
                        .offering("k2", "1", "乙班", "2027-04-01", each -> each.course(CourseId.of("c404"))),
                source("b").base("2", "漯河市委党校", null).course("z", "领导力", "2"));
        assertEquals(1, merged.courses().size());
        assertEquals(
                merged.courses().get(0).id(), merged.offerings().get(0).value().course());
        assertNull(merged.offerings().get(1).value().course());
        assertEquals(
                Severity.PROBLEM,
                first(merged, ProviderReason.REFERENCE_UNRESOLVED).severity());
    }

    @Test
    void doesNotTakeInvitedNamesakesForOne() {
        MergedRegistry merged =
                merge(source("a").lecturer("t1", "王伟", null), source("b").lecturer("t9", "王伟", null));
        assertEquals(2, merged.lecturers().size());
    }

    @Test
    void makesIdsThatNeverMeet() {
        MergedRegistry merged = merge(
                source("a/b").base("c", "甲", null),
                source("a").base("b/c", "乙", null),
                source("a%2Fb").base("c", "丙", null));
        assertEquals(3, merged.bases().stream().map(MergedEntry::id).distinct().count());
        MergedRegistry longOnes = merge(
                source("s".repeat(128)).base("b".repeat(127) + "1", "甲", null).base("b".repeat(127) + "2", "乙", null));
        assertEquals(
                2, longOnes.bases().stream().map(MergedEntry::id).distinct().count());
    }

    @Test
    void changesNothingWhenASourceComesTwice() {
        Sources a = source("a").base("1", "漯河市委党校", null).offering("k1", "1", "培训班", "2027-03-01");
        Sources b = source("b").base("2", "漯河市委党校", null);
        assertEquals(merge(a, b), merge(a, b, a));
    }

    @Test
    void keepsOneOfTwoRowsWithOneIdAndSaysSo() {
        Sources a = source("a").base("1", "漯河市委党校", null, base -> base.places(1));
        Sources again = source("a").base("1", "漯河市委党校", null, base -> base.places(2));
        assertEquals(merge(a, again), merge(again, a));
        assertEquals(1, count(merge(a, again), ProviderReason.ID_REPEATED));
    }

    @Test
    void tellsWhichMemberBecameWhat() {
        MergedRegistry merged = merge(
                source("a").base("1", "漯河市委党校", null).offering("k1", "1", "培训班", "2027-03-01"),
                source("b").base("2", "漯河市委党校", null));
        assertEquals(merged.bases().get(0).id(), merged.baseByMember().get(member("b", "2")));
        assertEquals(1, merged.offeringByMember().size());
        assertEquals(1, merged.catalogue().bases().size());
        assertEquals(merged.bases().get(0).value(), merged.catalogue().bases().get(0));
        assertFalse(merged.offerings().get(0).merged());
        assertEquals(Optional.of(SourceId.of("a")), merged.offerings().get(0).source("title"));
    }

    private static Member<BaseId> member(String source, String base) {
        return new Member<>(SourceId.of(source), BaseId.of(base));
    }

    private static MergedRegistry merge(Sources... sources) {
        return Registry.merge(Arrays.stream(sources).map(Sources::catalogue).toList());
    }

    private static long count(MergedRegistry merged, Reason reason) {
        return merged.findings().stream()
                .filter(each -> each.reason() == reason)
                .count();
    }

    private static Finding first(MergedRegistry merged, Reason reason) {
        return merged.findings().stream()
                .filter(each -> each.reason() == reason)
                .findFirst()
                .orElseThrow();
    }
}
