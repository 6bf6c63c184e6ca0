package org.lunxun.plugin.externalprovider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.sdk.api.Completion;
import org.lunxun.sdk.tck.Heard;
import org.lunxun.sdk.tck.HostSimulator;
import org.lunxun.sdk.tck.PlayedServer;

/** Completions of a site that is made of recorded answers; the traps of a Moodle, each by its name. */
class MoodleCompletionsTest {

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

    private Heard read(String... settings) {
        Map<String, String> all = new HashMap<>(Map.of("site", server.address(), "token", "t"));
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        HostSimulator host = HostSimulator.of(new ExternalProvider(time -> {}), all, Path.of("."));
        return HostSimulator.whole(host::completions);
    }

    private static List<String> ids(Heard heard) {
        assertTrue(heard.answered(), () -> String.valueOf(heard.thrown()));
        return heard.rows().stream().map(Heard.Row::id).toList();
    }

    private void failed(String inMessage) {
        Heard heard = read();
        assertTrue(String.valueOf(heard.thrown()).contains(inMessage), () -> String.valueOf(heard.thrown()));
        assertEquals(List.of(), heard.removed());
        assertTrue(heard.last() == null);
    }

    @Test
    void readsTheRecordedCompletion() {
        Heard heard = read("baseId", "lab");
        assertEquals(List.of("2-3"), ids(heard));
        Completion completion = (Completion) heard.rows().get(0).value();
        assertEquals("GB000001", completion.record().cadre().value());
        assertEquals("党校主体班次", completion.record().topic().name());
        assertEquals("lab", completion.record().base().value());
        assertEquals(OfferingId.of("2"), completion.offering());
        assertEquals("2026-03-02/2026-11-24", completion.record().dates().toString());
    }

    @Test
    void theEndedPersonIsNeitherActiveNorTakenBack() {
        Heard heard = read();
        assertEquals(List.of(), heard.removed());
        assertEquals(
                List.of("1 people whose enrolment has ended"),
                heard.findings().stream()
                        .filter(finding -> finding.severity() == Severity.NOTICE)
                        .map(finding -> finding.argument("value").orElse(""))
                        .toList());
        assertFalse(server.forms().stream()
                .anyMatch(form -> MoodleSite.STATUS.equals(form.get("wsfunction")) && "10".equals(form.get("userid"))));
    }

    @Test
    void aCompletionOfAnEarlierRunStandsWhenTheEnrolmentHasEnded() {
        assertEquals(List.of("2-3"), ids(read()));
        made.enrolled.get(2L).put(3L, true);
        HostSimulator host = HostSimulator.of(
                new ExternalProvider(time -> {}), Map.of("site", server.address(), "token", "t"), Path.of("."));
        Heard later = HostSimulator.whole(since -> host.completions(since.or(() -> Optional.of(read().last()))));
        assertEquals(List.of(), ids(later));
        assertEquals(List.of(), later.removed());
    }

    @Test
    void aTeacherCompletesNothing() {
        read();
        assertFalse(server.forms().stream().anyMatch(form -> "15".equals(form.get("userid"))));
    }

    @Test
    void aCourseWithoutCompletionIsAStateAndNoFailure() {
        for (String state : List.of(
                "e3-error.nocriteriaset.json",
                "e4-error.usernotenroled.json",
                "e8-error.completion-disabled-course.json")) {
            server.recorded(MoodleSite.STATUS, state);
            assertEquals(List.of(), ids(read()), state);
        }
    }

    @Test
    void oneForbiddenCourseLosesNothingOfTheOthers() {
        made.enrolled.get(6L).put(3L, false);
        server.made(
                MoodleSite.ENROLLED,
                form -> form.get("courseid").equals("6")
                        ? MoodleServer.resource("e7-error.no-capability.json")
                        : made.participants(form));
        Heard heard = read();
        assertEquals(List.of("2-3"), ids(heard));
        assertEquals(
                List.of("course 6"),
                heard.findings().stream()
                        .filter(finding -> finding.severity() == Severity.LOST)
                        .map(finding -> String.valueOf(finding.location()))
                        .toList());
    }

    @Test
    void fieldsThatVanishWithRightsAreToldAndGuessedFromNoName() {
        made.people.values().forEach(person -> person.remove("idnumber"));
        Heard heard = read();
        assertEquals(List.of(), ids(heard));
        assertTrue(heard.findings().stream()
                .anyMatch(finding -> finding.argument("value").orElse("").equals("7 people")));
    }

    @Test
    void theNumberOfAnIdentityDocumentIsNoIdOfACadre() {
        made.people.get(3L).put("idnumber", "11010119900101123X");
        Heard heard = read();
        assertEquals(List.of(), ids(heard));
        assertFalse(heard.findings().toString().contains("110101"));
    }

    @Test
    void readsEveryPageOfParticipantsHoweverShort() {
        for (long user = 100; user < 230; user++) {
            made.person(user, "P" + user);
            made.enrolled.get(2L).put(user, false);
        }
        server.made(MoodleSite.ENROLLED, form -> {
            form.put("options[4][value]", "50");
            return made.participants(form);
        });
        server.recorded(MoodleSite.STATUS, "06-core_completion_status.completed.json");
        server.answer(
                MoodleSite.COURSES_OF,
                exchange -> PlayedServer.send(exchange, 200, "application/json", "[{\"id\":2,\"completed\":true}]"));
        assertEquals(137, ids(read()).size());
    }

    @Test
    void aPageThatComesAgainIsAnErrorAndNoEndlessList() {
        server.made(MoodleSite.ENROLLED, form -> {
            form.put("options[3][value]", "0");
            return made.participants(form);
        });
        failed("in a circle");
    }

    @Test
    void whatIsNoListIsNeverAnEmptyOne() {
        for (String body : List.of("{\"users\":[]}", "<!doctype html><html>", "[{\"id\":3},", "[] []", "")) {
            server.body(MoodleSite.ENROLLED, body);
            failed("");
        }
        server.recorded(MoodleSite.ENROLLED, "e1-error.invalidtoken.json");
        failed("invalidtoken");
    }

    @Test
    void aStateThatIsMissingIsNotNotCompleted() {
        server.body(MoodleSite.STATUS, "{\"warnings\":[]}");
        failed("completion is missing");
    }

    @Test
    void whatAListLeavesOutIsAskedForAndIsNoNo() {
        for (String list :
                List.of("[]", "[{\"id\":2}]", "[{\"id\":2,\"completed\":null}]", "[{\"id\":2,\"completed\":\"\"}]")) {
            server.body(MoodleSite.COURSES_OF, list);
            assertEquals(List.of("2-3"), ids(read()), list);
        }
        server.forms().clear();
        server.body(MoodleSite.COURSES_OF, "[{\"id\":2,\"completed\":false}]");
        assertEquals(List.of(), ids(read()));
        assertFalse(server.forms().stream()
                .anyMatch(
                        form -> MoodleSite.STATUS.equals(form.get("wsfunction")) && "2".equals(form.get("courseid"))));
    }

    @Test
    void completionsThatTheTokenMayNotSeeAreToldAsLost() {
        server.body(
                MoodleSite.STATUS,
                "{\"exception\":\"moodle_exception\",\"errorcode\":\"cannotviewreport\",\"message\":\"…\"}");
        server.body(MoodleSite.COURSES_OF, "[{\"id\":2}]");
        Heard heard = read();
        assertEquals(List.of(), ids(heard));
        assertEquals(
                List.of("course 2: 7 people whose completion the token may not see"),
                heard.findings().stream()
                        .filter(finding -> finding.severity() == Severity.LOST)
                        .map(finding -> finding.location() + ": "
                                + finding.argument("value").orElse(""))
                        .filter(text -> text.startsWith("course 2"))
                        .toList());
    }

    @Test
    void asksForRawTextAndForFewFields() {
        read();
        assertTrue(server.forms().stream().allMatch(form -> "1".equals(form.get("moodlewssettingraw"))));
        assertTrue(server.forms().stream()
                .filter(form -> MoodleSite.ENROLLED.equals(form.get("wsfunction")))
                .allMatch(form -> "id,idnumber,username,email,roles".equals(form.get("options[1][value]"))));
    }

    @Test
    void whatLiesOutsideOfTheFieldsIsInNoAnswer() {
        made.people
                .get(3L)
                .put("ethnicity", "canary-1")
                .put("health", "canary-2")
                .put("fullname", "canary-3");
        Heard heard = read();
        assertEquals(List.of("2-3"), ids(heard));
        assertFalse((heard.rows() + " " + heard.findings()).contains("canary"));
        assertFalse(server.forms().toString().contains("canary"));
    }

    @Test
    void theZoneDecidesTheDayOfCompletion() {
        Completion completion =
                (Completion) read("zone", "Pacific/Kiritimati").rows().get(0).value();
        assertEquals("2026-03-02/2026-11-24", completion.record().dates().toString());
        Completion west =
                (Completion) read("zone", "America/Los_Angeles").rows().get(0).value();
        assertEquals("2026-03-01/2026-11-23", west.record().dates().toString());
    }
}
