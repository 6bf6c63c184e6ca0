package org.lunxun.plugin.university;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.model.finding.Severity;
import org.lunxun.sdk.api.Completion;
import org.lunxun.sdk.api.Cursor;
import org.lunxun.sdk.tck.Heard;
import org.lunxun.sdk.tck.HostSimulator;

/** Completions and deltas out of bundles. */
class OneRosterCompletionsTest {

    @TempDir
    Path folder;

    private static BundleFile graded() {
        return BundleFile.small()
                .file("manifest.csv", "propertyName,value", "manifest.version,1.0", "oneroster.version,1.2")
                .file(
                        "users.csv",
                        "sourcedId,identifier,givenName,password",
                        "u-1,GB000001,canary,canary",
                        "u-2,,canary,",
                        "u-3,110101199001011234,,")
                .file(
                        "enrollments.csv",
                        "sourcedId,status,classSourcedId,userSourcedId,role,beginDate,endDate",
                        "e-1,,c-1,u-1,student,2027-03-01,2026-12-20",
                        "e-2,,c-1,u-2,student,2027-03-01,2026-12-20",
                        "e-3,,c-1,u-3,student,2027-03-01,",
                        "e-4,,c-1,u-9,teacher,2027-03-01,2026-12-20")
                .file("lineItems.csv", "sourcedId,title,classSourcedId", "l-1,期中,c-1", "l-2,结业 考核,c-1")
                .file(
                        "results.csv",
                        "sourcedId,status,lineItemSourcedId,studentSourcedId,scoreStatus,score,scoreDate",
                        "r-1,,l-2,u-1,Fully Graded,90,2027-03-12",
                        "r-2,,l-2,u-2,fully graded,90,2027-03-12",
                        "r-3,,l-2,u-3,fully graded,90,2027-03-12");
    }

    private Heard read(BundleFile bundle, String... more) {
        bundle.write(folder.resolve("bundle.zip"));
        return read(more);
    }

    private HostSimulator host(String... more) {
        Map<String, String> settings = new HashMap<>(Map.of("file", "bundle.zip"));
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return HostSimulator.of(new UniversityProvider(), settings, folder);
    }

    private Heard read(String... more) {
        Heard heard = host(more).completions(Optional.empty());
        assertTrue(heard.answered(), () -> String.valueOf(heard.thrown()));
        return heard;
    }

    private static List<String> ids(Heard heard) {
        return heard.rows().stream().map(Heard.Row::id).toList();
    }

    @Test
    void everyLineItemCountsUnlessSomeAreNamed() {
        assertEquals(List.of(), ids(read(graded())));
        Heard heard = read(graded(), "finalItems", "结业考核");
        assertEquals(List.of("c-1/u-1"), ids(heard));
        Completion completion = (Completion) heard.rows().get(0).value();
        assertEquals("2027-03-01/2027-03-12", completion.record().dates().toString());
        assertEquals("o-1", completion.record().base().value());
    }

    @Test
    void whoIsNotMatchedIsCountedAndAnIdentityNumberIsNoMatch() {
        Heard heard = read(graded(), "finalItems", "结业考核");
        assertEquals(
                List.of("2 people who have completed a class"),
                heard.findings().stream()
                        .filter(finding -> finding.severity() == Severity.NOTICE)
                        .map(finding -> finding.argument("value").orElse(""))
                        .toList());
        assertFalse((heard.rows() + " " + heard.findings()).contains("canary"));
        assertFalse((heard.rows() + " " + heard.findings()).contains("110101"));
    }

    @Test
    void otherWordsCanCount() {
        assertEquals(List.of(), ids(read(graded(), "finalItems", "结业考核", "completedStatuses", "submitted|通过")));
    }

    @Test
    void theEndOfTheEnrolmentCanCount() {
        assertEquals(List.of("c-1/u-1"), ids(read(graded(), "completion", "END_DATE")));
    }

    @Test
    void aResultThatIsMarkedAsDeletedTakesTheCompletionBackAndAMissingOneDoesNot() {
        BundleFile deleted = graded().file(
                        "results.csv",
                        "sourcedId,status,lineItemSourcedId,studentSourcedId,scoreStatus,scoreDate",
                        "r-1,tobedeleted,l-2,u-1,fully graded,2027-03-12");
        Heard heard = read(deleted, "finalItems", "结业考核");
        assertEquals(
                List.of("c-1/u-1"), heard.removed().stream().map(Heard.Row::id).toList());
        Heard missing = read(
                graded().file("results.csv", "sourcedId,lineItemSourcedId,studentSourcedId"), "finalItems", "结业考核");
        assertEquals(List.of(), missing.removed());
        Heard none = read(graded().without("results.csv"), "finalItems", "结业考核");
        assertEquals(List.of(), none.removed());
    }

    @Test
    void readsTheResultOfTheLongsightSample() throws IOException {
        try (InputStream in = OneRosterCompletionsTest.class.getResourceAsStream("valid-full-delta.zip")) {
            Files.write(folder.resolve("bundle.zip"), in.readAllBytes());
        }
        // Its only enrolment is a teacher's, whose result is nobody's completion.
        assertEquals(List.of(), ids(read("personField", "USERNAME")));
    }

    @Test
    void readsTheEnrolmentsOfTheEdFiSampleOncePerStudentAndClass() throws URISyntaxException {
        Path files = Path.of(OneRosterCompletionsTest.class
                .getResource("edfi-lms-toolkit-v1p1")
                .toURI());
        Heard heard = read(
                new BundleFile().folder(files),
                "personField",
                "SOURCED_ID",
                "completion",
                "END_DATE",
                "kind",
                "UNIVERSITY");
        assertEquals(10, heard.rows().size());
        assertEquals(10, ids(heard).stream().distinct().count());
        Completion first = (Completion) heard.rows().get(0).value();
        assertEquals("604863", first.record().cadre().value());
        assertEquals("2020-08-17/2021-05-28", first.record().dates().toString());
    }

    @Test
    void deltasAreLaidOverTheBulkBundleInTheOrderOfTheirNames() throws IOException {
        BundleFile.small().write(folder.resolve("bundle.zip"));
        Path deltas = Files.createDirectory(folder.resolve("deltas"));
        String header = "sourcedId,status,dateLastModified,title,courseSourcedId,schoolSourcedId,termSourcedIds";
        delta(header, "c-1,active,2026-12-01T00:00:00Z,改名,k-1,o-1,t-1", "c-2,active,2026-12-01T00:00:00Z,新,k-1,o-1,t-1")
                .write(deltas.resolve("2026-12-01.zip"));
        delta(header, "c-2,tobedeleted,2026-12-02T00:00:00Z,新,k-1,o-1,t-1").write(deltas.resolve("2026-12-02.zip"));
        Heard heard = host("deltas", "deltas").catalogue(Optional.empty());
        assertTrue(heard.answered(), () -> String.valueOf(heard.thrown()));
        assertEquals(
                List.of("c-1"),
                heard.rows().stream()
                        .filter(row -> row.kind().equals("offering"))
                        .map(Heard.Row::id)
                        .toList());
        assertTrue(heard.rows().toString().contains("改名"));
        assertEquals(List.of(), heard.removed());
    }

    @Test
    void aDeltaInPlaceOfTheWholeIsNoAnswer() {
        delta("sourcedId,title,courseSourcedId,schoolSourcedId,termSourcedIds").write(folder.resolve("bundle.zip"));
        for (Heard heard :
                List.of(host().catalogue(Optional.empty()), host().catalogue(Optional.of(Cursor.of("earlier"))))) {
            assertEquals(List.of(), heard.rows());
            assertTrue(String.valueOf(heard.thrown()).contains("must be a bulk bundle"));
        }
    }

    @Test
    void aDeltaThatCannotBeReadIsNoDeltaWithoutRows() throws IOException {
        BundleFile.small().write(folder.resolve("bundle.zip"));
        Files.writeString(Files.createDirectory(folder.resolve("deltas")).resolve("1.zip"), "half");
        Heard heard = host("deltas", "deltas").catalogue(Optional.empty());
        assertEquals(List.of(), heard.rows());
        assertTrue(String.valueOf(heard.thrown()).contains("no ZIP archive"));
    }

    private static BundleFile delta(String... lines) {
        return new BundleFile()
                .file(
                        "manifest.csv",
                        "propertyName,value",
                        "manifest.version,1.0",
                        "oneroster.version,1.2",
                        "file.classes,delta")
                .file("classes.csv", lines);
    }
}
