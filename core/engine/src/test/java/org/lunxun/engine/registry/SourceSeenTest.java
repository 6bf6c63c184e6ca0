package org.lunxun.engine.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lunxun.engine.registry.Sources.source;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.RegistryReason;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.Catalogue;
import org.lunxun.model.resource.Course;
import org.lunxun.model.resource.Lecturer;
import org.lunxun.model.resource.Material;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.SourceId;

class SourceSeenTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 1, 4);
    private static final LocalDate SECOND = LocalDate.of(2027, 2, 1);
    private static final LocalDate THIRD = LocalDate.of(2027, 3, 1);
    private static final Catalogue ONE = source("a")
            .base("1", "漯河市委党校", "漯河", base -> base.places(300))
            .catalogue()
            .catalogue();
    private static final Catalogue MORE = source("a")
            .base("1", "漯河市委党校", "漯河", base -> base.places(320))
            .base("2", "许昌培训中心", "许昌")
            .catalogue()
            .catalogue();

    @Test
    void keepsTheDayOnWhichEachValueCameFirst() {
        SourceSeen first = SourceSeen.UNKNOWN.after(Catalogue.EMPTY, ONE, FIRST);
        assertEquals(Optional.of(FIRST), day(first, "1", "places"));
        assertEquals(first, first.after(ONE, ONE, SECOND), "the same, told later, is nothing new");
        SourceSeen second = first.after(ONE, MORE, SECOND);
        assertEquals(Optional.of(FIRST), day(second, "1", "name"));
        assertEquals(Optional.of(SECOND), day(second, "1", "places"));
        assertEquals(Optional.of(SECOND), day(second, "2", "name"));
        SourceSeen back = second.after(MORE, ONE, THIRD);
        assertEquals(Optional.of(THIRD), day(back, "1", "places"), "a value that returns counts from its return");
        assertEquals(Set.of(new RowKey(ResourceKind.BASE, "1")), back.rows().keySet());
    }

    @Test
    void aSyncThatWasNotToldADayMakesNoneUp() {
        SourceSeen first = SourceSeen.UNKNOWN.after(Catalogue.EMPTY, ONE, FIRST).after(ONE, MORE, null);
        assertEquals(Optional.of(FIRST), day(first, "1", "name"));
        assertEquals(Optional.empty(), day(first, "1", "places"));
        assertEquals(Optional.empty(), day(first, "2", "name"));
        assertEquals(SourceSeen.UNKNOWN, SourceSeen.UNKNOWN.after(Catalogue.EMPTY, ONE, null));
        SourceSeen later = SourceSeen.UNKNOWN.after(ONE, MORE, SECOND);
        assertEquals(Optional.empty(), day(later, "1", "name"));
        assertEquals(Optional.of(SECOND), day(later, "1", "places"));
    }

    @Test
    void theRegistryTellsItOfEachFieldWithTheSource() {
        List<Sources> sources = List.of(
                source("a").base("1", "漯河市委党校", "漯河", base -> base.places(300)),
                source("b").base("2", "中共漯河市委党校", "漯河", base -> base.places(320).quality(0.7)),
                source("c").base("3", "许昌培训中心", "许昌", base -> base.places(80)));
        Map<SourceId, SourceSeen> seen = Map.of(
                SourceId.of("a"), SourceSeen.UNKNOWN.after(Catalogue.EMPTY, ONE, FIRST),
                SourceId.of("b"), SourceSeen.UNKNOWN.after(Catalogue.EMPTY, MORE, SECOND),
                SourceId.of("c"), SourceSeen.UNKNOWN.after(Catalogue.EMPTY, ONE, THIRD));
        MergedRegistry merged = Registry.merge(
                sources.stream().map(Sources::catalogue).toList(), Survivorship.EQUAL_TRUST, List.of(), seen);
        MergedEntry<?, Base> school = merged.bases().get(0);
        assertEquals(Optional.of(FIRST), school.firstSeen("places"));
        assertEquals(Optional.of(SECOND), school.firstSeen("quality"));
        assertEquals(Optional.empty(), school.firstSeen("creditCode"));
        assertEquals(
                new SourcedValue(SourceId.of("b"), "320", SECOND),
                school.fields().stream()
                        .filter(field -> field.field().equals("places"))
                        .findFirst()
                        .orElseThrow()
                        .others()
                        .get(0));
        assertEquals(Optional.of(THIRD), merged.bases().get(1).firstSeen("places"));
        Finding conflict = merged.findings().stream()
                .filter(finding -> finding.reason() == RegistryReason.CONFLICT)
                .findFirst()
                .orElseThrow();
        assertEquals(Optional.of("2027-01-04"), conflict.argument("since"));
        assertEquals(Optional.of("2027-02-01"), conflict.argument("otherSince"));
        MergedRegistry untold =
                Registry.merge(sources.stream().map(Sources::catalogue).toList());
        assertEquals(Optional.empty(), untold.bases().get(0).firstSeen("places"));
        assertEquals(merged.catalogue(), untold.catalogue());
    }

    /** A component that is added to a row and forgotten here would have no first day and change no fingerprint. */
    @ParameterizedTest
    @EnumSource(ResourceKind.class)
    void everyComponentOfARowIsAField(ResourceKind kind) {
        Class<?> type =
                switch (kind) {
                    case BASE -> Base.class;
                    case COURSE -> Course.class;
                    case OFFERING -> Offering.class;
                    case LECTURER -> Lecturer.class;
                    case MATERIAL -> Material.class;
                };
        Set<String> components = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !name.equals("id"))
                .collect(Collectors.toSet());
        assertEquals(components, Set.copyOf(RowFields.names(kind)));
    }

    @Test
    void fieldsAreReadByTheirNames() {
        Offering offering = source("a")
                .offering("k", "1", "培训班", "2027-03-01")
                .catalogue()
                .catalogue()
                .offerings()
                .get(0);
        List<String> names = RowFields.names(ResourceKind.OFFERING);
        assertEquals("培训班", RowFields.value(offering, names.indexOf("title")));
        assertEquals(new BigDecimal("1200"), RowFields.value(offering, names.indexOf("costPerSeat")));
        assertEquals(null, RowFields.value(offering, names.indexOf("channel")));
        assertThrows(IllegalArgumentException.class, () -> RowFields.value("k", 0));
    }

    private static Optional<LocalDate> day(SourceSeen seen, String base, String field) {
        return seen.row(new RowKey(ResourceKind.BASE, base)).day(field);
    }
}
