package org.lunxun.engine.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lunxun.engine.registry.Sources.source;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
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
        assertEquals(List.of(new SourcedValue(SourceId.of("b"), "320", null)), places.others());
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
    void takesCoursesLecturersAndWorksOfOneBaseForOneWhateverScriptAndWidth() {
        List<SourceCatalogue> sources = List.of(
                source("a")
                        .base("1", "漯河市委党校", null)
                        .course("c1", "依法治国（第1讲）", "1")
                        .lecturer("t1", "張華", "1")
                        .material("m1", "案例選讀", "book", "1")
                        .catalogue(),
                source("b")
                        .base("2", "中共漯河市委党校", null)
                        .course("c9", "依法治國 第１讲", "2")
                        .lecturer("t9", "张华", "2")
                        .material("m9", "案例选读", "book", "2")
                        .material("m8", "案例选读", "film", "2")
                        .catalogue());
        MergedRegistry merged = Registry.merge(sources, Survivorship.byTrust(List.of(SourceId.of("b"))));
        assertEquals(1, merged.courses().size());
        assertEquals("依法治國 第１讲", merged.courses().get(0).value().title());
        assertEquals(Optional.of(SourceId.of("b")), merged.courses().get(0).source("title"));
        assertEquals(
                List.of("张华"),
                merged.lecturers().stream().map(each -> each.value().name()).toList());
        assertEquals(
                List.of(2, 1),
                merged.materials().stream().map(each -> each.members().size()).toList(),
                "another medium is another material of the same work");
        assertEquals(0, count(merged, RegistryReason.CONFLICT));
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
