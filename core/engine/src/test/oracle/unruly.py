"""Datasets that bring every clause of FORMAT.md's rules and score into play.

`generate.py` makes a dataset; this module then changes its tables. What stands here keeps to FORMAT.md: the datasets
are odd, not defective.
"""

import csv
import io
import json
import os
from datetime import date

import generate
from draws import shuffled

QUESTIONS = {
    "tightness": [0.0, 0.3, 0.5, 0.8, 1.0],
    "years": [1, 2, 3, 4, 5, 6],
    "policy": ["balanced", "everyone-first"],
    "coverModes": [None, ["RESIDENTIAL"], ["ONLINE"], ["RESIDENTIAL", "ONLINE"], []],
    "coverMinHours": [None, 0, 24, 16.5, 40],
    "countRecordsFrom": [None, "first", "middle", "exact", "inside"],
    "residentialPerYear": [1, 2, 1, 3, 1, 0],
    "repeatTopicDays": [730, 0, 1, 90, 365, 20000],
    "newPostDays": [365, 0, 100, 1500],
    "absenceCap": [0.2, 0, 0.05, 0.29, 1],
    "budgets": ["as made", "exact", "some missing", "none", "decimal"],
    "cycleHours": ["as made", "zero for one", "decimal", "low"],
    "priorities": ["as made", "all alike", "turned round"],
    "weights": ["as made", "decimal", "zero cost", "zero cover"],
    "places": ["as made", "tight", "none", "zero for one"],
    "survey": ["as made", "all from survey", "no file", "nobody answered"],
    "unavailable": ["as made", "many", "no file"],
    "names": ["as made", "odd ids"],
    "encoding": ["utf-8", "utf-8", "utf-8", "gb18030"],
    "promises": ["as made", "more", "no file", "none"],
}

# An absence cap and a number of cadres whose product, taken in binary fractions, falls just below a whole number.
CAPS_WITH_A_TRAP = [("0.29", 100), ("0.58", 50), ("0.145", 200), ("0.82", 50), ("0.28", 25), ("0.7", 10), ("0.35", 20)]
ODD_ID = {"C": "干部 {}", "K": '班"{}"', "U": "单位,{}", "B": "基地:{}"}
COSTS = ["", "0", "0.1", "0.2", "333.33", "1999.99", "1200.10", "87.5"]
HOURS = ["0", "8", "16.5", "24", "40", "7.25", "16", "80"]


class Tables:
    """The tables of one dataset, each a list of rows, a row a dict of cells."""

    def __init__(self, folder):
        self.folder, self.rows = folder, {}
        for name in sorted(os.listdir(folder)):
            if name.endswith(".csv"):
                with open(os.path.join(folder, name), encoding="utf-8-sig", newline="") as text:
                    self.rows[name[:-4]] = list(csv.DictReader(text))
        with open(os.path.join(folder, "policy.json"), encoding="utf-8") as text:
            self.policy = json.load(text)

    def __getitem__(self, name):
        return self.rows[name]

    def write(self, encoding):
        for name in os.listdir(self.folder):
            os.remove(os.path.join(self.folder, name))
        for name, rows in self.rows.items():
            write_table(self.folder, name, rows, encoding)
        self.write_policy()

    def write_policy(self):
        with open(os.path.join(self.folder, "policy.json"), "w", encoding="utf-8", newline="") as out:
            json.dump(self.policy, out, ensure_ascii=False, indent=1)


HEADERS = {
    "records": ["cadre_id", "topic", "base_id", "organizer_id", "start_date", "end_date", "hours", "mode"],
    "unavailable": ["cadre_id", "start_date", "end_date"],
    "survey": ["base_id", "dimension", "source", "score", "respondents"],
    "enrolments": ["cadre_id", "offering_id"],
    "needs": ["cadre_id", "topic", "gap"],
}


def write_table(folder, name, rows, encoding="utf-8"):
    header = HEADERS.get(name) or list(rows[0])
    text = io.StringIO()
    writer = csv.DictWriter(text, header, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    with open(os.path.join(folder, name + ".csv"), "wb") as out:
        out.write(text.getvalue().encode(encoding))


def iso(day):
    return date.fromordinal(day).isoformat()


def day(text):
    return date.fromisoformat(text).toordinal()


class Unruly:
    """Changes the tables of one dataset as its choices say."""

    def __init__(self, tables, draw, choices):
        self.tables, self.draw, self.choices, self.policy = tables, draw, choices, tables.policy
        self.first, self.last = day(self.policy["horizon"]["start"]), day(self.policy["horizon"]["end"])

    def apply(self):
        self.offerings()
        self.cadres()
        self.units()
        self.bases()
        self.survey()
        self.rules()
        self.records()
        self.unavailable()
        self.needs()
        self.promises()
        if self.choices["names"] == "odd ids":
            self.rename()

    def chance(self, p):
        return self.draw.chance(p)

    def pick(self, items):
        return self.draw.pick(items)

    # ------------------------------------------------------------------------------------------------ offerings

    def offerings(self):
        rows = self.tables["offerings"]
        count = len(self.tables["cadres"])
        for row in rows:
            row.pop("remark", None)
            row["channel"] = self.pick(["", "", "lecture", "seminar"])
            if count < 200 and self.chance(0.6):
                row["min_seats"] = self.pick(["", "1", "2", "3"])
        made = list(rows)
        for i in range(10 + min(50, count // 12)):
            rows.append(self.offering(i, self.pick(made), count))

    def offering(self, i, like, count):
        """A further class near one that exists: the same topics, days that touch, overlap or lie apart."""
        new, start, end = dict(like), day(like["start_date"]), day(like["end_date"])
        length = self.pick([1, 1, 2, 5, 5, 12, 26, 54])
        first = self.pick([start, end, end + 1, start - length + 1, start + 364, start + 730, start + 729,
                           start + self.draw.integer(-60, 60)])
        if self.chance(0.8):
            first = generate.clip(first, self.first, max(self.first, self.last - length + 1))
        if self.chance(0.06):
            first = self.pick([self.first - 1, self.last - length + 2, self.last + 3])
        if self.chance(0.06):
            first = date(date.fromordinal(self.first).year, 12, 30).toordinal()  # it ends in the next year
        new.update(
            offering_id=f"X{i + 1:03d}", start_date=iso(first), end_date=iso(first + length - 1),
            base_id=self.pick(self.tables["bases"])["base_id"] if self.chance(0.4) else like["base_id"],
            hours=self.pick(HOURS), cost_per_seat=self.pick(COSTS), mode="ONLINE" if self.chance(0.25) else
            "RESIDENTIAL", min_seats=self.pick(["", "1", "1", "2", "3", "6"]),
            max_seats=self.pick(["", "", "0", "7", "12", str(count)]))
        if new["max_seats"] not in ("", "0") and int(new["min_seats"] or 1) > int(new["max_seats"]):
            new["min_seats"] = ""
        for column in ("levels", "categories", "sectors"):
            if self.chance(0.55):
                new[column] = ""
        if self.chance(0.1):
            new["levels"] = (new["levels"] + "|9999").strip("|")  # the policy has no such level
        self.topics(new)
        return new

    def topics(self, row):
        chance = self.draw.random()
        if chance < 0.1:
            row["topics"] = ""
        elif chance < 0.2:
            row["topics"] = self.pick(["法治:行政诉讼:0.8", "IT: 基础:0.4|法治:0.25", "a:b:c:1"])
        elif chance < 0.3:
            row["topics"] = "|".join(f"{t}:{w}" for t, w in zip(generate.TOPICS, ("1", "0.5", "0.05", "0.125")))

    # -------------------------------------------------------------------------------------------- cadres, units

    def cadres(self):
        rows = self.tables["cadres"]
        residential = [o for o in self.tables["offerings"] if o["mode"] == "RESIDENTIAL"]
        grace = self.choices["newPostDays"]
        for row in rows:
            if self.chance(0.04):
                row[self.pick(["category", "sector"])] = ""
            offering = self.pick(residential)
            if self.chance(0.12):  # the new post ends on a day that matters
                edge = self.pick([self.first - 1, self.first, self.last, self.last + 1, day(offering["start_date"]),
                                  day(offering["start_date"]) - 1, day(offering["start_date"]) + 1])
                row["post_since"] = iso(edge - grace)
            if self.chance(0.08):  # the retirement, too
                row["retires_on"] = iso(day(self.pick([offering["end_date"], offering["start_date"]]))
                                        + self.pick([0, 1, -1]))

    def units(self):
        units, cadres = self.tables["units"], self.tables["cadres"]
        for unit in units:
            if self.chance(0.3):
                unit["absence_cap"] = self.pick(["0", "1", "0.05", "0.1", "0.3333", "0.5", "0.15"])
        for cap, size in CAPS_WITH_A_TRAP:
            # One unit gets just as many members as make the product of its cap a whole number.
            target = self.pick(units)
            own = [c for c in cadres if c["unit_id"] == target["unit_id"]]
            others = [c for c in cadres if c["unit_id"] != target["unit_id"]]
            if len(units) > 2 and len(own) < size <= len(own) + len(others) // 3:
                for c in self.draw.take(others, size - len(own)):
                    c["unit_id"] = target["unit_id"]
                target["absence_cap"] = cap
                break
        for unit in self.draw.take(units, len(units) // 6):  # no leader, or one only
            members = [c for c in cadres if c["unit_id"] == unit["unit_id"]]
            for c in members[self.draw.integer(0, 1):]:
                c["post"] = "STAFF"

    # -------------------------------------------------------------------------------------------- bases, survey

    def bases(self):
        bases, mode = self.tables["bases"], self.choices["places"]
        for base in bases:
            if mode == "none":
                base["places"] = ""
            elif mode == "tight":
                base["places"] = str(self.draw.integer(1, 8))
            if self.chance(0.1):
                base["quality"] = self.pick(["0", "1", "0.333"])
        if mode == "zero for one":
            self.pick(bases)["places"] = "0"

    def survey(self):
        bases, mode = self.tables["bases"], self.choices["survey"]
        if mode == "all from survey":
            for base in bases:
                base["quality"] = ""
        elif mode == "no file":
            del self.tables.rows["survey"]
            self.pick(bases)["quality"] = ""
        elif mode == "nobody answered":
            silent = self.draw.take(bases, 3)
            for base in silent:
                base["quality"] = ""
            gone = silent[0]["base_id"]
            self.tables.rows["survey"] = [r for r in self.tables["survey"] if r["base_id"] != gone]
            for row in self.tables["survey"]:
                if row["base_id"] == silent[1]["base_id"] or row["dimension"] == "CONDITIONS":
                    row["respondents"] = "0"

    # ---------------------------------------------------------------------------------------------- policy.json

    def rules(self):
        policy, choices = self.policy, self.choices
        for key in ("residentialPerYear", "repeatTopicDays", "newPostDays", "absenceCap"):
            policy[key] = choices[key]
        for key in ("coverModes", "coverMinHours"):
            if choices[key] is not None:
                policy[key] = choices[key]
        levels = policy["levels"]
        if choices["cycleHours"] == "zero for one":
            self.pick(levels)["cycleHours"] = 0
            self.pick(levels[4:])["cycleHours"] = 0
        elif choices["cycleHours"] == "decimal":
            for level in levels:
                level["cycleHours"] = self.pick([449.5, 550.25, 96.75])
        elif choices["cycleHours"] == "low":
            for level in levels:
                level["cycleHours"] = self.pick([24, 40, 80])
        if choices["priorities"] == "all alike":
            for level in levels:
                level["priority"] = 3
        elif choices["priorities"] == "turned round":
            for level, priority in zip(levels, (1, 2, 3, 5, 6, 8, 10)):
                level["priority"] = priority
        weights = policy["weights"]
        if choices["weights"] == "decimal":
            weights.update(cover=999.9, hours=0.3, need=123.456, newPost=7.77, costPerThousand=2.5)
        elif choices["weights"] == "zero cost":
            weights.update(costPerThousand=0, hours=0)
        elif choices["weights"] == "zero cover":
            weights.update(cover=0, newPost=0)
        self.budgets()

    def budgets(self):
        years, mode = self.policy["budgetByYear"], self.choices["budgets"]
        if mode == "none":
            del self.policy["budgetByYear"]
        elif mode == "some missing":
            for year in self.draw.take(sorted(years), 1 + len(years) // 2):
                del years[year]
            years["2099"] = 1
        elif mode == "decimal":
            for year in years:
                years[year] = round(years[year] * self.draw.between(0.2, 0.9), 2)

    # -------------------------------------------------------------------------------- records, unavailable, needs

    def records(self):
        records, offerings = self.tables["records"], self.tables["offerings"]
        cadres = self.tables["cadres"]
        for row in records:
            row["mode"] = self.pick(["", "", "RESIDENTIAL", "ONLINE"])
            if self.chance(0.3):
                row["hours"] = self.pick(HOURS)
            if self.chance(0.02):
                row["base_id"] = "elsewhere"  # a notice; the record still counts
        for _ in range(4 + len(cadres) // 8):  # a record of a class's main topic that ends near its start
            offering = self.pick(offerings)
            topic = offering["topics"].split("|")[0].rpartition(":")[0]
            if topic:
                gap = self.pick([self.policy["repeatTopicDays"] % 3000, self.policy["repeatTopicDays"] % 3000 - 1, 0,
                                 -1, -20, 30, 1])
                end = day(offering["start_date"]) - gap
                records.append({
                    "cadre_id": self.pick(cadres)["cadre_id"], "topic": topic, "base_id": offering["base_id"],
                    "organizer_id": "", "start_date": iso(end - 4), "end_date": iso(end), "hours": self.pick(HOURS),
                    "mode": self.pick(["", "RESIDENTIAL", "ONLINE"])})
        if records and self.chance(0.5):
            records.append(dict(records[0]))
        ends = sorted(r["end_date"] for r in records)
        start = {"first": "2019-01-01", "middle": ends[len(ends) // 2], "exact": ends[len(ends) // 3],
                 "inside": iso(self.first + 40)}.get(self.choices["countRecordsFrom"])
        if start:
            self.policy["countRecordsFrom"] = start

    def unavailable(self):
        rows, mode = self.tables["unavailable"], self.choices["unavailable"]
        if mode == "no file":
            del self.tables.rows["unavailable"]
        elif mode == "many":
            cadres, offerings = self.tables["cadres"], self.tables["offerings"]
            for _ in range(3 + len(cadres) // 3):
                offering = self.pick(offerings)
                start, end = day(offering["start_date"]), day(offering["end_date"])
                first, last = self.pick([(start - 5, start), (start - 5, start - 1), (end, end + 9), (end + 1, end + 3),
                                         (start, end), (start + 1, start + 1)])
                rows.append({"cadre_id": self.pick(cadres)["cadre_id"], "start_date": iso(first),
                             "end_date": iso(last)})
            rows.append(dict(rows[-1]))

    def needs(self):
        needs, topics = self.tables["needs"], ["法治:行政诉讼", "IT: 基础", "a:b:c"]
        for cadre in self.tables["cadres"]:
            if self.chance(0.2):
                needs.append({"cadre_id": cadre["cadre_id"], "topic": self.pick(topics),
                              "gap": self.pick(["1", "0.333", "0.01"])})
        self.tables.rows["needs"] = shuffled(self.draw, needs)

    def promises(self):
        mode = self.choices["promises"]
        if mode == "no file":
            del self.tables.rows["enrolments"]
        elif mode == "none":
            self.tables["enrolments"].clear()

    # ---------------------------------------------------------------------------------------------------- names

    def rename(self):
        """Ids that hold spaces, commas, quotes and colons."""
        columns = ("cadre_id", "offering_id", "unit_id", "parent_id", "base_id")
        for rows in self.tables.rows.values():
            for row in rows:
                for column in columns:
                    cell = row.get(column)
                    if cell and cell[0] in ODD_ID:
                        row[column] = ODD_ID[cell[0]].format(cell[1:].lstrip("0"))
