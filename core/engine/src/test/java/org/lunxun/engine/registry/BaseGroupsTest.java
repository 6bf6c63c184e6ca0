package org.lunxun.engine.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.lunxun.engine.registry.Sources.source;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Reason;
import org.lunxun.model.finding.RegistryReason;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.SourceCatalogue;
import org.lunxun.model.resource.SourceId;

/** Which bases of many sources become one, and about which a person is asked. */
class BaseGroupsTest {

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
