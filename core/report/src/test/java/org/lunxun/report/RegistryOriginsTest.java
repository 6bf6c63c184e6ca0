package org.lunxun.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.engine.registry.MergedRegistry;
import org.lunxun.engine.registry.Registry;
import org.lunxun.engine.registry.SourceSeen;
import org.lunxun.engine.registry.Survivorship;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.Catalogue;
import org.lunxun.model.resource.Course;
import org.lunxun.model.resource.CourseId;
import org.lunxun.model.resource.Lecturer;
import org.lunxun.model.resource.LecturerId;
import org.lunxun.model.resource.Material;
import org.lunxun.model.resource.MaterialId;
import org.lunxun.model.resource.SourceCatalogue;
import org.lunxun.model.resource.SourceId;
import org.lunxun.model.rotation.RotationDataset;

/** Where each field of the registry comes from, and since when, is one click away in the report. */
class RegistryOriginsTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 1, 4);
    private static final LocalDate SECOND = LocalDate.of(2027, 2, 1);

    @TempDir
    private Path folder;

    @Test
    void everyKindIsShownWithSourceAndFirstDay() throws IOException {
        List<SourceCatalogue> sources = List.of(
                new SourceCatalogue(SourceId.of("a"), catalogue("1", 300, "教授")),
                new SourceCatalogue(SourceId.of("b"), catalogue("2", 320, "副教授")),
                new SourceCatalogue(SourceId.of("c"), alone(90)));
        Map<SourceId, SourceSeen> seen = new HashMap<>();
        sources.forEach(source ->
                seen.put(source.source(), SourceSeen.UNKNOWN.after(Catalogue.EMPTY, source.catalogue(), FIRST)));
        seen.computeIfPresent(
                SourceId.of("b"),
                (b, days) -> days.after(catalogue("2", 310, "副教授"), catalogue("2", 320, "副教授"), SECOND));
        seen.computeIfPresent(SourceId.of("c"), (c, days) -> days.after(alone(80), alone(90), SECOND));
        Path page = report(Registry.merge(sources, Survivorship.EQUAL_TRUST, List.of(), seen));
        String text = Files.readString(page);
        for (String shown : List.of(
                "b: 320 (2027-02-01)",
                "b: 副教授 (2027-01-04)",
                "First seen on 2027-01-04.",
                "首次见于 2027-01-04。",
                "Courses from more than one source",
                "Lecturers from more than one source",
                "Materials from more than one source",
                "学校代码")) {
            assertTrue(text.contains(shown), shown);
        }
        String rows = Files.readString(list());
        assertTrue(rows.contains("base,a/1,a/1|b/2,places,300,a,2027-01-04,b=320"), rows);
        assertTrue(rows.contains("base,c/x,c/x,places,,c,2027-02-01,"), rows);
    }

    @Test
    void withoutDaysNoneIsMadeUp() throws IOException {
        Path page = report(Registry.merge(List.of(new SourceCatalogue(SourceId.of("a"), alone(80)))));
        assertFalse(Files.readString(page).contains("First seen on"));
        assertEquals("base,a/x,a/x,,,a,,", Files.readAllLines(list()).get(1));
    }

    private Path report(MergedRegistry registry) throws IOException {
        RotationDataset city = City.of(40, 1);
        ReportInput input = ReportInput.builder(city, GreedyPlan.of(city))
                .registry(registry)
                .build();
        return ReportWriter.write(input, folder, ReportOptions.DEFAULT).index();
    }

    private Path list() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("registry"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Catalogue alone(int places) {
        Base base = Base.builder(BaseId.of("x"), "许昌培训中心", BaseKind.of("ENTERPRISE"))
                .places(places)
                .build();
        return new Catalogue(List.of(base), List.of(), List.of(), List.of(), List.of());
    }

    private static Catalogue catalogue(String id, int places, String title) {
        BaseId base = BaseId.of(id);
        return new Catalogue(
                List.of(Base.builder(base, "漯河市委党校", BaseKind.PARTY_SCHOOL)
                        .places(places)
                        .schoolCode("10475")
                        .build()),
                List.of(Course.builder(CourseId.of("c" + id), "依法行政").base(base).build()),
                List.of(),
                List.of(Lecturer.builder(LecturerId.of("t" + id), "张老师")
                        .base(base)
                        .title(title)
                        .build()),
                List.of(Material.builder(MaterialId.of("m" + id), "案例选编")
                        .medium("book")
                        .base(base)
                        .build()));
    }
}
