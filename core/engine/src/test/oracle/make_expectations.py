#!/usr/bin/env python3
"""Makes what `EvaluatorAgreesWithVerifierTest` compares the evaluator with: datasets, plans, and verify.py's answers.

    make_expectations.py [OUT] [--seed S] [--sizes N,N,…]

Writes OUT/datasets.zip (a folder per dataset) and OUT/expectations.jsonl.gz (a plan and its answer per line). Without
arguments it makes anew what is checked in, byte for byte on the same Python. `generate.py` and `verify.py` beside this
page are copies of the dataset format's own programs; they are not to be changed here.
"""

import argparse
import csv
import gzip
import json
import math
import os
import sys
import tempfile
import zipfile
from collections import Counter

import generate
import verify
from builder import Facts, Builder, promised_builder, valid_plan
from draws import Choices
from plans import Plans
from unruly import QUESTIONS, Tables, Unruly, write_table

HERE = os.path.dirname(os.path.abspath(__file__))
CHECKED_IN = os.path.join(HERE, "..", "resources", "org", "lunxun", "engine", "rules")
SIZES = [1, 2, 3, 7, 12, 20, 30, 40, 50, 60, 80, 100, 120, 150, 200, 250, 300, 400, 700, 2000]
RULES = [key for key, _ in verify.RULES]


def make_dataset(folder, cadres, seed, choices):
    """Writes one dataset; returns its facts, its promised pairs and a plan that spends a budget to the last fen."""
    draw = generate.Draw(seed, "unruly")
    generate.generate(folder, cadres, seed, choices["tightness"], choices["years"], choices["policy"])
    tables = Tables(folder)
    wanted = tables["enrolments"]
    Unruly(tables, draw, choices).apply()
    tables.rows.pop("enrolments", None)
    tables.write(choices["encoding"])
    facts = Facts(verify.Dataset(folder))
    exact = None
    promised = promises(facts, draw, [(r["cadre_id"], r["offering_id"]) for r in wanted], choices["promises"])
    if choices["budgets"] == "exact":
        plan = valid_plan(facts, draw, promised, 0.8, ignore_budget=True)
        spent = {str(year): money for year, money in plan.spent.items() if money}
        tables.policy["budgetByYear"] = {year: json_number(money) for year, money in sorted(spent.items())}
        tables.write_policy()
        exact = plan.pairs()
    if choices["promises"] != "no file":
        data = facts.data
        rows = [{"cadre_id": data.cadre_ids[c], "offering_id": data.offerings[o].id} for c, o in promised]
        write_table(folder, "enrolments", rows, choices["encoding"])
    return Facts(verify.Dataset(folder)), promised, exact


def json_number(money):
    return int(money) if money == money.to_integral_value() else float(money)


def promises(facts, draw, wanted, mode):
    """Those of the generator's promises that the changed rules still allow, and some of our own."""
    if mode in ("no file", "none"):
        return []
    data, kept = facts.data, []
    builder = Builder(facts)
    pairs = [(data.cadre_index[c], data.offering_index[o]) for c, o in wanted]
    if mode == "more":
        for o in draw.take(range(len(data.offerings)), 6):
            pairs += [(c, o) for c in draw.take(facts.eligible[o], draw.integer(1, 4))]
    for c, o in pairs:
        if o not in builder.of_cadre[c] and not builder.broken(c, o):
            builder.add(c, o)
            if promised_builder(facts, draw, kept + [(c, o)]):
                kept.append((c, o))
            else:
                builder.remove(c, o)
    return kept


def expectation(facts, dataset, kind, rows, plan_file):
    with open(plan_file, "w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows([["cadre_id", "offering_id"], *rows])
    check = verify.Check(facts.data, plan_file)
    return {
        "dataset": dataset, "kind": kind, "plan": rows, "valid": check.valid,
        "broken": {rule: count for rule, count in check.breaches.count.items() if count},
        "score": check.score, "parts": check.parts, "facts": check.facts,
    }


def zip_folder(archive, folder, name):
    for file in sorted(os.listdir(folder)):
        entry = zipfile.ZipInfo(f"{name}/{file}", (1980, 1, 1, 0, 0, 0))
        with open(os.path.join(folder, file), "rb") as data:
            archive.writestr(entry, data.read(), zipfile.ZIP_DEFLATED, 9)


def far_from_the_edge(facts):
    """Whether sums of hours tell 'in full' from 'nearly', however they are added up (FORMAT.md does not say how)."""
    return all(math.isclose(o.hours * 4, round(o.hours * 4), abs_tol=0) for o in facts.data.offerings)


def summary(expectations, out):
    valid = [e for e in expectations if e["valid"]]
    broken = Counter(rule for e in expectations for rule in e["broken"])
    alone = Counter(next(iter(e["broken"])) for e in expectations if len(e["broken"]) == 1)
    print(f"{len(expectations)} plans, {len(valid)} valid ({sum(bool(e['plan']) for e in valid)} of them not empty)",
          file=out)
    for rule in RULES:
        print(f"    {rule:10} broken by {broken[rule]:4} plans, by {alone[rule]:3} of them alone", file=out)
    return len(valid), broken, alone


def make(out, seed, sizes):
    os.makedirs(out, exist_ok=True)
    choices, expectations = Choices(seed, QUESTIONS), []
    with zipfile.ZipFile(os.path.join(out, "datasets.zip"), "w") as archive:
        for i, cadres in enumerate(sizes):
            name, own_seed, mine = f"d{i + 1:02d}", f"{seed}/{i + 1}", choices.deal()
            with tempfile.TemporaryDirectory() as folder:
                plan_file = os.path.join(folder, "assignments.csv")
                dataset = os.path.join(folder, name)
                facts, promised, exact = make_dataset(dataset, cadres, own_seed, mine)
                if not far_from_the_edge(facts):
                    raise ValueError(f"{name}: hours are not whole quarters")
                zip_folder(archive, dataset, name)
                for kind, rows in Plans(facts, generate.Draw(own_seed, "plans"), promised, exact).all():
                    expectations.append(expectation(facts, name, kind, rows, plan_file))
                    if kind.startswith("valid") and not expectations[-1]["valid"]:
                        raise AssertionError(f"{name}: {expectations[-1]['broken']} in a plan meant to be valid")
            print(f"{name}: {cadres} cadres, {len(facts.data.offerings)} offerings, {len(promised)} promised, "
                  f"{' '.join(f'{k}={v}' for k, v in mine.items())}", file=sys.stderr)
    with open(os.path.join(out, "expectations.jsonl.gz"), "wb") as raw:
        with gzip.GzipFile("", "wb", 9, raw, mtime=0) as packed:
            for line in expectations:
                packed.write(json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")
    return expectations


def main():
    parser = argparse.ArgumentParser(description="Makes datasets, plans, and verify.py's answers to them.")
    parser.add_argument("out", metavar="OUT", nargs="?", default=CHECKED_IN, help="folder to write")
    parser.add_argument("--seed", default="lunxun", help="any text")
    parser.add_argument("--sizes", help="numbers of cadres, separated by commas: one dataset each")
    args = parser.parse_args()
    csv.field_size_limit(1 << 30)
    sizes = [int(size) for size in args.sizes.split(",")] if args.sizes else SIZES
    valid, broken, alone = summary(make(args.out, args.seed, sizes), sys.stderr)
    if not args.sizes and (valid < 200 or min(broken[rule] for rule in RULES) < 50
                           or min(alone[rule] for rule in RULES) < 10):
        raise AssertionError("too few plans of some sort")


if __name__ == "__main__":
    main()
