package org.lunxun.plugin.externalprovider;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.sdk.api.ProviderException;

/** What one Moodle site is asked for. */
final class MoodleSite {

    /** Lists courses; unlike core_course_get_courses it leaves out what the token may not see. */
    static final String LIST = "core_course_get_courses_by_field";

    static final String ENROLLED = "core_enrol_get_enrolled_users";
    static final String COURSES_OF = "core_enrol_get_users_courses";
    static final String STATUS = "core_completion_get_course_completion_status";
    static final String USERS = "core_user_get_users_by_field";
    static final String ENROL = "enrol_manual_enrol_users";
    static final String UNENROL = "enrol_manual_unenrol_users";

    /** The errors about one course: that the token may not see into it, and that it is not there. */
    private static final Set<String> ABOUT_THE_COURSE =
            Set.of("errorcoursecontextnotvalid", "invalidrecord", "invalidcourseid", "invalidcourse");

    private static final int PAGE = 500;
    private static final int PAGES = 200;

    private final MoodleService service;

    MoodleSite(MoodleService service) {
        this.service = service;
    }

    SiteInfo info() throws ProviderException, IOException, InterruptedException {
        JsonNode answer =
                service.read("core_webservice_get_site_info", Map.of()).checked();
        JsonNode functions = answer.path("functions");
        if (!functions.isArray()) {
            throw MoodleReply.shape("the site's description lacks its functions");
        }
        Set<String> names = new TreeSet<>();
        functions.forEach(function -> names.add(function.path("name").asText("")));
        return new SiteInfo(answer.path("sitename").asText(""), names);
    }

    /** All courses, or those of some categories; a course that comes twice is kept once. */
    List<JsonNode> courses(List<String> categories) throws ProviderException, IOException, InterruptedException {
        Map<String, JsonNode> courses = new LinkedHashMap<>();
        if (categories.isEmpty()) {
            take(service.read(LIST, Map.of()), courses);
        }
        for (String category : categories) {
            take(service.read(LIST, arguments("field", "category", "value", category)), courses);
        }
        return new ArrayList<>(courses.values());
    }

    /** One course, empty when the site has none with this id or the token may not see it. */
    Optional<JsonNode> course(long id) throws ProviderException, IOException, InterruptedException {
        Map<String, JsonNode> courses = new LinkedHashMap<>();
        take(service.read(LIST, arguments("field", "id", "value", String.valueOf(id))), courses);
        return Optional.ofNullable(courses.get(String.valueOf(id)));
    }

    /**
     * The people of a course by their id. A site lists those whose enrolment has ended without any mark; asked for active
     * and for suspended ones apart, it tells them from the others.
     */
    Map<Long, JsonNode> enrolled(long course, boolean active)
            throws ProviderException, IOException, InterruptedException {
        return participants(course, active)
                .orElseThrow(() -> ProviderException.of(
                        ProviderReason.SOURCE_REFUSED,
                        "The token may not see the participants of course " + course + "."));
    }

    /** The same; empty when the token may see the course and not into it, or there is no such course any more. */
    Optional<Map<Long, JsonNode>> participants(long course, boolean active)
            throws ProviderException, IOException, InterruptedException {
        Map<Long, JsonNode> people = new TreeMap<>();
        int from = 0;
        for (int page = 0; page < PAGES; page++) {
            MoodleReply reply = service.read(ENROLLED, pageOf(course, active, from));
            if (ABOUT_THE_COURSE.contains(reply.error())) {
                return Optional.empty();
            }
            JsonNode rows = reply.list("participants");
            if (rows.isEmpty()) {
                return Optional.of(people);
            }
            for (JsonNode row : rows) {
                if (!row.path("id").isIntegralNumber()) {
                    throw MoodleReply.shape("a participant lacks the id");
                }
                if (people.put(row.path("id").asLong(), row) != null) {
                    throw MoodleReply.shape("the pages of its participants run in a circle");
                }
            }
            from += rows.size();
        }
        throw MoodleReply.shape("a course has more than " + PAGES + " pages of participants");
    }

    private static Map<String, String> pageOf(long course, boolean active, int from) {
        return arguments(
                "courseid",
                String.valueOf(course),
                "options[0][name]",
                active ? "onlyactive" : "onlysuspended",
                "options[0][value]",
                "1",
                "options[1][name]",
                "userfields",
                "options[1][value]",
                "id,idnumber,username,email,roles",
                "options[2][name]",
                "sortby",
                "options[2][value]",
                "id",
                "options[3][name]",
                "limitfrom",
                "options[3][value]",
                String.valueOf(from),
                "options[4][name]",
                "limitnumber",
                "options[4][value]",
                String.valueOf(PAGE));
    }

    /** The courses that a person attends now, with {@code completed} where the site tracks it. */
    JsonNode coursesOf(long user) throws ProviderException, IOException, InterruptedException {
        return service.read(COURSES_OF, arguments("userid", String.valueOf(user)))
                .list("courses");
    }

    /** The state of a course for a person; {@code nocriteriaset} and its like are states, too. */
    MoodleReply status(long course, long user) throws ProviderException, IOException, InterruptedException {
        return service.read(STATUS, arguments("courseid", String.valueOf(course), "userid", String.valueOf(user)));
    }

    /** The one user whose field has this value, empty when there is none or more than one. */
    Optional<Long> user(PersonField field, String value) throws ProviderException, IOException, InterruptedException {
        JsonNode users = service.read(USERS, arguments("field", field.key(), "values[0]", value))
                .list("users");
        boolean one = users.size() == 1 && users.get(0).path("id").isIntegralNumber();
        return one ? Optional.of(users.get(0).path("id").asLong()) : Optional.empty();
    }

    /** Enrols a person by hand, or changes whether the enrolment that is there is suspended. */
    MoodleReply enrol(long course, long user, int role, boolean suspended)
            throws ProviderException, IOException, InterruptedException {
        return service.change(
                ENROL,
                arguments(
                        "enrolments[0][roleid]",
                        String.valueOf(role),
                        "enrolments[0][userid]",
                        String.valueOf(user),
                        "enrolments[0][courseid]",
                        String.valueOf(course),
                        "enrolments[0][suspend]",
                        suspended ? "1" : "0"));
    }

    MoodleReply unenrol(long course, long user) throws ProviderException, IOException, InterruptedException {
        return service.change(
                UNENROL,
                arguments(
                        "enrolments[0][userid]",
                        String.valueOf(user),
                        "enrolments[0][courseid]",
                        String.valueOf(course)));
    }

    private static void take(MoodleReply reply, Map<String, JsonNode> courses) throws ProviderException {
        JsonNode list = reply.checked().path("courses");
        if (!list.isArray()) {
            throw MoodleReply.shape("the answer lacks the key 'courses'");
        }
        for (JsonNode course : list) {
            if (!course.path("id").isIntegralNumber()) {
                throw MoodleReply.shape("a course lacks its id");
            }
            courses.putIfAbsent(course.path("id").asText(), course);
        }
    }

    private static Map<String, String> arguments(String... pairs) {
        Map<String, String> arguments = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            arguments.put(pairs[i], pairs[i + 1]);
        }
        return arguments;
    }
}
