package org.lunxun.engine.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lunxun.model.resource.Catalogue;
import org.lunxun.model.resource.CourseId;
import org.lunxun.model.resource.SourceCatalogue;
import org.lunxun.model.resource.SourceId;

/** The order of sources and rows changes nothing, over random catalogues that overlap in every way. */
class RegistryOrderTest {

    private static final List<String> CODES = List.of("91350100M000100Y43", "91330000142916567N", "11100000000013127D");
    private static final List<String> NAMES = List.of(
            "中共漯河市委党校",
            "漯河市委党校（漯河市行政学院）",
            "漯河市委黨校",
            "许昌培训中心",
            "许昌培訓中心",
            "漯河职业技术学院",
            "漯河职院",
            "漯河市行政学院",
            "许昌培川中心",
            "Luohe University",
            "");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void changesNothingInTheRegistry(long seed) {
        Random random = new Random(seed);
        List<SourceCatalogue> sources = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            sources.add(random(SourceId.of("s" + i), random));
        }
        MergedRegistry expected = Registry.merge(sources);
        assertTrue(expected.bases().stream().anyMatch(MergedEntry::merged), "the catalogues overlap");
        for (int round = 0; round < 6; round++) {
            List<SourceCatalogue> shuffled = new ArrayList<>();
            sources.forEach(source -> shuffled.add(shuffled(source, random)));
            Collections.shuffle(shuffled, random);
            shuffled.add(shuffled.get(random.nextInt(shuffled.size())));
            assertEquals(expected, Registry.merge(shuffled));
        }
    }

    private static SourceCatalogue random(SourceId id, Random random) {
        Sources source = Sources.source(id.value());
        for (int i = 0; i < 12; i++) {
            String code = random.nextInt(3) == 0 ? CODES.get(random.nextInt(3)) : null;
            String region = List.of("漯河", "漯河市", "许昌", "").get(random.nextInt(4));
            Integer places = random.nextBoolean() ? random.nextInt(3) : null;
            source.base(
                    "b" + i,
                    NAMES.get(random.nextInt(NAMES.size())),
                    region.isEmpty() ? null : region,
                    base -> base.creditCode(code).places(places));
            source.course("c" + i, "课程" + random.nextInt(3), random.nextBoolean() ? "b" + random.nextInt(14) : null);
            source.lecturer("t" + i, "教师" + random.nextInt(3), "b" + random.nextInt(12));
            source.material("m" + i, "教材" + random.nextInt(3), "book", "b" + random.nextInt(12));
        }
        for (int i = 0; i < 40; i++) {
            CourseId course = random.nextBoolean() ? CourseId.of("c" + random.nextInt(14)) : null;
            source.offering(
                    "k" + i,
                    "b" + random.nextInt(14),
                    "培训班" + random.nextInt(2),
                    "2027-03-0" + (1 + random.nextInt(2)),
                    each -> each.course(course));
        }
        return source.catalogue();
    }

    private static SourceCatalogue shuffled(SourceCatalogue source, Random random) {
        Catalogue rows = source.catalogue();
        return new SourceCatalogue(
                source.source(),
                new Catalogue(
                        shuffled(rows.bases(), random),
                        shuffled(rows.courses(), random),
                        shuffled(rows.offerings(), random),
                        shuffled(rows.lecturers(), random),
                        shuffled(rows.materials(), random)));
    }

    private static <T> List<T> shuffled(List<T> rows, Random random) {
        List<T> copy = new ArrayList<>(rows);
        Collections.shuffle(copy, random);
        return copy;
    }
}
