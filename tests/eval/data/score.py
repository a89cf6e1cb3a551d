#!/usr/bin/env python3
# A copy, word for word, of the scorer of the shared evaluation sets.
# ruff: noqa
# fmt: off
"""Score predicted numeric facts against a gold set.

    score.py GOLD.jsonl PREDICTED.jsonl [--errors N]

Both files hold one JSON object a line with `id` and `facts` (see GUIDELINES.md); the order of lines
does not matter, and a sentence missing from PREDICTED counts as one with no facts. Every fact is
matched at most once. Prints precision, recall and F1 in percent for

    value       value and value_high agree (relative tolerance 1e-4)
    +comparator value and comparator agree
    +kind       value and kind agree
    +unit       value and unit agree (lower case, hyphens as spaces, plural-insensitive)
    +unit_source value and unit_source agree (lower case, white space folded)
    full        value, comparator, kind, trend and unit agree
    full_source value, comparator, kind, trend and unit_source agree: what the source sentence alone can give
    span        the span of source text agrees (white space folded)

and `clean`: the share of gold sentences without a fact for which none was predicted.
Standard library only.
"""

import argparse
import json
import math
import re
import sys

ATTRIBUTES = ("comparator", "kind", "trend", "unit", "unit_source")
IRREGULAR = {"people": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot",
             "lives": "life", "wives": "wife", "knives": "knife", "halves": "half", "deaths": "death"}


def read(path):
    with open(path, encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines if line.strip()]
    return {row["id"]: row for row in rows}


def singular(word):
    if word in IRREGULAR:
        return IRREGULAR[word]
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def unit(text):
    return " ".join(singular(word) for word in re.sub(r"[-\s]+", " ", (text or "").lower()).split())


def same_number(a, b):
    if a is None or b is None:
        return a is None and b is None
    return math.isclose(float(a), float(b), rel_tol=1e-4, abs_tol=1e-9)


def same_value(a, b):
    return same_number(a.get("value"), b.get("value")) and same_number(a.get("value_high"), b.get("value_high"))


def same(attribute, a, b):
    if attribute == "unit":
        return unit(a.get("unit")) == unit(b.get("unit"))
    if attribute == "unit_source":
        return " ".join((a.get(attribute) or "").lower().split()) == " ".join((b.get(attribute) or "").lower().split())
    return a.get(attribute) == b.get(attribute)


def pairs(gold, predicted):
    """Pair facts of equal value, those that agree on most attributes first."""
    candidates = [
        (-sum(same(x, g, p) for x in ATTRIBUTES), i, j)
        for i, g in enumerate(gold)
        for j, p in enumerate(predicted)
        if same_value(g, p)
    ]
    left, right = set(), set()
    for _, i, j in sorted(candidates):
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            yield gold[i], predicted[j]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("gold")
    parser.add_argument("predicted")
    parser.add_argument("--errors", type=int, default=0, help="print the first N sentences that are not perfect")
    parser.add_argument("--json", action="store_true", help="print the figures as one JSON object")
    args = parser.parse_args()
    gold, predicted = read(args.gold), read(args.predicted)
    strange = sorted(set(predicted) - set(gold))
    if strange:
        sys.exit(f"score: {len(strange)} predicted ids are not in the gold set, the first: {strange[0]}")

    names = ("value", "+comparator", "+kind", "+unit", "+unit_source", "full", "full_source", "span")
    hits = dict.fromkeys(names, 0)
    total_gold = total_predicted = empty = clean = shown = 0
    for key, row in gold.items():
        want, got = row["facts"], predicted.get(key, {}).get("facts", [])
        total_gold += len(want)
        total_predicted += len(got)
        if not want:
            empty += 1
            clean += not got
        full = 0
        for g, p in pairs(want, got):
            agree = {x: same(x, g, p) for x in ATTRIBUTES}
            hits["value"] += 1
            hits["+comparator"] += agree["comparator"]
            hits["+kind"] += agree["kind"]
            hits["+unit"] += agree["unit"]
            hits["+unit_source"] += agree["unit_source"]
            core = agree["comparator"] and agree["kind"] and agree["trend"]
            full += core and agree["unit"]
            hits["full_source"] += core and agree["unit_source"]
        hits["full"] += full
        spans = [" ".join(p.get("text", "").split()) for p in got]
        for g in want:
            span = " ".join(g.get("text", "").split())
            if span in spans:
                spans.remove(span)
                hits["span"] += 1
        if shown < args.errors and not (full == len(want) == len(got)):
            shown += 1
            print(f"{key}: {row['text']}\n   gold {json.dumps(want, ensure_ascii=False)}"
                  f"\n   got  {json.dumps(got, ensure_ascii=False)}")

    figures = {}
    for name, count in hits.items():
        p = 100 * count / total_predicted if total_predicted else 0.0
        r = 100 * count / total_gold if total_gold else 0.0
        figures[name] = {"p": round(p, 1), "r": round(r, 1), "f1": round(2 * p * r / (p + r), 1) if p + r else 0.0}
    figures["clean"] = round(100 * clean / empty, 1) if empty else None
    if args.json:
        print(json.dumps(figures))
        return
    print(f"{len(gold)} sentences, {total_gold} gold facts, {total_predicted} predicted")
    for name in hits:
        print(f"{name:13}P {figures[name]['p']:5.1f}  R {figures[name]['r']:5.1f}  F1 {figures[name]['f1']:5.1f}")
    print(f"clean        {figures['clean']}")


if __name__ == "__main__":
    main()
