package org.lunxun.plugin.university;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.CourseId;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.Seats;
import org.lunxun.model.resource.SourceId;
import org.lunxun.model.resource.Topic;
import org.lunxun.model.resource.TopicWeight;
import org.lunxun.sdk.api.Health;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.host.HostOptions;
import org.lunxun.sdk.host.PluginHost;
import org.lunxun.sdk.host.ProviderAnswer;
import org.lunxun.sdk.host.SourceConfig;

class UniversityProviderTest {

    @TempDir
    Path folder;

    private ProviderAnswer read(BundleFile bundle, String... settings) {
        bundle.write(folder.resolve("bundle.zip"));
        return read(settings);
    }

    private ProviderAnswer read(String... settings) {
        try (PluginHost host = host()) {
            return host.catalogue(config(settings));
        }
    }

    private static PluginHost host() {
        return PluginHost.open(HostOptions.none().withProviders(List.of(new UniversityProvider())));
    }

    private SourceConfig config(String... settings) {
        Map<String, String> all = new TreeMap<>(Map.of("file", "bundle.zip"));
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        return SourceConfig.of(SourceId.of("university"), PluginId.of("university"), all, folder);
    }

    private ProviderAnswer sample(String name) throws IOException {
        try (InputStream in = UniversityProviderTest.class.getResourceAsStream(name)) {
            Files.write(folder.resolve("bundle.zip"), in.readAllBytes());
        }
        return read();
    }

    private static void refused(ProviderAnswer answer, String inDetail) {
        assertFalse(answer.complete());
        assertTrue(answer.catalogue().offerings().isEmpty());
        Finding finding = answer.findings().get(0);
        assertEquals(ProviderReason.SOURCE_SHAPE, finding.reason());
        assertTrue(finding.argument("detail").orElseThrow().contains(inDetail), finding::toString);
    }

    @Test
    void readsOrganisationsCoursesAndClasses() {
        ProviderAnswer answer = read(BundleFile.small());
        assertEquals(List.of(), answer.findings());
        assertEquals(
                List.of("o-1", "o-2"),
                answer.catalogue().bases().stream()
                        .map(base -> base.id().value())
                        .toList());
        Base college = answer.catalogue().bases().get(0);
        assertEquals(BaseKind.UNIVERSITY, college.kind());
        assertEquals(120, college.places());
        assertEquals("12330000000000002Y", college.creditCode());
        assertEquals(BaseKind.PARTY_SCHOOL, answer.catalogue().bases().get(1).kind());
        assertNull(answer.catalogue().bases().get(1).region());
        Offering offering = answer.catalogue().offerings().get(0);
        assertEquals("2027-03-01/2027-03-12", offering.dates().toString());
        assertEquals(Seats.of(20, 60), offering.seats());
        assertEquals(new BigDecimal("3200"), offering.costPerSeat());
        assertEquals(List.of(LevelCode.of("1031"), LevelCode.of("1032")), offering.levels());
        assertEquals(CourseId.of("k-1"), offering.course());
    }

    @Test
    void takesFromTheCourseWhatTheClassLeavesEmptyAndFromTheSettingsWhatBothDo() {
        ProviderAnswer answer = read(
                BundleFile.small()
                        .file(
                                "classes.csv",
                                "sourcedId,title,courseSourcedId,schoolSourcedId,termSourcedIds",
                                "c-1,一,k-1,o-1,\"t-2,t-1\"",
                                "c-2,二,,o-2,t-1"),
                "hours",
                "8",
                "minSeats",
                "5",
                "maxSeats",
                "30",
                "costPerSeat",
                "99.5",
                "mode",
                "ONLINE",
                "levels",
                "1041|1042");
        Offering first = answer.catalogue().offerings().get(0);
        assertEquals(24, first.hours());
        assertEquals(List.of(TopicWeight.of(Topic.of("数字治理"), 0.8)), first.topics());
        assertEquals("2027-03-01/2027-05-07", first.dates().toString());
        Offering second = answer.catalogue().offerings().get(1);
        assertEquals(8, second.hours());
        assertEquals(Seats.of(5, 30), second.seats());
        assertEquals(new BigDecimal("99.5"), second.costPerSeat());
        assertEquals(DeliveryMode.ONLINE, second.mode());
        assertEquals(2, second.levels().size());
        assertNull(second.course());
    }

    @Test
    void theDaysOfAClassStandBeforeThoseOfItsTerms() {
        ProviderAnswer answer = read(BundleFile.small()
                .file(
                        "classes.csv",
                        "sourcedId,title,courseSourcedId,schoolSourcedId,termSourcedIds,metadata.startDate,metadata.endDate",
                        "c-1,一,k-1,o-1,t-1,2027-03-03,2027-03-05",
                        "c-2,二,k-1,o-1,t-1,2027-03-05,2027-03-03",
                        "c-3,三,k-1,o-1,t-1,2027-03-05,"));
        assertEquals(1, answer.catalogue().offerings().size());
        assertEquals(
                "2027-03-03/2027-03-05",
                answer.catalogue().offerings().get(0).dates().toString());
        assertEquals(
                List.of("classes.csv, row 3, column metadata.endDate", "classes.csv, row 4, column metadata.endDate"),
                answer.findings().stream()
                        .map(f -> String.valueOf(f.location()))
                        .toList());
    }

    @Test
    void losesRowsThatCannotBeReadAndCountsBlankLines() {
        ProviderAnswer answer = read(BundleFile.small()
                .file(
                        "classes.csv",
                        "sourcedId,title,courseSourcedId,schoolSourcedId,termSourcedIds,metadata.maxSeats,metadata.topics",
                        "c-1,一,k-1,o-9,t-9,many,law:7",
                        "",
                        "c-2,,k-1,o-1,t-1,,",
                        "c-3,三,k-1,o-1,t-1,,"));
        assertEquals(1, answer.catalogue().offerings().size());
        assertEquals(
                List.of(
                        "classes.csv, row 2, column schoolSourcedId",
                        "classes.csv, row 2, column termSourcedIds",
                        "classes.csv, row 2, column metadata.maxSeats",
                        "classes.csv, row 2, column metadata.topics",
                        "classes.csv, row 4, column title"),
                answer.findings().stream()
                        .map(f -> String.valueOf(f.location()))
                        .toList());
    }

    @Test
    void leavesOutWhatIsToBeDeleted() {
        ProviderAnswer answer = read(BundleFile.small()
                .file(
                        "classes.csv",
                        "sourcedId,status,title,courseSourcedId,schoolSourcedId,termSourcedIds",
                        "c-1,tobedeleted,一,k-1,o-1,t-1",
                        "c-2,active,二,k-1,o-1,t-1"));
        assertEquals(1, answer.catalogue().offerings().size());
        assertEquals("c-2", answer.catalogue().offerings().get(0).id().value());
    }

    @Test
    void toleratesAMarkAtTheStart() {
        byte[] text = ("\ufeffsourcedId,title,courseSourcedId,schoolSourcedId,termSourcedIds\nc-1,一,k-1,o-1,t-1")
                .getBytes(StandardCharsets.UTF_8);
        assertEquals(
                1,
                read(BundleFile.small().bytes("classes.csv", text))
                        .catalogue()
                        .offerings()
                        .size());
    }

    @Test
    void readsTheLongsightSampleOfVersion12() throws IOException {
        ProviderAnswer answer = sample("valid-rostering-bulk.zip");
        assertTrue(answer.complete());
        assertEquals(List.of(), answer.findings());
        assertEquals("North School", answer.catalogue().bases().get(0).name());
        assertEquals("Algebra One", answer.catalogue().courses().get(0).title());
        Offering offering = answer.catalogue().offerings().get(0);
        assertEquals("Algebra One A", offering.title());
        assertEquals("2024-08-01/2025-06-01", offering.dates().toString());
        assertEquals("Math", offering.topics().get(0).topic().name());
    }

    @Test
    void readsTheLongsightDeltaOverItsBulkBundleAndNotAsTheWhole() throws IOException {
        refused(sample("valid-full-delta.zip"), "must be a bulk bundle");
        Files.move(
                folder.resolve("bundle.zip"),
                Files.createDirectory(folder.resolve("deltas")).resolve("1.zip"));
        try (InputStream in = UniversityProviderTest.class.getResourceAsStream("valid-rostering-bulk.zip")) {
            Files.write(folder.resolve("bundle.zip"), in.readAllBytes());
        }
        assertTrue(read("deltas", "deltas").complete());
    }

    @Test
    void readsTheEdFiSampleOfVersion11WhoseManifestNamesNoFiles() throws URISyntaxException {
        Path files = Path.of(UniversityProviderTest.class
                .getResource("edfi-lms-toolkit-v1p1")
                .toURI());
        ProviderAnswer answer = read(new BundleFile().folder(files));
        assertEquals(List.of(), answer.findings());
        assertEquals("Grand Bend High School", answer.catalogue().bases().get(0).name());
        assertEquals(2, answer.catalogue().courses().size());
        assertFalse(answer.catalogue().offerings().isEmpty());
    }

    @Test
    void strictModeIsAReportAndNoGate() throws IOException, URISyntaxException {
        Path files = Path.of(UniversityProviderTest.class
                .getResource("edfi-lms-toolkit-v1p1")
                .toURI());
        ProviderAnswer answer = read(new BundleFile().folder(files), "strict", "REPORT");
        assertTrue(answer.complete());
        assertEquals(2, answer.catalogue().offerings().size());
        assertEquals(
                List.of("manifest.csv, column manifest.version"),
                answer.findings().stream()
                        .map(f -> String.valueOf(f.location()))
                        .toList());
        assertEquals(Severity.NOTICE, answer.findings().get(0).severity());
    }

    @Test
    void strictModeTellsColumnsMarksAndEmptyFiles() {
        ProviderAnswer answer = read(
                BundleFile.small()
                        .file(
                                "orgs.csv",
                                "sourcedId,status,dateLastModified,name,metadata.kind,type,identifier,parentSourcedId",
                                "o-1,active,2027-01-01T00:00:00Z,滨江大学继续教育学院,,school,,")
                        .file("courses.csv", "sourcedId,title,courseCode"),
                "strict",
                "REPORT");
        assertEquals(1, answer.catalogue().offerings().size());
        assertEquals(
                List.of(
                        "orgs.csv",
                        "orgs.csv, column status",
                        "orgs.csv, column dateLastModified",
                        "courses.csv",
                        "courses.csv"),
                answer.findings().stream()
                        .map(f -> String.valueOf(f.location()))
                        .toList());
        assertTrue(read().findings().isEmpty());
    }

    @Test
    void saysNothingOfPersons() throws IOException {
        String answer = sample("valid-rostering-bulk.zip").toString();
        assertFalse(answer.contains("Given") || answer.contains("female") || answer.contains("user-1"));
    }

    @Test
    void refusesABundleThatLacksAFileOfItsManifest() {
        refused(read(BundleFile.small().without("orgs.csv")), "lacks orgs.csv");
    }

    @Test
    void refusesFilesBelowTheRoot() {
        refused(read(BundleFile.small().file("../evil.csv", "a")), "at its root");
    }

    @Test
    void refusesABundleThatExplodes() {
        refused(read(BundleFile.small().bytes("users.csv", new byte[20_000_000])), "far more");
    }

    @Test
    void refusesABundleOfTooManyFiles() {
        BundleFile bundle = BundleFile.small();
        for (int i = 0; i < 300; i++) {
            bundle.file("f" + i + ".csv", "a");
        }
        refused(read(bundle), "at most 256 entries");
    }

    @Test
    void refusesWhatIsNotUtf8() {
        refused(read(BundleFile.small().bytes("orgs.csv", new byte[] {(byte) 0xC4, (byte) 0xE3})), "UTF-8");
    }

    @Test
    void refusesAHeaderWithAColumnTwice() {
        refused(read(BundleFile.small().file("orgs.csv", "sourcedId,name,name", "1,a,b")), "twice");
    }

    @Test
    void refusesWhatIsNoArchive() throws IOException {
        Files.writeString(folder.resolve("bundle.zip"), "no");
        refused(read(), "no ZIP archive");
    }

    @Test
    void isUpWhenTheManifestCanBeRead() {
        BundleFile.small().write(folder.resolve("bundle.zip"));
        try (PluginHost host = host()) {
            assertEquals(Health.State.UP, host.health(config()).state());
            assertEquals(
                    Health.State.DOWN, host.health(config("file", "gone.zip")).state());
        }
    }
}
