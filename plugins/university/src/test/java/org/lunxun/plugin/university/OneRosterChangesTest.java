package org.lunxun.plugin.university;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lunxun.sdk.api.Cursor;
import org.lunxun.sdk.tck.Heard;

/** What has changed at a made service since the last answer: the traps of running servers, each by its name. */
@Tag("slow")
class OneRosterChangesTest extends ServiceTrial {

    @Test
    void aDeltaAsksTheFilterAndTakesBackWhatIsToBeDeleted() {
        classes(3);
        Cursor first = catalogue().last();
        assertTrue(String.valueOf(first).matches("changed 2026-11-30T23:50:00Z [0-9a-f]{64}"), () -> "" + first);
        service.tables.get("orgs").forEach(row -> row.put("dateLastModified", "2026-01-01T00:00:00Z"));
        service.tables.get("courses").forEach(row -> row.put("dateLastModified", "2026-01-01T00:00:00Z"));
        service.tables.get("academicSessions").forEach(row -> row.put("dateLastModified", "2026-01-01T00:00:00Z"));
        service.tables.get("classes").forEach(row -> row.put("dateLastModified", "2026-01-01T00:00:00Z"));
        service.tables
                .get("classes")
                .get(1)
                .put("status", "tobedeleted")
                .put("dateLastModified", "2026-12-02T00:00:00Z");
        service.tables.get("classes").get(2).put("title", "新").put("dateLastModified", "2026-12-03T08:00:00+08:00");
        service.requests.clear();
        Heard delta = host().catalogue(Optional.of(first));
        assertEquals(List.of("c-002"), ids(delta, "offering"));
        assertEquals(
                List.of("c-001"), delta.removed().stream().map(Heard.Row::id).toList());
        assertTrue(service.asked("classes")
                .get(0)
                .contains("filter=dateLastModified%3E%3D%272026-11-30T23%3A50%3A00Z%27"));
        assertTrue(String.valueOf(delta.last()).startsWith("changed 2026-12-02T23:50:00Z "), () -> "" + delta.last());
    }

    @Test
    void aRowFromTheFutureHidesNothingThatComesAfterIt() {
        classes(3);
        service.tables.get("classes").get(0).put("dateLastModified", "2099-01-01T00:00:00Z");
        Cursor first = catalogue().last();
        assertTrue(String.valueOf(first).startsWith("changed 2026-11-30T23:50:00Z "), () -> "" + first);
        service.tables.get("classes").get(1).put("title", "新").put("dateLastModified", "2026-12-03T00:00:00Z");
        service.tables.get("classes").get(2).put("dateLastModified", "2026-01-01T00:00:00Z");
        assertEquals(List.of("c-000", "c-001"), ids(host().catalogue(Optional.of(first)), "offering"));
    }

    @Test
    void aCursorFromTheFutureIsNone() {
        service.tables.get("classes").forEach(row -> row.put("dateLastModified", "2026-01-01T00:00:00Z"));
        String digest = String.valueOf(catalogue().last()).split(" ", -1)[2];
        for (String cursor : List.of("changed 2098-12-31T23:50:00Z", "changed 2098-12-31T23:50:00Z " + digest)) {
            assertEquals(List.of("c-1"), ids(host().catalogue(Optional.of(Cursor.of(cursor))), "offering"));
        }
        assertEquals(
                List.of(),
                ids(host().catalogue(Optional.of(Cursor.of("changed 2026-06-01T00:00:00Z " + digest))), "offering"));
    }

    @Test
    void aNewerOrganisationHidesNoClass() {
        service.tables.get("orgs").get(0).put("dateLastModified", "2026-12-20T00:00:00Z");
        Cursor first = catalogue().last();
        service.tables.get("classes").get(0).put("title", "新").put("dateLastModified", "2026-12-05T00:00:00Z");
        assertEquals(List.of("c-1"), ids(host().catalogue(Optional.of(first)), "offering"));
    }

    @Test
    void aCourseHasTheSameBaseInTheWholeAndInADelta() {
        service.put(
                "courses",
                "{'sourcedId':'k-2','title':'校本部课程','org':{'href':'/orgs/o-0','sourcedId':'o-0','type':'org'}}");
        service.put(
                "classes",
                "{'sourcedId':'c-0','title':'校本部班次','course':{'sourcedId':'k-2'},'school':{'sourcedId':'o-0'},"
                        + "'terms':[{'sourcedId':'t-1'}]}");
        Heard whole = catalogue();
        assertEquals(List.of("o-0", "o-1"), ids(whole, "base"));
        service.tables.get("classes").forEach(row -> row.put("dateLastModified", "2026-01-01T00:00:00Z"));
        Heard delta = host().catalogue(Optional.of(whole.last()));
        assertEquals(List.of(), ids(delta, "offering"));
        assertEquals(courses(whole), courses(delta));
        assertEquals(2, courses(delta).size());
    }

    private static List<Object> courses(Heard heard) {
        return heard.rows().stream()
                .filter(row -> row.kind().equals("course"))
                .<Object>map(Heard.Row::value)
                .toList();
    }

    /** A cursor behind all changes: what its classes take from is as it was. */
    private static Cursor after(Cursor cursor) {
        return Cursor.of("changed 2026-11-30T00:00:00Z " + cursor.value().split(" ", -1)[2]);
    }

    @Test
    void aCourseThatHasChangedBringsAllItsClasses() {
        classes(3);
        service.tables.get("classes").forEach(row -> row.put("dateLastModified", "2026-01-01T00:00:00Z"));
        Cursor first = catalogue().last();
        assertEquals(List.of(), ids(host().catalogue(Optional.of(after(first))), "offering"));
        service.tables.get("courses").get(0).put("subjects", "别的");
        assertEquals(classIds(3), ids(host().catalogue(Optional.of(after(first))), "offering"));
    }

    @Test
    void aServerThatRefusesTheFilterIsReadWhole() {
        service.filters = false;
        service.tables
                .values()
                .forEach(rows -> rows.forEach(row -> row.put("dateLastModified", "2026-01-01T00:00:00Z")));
        Heard delta = host().catalogue(Optional.of(after(catalogue().last())));
        assertTrue(service.asked("classes").stream().anyMatch(request -> request.contains("filter=")));
        assertEquals(List.of("c-1"), ids(delta, "offering"));
    }

    @Test
    void aForeignCursorIsNone() {
        assertEquals(List.of("c-1"), ids(host().catalogue(Optional.of(Cursor.of("page 7"))), "offering"));
    }

    @Test
    void aRowThatTheServiceMerelyDropsIsNoRemovalAndIsMissingInTheNextWhole() {
        classes(3);
        Cursor first = catalogue().last();
        service.tables.get("classes").remove(1);
        Heard delta = host().catalogue(Optional.of(first));
        assertEquals(List.of(), delta.removed());
        assertEquals(List.of("c-000", "c-002"), ids(catalogue(), "offering"));
    }
}
