package org.lunxun.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.exchange.kit.DatasetDraft;
import org.lunxun.model.DateRange;
import org.lunxun.model.learning.Need;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.people.Category;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.people.Post;
import org.lunxun.model.people.UnitId;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.CourseId;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.Topic;
import org.lunxun.model.resource.TopicWeight;
import org.lunxun.model.rotation.RotationDataset;

class DatasetWriterTest {
    @TempDir
    Path folder;

    private RotationDataset clean;

    @BeforeEach
    void readTheCleanDataset() {
        DatasetDraft.clean().write(folder.resolve("clean"));
        clean = DatasetReader.read(folder.resolve("clean")).dataset().orElseThrow();
    }

    @Test
    void whatIsWrittenReadsBackEqual() throws IOException {
        DatasetWriter.write(clean, folder.resolve("out"));
        DatasetReading back = DatasetReader.read(folder.resolve("out"));
        assertEquals(List.of(), back.findings());
        assertEquals(Optional.of(clean), back.dataset());
    }

    @Test
    void writesTheSameBytesAgain() throws IOException {
        DatasetWriter.write(clean, folder.resolve("one"));
        DatasetWriter.write(DatasetReader.read(folder.resolve("one")).dataset().orElseThrow(), folder.resolve("two"));
        assertEquals(texts(folder.resolve("one")), texts(folder.resolve("two")));
    }

    @Test
    void writesShortNumbersAndQuotesWhatNeedsIt() throws IOException {
        DatasetWriter.write(clean, folder.resolve("out"));
        Map<String, String> texts = texts(folder.resolve("out"));
        assertEquals("""
                unit_id,name,parent_id,region,absence_cap
                U1,市委组织部,,青川,0.5
                U2,财政局,U1,青川,
                U3,交通局,U1,云泽,0.25
                U4,运管所,U3,,
                """, texts.get("units.csv"));
        assertTrue(texts.get("cadres.csv").endsWith("C7,\"庚, \"\"辛\"\"\",U3,L2,综合,交通,DEPUTY,,\n"));
        assertTrue(texts.get("facts.csv").endsWith("B2,COMPLAINTS,2,,信访办,,RECORDS,\"两件\n均已答复\"\n"));
        assertTrue(texts.get("policy.json").contains("\"2027\": 12000000,\n    \"2028\": 900000.5\n"));
        assertTrue(texts.get("policy.json").contains("\"coverMinHours\": 8,\n"));
    }

    @Test
    void leavesOptionalColumnsOutThatSayNothing() throws IOException {
        RotationDataset bare = clean.toBuilder()
                .needs(List.of(Need.of(CadreId.of("C1"), Topic.of("党性"), 1)))
                .survey(List.of())
                .build();
        DatasetWriter.write(bare, folder.resolve("out"));
        Map<String, String> texts = texts(folder.resolve("out"));
        assertEquals("cadre_id,topic,gap\nC1,党性,1\n", texts.get("needs.csv"));
        assertEquals("base_id,dimension,source,score,respondents\n", texts.get("survey.csv"));
    }

    @Test
    void writesEmptyOptionalFilesOverOldOnes() throws IOException {
        DatasetWriter.write(clean, folder.resolve("out"));
        RotationDataset without = clean.toBuilder().promises(List.of()).build();
        DatasetWriter.write(without, folder.resolve("out"));
        assertEquals("cadre_id,offering_id\n", texts(folder.resolve("out")).get("enrolments.csv"));
        assertEquals(
                Optional.of(without), DatasetReader.read(folder.resolve("out")).dataset());
    }

    @Test
    void keepsCreditCodesAndCoursesInColumnsOfItsOwn() throws IOException {
        RotationDataset more = clean.toBuilder()
                .bases(Stream.concat(
                                clean.bases().stream(),
                                Stream.of(Base.builder(BaseId.of("B9"), "", BaseKind.of("SPA"))
                                        .creditCode("91350211M000100Y43")
                                        .build()))
                        .toList())
                .offerings(List.of(offering().course(CourseId.of("X-1")).build()))
                .promises(List.of())
                .build();
        DatasetWriter.write(more, folder.resolve("out"));
        DatasetReading back = DatasetReader.read(folder.resolve("out"));
        assertEquals(List.of(), back.findings());
        assertEquals(Optional.of(more), back.dataset());
    }

    @Test
    void refusesWhatTheFormatCannotSay() {
        refuse(clean.toBuilder()
                .offerings(List.of(
                        offering().categories(List.of(Category.of("a|b"))).build())));
        refuse(clean.toBuilder()
                .offerings(List.of(offering()
                        .topics(List.of(TopicWeight.of(Topic.of("|"), 1)))
                        .build())));
        refuse(clean.toBuilder().needs(List.of(Need.of(CadreId.of("C1"), Topic.of("党性"), 1e-20 / 3))));
        refuse(clean.toBuilder().cadres(List.of(cadre("x".repeat(65_537)).build())));
        refuse(clean.toBuilder().cadres(List.of(cadre("x\0").build())));
        refuse(clean.toBuilder().cadres(List.of(cadre("x\uD800").build())));
        refuse(clean.toBuilder()
                .cadres(List.of(cadre("x").retiresOn(LocalDate.of(12_000, 1, 1)).build())));
    }

    @Test
    void writesANumberWhoseDigitsFit() throws IOException {
        RotationDataset tiny = clean.toBuilder()
                .needs(List.of(Need.of(CadreId.of("C1"), Topic.of("党性"), 1e-28)))
                .build();
        DatasetWriter.write(tiny, folder.resolve("out"));
        assertEquals(
                tiny.needs(),
                DatasetReader.read(folder.resolve("out"))
                        .dataset()
                        .orElseThrow()
                        .needs());
    }

    private void refuse(RotationDataset.Builder dataset) {
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class, () -> DatasetWriter.write(dataset.build(), folder.resolve("no")));
        assertTrue(refusal.getMessage().contains("\nMaybe "), refusal.getMessage());
    }

    private static Offering.Builder offering() {
        return Offering.builder(
                OfferingId.of("K1"),
                BaseId.of("B1"),
                "",
                DateRange.of(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 5)),
                DeliveryMode.RESIDENTIAL,
                8);
    }

    private static Cadre.Builder cadre(String name) {
        return Cadre.builder(CadreId.of("C1"), name, UnitId.of("U1"), LevelCode.of("L1"), Post.STAFF);
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
