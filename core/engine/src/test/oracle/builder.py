"""Builds plans that keep the rules, pair by pair, and says which rule one more pair would break.

This is written apart from `verify.py` and from Lunxun's own evaluator. It only has to be right enough to find plans
worth judging: what a plan breaks is always `verify.py`'s answer.
"""

import os
from collections import defaultdict
from decimal import Decimal

from draws import shuffled
from verify import DAY, rows


class Facts:
    """What the rules need of a dataset beyond `verify.Dataset`; shared by all builders of it."""

    def __init__(self, data):
        self.data = data
        self.unavailable, self.record_ends = defaultdict(list), defaultdict(dict)
        if os.path.exists(data.path("unavailable.csv")):
            for cadre, start, end in rows(data.path("unavailable.csv"), ["cadre_id", "start_date", "end_date"]):
                self.unavailable[data.cadre_index[cadre]].append((DAY[start], DAY[end]))
        for cadre, topic, end in rows(data.path("records.csv"), ["cadre_id", "topic", "end_date"]):
            ends = self.record_ends[data.cadre_index[cadre]]
            ends[topic] = max(ends.get(topic, 0), DAY[end])
        everyone = range(len(data.cadre_ids))
        self.eligible = [[c for c in everyone if self.admits(c, o)] for o in data.offerings]
        self.offered = [[] for _ in everyone]
        for o, members in enumerate(self.eligible):
            for c in members:
                self.offered[c].append(o)
        self.members = defaultdict(list)
        for c in everyone:
            self.members[data.unit[c]].append(c)

    def admits(self, c, o):
        data = self.data
        return ((o.levels is None or data.level[c] in o.levels)
                and (o.categories is None or data.category[c] in o.categories)
                and (o.sectors is None or data.sector[c] in o.sectors)
                and o.in_horizon and (data.retires[c] is None or data.retires[c] > o.end))


class Builder:
    """A plan under construction."""

    def __init__(self, facts, ignore_budget=False):
        self.facts, self.data, self.ignore_budget = facts, facts.data, ignore_budget
        self.of_cadre, self.of_offering = defaultdict(list), defaultdict(list)
        self.away, self.leaders_away, self.housed = defaultdict(int), defaultdict(int), defaultdict(int)
        self.spent = defaultdict(Decimal)

    def pairs(self):
        return [(c, o) for c, offerings in self.of_cadre.items() for o in offerings]

    def broken(self, c, o):
        """The rules that this further pair would break; `min_seats` is left out."""
        data, x, found = self.data, self.data.offerings[o], set()
        if c not in self.facts.eligible[o] if len(self.facts.eligible[o]) < 50 else not self.facts.admits(c, x):
            found.add("eligible")
        if x.max_seats is not None and len(self.of_offering[o]) >= x.max_seats:
            found.add("seats")
        mine = [data.offerings[i] for i in self.of_cadre[c]]
        if x.main_topic is not None:
            end = self.facts.record_ends.get(c, {}).get(x.main_topic)
            if (end is not None and x.start - end < data.repeat_days
                    or any(y.main_topic == x.main_topic and abs(y.start - x.start) < data.repeat_days for y in mine)):
                found.add("no-repeat")
        limit = data.budget.get(x.year)
        if limit is not None and not self.ignore_budget and self.spent[x.year] + x.cost > limit:
            found.add("budget")
        return found | self.broken_by_absence(c, x, mine) if x.residential else found

    def broken_by_absence(self, c, x, mine):
        data, found, u = self.data, set(), self.data.unit[c]
        mine = [y for y in mine if y.residential]
        if (any(y.start <= x.end and x.start <= y.end for y in mine)
                or any(a <= x.end and x.start <= b for a, b in self.facts.unavailable.get(c, ()))):
            found.add("clash")
        if sum(y.year == x.year for y in mine) >= data.per_year:
            found.add("call-ups")
        days = range(x.start, x.end + 1)
        if any(self.away[u, d] >= data.absence_limit[u] for d in days):
            found.add("unit")
        if data.leader[c] and data.leaders[u] >= 2 and any(self.leaders_away[u, d] + 2 > data.leaders[u] for d in days):
            found.add("leaders")
        places = data.places[x.base]
        if places is not None and any(self.housed[x.base, d] >= places for d in days):
            found.add("places")
        return found

    def add(self, c, o):
        self.of_cadre[c].append(o)
        self.of_offering[o].append(c)
        self._count(c, o, 1)

    def remove(self, c, o):
        self.of_cadre[c].remove(o)
        self.of_offering[o].remove(c)
        self._count(c, o, -1)

    def _count(self, c, o, sign):
        x, u = self.data.offerings[o], self.data.unit[c]
        self.spent[x.year] += sign * x.cost
        if x.residential:
            for d in range(x.start, x.end + 1):
                self.away[u, d] += sign
                self.leaders_away[u, d] += sign * self.data.leader[c]
                self.housed[x.base, d] += sign

    def short(self, o):
        """How many seats an offering that is held lacks."""
        return max(0, self.data.offerings[o].min_seats - len(self.of_offering[o])) if self.of_offering[o] else 0

    def fill(self, draw, o, target):
        """Adds up to `target` cadres to an offering, all or none where `min_seats` would not be reached."""
        added = []
        for c in shuffled(draw, self.facts.eligible[o]):
            if len(added) >= target:
                break
            if o not in self.of_cadre[c] and not self.broken(c, o):
                self.add(c, o)
                added.append(c)
        if self.short(o):
            for c in added:
                self.remove(c, o)
            return False
        return True


def promised_builder(facts, draw, promised, ignore_budget=False):
    """A builder with every promised place and enough others in it; None where the promises cannot be filled up."""
    builder = Builder(facts, ignore_budget)
    for c, o in promised:
        if builder.broken(c, o):
            return None
        builder.add(c, o)
    for o in sorted({o for _, o in promised}):
        if not builder.fill(draw, o, builder.short(o)):
            return None
    return builder


def valid_plan(facts, draw, promised, share, ignore_budget=False):
    """A builder that holds a valid plan in which about `share` of the offerings are held; None if that failed."""
    for _ in range(20):
        builder = promised_builder(facts, draw, promised, ignore_budget)
        if builder:
            break
    else:
        return None
    for o in shuffled(draw, range(len(facts.data.offerings))):
        if draw.chance(share):
            low = facts.data.offerings[o].min_seats
            builder.fill(draw, o, draw.integer(low, max(low, min(40, len(facts.eligible[o])))))
    return builder
