package org.lunxun.examples.cityrotation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Places go out to a party school through the distribution's own plugin, its answers come back, and the plan is made anew. */
class EnrolmentIT {

    @TempDir
    private Path temp;

    @BeforeEach
    void town() throws IOException {
        write("roster/policy.json", """
                {"format": 1, "horizon": {"start": "2027-01-04", "end": "2028-12-31"},
                 "levels": [{"code": "L1", "name": "one", "priority": 1, "cycleHours": 40}],
                 "absenceCap": 0.5, "residentialPerYear": 1, "repeatTopicDays": 300, "newPostDays": 365,
                 "budgetByYear": {}, "weights": {"cover": 1000, "hours": 10, "need": 10, "newPost": 10,
                 "costPerThousand": 1}}
                """);
        write("roster/units.csv", """
                unit_id,name,parent_id,region,absence_cap
                U1,甲局,,,
                U2,乙局,,,
                U3,丙局,,,
                """);
        write("roster/cadres.csv", """
                cadre_id,name,unit_id,level,category,sector,post,post_since,retires_on
                C1,甲,U1,L1,,,STAFF,,
                C2,乙,U2,L1,,,STAFF,,
                C3,丙,U3,L1,,,STAFF,,
                """);
        write("roster/needs.csv", "cadre_id,topic,gap\n");
        write("roster/records.csv", "cadre_id,topic,base_id,organizer_id,start_date,end_date,hours\n");
        write("school/plan.csv", """
                班次编号,班次名称,开始日期,结束日期,学时,承办单位,名额
                A1,法治班,2027-03-08,2027-03-12,40,市委党校,2
                A2,应急班,2027-05-10,2027-05-14,40,市委党校,5
                """);
        Files.createDirectories(temp.resolve("out"));
        Files.createDirectories(temp.resolve("answers"));
        write("sync.yaml", """
                format: 1
                roster: roster
                sources:
                  - source: school
                    plugin: party-school
                    settings:
                      file: school/plan.csv
                      places: out
                      answers: answers
                """);
        write("first.csv", "cadre_id,offering_id\nC1,school/A1\nC2,school/A1\nC3,school/A1\n");
    }

    @Test
    void refusalsAndLaterAnswersOfASchoolComeBackAndThePlanIsMadeAnew() throws IOException, InterruptedException {
        Launched synced = run("sync", "--out", "dataset", "--date", "2027-01-04");
        assertEquals(0, synced.exit(), synced::all);

        Launched waits = run("enrol", "first.csv", "--out", "places");
        assertEquals(0, waits.exit(), waits::all);
        assertTrue(waits.out().contains("outbox      3 places"), waits::all);
        assertFalse(Files.exists(temp.resolve("out/places.xlsx")), "nothing leaves before somebody approves");

        Launched sent = run("enrol", "first.csv", "--out", "places", "--approve", "组织部");
        assertEquals(1, sent.exit(), sent::all);
        assertTrue(Files.exists(temp.resolve("out/places.xlsx")), sent::all);
        assertEquals(List.of("C3,school/A1,school,REFUSED,CLASS_FULL,"), rows("places/refusals.csv"));

        // The school answers by a list of its own: one of the two does not come.
        write("answers/reply.csv", "名额编号,班次编号,学员编号,答复\n" + key("C1") + ",A1,C1,同意\n" + key("C2") + ",A1,C2,不参加\n");
        Launched told = run("enrol", "first.csv", "--out", "places");
        assertEquals(1, told.exit(), told::all);
        assertTrue(told.err().contains("The provider cancelled a place by itself: C2 in school/A1."), told::all);
        assertEquals(
                List.of("C2,school/A1,school,TAKEN_BACK,,", "C3,school/A1,school,REFUSED,CLASS_FULL,"),
                rows("places/refusals.csv"));
        assertEquals(List.of("C1,school/A1,school,CONFIRMED,,"), rows("places/enrolments.csv"));
        byte[] journal = Files.readAllBytes(temp.resolve("state/enrolment.jsonl"));
        assertEquals(1, run("enrol", "first.csv", "--out", "places").exit());
        assertArrayEquals(journal, Files.readAllBytes(temp.resolve("state/enrolment.jsonl")));

        Launched replanned = Launched.run(
                temp,
                "replan",
                path("dataset"),
                "--from",
                path("first.csv"),
                "--refusals",
                path("places/refusals.csv"),
                "--out",
                path("plan"),
                "--effort",
                "quick");
        assertEquals(0, replanned.exit(), replanned::all);
        Launched again = run("enrol", "plan", "--out", "places", "--approve", "组织部");
        assertEquals(0, again.exit(), again::all);
        assertEquals(
                List.of(
                        "C1,school/A1,school,CONFIRMED,,",
                        "C2,school/A2,school,CONFIRMED,,",
                        "C3,school/A2,school,CONFIRMED,,"),
                rows("places/enrolments.csv"));
        assertEquals(List.of(), rows("places/refusals.csv"));
    }

    private Launched run(String command, String... words) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(command, "--config", path("sync.yaml"), "--state", path("state")));
        for (int i = 0; i < words.length; i++) {
            boolean named = i > 0 && words[i - 1].equals("--out");
            boolean file = named || words[i].equals("first.csv") || words[i].equals("plan");
            all.add(file ? path(words[i]) : words[i]);
        }
        return Launched.run(temp, all.toArray(new String[0]));
    }

    private String path(String name) {
        return temp.resolve(name).toString();
    }

    private void write(String name, String text) throws IOException {
        Path file = temp.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }

    /** The rows below the header, in order. */
    private List<String> rows(String name) throws IOException {
        return Files.readAllLines(temp.resolve(name)).stream().skip(1).sorted().toList();
    }

    /** The key under which a place of a cadre went out. */
    private String key(String cadre) throws IOException {
        Matcher line = Pattern.compile("\"key\":\"([^\"]+)\",\"cadre\":\"" + cadre + "\"")
                .matcher(Files.readString(temp.resolve("state/enrolment.jsonl")));
        assertTrue(line.find());
        return line.group(1);
    }
}
