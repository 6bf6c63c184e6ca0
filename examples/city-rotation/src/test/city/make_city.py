#!/usr/bin/env python3
"""Makes the bundled city: roster files, and the catalogues of three providers as their systems give them out.

    make_city.py GENERATOR_FOLDER OUT

GENERATOR_FOLDER holds the dataset format's generate.py. Everything is made up; the same arguments give the same bytes.

OUT/roster    policy, units, cadres, needs, records, unavailable: what the city knows itself; no base and no class yet
OUT/survey    survey and facts: what was asked about the bases, by their ids in the merged registry
OUT/catalogues/class-plan.xlsx    the class plan of the city's party school, with the bases that it books
OUT/catalogues/university.zip     a OneRoster 1.2 bundle of the university
OUT/catalogues/moodle             answers of the web services of a provider of online classes

The university is in two of them under one credit code and two names, the party school in two under one name in two
spellings, and one class of the university stands in both plans.
"""

import csv
import io
import json
import os
import shutil
import sys
import zipfile
from datetime import date, datetime, timedelta, timezone
from xml.sax.saxutils import escape

SEED, CADRES, TIGHTNESS = "the-bundled-city", 2000, 0.35
SHANGHAI = timezone(timedelta(hours=8))
ZIP_TIME = (2026, 9, 1, 8, 0, 0)
CITY = "澜汀市"

PARTY_SCHOOL, UNIVERSITY, ONLINE_ACADEMY, ONLINE_SECOND = 0, 1, 10, 11
SECOND_UNIVERSITY = 9

# name, kind (an index of the generator's kinds), share of the classes, quality, kind as the class plan writes it
BASES = [
    ("中共澜汀市委党校（澜汀行政学院）", 0, 14.0, 0.90, "党校"),
    ("澜汀大学", 1, 6.0, 0.80, "高校"),
    ("云岭县委党校", 0, 3.0, 0.66, "党校"),
    ("临溪县委党校", 0, 1.3, 0.41, "党校"),
    ("澜汀市财政干部培训中心", 2, 2.6, 0.62, "培训中心"),
    ("湖畔培训中心", 2, 1.0, 0.36, "培训中心"),
    ("鹤岭初心现场教学点", 2, 1.8, 0.74, "现场教学点"),
    ("澜汀高新区企业实训基地", 3, 1.6, 0.55, "企业"),
    ("旧城宾馆培训部", 2, 0.7, 0.24, "培训中心"),
    ("云泽理工大学继续教育学院", 1, 2.2, 0.70, "高校"),
    ("云泽干部网络学院", 4, 5.0, 0.76, "网络学院"),
    ("知行在线", 4, 1.2, 0.45, "网络学院"),
]


def credit_code(body):
    """A unified social credit code (GB 32100) with its check digit."""
    signs = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    total = sum(signs.index(c) * pow(3, i, 31) for i, c in enumerate(body))
    return body + signs[(31 - total % 31) % 31]


UNIVERSITY_CODE = credit_code("12990000MB0000001")
SECOND_UNIVERSITY_CODE = credit_code("12990000MB0000002")


def write_csv(path, header, rows):
    with open(path, "w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def csv_text(header, rows):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()


def write_zip(path, files):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for name, text in files:
            info = zipfile.ZipInfo(name, ZIP_TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            out.writestr(info, text)


class City:
    """The generated world and where each class is published."""

    def __init__(self, g):
        self.g = g
        g.PLACE_FIRST, g.PLACE_SECOND = "澜", "汀"
        g.make_bases = lambda world: [g.Base(n, k, 0, w, q) for n, k, w, q, _ in BASES]
        self.world = world = g.World(CADRES, SEED, TIGHTNESS, 5)
        world.policy = "everyone-first"
        self.units = g.make_units(world)
        self.cadres = g.Cadres(world, self.units)
        self.bases = g.make_bases(world)
        cells = g.Cells(self.units, self.cadres)
        self.offerings = g.OfferingMaker(world, cells, self.bases).make()
        g.set_places(world, self.bases, self.offerings)
        self.budgets = g.make_budgets(world, self.offerings)
        self.bases[UNIVERSITY].places = self.bases[UNIVERSITY].places or 60
        for o in self.offerings:
            o.title = o.title.replace("\n", "")
        self.plan, self.bundle, self.site = [], [], []
        self.place()

    def place(self):
        """Which catalogue a class stands in: by its base; the university's short classes in the city's plan, too."""
        self.both = None
        for o in self.offerings:
            if o.base in (ONLINE_ACADEMY, ONLINE_SECOND):
                self.site.append(o)
            elif o.base == SECOND_UNIVERSITY:
                self.bundle.append(o)
            elif o.base == UNIVERSITY:
                (self.plan if o.hours <= 24 else self.bundle).append(o)
            else:
                self.plan.append(o)
        # One class is announced by both, and two of the academy's are the party school's.
        self.both = next(o for o in self.bundle if o.base == UNIVERSITY)
        self.plan.append(self.both)
        self.plan.sort(key=lambda o: (o.start, o.end, o.title))
        for o in [o for o in self.site if o.base == ONLINE_ACADEMY][2:4]:
            o.base = PARTY_SCHOOL

    def listed(self, indexes, names, separator):
        return "" if len(indexes) == len(names) else separator.join(names[i] for i in indexes)

    def lists(self, o, separator):
        g = self.g
        return (self.listed(o.levels, [level[0] for level in g.LEVELS], separator),
                self.listed(o.categories, g.CATEGORIES, separator),
                self.listed(o.sectors, self.world.sectors, separator),
                separator.join(f"{g.TOPICS[t]}:{w:g}" for t, w in o.topics))


def day(ordinal):
    return date.fromordinal(ordinal)


# ---------------------------------------------------------------------------------------------------------- roster

def write_roster(city, folder):
    g, world = city.g, city.world
    os.makedirs(folder, exist_ok=True)
    write_csv(f"{folder}/bases.csv", ["base_id", "name", "kind", "region", "places", "quality"], [])
    write_csv(f"{folder}/offerings.csv", ["offering_id", "base_id", "organizer_id", "title", "start_date", "end_date",
                                          "hours", "min_seats", "max_seats", "cost_per_seat", "mode", "levels",
                                          "categories", "sectors", "topics"], [])
    g.write_policy(world, city.budgets, folder)
    write_csv(f"{folder}/units.csv", ["unit_id", "name", "parent_id", "region", "absence_cap"],
              g.unit_rows(world, city.units))
    write_csv(f"{folder}/cadres.csv", ["cadre_id", "name", "unit_id", "level", "category", "sector", "post",
                                       "post_since", "retires_on"], g.cadre_rows(world, city.units, city.cadres))
    write_csv(f"{folder}/needs.csv", ["cadre_id", "topic", "gap", "evidence", "assessed_on"],
              (row + ("训前问卷", "2026-10-15") for row in
               g.need_rows(world, city.units, city.cadres)))
    write_csv(f"{folder}/records.csv", ["cadre_id", "topic", "base_id", "organizer_id", "start_date", "end_date",
                                        "hours"],
              (row[:2] + (base_ids(row[2]),) + row[3:] for row in
               g.record_rows(world, city.units, city.cadres, city.bases, {})))
    write_csv(f"{folder}/unavailable.csv", ["cadre_id", "start_date", "end_date"],
              g.unavailable_rows(world, city.cadres, {}))


def write_survey(city, folder):
    g, world = city.g, city.world
    os.makedirs(folder, exist_ok=True)
    write_csv(f"{folder}/survey.csv", ["base_id", "dimension", "source", "score", "respondents", "round"],
              ((base_ids(row[0]),) + row[1:] + ("2026-06-30",) for row in g.survey_rows(world, city.bases)))
    write_csv(f"{folder}/facts.csv", ["base_id", "fact", "value", "date", "source", "document", "verified", "note"],
              facts())


def base_ids(generated):
    """The id under which the registry knows a base of the generator (B0001 …)."""
    return BASE_IDS[int(generated[1:]) - 1]


def facts():
    teachers = [86, 240, 21, 9, 12, 4, 6, 8, 0, 110, 35, 7]
    for b, count in enumerate(teachers):
        yield BASE_IDS[b], "FULL_TIME_TEACHERS", count, "2026-06-30", "培训机构调查表", "", "SELF_REPORTED", ""
    yield BASE_IDS[0], "COMPLETION_RATE", "0.98", "2026-06-30", "班次档案", "", "RECORDS", ""
    yield BASE_IDS[8], "COMPLAINTS", 7, "2026-06-30", "来信来访登记", "", "RECORDS", ""


# ------------------------------------------------------------------------------------------- class plan (party school)

class Sheet:
    """A worksheet with shared strings; style 1 is a date, style 2 a title."""

    def __init__(self, strings):
        self.rows, self.strings, self.merges = [], strings, []

    def text(self, value):
        return "s", self.strings.setdefault(value, len(self.strings))

    def row(self, cells):
        number = len(self.rows) + 1
        out = []
        for i, cell in enumerate(cells):
            ref = f"{column(i)}{number}"
            if cell is None or cell == "":
                continue
            if isinstance(cell, date):
                out.append(f'<c r="{ref}" s="1"><v>{(cell - date(1899, 12, 30)).days}</v></c>')
            elif isinstance(cell, (int, float)):
                out.append(f'<c r="{ref}"><v>{cell:g}</v></c>')
            else:
                out.append(f'<c r="{ref}" t="s"{" s=%s2%s" % (chr(34), chr(34)) if number == 1 else ""}>'
                           f"<v>{self.text(cell)[1]}</v></c>")
        self.rows.append(f'<row r="{number}">{"".join(out)}</row>')

    def xml(self):
        merges = "".join(f'<mergeCell ref="{m}"/>' for m in self.merges)
        return ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
                '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
                + "".join(self.rows) + "</sheetData>"
                + (f'<mergeCells count="{len(self.merges)}">{merges}</mergeCells>' if merges else "") + "</worksheet>")


def column(i):
    return chr(ord("A") + i)


def write_class_plan(city, path):
    strings = {}
    classes, bases = Sheet(strings), Sheet(strings)
    header = ["班次编号", "班次名称", "开始日期", "结束日期", "学时", "最少人数", "名额", "每人费用（元）", "培训方式",
              "对象层次", "人员类别", "系统", "专题", "承办单位", "主办单位"]
    classes.row([f"中共{CITY}委党校2027—2031年班次计划"])
    classes.merges.append(f"A1:{column(len(header) - 1)}1")
    classes.row(header)
    for i, o in enumerate(city.plan):
        levels, categories, sectors, topics = city.lists(o, "、")
        classes.row([f"DX-{i + 1:03d}", o.title, day(o.start), day(o.end), o.hours, o.min_seats, o.max_seats, o.cost,
                     "网络" if o.online else "脱产", levels, categories, sectors, topics, BASES[o.base][0], o.organizer])
    bases.row([f"{CITY}干部教育培训基地名册"])
    bases.merges.append("A1:F1")
    bases.row(["基地编号", "基地名称", "基地类型", "所在地区", "床位数", "统一社会信用代码"])
    for b, (name, _, _, _, kind) in enumerate(BASES):
        if any(o.base == b for o in city.plan):
            bases.row([f"JD-{b + 1:02d}", name, kind, "澜汀", city.bases[b].places or None,
                       UNIVERSITY_CODE if b == UNIVERSITY else None])
    shared = "".join(f"<si><t xml:space=\"preserve\">{escape(s)}</t></si>" for s in strings)
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    part = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    write_zip(path, [
        ("[Content_Types].xml", head + f'<Types xmlns="{package}/content-types">'
         '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
         '<Default Extension="xml" ContentType="application/xml"/>'
         + "".join(f'<Override PartName="/xl/{p}" ContentType="{part}{t}+xml"/>' for p, t in (
             ("workbook.xml", "sheet.main"), ("worksheets/sheet1.xml", "worksheet"),
             ("worksheets/sheet2.xml", "worksheet"), ("styles.xml", "styles"), ("sharedStrings.xml", "sharedStrings")))
         + "</Types>"),
        ("_rels/.rels", head + f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
         f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>'),
        ("xl/workbook.xml", head + f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets>'
         '<sheet name="班次计划" sheetId="1" r:id="rId1"/><sheet name="培训基地" sheetId="2" r:id="rId2"/>'
         "</sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", head + f'<Relationships xmlns="{package}/relationships">'
         + "".join(f'<Relationship Id="rId{i}" Type="{office}/{t}" Target="{target}"/>' for i, t, target in (
             (1, "worksheet", "worksheets/sheet1.xml"), (2, "worksheet", "worksheets/sheet2.xml"),
             (3, "styles", "styles.xml"), (4, "sharedStrings", "sharedStrings.xml"))) + "</Relationships>"),
        ("xl/styles.xml", head + f'<styleSheet xmlns="{main}"><numFmts count="1"><numFmt numFmtId="164" '
         'formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><fonts count="2"><font><sz val="11"/>'
         '<name val="SimSun"/></font><font><b/><sz val="14"/><name val="SimSun"/></font></fonts><fills count="1"><fill>'
         '<patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1">'
         '<xf numFmtId="0" fontId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0"/><xf numFmtId="164" '
         'fontId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" applyFont="1"/></cellXfs></styleSheet>'),
        ("xl/sharedStrings.xml", head + f'<sst xmlns="{main}" count="{len(strings)}" uniqueCount="{len(strings)}">'
         f"{shared}</sst>"),
        ("xl/worksheets/sheet1.xml", classes.xml()),
        ("xl/worksheets/sheet2.xml", bases.xml()),
    ])


# ------------------------------------------------------------------------------------------------ bundle (university)

def write_bundle(city, path):
    orgs = [("org-ld", "", "", "澜汀大学继续教育学院", "school", UNIVERSITY_CODE, "", "澜汀",
             city.bases[UNIVERSITY].places or ""),
            ("org-yl", "", "", BASES[SECOND_UNIVERSITY][0], "school", SECOND_UNIVERSITY_CODE, "", "澜汀",
             city.bases[SECOND_UNIVERSITY].places or "")]
    terms, courses, classes = {}, {}, []
    for i, o in enumerate(city.bundle):
        start, end = day(o.start), day(o.end)
        term = f"t-{start.year}-{1 if start.month <= 6 else 2}"
        half = (f"{start.year}-01-01", f"{start.year}-06-30") if start.month <= 6 else \
            (f"{start.year}-07-01", f"{start.year}-12-31")
        terms[term] = (term, "", "", f"{start.year}年{'春' if start.month <= 6 else '秋'}季学期", "term", *half, "",
                       start.year)
        levels, categories, sectors, topics = city.lists(o, "|")
        org = "org-ld" if o.base == UNIVERSITY else "org-yl"
        subject = topics.split(":")[0] if topics else "综合素质"
        course = courses.setdefault((org, subject), (f"k-{len(courses) + 1:03d}", "", "", "", f"{subject}课程", "", "",
                                                     org, subject, ""))
        classes.append((f"c-{i + 1:03d}", "", "", o.title, "", course[0], f"PX{i + 1:03d}", "scheduled", "", org, term,
                        subject, "", "", o.hours, o.min_seats, o.max_seats, o.cost,
                        "ONLINE" if o.online else "RESIDENTIAL", levels, categories, sectors, topics, o.organizer,
                        start, end))
    names = ["academicSessions", "categories", "classes", "classResources", "courses", "courseResources",
             "demographics", "enrollments", "lineItemLearningObjectiveIds", "lineItems", "lineItemScoreScales", "orgs",
             "resources", "resultLearningObjectiveIds", "results", "resultScoreScales", "roles", "scoreScales",
             "userProfiles", "userResources", "users"]
    there = {"academicSessions", "classes", "courses", "orgs"}
    manifest = [("manifest.version", "1.0"), ("oneroster.version", "1.2")]
    manifest += [(f"file.{name}", "bulk" if name in there else "absent") for name in names]
    manifest += [("source.systemName", "澜汀大学教务系统"), ("source.systemCode", "LTDX")]
    row = ["sourcedId", "status", "dateLastModified"]
    write_zip(path, [
        ("manifest.csv", csv_text(["propertyName", "value"], manifest)),
        ("orgs.csv", csv_text(row + ["name", "type", "identifier", "parentSourcedId", "metadata.region",
                                     "metadata.places"], orgs)),
        ("academicSessions.csv", csv_text(row + ["title", "type", "startDate", "endDate", "parentSourcedId",
                                                 "schoolYear"], [terms[t] for t in sorted(terms)])),
        ("courses.csv", csv_text(row + ["schoolYearSourcedId", "title", "courseCode", "grades", "orgSourcedId",
                                        "subjects", "subjectCodes"], courses.values())),
        ("classes.csv", csv_text(row + ["title", "grades", "courseSourcedId", "classCode", "classType", "location",
                                        "schoolSourcedId", "termSourcedIds", "subjects", "subjectCodes", "periods",
                                        "metadata.hours", "metadata.minSeats", "metadata.maxSeats",
                                        "metadata.costPerSeat", "metadata.mode", "metadata.levels",
                                        "metadata.categories", "metadata.sectors", "metadata.topics",
                                        "metadata.organizer", "metadata.startDate", "metadata.endDate"], classes)),
    ])


# ----------------------------------------------------------------------------------------------- site (online academy)

def write_site(city, folder):
    os.makedirs(folder, exist_ok=True)
    courses = []
    for i, o in enumerate(city.site):
        levels, categories, sectors, topics = city.lists(o, "|")
        base = {ONLINE_ACADEMY: "", ONLINE_SECOND: BASES[ONLINE_SECOND][0],
                PARTY_SCHOOL: BASES[PARTY_SCHOOL][0].replace("（", "(").replace("）", ")")}[o.base]
        fields = (("hours", o.hours), ("minseats", o.min_seats), ("maxseats", o.max_seats), ("costperseat", o.cost),
                  ("mode", "ONLINE"), ("levels", levels), ("categories", categories), ("sectors", sectors),
                  ("topics", topics), ("organizer", o.organizer), ("base", base))
        start = datetime(*day(o.start).timetuple()[:3], tzinfo=SHANGHAI)
        end = datetime(*day(o.end).timetuple()[:3], 23, 59, tzinfo=SHANGHAI)
        courses.append({
            "id": i + 2, "fullname": o.title, "displayname": o.title, "shortname": f"WL-{i + 1:03d}", "categoryid": 2,
            "categoryname": "网络专题班", "summary": "", "summaryformat": 1, "visible": 1, "idnumber": f"WL-{i + 1:03d}",
            "startdate": int(start.timestamp()), "enddate": int(end.timestamp()), "contacts": [],
            "enrollmentmethods": ["manual"],
            "customfields": [{"name": name, "shortname": name, "type": "text", "valueraw": str(value),
                              "value": str(value)} for name, value in fields if value != ""],
        })
    site = {
        "sitename": "云泽干部网络学院", "username": "ws-reader", "firstname": "接口", "lastname": "专用", "fullname": "接口 专用",
        "lang": "zh_cn", "userid": 3, "release": "4.4 (Build: 20240422)", "version": "2024042200",
        "functions": [{"name": name, "version": "2024042200"} for name in
                      ("core_course_get_courses_by_field", "core_webservice_get_site_info")],
    }
    for name, answer in (("core_webservice_get_site_info", site),
                         ("core_course_get_courses_by_field", {"courses": courses, "warnings": []})):
        with open(f"{folder}/{name}.json", "w", encoding="utf-8", newline="") as out:
            json.dump(answer, out, ensure_ascii=False, separators=(",", ":"))
            out.write("\n")


# Ids of the bases in the merged registry, in the order of BASES: the first source by name, and the id there.
BASE_IDS = [f"city-party-school/JD-{b + 1:02d}" for b in range(SECOND_UNIVERSITY)] + [
    "city-university/org-yl", "online-academy/site", "online-academy/" + BASES[ONLINE_SECOND][0]]


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.path.insert(0, sys.argv[1])
    sys.dont_write_bytecode = True
    import generate
    city, out = City(generate), sys.argv[2]
    for part in ("roster", "survey", "catalogues"):
        shutil.rmtree(f"{out}/{part}", ignore_errors=True)
    write_roster(city, f"{out}/roster")
    write_survey(city, f"{out}/survey")
    os.makedirs(f"{out}/catalogues", exist_ok=True)
    write_class_plan(city, f"{out}/catalogues/class-plan.xlsx")
    write_bundle(city, f"{out}/catalogues/university.zip")
    write_site(city, f"{out}/catalogues/moodle")
    print(f"{len(city.plan)} classes in the class plan, {len(city.bundle)} in the bundle, {len(city.site)} on the site",
          file=sys.stderr)


if __name__ == "__main__":
    main()
