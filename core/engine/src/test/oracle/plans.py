"""Plans of very different kinds for one dataset. A plan is a list of rows, a row a cadre's and an offering's id."""

from builder import valid_plan
from draws import shuffled

VALID = 18  # plans meant to be valid, per dataset
PLANTED = ["eligible", "seats", "clash", "call-ups", "no-repeat", "unit", "leaders", "places", "budget"]
TRIES = 8000


class Plans:
    """Yields (kind, rows) for one dataset."""

    def __init__(self, facts, draw, promised, exact):
        self.facts, self.data, self.draw = facts, facts.data, draw
        self.promised = promised
        self.exact = exact  # pairs of a plan that spends some year's budget to the last fen, or None
        self.cadres, self.offerings = range(len(self.data.cadre_ids)), range(len(self.data.offerings))

    def all(self):
        yield "empty", []
        yield "promises only", self.rows(self.promised)
        yield from self.valid()
        yield from self.planted()
        yield from self.unknown()
        yield from self.crowded()
        yield from self.at_random()

    def rows(self, pairs):
        named = [[self.data.cadre_ids[c], self.data.offerings[o].id] for c, o in pairs]
        return shuffled(self.draw, named) if self.draw.chance(0.5) else sorted(named)

    def valid(self):
        if self.exact:
            yield "valid, budget spent in full", self.rows(self.exact)
        for i in range(VALID):
            builder = valid_plan(self.facts, self.draw, self.promised, (i + 1) / VALID)
            if builder:
                yield "valid", self.rows(builder.pairs())

    # -------------------------------------------------------------------------------------- one breach, planted

    def planted(self):
        for rule in PLANTED:
            for share in (0.3, 1.0):
                builder = valid_plan(self.facts, self.draw, self.promised, share)
                if builder and self.plant(builder, rule):
                    yield f"planted {rule}", self.rows(builder.pairs())
        if self.exact and self.promised:
            yield "planted known", self.rows([p for p in self.exact if p != self.promised[0]])
        yield from self.planted_known()

    def planted_known(self):
        builder = valid_plan(self.facts, self.draw, self.promised, 0.7)
        if builder and builder.pairs():
            pairs = builder.pairs()
            rows = self.rows(pairs)
            yield "planted known", rows + [self.draw.pick(rows)]
            yield "planted known", [["nobody", rows[0][1]]] + rows
            yield "planted known", rows + [[rows[0][0], "no class"]]
            if self.promised:
                gone = self.draw.pick(self.promised)
                yield "planted known", self.rows(p for p in pairs if p != gone)

    def plant(self, builder, rule):
        """Adds pairs that keep all rules until one is found that breaks just this one."""
        if rule == "seats" and self.draw.chance(0.5) and self.take_out(builder):
            return True
        for _ in range(TRIES):
            pair = self.candidate(builder, rule)
            if pair is None or pair[1] in builder.of_cadre[pair[0]]:
                continue
            broken = builder.broken(*pair)
            few = len(builder.of_offering[pair[1]]) + 1 < self.data.offerings[pair[1]].min_seats
            if broken == {rule} and not few:
                builder.add(*pair)
                return True
            if rule in ("unit", "leaders", "places", "budget", "seats") and not broken and not few:
                builder.add(*pair)
        return False

    def take_out(self, builder):
        for o in shuffled(self.draw, self.offerings):
            free = [c for c in builder.of_offering[o] if (c, o) not in self.promised]
            need = len(builder.of_offering[o]) - self.data.offerings[o].min_seats + 1
            if self.data.offerings[o].min_seats > 1 and 0 < need <= len(free):
                for c in free[:need]:
                    builder.remove(c, o)
                return True
        return False

    def candidate(self, builder, rule):
        draw, facts = self.draw, self.facts
        if rule == "eligible":
            return draw.pick(self.cadres), draw.pick(self.offerings)
        if rule in ("clash", "call-ups", "no-repeat"):
            busy = [c for c, mine in builder.of_cadre.items() if mine] if draw.chance(0.02) else None
            if rule == "clash" and facts.unavailable and draw.chance(0.5):
                busy = list(facts.unavailable)
            c = draw.pick(busy) if busy else draw.pick(self.cadres)
            return (c, draw.pick(facts.offered[c])) if facts.offered[c] else None
        if rule in ("unit", "leaders"):
            members = facts.members[draw.pick(range(len(self.data.unit_ids)))]
            if rule == "leaders":
                members = [c for c in members if self.data.leader[c]]
            c = draw.pick(members) if members else draw.pick(self.cadres)
            return (c, draw.pick(facts.offered[c])) if facts.offered[c] else None
        o = draw.pick(self.offerings)
        return (draw.pick(facts.eligible[o]), o) if facts.eligible[o] else None

    # ------------------------------------------------------------------------------------------------ broken anyhow

    def unknown(self):
        for _ in range(3):
            rows = self.rows(self.some(0.4))
            rows += [list(self.draw.pick(rows)) for _ in range(self.draw.integer(0, 4)) if rows]
            rows += [["?", "??"], ["nobody", self.data.offerings[0].id], [self.data.cadre_ids[0], " "]]
            yield "unknown ids and repeated pairs", shuffled(self.draw, rows)[:max(2, len(rows) - 1)]

    def crowded(self):
        draw = self.draw
        c, o = draw.pick(self.cadres), draw.pick(self.offerings)
        yield "one cadre in every class", self.rows((c, i) for i in self.offerings)
        yield "everyone in one class", self.rows((i, o) for i in self.cadres)
        for _ in range(2):
            members = self.facts.members[self.data.unit[draw.pick(self.cadres)]]
            offerings = draw.take(self.offerings, 3)
            yield "a whole unit away", self.rows({(c, draw.pick(offerings)): None for c in members})
            leaders = [c for c in members if self.data.leader[c]]
            yield "all leaders of a unit away", self.rows((c, offerings[0]) for c in leaders)
        leaders = [c for c in self.cadres if self.data.leader[c]][:200]
        yield "all leaders away", self.rows((c, o) for c in leaders)

    def at_random(self):
        thin = min(1, 400 / len(self.cadres))  # large datasets get fewer pairs a cadre: the file stays small
        for density in (0.1, 0.3, 0.6, 1.0):
            yield "random", self.rows(self.some(density * thin))
        for density in (2.0, 4.0, 8.0):
            yield "dense", self.rows(self.some(density * thin))
        for density in (0.2, 0.5, 0.8, 1.2, 2.5):
            yield "random among the eligible", self.rows(self.some(density * thin, True))

    def some(self, density, eligible=False):
        """About `density` random pairs per cadre."""
        pairs = {}
        for _ in range(max(1, round(density * len(self.cadres)))):
            c = self.draw.pick(self.cadres)
            offered = self.facts.offered[c] if eligible else self.offerings
            if offered:
                pairs[c, self.draw.pick(offered)] = None
        return list(pairs)
