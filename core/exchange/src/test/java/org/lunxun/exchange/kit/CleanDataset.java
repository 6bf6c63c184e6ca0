package org.lunxun.exchange.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A dataset of seven cadres and five classes that keeps all rules of the format and gives no finding. */
final class CleanDataset {
    static final String POLICY = """
            {
              "format": 1,
              "horizon": {"start": "2027-01-04", "end": "2031-12-28"},
              "levels": [
                {"code": "L1", "name": "县处级", "priority": 4, "cycleHours": 550},
                {"code": "L2", "name": "乡科级", "priority": 1.5, "cycleHours": 450}
              ],
              "absenceCap": 0.2,
              "residentialPerYear": 1,
              "repeatTopicDays": 730,
              "newPostDays": 365,
              "budgetByYear": {"2027": 12000000, "2028": 900000.5},
              "weights": {"cover": 12000, "hours": 400, "need": 300, "newPost": 500, "costPerThousand": 1},
              "coverModes": ["RESIDENTIAL", "ONLINE"],
              "coverMinHours": 8,
              "countRecordsFrom": "2023-01-01"
            }
            """;

    static final Map<String, List<List<String>>> TABLES = new LinkedHashMap<>();

    static {
        table(
                "units.csv",
                "unit_id;name;parent_id;region;absence_cap",
                "U1;市委组织部;;青川;0.5",
                "U2;财政局;U1;青川;",
                "U3;交通局;U1;云泽;0.25",
                "U4;运管所;U3;;");
        table(
                "cadres.csv",
                "cadre_id;name;unit_id;level;category;sector;post;post_since;retires_on",
                "C1;甲;U1;L1;综合;党务;HEAD;2026-05-01;",
                "C2;乙;U1;L1;综合;党务;DEPUTY;;2040-01-01",
                "C3;丙;U2;L2;专业;财政;HEAD;;",
                "C4;丁;U2;L2;专业;财政;STAFF;2027-02-01;",
                "C5;戊;U3;L2;;交通;STAFF;;2029-06-30",
                "C6;己;U4;L2;综合;;STAFF;;",
                "C7;庚, \"辛\";U3;L2;综合;交通;DEPUTY;;");
        table(
                "needs.csv",
                "cadre_id;topic;gap;evidence;method;assessor;assessed_on;expires_on",
                "C1;党性;0.5;述职报告;访谈;考核办;2026-10-01;2028-10-01",
                "C1;法治;1;测评;;;;",
                "C2;党性;0.25;测评;;;;",
                "C3;经济;0.75;测评;问卷;;2026-11-02;",
                "C5;经济;0.001;测评;;;;",
                "C7;公共管理;0.9;述职报告;;考核办;;");
        table(
                "records.csv",
                "cadre_id;topic;base_id;organizer_id;start_date;end_date;hours;mode",
                "C1;经济;B1;O1;2024-03-04;2024-03-08;40;",
                "C2;法治;B2;;2025-06-02;2025-06-13;80.5;RESIDENTIAL",
                "C4;英语;B3;O2;2023-01-01;2023-01-01;0;ONLINE",
                "C6;党性;B1;O1;2022-05-09;2022-05-13;40;");
        table(
                "unavailable.csv",
                "cadre_id;start_date;end_date",
                "C4;2027-05-01;2027-06-30",
                "C6;2029-01-01;2029-01-01");
        table(
                "bases.csv",
                "base_id;name;kind;region;places;quality",
                "B1;青川党校;PARTY_SCHOOL;青川;40;0.8",
                "B2;云泽大学;UNIVERSITY;云泽;;",
                "B3;网络学院;ONLINE;;;0.6",
                "B4;实训基地;ENTERPRISE;青川;1;0.5");
        table(
                "survey.csv",
                "base_id;dimension;source;score;respondents;deviation;round",
                "B2;FACULTY;TRAINEE_RATING;80;20;5.5;2026-06-01",
                "B2;TEACHING;PEER_RATING;90.5;7;;",
                "B1;CONDITIONS;TRAINEE_EXAM;70;12;8;");
        table(
                "facts.csv",
                "base_id;fact;value;date;source;document;verified;note",
                "B1;BEDS;120;2026-01-01;后勤处;台账;ON_SITE;",
                "B2;COMPLAINTS;2;;信访办;;RECORDS;两件\n均已答复");
        table(
                "offerings.csv",
                "offering_id;base_id;organizer_id;title;start_date;end_date;hours;min_seats;max_seats;cost_per_seat;mode"
                        + ";levels;categories;sectors;topics;channel",
                "K1;B1;O1;党性教育班;2027-03-01;2027-03-05;40;1;10;1000;RESIDENTIAL;L1|L2;;;党性:0.9|法治:0.3;lecture",
                "K2;B1;O1;法治班;2027-03-03;2027-03-09;56;1;10;1200.5;RESIDENTIAL;L1|L2;综合|专业;党务|财政|交通;法治:1;",
                "K3;B3;;网络班;2028-01-10;2028-03-10;20;;;;ONLINE;;;;经济:0.5;",
                "K4;B4;O2;实训;2028-05-08;2028-05-12;24;1;5;800;RESIDENTIAL;L2;;;经济:0.7|党性:0.1;",
                "K5;B2;O2;高级研修;2029-04-02;2029-04-13;80;1;30;5000;RESIDENTIAL;;;;公共管理:0.8;abroad");
        table("enrolments.csv", "cadre_id;offering_id", "C1;K1", "C3;K4");
    }

    private CleanDataset() {}

    private static void table(String file, String... lines) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : lines) {
            rows.add(List.of(line.split(";", -1)));
        }
        TABLES.put(file, rows);
    }
}
