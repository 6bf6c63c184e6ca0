package org.lunxun.plugin.externalprovider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A site with a memory, made of recorded answers: the courses 2 and 5 of the recorded list and the recorded participants.
 * In course 2 the people 3 to 9 and a teacher are active, the enrolment of 10 has ended; 3 has completed it. Course 6 is
 * made, open until 2030, and nobody attends it; two users of the contract checks are made, too.
 */
final class MadeSite {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NOT_ENROLLED = "e4-error.usernotenroled.json";

    /** Who is enrolled where: true when suspended or ended. */
    final Map<Long, Map<Long, Boolean>> enrolled = new TreeMap<>();

    final Map<Long, ObjectNode> people = new TreeMap<>();
    private final List<ObjectNode> courses = new ArrayList<>();

    MadeSite(MoodleServer server) {
        node("05-core_enrol_get_enrolled_users.course2.json")
                .forEach(person -> people.put(person.path("id").asLong(), (ObjectNode) person));
        person(21, "lunxun-tck-person-1");
        person(22, "lunxun-tck-person-2");
        node("04-core_course_get_courses_by_field.category.json")
                .path("courses")
                .forEach(course -> courses.add((ObjectNode) course));
        courses.add(courses.get(0)
                .deepCopy()
                .put("id", 6)
                .put("idnumber", "DX-2030-001")
                .put("enddate", 1893456000));
        enrolled.put(2L, new TreeMap<>());
        enrolled.put(5L, new TreeMap<>(Map.of(3L, false)));
        enrolled.put(6L, new TreeMap<>());
        for (long user : new long[] {3, 4, 5, 6, 7, 8, 9, 10, 15}) {
            enrolled.get(2L).put(user, user == 10);
        }
        server.recorded("core_webservice_get_site_info", "01-core_webservice_get_site_info.json")
                .made(MoodleSite.LIST, this::list)
                .made(MoodleSite.ENROLLED, this::participants)
                .made(MoodleSite.COURSES_OF, this::coursesOf)
                .made(MoodleSite.STATUS, this::status)
                .made(MoodleSite.USERS, this::users)
                .made(MoodleSite.ENROL, this::enrol)
                .made(MoodleSite.UNENROL, this::unenrol);
    }

    void person(long id, String idnumber) {
        ObjectNode person = people.get(3L).deepCopy();
        people.put(id, person.put("id", id).put("idnumber", idnumber));
    }

    void seats(long course, int most) {
        for (ObjectNode one : courses) {
            if (one.path("id").asLong() == course) {
                ((ArrayNode) one.withArray("customfields"))
                        .addObject()
                        .put("shortname", "maxseats")
                        .put("type", "text")
                        .put("valueraw", String.valueOf(most));
            }
        }
    }

    /** Takes the end of a course away. */
    void open(long course) {
        courses.stream().filter(one -> one.path("id").asLong() == course).forEach(one -> one.put("enddate", 0));
    }

    private static JsonNode node(String resource) {
        try {
            return JSON.readTree(MoodleServer.resource(resource));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String list(Map<String, String> form) {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode found = answer.putArray("courses");
        courses.stream()
                .filter(course -> !"id".equals(form.get("field"))
                        || course.path("id").asText().equals(form.get("value")))
                .forEach(found::add);
        answer.putArray("warnings");
        return answer.toString();
    }

    String participants(Map<String, String> form) {
        ArrayNode rows = JSON.createArrayNode();
        boolean suspended = form.get("options[0][name]").equals("onlysuspended");
        enrolled.get(Long.valueOf(form.get("courseid"))).entrySet().stream()
                .filter(one -> one.getValue() == suspended)
                .skip(Long.parseLong(form.get("options[3][value]")))
                .limit(Long.parseLong(form.get("options[4][value]")))
                .forEach(one -> rows.add(people.get(one.getKey())));
        return rows.toString();
    }

    private String coursesOf(Map<String, String> form) {
        ArrayNode rows = JSON.createArrayNode();
        node("12-core_enrol_get_users_courses.json").forEach(course -> {
            boolean his =
                    enrolled.get(course.path("id").asLong()).get(Long.valueOf(form.get("userid"))) == Boolean.FALSE;
            if (his) {
                ObjectNode row = course.deepCopy();
                if (row.path("completed").isBoolean()) {
                    row.put("completed", form.get("userid").equals("3"));
                }
                rows.add(row);
            }
        });
        return rows.toString();
    }

    private String status(Map<String, String> form) {
        if (enrolled.get(Long.valueOf(form.get("courseid"))).get(Long.valueOf(form.get("userid"))) != Boolean.FALSE) {
            return MoodleServer.resource(NOT_ENROLLED);
        }
        return MoodleServer.resource(
                form.get("userid").equals("3")
                        ? "06-core_completion_status.completed.json"
                        : "07-core_completion_status.partial.json");
    }

    private String users(Map<String, String> form) {
        ArrayNode rows = JSON.createArrayNode();
        people.values().stream()
                .filter(person -> person.path(form.get("field")).asText().equals(form.get("values[0]")))
                .forEach(rows::add);
        return rows.toString();
    }

    String enrol(Map<String, String> form) {
        enrolled.get(Long.valueOf(form.get("enrolments[0][courseid]")))
                .put(
                        Long.valueOf(form.get("enrolments[0][userid]")),
                        form.get("enrolments[0][suspend]").equals("1"));
        return "null";
    }

    String unenrol(Map<String, String> form) {
        enrolled.get(Long.valueOf(form.get("enrolments[0][courseid]")))
                .remove(Long.valueOf(form.get("enrolments[0][userid]")));
        return "null";
    }
}
