package org.lunxun.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A dataset of a few rows in a folder, whole until a test breaks it. */
final class SmallDataset {

    private final Path folder;

    private SmallDataset(Path folder) {
        this.folder = folder;
    }

    /** Two units of four, three bases, four classes in two years, one promised place. */
    static SmallDataset in(Path folder) {
        SmallDataset dataset = new SmallDataset(folder);
        dataset.write("policy.json", """
                {
                  "format": 1,
                  "horizon": {"start": "2027-01-04", "end": "2028-12-31"},
                  "levels": [
                    {"code": "L1", "name": "处级", "priority": 2, "cycleHours": 80},
                    {"code": "L2", "name": "科级", "priority": 1, "cycleHours": 40}
                  ],
                  "absenceCap": 0.5,
                  "residentialPerYear": 1,
                  "repeatTopicDays": 730,
                  "newPostDays": 365,
                  "budgetByYear": {"2027": 20000},
                  "weights": {"cover": 12000, "hours": 400, "need": 300, "newPost": 500, "costPerThousand": 1}
                }
                """);
        dataset.write("units.csv", """
                unit_id,name,parent_id,region,absence_cap
                U1,水务局,,澜汀,
                U2,交通局,U1,澜汀,0.25
                """);
        dataset.write("cadres.csv", """
                cadre_id,name,unit_id,level,category,sector,post,post_since,retires_on
                C1,安和,U1,L1,综合,水务,HEAD,2020-01-01,
                C2,怀谷,U1,L1,综合,水务,DEPUTY,2026-06-01,
                C3,知微,U1,L2,综合,水务,STAFF,2020-01-01,
                C4,听松,U1,L2,专业,水务,STAFF,2020-01-01,2027-06-01
                C5,见山,U2,L1,综合,交通,HEAD,2020-01-01,
                C6,若水,U2,L2,综合,交通,STAFF,2020-01-01,
                C7,行舟,U2,L2,综合,交通,STAFF,2020-01-01,
                C8,望舒,U2,L2,专业,交通,STAFF,2020-01-01,
                """);
        dataset.write("needs.csv", """
                cadre_id,topic,gap,evidence
                C1,法治,0.5,问卷
                C3,应急,0.8,问卷
                """);
        dataset.write("records.csv", """
                cadre_id,topic,base_id,organizer_id,start_date,end_date,hours
                C1,法治,B1,O1,2024-03-01,2024-03-05,40
                """);
        dataset.write("unavailable.csv", """
                cadre_id,start_date,end_date
                C6,2027-03-01,2027-04-30
                """);
        dataset.write("bases.csv", """
                base_id,name,kind,region,places,quality
                B1,澜汀市委党校,PARTY_SCHOOL,澜汀,20,0.9
                B2,=湖畔培训中心,TRAINING_CENTER,澜汀,10,
                B3,知行在线,ONLINE,,,0.4
                """);
        dataset.write("survey.csv", """
                base_id,dimension,source,score,respondents
                B2,FACULTY,TRAINEE_RATING,62,30
                B2,TEACHING,TRAINEE_RATING,58,31
                """);
        dataset.write("offerings.csv", """
                offering_id,base_id,organizer_id,title,start_date,end_date,hours,min_seats,max_seats,cost_per_seat,mode,levels,categories,sectors,topics
                K1,B1,O1,法治专题班,2027-03-08,2027-03-12,40,1,3,1500,RESIDENTIAL,,,,法治:0.9
                K2,B2,O1,应急管理班,2027-09-06,2027-09-10,40,1,2,1800,RESIDENTIAL,L2,,,应急:0.8
                K3,B1,O1,进修班,2028-04-10,2028-04-21,80,1,4,3000,RESIDENTIAL,,,,党性:1
                K4,B3,O1,网络班,2027-05-01,2027-06-30,16,1,,20,ONLINE,,综合,,数字政府:0.5
                """);
        dataset.write("enrolments.csv", """
                cadre_id,offering_id
                C2,K1
                """);
        return dataset;
    }

    Path folder() {
        return folder;
    }

    SmallDataset write(String file, String text) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Replaces the only place where a text stands. */
    SmallDataset replace(String file, String old, String text) {
        String before = read(folder.resolve(file));
        if (before.indexOf(old) < 0 || before.indexOf(old) != before.lastIndexOf(old)) {
            throw new IllegalArgumentException("The text (" + old + ") must stand in " + file + " once.");
        }
        return write(file, before.replace(old, text));
    }

    SmallDataset append(String file, String row) {
        return write(file, read(folder.resolve(file)) + row + "\n");
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
