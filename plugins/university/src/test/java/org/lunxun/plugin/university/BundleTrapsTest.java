package org.lunxun.plugin.university;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.model.resource.Offering;
import org.lunxun.sdk.api.ProviderException;
import org.lunxun.sdk.tck.Heard;
import org.lunxun.sdk.tck.HostSimulator;

/** OneRoster bundles as they are found: what readers of them get wrong, each by its name. */
class BundleTrapsTest {

    @TempDir
    Path folder;

    private Heard read(String... settings) {
        Map<String, String> all = new HashMap<>(Map.of("file", "bundle.zip"));
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        return HostSimulator.of(new UniversityProvider(), all, folder).catalogue(Optional.empty());
    }

    private Heard read(BundleFile bundle) {
        bundle.write(folder.resolve("bundle.zip"));
        return read();
    }

    private void sample(String name) throws IOException {
        try (InputStream in = BundleTrapsTest.class.getResourceAsStream(name)) {
            Files.write(folder.resolve("bundle.zip"), in.readAllBytes());
        }
    }

    private static List<String> ids(Heard heard, String kind) {
        assertTrue(heard.answered(), () -> String.valueOf(heard.thrown()));
        return heard.rows().stream()
                .filter(row -> row.kind().equals(kind))
                .map(Heard.Row::id)
                .toList();
    }

    private static Offering offering(Heard heard) {
        return heard.rows().stream()
                .filter(row -> row.value() instanceof Offering)
                .map(row -> (Offering) row.value())
                .findFirst()
                .orElseThrow(() -> new AssertionError(heard));
    }

    @Test
    void columnsAreReadByTheirNamesWhateverTheirOrder() {
        Heard heard = read(BundleFile.small()
                .file(
                        "classes.csv",
                        "termSourcedIds,ext_room,title,metadata.maxSeats,sourcedId,schoolSourcedId,grade,courseSourcedId",
                        "t-1,101,数字政府研修班,60,c-1,o-1,9,k-1"));
        assertEquals("数字政府研修班", offering(heard).title());
        assertEquals("2027-03-01/2027-03-12", offering(heard).dates().toString());
        assertEquals(60, offering(heard).seats().max());
        assertEquals(List.of(), heard.findings());
    }

    @Test
    void aMarkInFrontOfTheFirstHeaderHidesNoColumn() {
        BundleFile bundle = BundleFile.small();
        bundle.write(folder.resolve("bundle.zip"));
        List<String> without = ids(read(), "base");
        bundle.bytes(
                "orgs.csv",
                ("\uFEFF" + "sourcedId,name,type\no-1,滨江大学继续教育学院,school\n").getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("o-1"), ids(read(bundle), "base"));
        assertFalse(without.isEmpty());
    }

    @Test
    void activeInABulkBundleIsReadAndWhatOlderFilesCallInactiveIsGone() {
        Heard heard = read(BundleFile.small()
                .file(
                        "classes.csv",
                        "sourcedId,status,dateLastModified,title,courseSourcedId,schoolSourcedId,termSourcedIds",
                        "c-1,active,2017-05-06 08:01:05,一,k-1,o-1,t-1",
                        "c-2,inactive,2017-05-06 08:01:05,二,k-1,o-1,t-1",
                        "c-3,tobedeleted,2017-05-06 08:01:05,三,k-1,o-1,t-1"));
        assertEquals(List.of("c-1"), ids(heard, "offering"));
    }

    @Test
    void anIdIsUniqueWithinItsFileAlone() {
        Heard heard = read(new BundleFile()
                .file("manifest.csv", "propertyName,value", "manifest.version,1.0", "oneroster.version,1.1")
                .file("orgs.csv", "sourcedId,name,type", "1,滨江大学,school")
                .file(
                        "academicSessions.csv",
                        "sourcedId,title,type,startDate,endDate",
                        "1,春,term,2027-03-01,2027-03-12")
                .file("courses.csv", "sourcedId,title,orgSourcedId", "1,数字政府,1")
                .file("classes.csv", "sourcedId,title,courseSourcedId,schoolSourcedId,termSourcedIds", "1,班,1,1,1"));
        assertEquals(List.of("1"), ids(heard, "base"));
        assertEquals(List.of("1"), ids(heard, "course"));
        assertEquals(List.of("1"), ids(heard, "offering"));
    }

    @Test
    void aListIsOneQuotedCellWithCommas() {
        Heard heard = read(BundleFile.small()
                .file(
                        "classes.csv",
                        "sourcedId,title,courseSourcedId,schoolSourcedId,termSourcedIds",
                        "c-1,\"研修班, 第一期\",k-1,o-1,\"t-1,t-2\""));
        assertEquals("研修班, 第一期", offering(heard).title());
        assertEquals("2027-03-01/2027-05-07", offering(heard).dates().toString());
    }

    @Test
    void aFileWithAHeaderAloneHasNoRowsAndLosesNoneOfTheOthers() {
        Heard heard = read(BundleFile.small().file("courses.csv", "sourcedId,title,orgSourcedId"));
        assertEquals(List.of(), ids(heard, "course"));
        assertEquals(List.of("o-1", "o-2"), ids(heard, "base"));
    }

    @Test
    void aPersonThatComesTwiceInTheLongsightSampleChangesNoClass() throws IOException {
        sample("bad-duplicate-sourcedid.zip");
        Heard heard = read();
        assertEquals(List.of("class-1"), ids(heard, "offering"));
        assertFalse(heard.toString().contains("user-duplicate"));
    }

    @Test
    void theLongsightSampleWithColumnsOutOfOrderIsReadByNameAndItsClassIsLostWithReasons() throws IOException {
        sample("bad-header.zip");
        Heard heard = read();
        assertEquals(List.of(), ids(heard, "offering"));
        assertEquals(
                List.of("classes.csv, row 2, column schoolSourcedId", "classes.csv, row 2, column termSourcedIds"),
                heard.findings().stream()
                        .map(finding -> String.valueOf(finding.location()))
                        .toList());
    }

    @Test
    void halfABundleIsNoBundle() throws IOException {
        Path file = BundleFile.small().write(folder.resolve("whole.zip"));
        byte[] whole = Files.readAllBytes(file);
        Files.write(folder.resolve("bundle.zip"), Arrays.copyOf(whole, whole.length / 2));
        Heard heard = read();
        assertTrue(heard.thrown() instanceof ProviderException, () -> String.valueOf(heard.thrown()));
        assertEquals(List.of(), heard.rows());
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(2, left.count());
        }
    }
}
