package org.lunxun.plugin.externalprovider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.sdk.api.Enrolment;
import org.lunxun.sdk.api.EnrolmentAnswer;
import org.lunxun.sdk.api.EnrolmentAnswer.Refusal;
import org.lunxun.sdk.api.EnrolmentKey;
import org.lunxun.sdk.tck.Heard;
import org.lunxun.sdk.tck.HostSimulator;
import org.lunxun.sdk.tck.PlayedServer;

/** Places in the courses of a site that remembers them; what gets lost, and what must not happen then. */
@Tag("slow")
class MoodleEnrolmentTest {

    private static final OfferingId CLASS = OfferingId.of("6");
    private static final CadreId WANG = CadreId.of("GB000001");
    private static final CadreId LI = CadreId.of("GB000002");

    @TempDir
    Path folder;

    private MoodleServer server;
    private MadeSite made;

    @BeforeEach
    void start() {
        server = new MoodleServer();
        made = new MadeSite(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** A host that has just begun: nothing is remembered but what lies in the folder and at the site. */
    private HostSimulator host() {
        return HostSimulator.of(
                new ExternalProvider(time -> {}),
                Map.of("site", server.address(), "token", "t", "placesFolder", "places"),
                folder);
    }

    private static EnrolmentKey key(int number) {
        return EnrolmentKey.of("key-" + number);
    }

    private static void accepted(Heard heard) {
        assertEquals(EnrolmentAnswer.accepted(), heard.value(), () -> String.valueOf(heard.thrown()));
    }

    private static void refused(Refusal why, Heard heard) {
        EnrolmentAnswer answer = (EnrolmentAnswer) heard.value();
        assertTrue(answer != null, () -> String.valueOf(heard.thrown()));
        assertEquals(why, answer.refusal(), answer::words);
    }

    private List<Enrolment> listed() {
        return host().enrolments(Optional.empty()).rows().stream()
                .map(row -> (Enrolment) row.value())
                .toList();
    }

    private long asked(String function) {
        return server.forms().stream()
                .filter(form -> function.equals(form.get("wsfunction")))
                .count();
    }

    @Test
    void keepsAPlaceThenTakesItThenGivesItBack() {
        accepted(host().reserve(key(1), CLASS, WANG));
        assertEquals(Map.of(3L, true), made.enrolled.get(6L));
        assertEquals(List.of(Enrolment.of(key(1), CLASS, WANG, Enrolment.State.RESERVED)), listed());
        accepted(host().confirm(key(1), CLASS, WANG));
        assertEquals(Map.of(3L, false), made.enrolled.get(6L));
        assertEquals(List.of(Enrolment.of(key(1), CLASS, WANG, Enrolment.State.CONFIRMED)), listed());
        accepted(host().cancel(key(1), CLASS, WANG));
        assertEquals(Map.of(), made.enrolled.get(6L));
        assertEquals(List.of(Enrolment.of(key(1), CLASS, WANG, Enrolment.State.CANCELLED)), listed());
    }

    @Test
    void asksTheSiteOnceHoweverOftenItIsAsked() {
        for (int i = 0; i < 3; i++) {
            accepted(host().reserve(key(1), CLASS, WANG));
        }
        assertEquals(1, asked(MoodleSite.ENROL));
        for (int i = 0; i < 3; i++) {
            accepted(host().confirm(key(1), CLASS, WANG));
        }
        assertEquals(2, asked(MoodleSite.ENROL));
        for (int i = 0; i < 3; i++) {
            accepted(host().cancel(key(1), CLASS, WANG));
        }
        assertEquals(1, asked(MoodleSite.UNENROL));
    }

    @Test
    void anAnswerThatGotLostIsReadBackAndNotSentAgain() {
        server.answer(MoodleSite.ENROL, exchange -> {
            made.enrol(server.forms().get(server.forms().size() - 1));
            throw new IOException("the answer gets lost");
        });
        accepted(host().reserve(key(1), CLASS, WANG));
        accepted(host().confirm(key(1), CLASS, WANG));
        assertEquals(2, asked(MoodleSite.ENROL));
        server.answer(MoodleSite.UNENROL, exchange -> {
            made.unenrol(server.forms().get(server.forms().size() - 1));
            PlayedServer.send(exchange, 502, "text/html", "<html>bad gateway</html>");
        });
        accepted(host().cancel(key(1), CLASS, WANG));
        assertEquals(1, asked(MoodleSite.UNENROL));
    }

    @Test
    void anOutcomeThatCannotBeReadBackIsNoRefusalAndIsFoundOutLater() {
        server.answer(MoodleSite.ENROL, exchange -> {
            made.enrol(server.forms().get(server.forms().size() - 1));
            server.answer(
                    MoodleSite.ENROLLED, down -> PlayedServer.send(down, 503, "text/html", "<html>maintenance</html>"));
            throw new IOException("the answer gets lost");
        });
        Heard lost = host().reserve(key(1), CLASS, WANG);
        assertNull(lost.value());
        server.made(MoodleSite.ENROLLED, made::participants);
        accepted(host().reserve(key(1), CLASS, WANG));
        assertEquals(1, asked(MoodleSite.ENROL));
    }

    @Test
    void whatNeverArrivedIsSentWhenTheHostAsksAgain() {
        server.answer(MoodleSite.ENROL, exchange -> PlayedServer.send(exchange, 500, "text/html", "<html>"));
        assertNull(host().reserve(key(1), CLASS, WANG).value());
        server.made(MoodleSite.ENROL, made::enrol);
        accepted(host().reserve(key(1), CLASS, WANG));
        assertEquals(Map.of(3L, true), made.enrolled.get(6L));
    }

    @Test
    void anErrorOfTheSiteIsARefusalThatLeavesNothingBehind() {
        server.body(
                MoodleSite.ENROL,
                "{\"exception\":\"moodle_exception\",\"errorcode\":\"wsnoinstance\",\"message\":\"…\"}");
        refused(Refusal.OTHER, host().reserve(key(1), CLASS, WANG));
        assertEquals(List.of(), listed());
        refused(Refusal.KEY_UNKNOWN, host().confirm(key(1), CLASS, WANG));
    }

    @Test
    void aBadTokenIsNoRefusalOfAPerson() {
        server.recorded(MoodleSite.ENROL, "e1-error.invalidtoken.json");
        Heard heard = host().reserve(key(1), CLASS, WANG);
        assertNull(heard.value());
        assertTrue(String.valueOf(heard.thrown()).contains("invalidtoken"));
    }

    @Test
    void aKeyIsOnePlaceOfOnePersonAndAPlaceHasOneKey() {
        accepted(host().reserve(key(1), CLASS, WANG));
        refused(Refusal.KEY_TAKEN, host().reserve(key(1), CLASS, LI));
        refused(Refusal.KEY_TAKEN, host().cancel(key(1), CLASS, LI));
        refused(Refusal.OTHER, host().reserve(key(2), CLASS, WANG));
        accepted(host().cancel(key(1), CLASS, WANG));
        refused(Refusal.OTHER, host().reserve(key(1), CLASS, WANG));
        accepted(host().reserve(key(2), CLASS, WANG));
    }

    @Test
    void refusesWhatTheSiteDoesNotHave() {
        refused(Refusal.CLASS_UNKNOWN, host().reserve(key(1), OfferingId.of("77"), WANG));
        refused(Refusal.CLASS_UNKNOWN, host().reserve(key(1), OfferingId.of("../6"), WANG));
        refused(Refusal.CLASS_UNKNOWN, host().reserve(key(1), OfferingId.of("1"), WANG));
        refused(Refusal.CLASS_CLOSED, host().reserve(key(1), OfferingId.of("2"), WANG));
        refused(Refusal.NOT_ADMITTED, host().reserve(key(1), CLASS, CadreId.of("GB999999")));
        made.person(23, "GB000002");
        refused(Refusal.NOT_ADMITTED, host().reserve(key(1), CLASS, LI));
        assertEquals(0, asked(MoodleSite.ENROL));
    }

    @Test
    void countsThePlacesThatAreTakenAndThoseThatAreKept() {
        made.seats(6, 2);
        made.enrolled.get(6L).put(15L, false);
        made.enrolled.get(6L).put(9L, false);
        accepted(host().reserve(key(1), CLASS, WANG));
        refused(Refusal.CLASS_FULL, host().reserve(key(2), CLASS, LI));
        accepted(host().cancel(key(1), CLASS, WANG));
        accepted(host().reserve(key(2), CLASS, LI));
    }

    @Test
    void anEnrolmentThatSomebodyMadeAtTheSiteIsLeftToThem() {
        made.enrolled.get(6L).put(3L, false);
        accepted(host().reserve(key(1), CLASS, WANG));
        accepted(host().confirm(key(1), CLASS, WANG));
        refused(Refusal.OTHER, host().cancel(key(1), CLASS, WANG));
        assertEquals(Map.of(3L, false), made.enrolled.get(6L));
        assertEquals(0, asked(MoodleSite.ENROL) + asked(MoodleSite.UNENROL));
    }

    @Test
    void anEnrolmentThatTheSiteHadSuspendedIsNeitherWokenNorEnded() {
        made.enrolled.get(6L).put(3L, true);
        refused(Refusal.OTHER, host().reserve(key(1), CLASS, WANG));
        refused(Refusal.KEY_UNKNOWN, host().confirm(key(1), CLASS, WANG));
        refused(Refusal.KEY_UNKNOWN, host().cancel(key(1), CLASS, WANG));
        assertEquals(Map.of(3L, true), made.enrolled.get(6L));
        assertEquals(0, asked(MoodleSite.ENROL) + asked(MoodleSite.UNENROL));
        assertEquals(List.of(), listed());
    }

    @Test
    void aCourseThatIsNoLongerThereLosesNothingOfTheOthers() {
        accepted(host().reserve(key(1), CLASS, WANG));
        made.open(5);
        made.enrolled.get(5L).clear();
        accepted(host().reserve(key(2), OfferingId.of("5"), WANG));
        for (String error : List.of("invalidrecord", "errorcoursecontextnotvalid")) {
            server.made(
                    MoodleSite.ENROLLED,
                    form -> form.get("courseid").equals("5")
                            ? "{\"exception\":\"dml_missing_record_exception\",\"errorcode\":\"" + error
                                    + "\",\"message\":\"…\"}"
                            : made.participants(form));
            Heard heard = host().enrolments(Optional.empty());
            assertTrue(heard.answered(), () -> String.valueOf(heard.thrown()));
            assertEquals(
                    List.of("key-1"), heard.rows().stream().map(Heard.Row::id).toList());
            assertEquals(
                    List.of("course 5"),
                    heard.findings().stream()
                            .filter(finding -> finding.severity() == Severity.LOST)
                            .map(finding -> String.valueOf(finding.location()))
                            .toList());
        }
    }

    @Test
    void sayThatAPersonWasTakenOffAtTheSite() {
        accepted(host().reserve(key(1), CLASS, WANG));
        made.enrolled.get(6L).clear();
        assertEquals(Enrolment.State.CANCELLED, listed().get(0).state());
        refused(Refusal.OTHER, host().confirm(key(1), CLASS, WANG));
        accepted(host().cancel(key(1), CLASS, WANG));
    }

    @Test
    void aListThatCannotBeReadCancelsNobody() {
        accepted(host().reserve(key(1), CLASS, WANG));
        for (String body : List.of(
                "<html>login</html>",
                "{\"users\":[]}",
                MoodleServer.resource("e1-error.invalidtoken.json"),
                "[{\"id\":3",
                "")) {
            server.body(MoodleSite.ENROLLED, body);
            Heard heard = host().enrolments(Optional.empty());
            assertEquals(List.of(), heard.rows());
            assertTrue(heard.thrown() != null, body);
        }
    }

    @Test
    void aPlaceThatStillListsSomebodyIsNotGivenBack() {
        accepted(host().reserve(key(1), CLASS, WANG));
        server.body(MoodleSite.UNENROL, "null");
        refused(Refusal.OTHER, host().cancel(key(1), CLASS, WANG));
        assertEquals(Enrolment.State.RESERVED, listed().get(0).state());
    }

    @Test
    void aPlaceThatWasChangedByHandIsAnErrorAndNotForgotten() throws IOException {
        accepted(host().reserve(key(1), CLASS, WANG));
        try (Stream<Path> files = Files.list(folder.resolve("places/6"))) {
            for (Path file : files.toList()) {
                Files.writeString(file, "lunxun-place 1\n");
            }
        }
        Heard heard = host().reserve(key(1), CLASS, WANG);
        assertTrue(String.valueOf(heard.thrown()).contains("changed by hand"));
    }

    @Test
    void aTokenThatMayNotEnrolIsToldBeforeAnythingIsDone() {
        server.body(
                "core_webservice_get_site_info",
                "{\"sitename\":\"S\",\"functions\":[{\"name\":\"core_course_get_courses_by_field\"}]}");
        Heard heard = host().reserve(key(1), CLASS, WANG);
        assertTrue(String.valueOf(heard.thrown()).contains(MoodleSite.ENROL));
        assertFalse(Files.exists(folder.resolve("places")));
    }
}
