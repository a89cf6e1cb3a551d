#!/usr/bin/env python3
# A copy, word for word, of the scorer of the shared evaluation sets.
# ruff: noqa
# fmt: off
"""Score the lake's facts against annotated news articles: what a reader of the tables sees.

    score.py articles GOLD.jsonl FOLDER            write each article of the gold set as FOLDER/<article>.txt
    score.py score GOLD.jsonl FACTS.jsonl [--errors N] [--json]

Between the two, take FOLDER in with `nightwire run FOLDER` (or the DAGs) into a fresh lake, and export

    nightwire sql --format json "select a.source_uri, s.span_start as sentence_start, s.text as sentence,
        f.span_start, f.span_end, f.comparator, f.value, f.value_high, f.unit, f.unit_source, f.kind, f.trend,
        f.text, f.agreement, f.speaker, f.subject, f.place
      from facts f join sentences s using (sentence_id) join articles a on a.article_id = s.article_id"

A gold row is one line of its article. A fact of the lake belongs to the line in which its source span (or, where
it has none, its sentence) begins. Within a line facts are paired by value first, each once. Printed, in percent:

    value            P, R, F1 of value and value_high (relative tolerance 1e-4), every row of the lake counted
    +comparator +kind +unit   the same with these agreeing as well (unit: lower case, plural-insensitive)
    full             value, comparator, kind, trend, and the unit's head noun or one of its synonyms below
    clean            lines without a gold fact for which the lake has none
    english_only     rows of the lake found in the English alone: how many, and how many of them are right
    speaker subject place trend   over the paired facts: P, R, F1 of the filled ones; a name is right when one
                     of the two contains the other's last word (lower case, without accents)

Rows with a `note` are in doubt; `--sure` leaves them out. Standard library only.
"""

import argparse
import json
import re
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

IRREGULAR = {"people": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot",
             "lives": "life", "wives": "wife", "deaths": "death"}
# Head nouns between which a reader would not choose.
SYNONYMS = [{"loss", "defeat"}, {"personnel", "staff"}, {"offence", "crime", "offense"}, {"victim", "death", "dead"},
            {"charge", "accusation"}, {"guy", "boy", "lad"}, {"protester", "demonstrator"}, {"theft", "burglary"},
            {"officer", "policeman", "agent"}, {"game", "match"}, {"grandson", "grandchild"}, {"kid", "child"},
            {"job", "position"}, {"firm", "company"}, {"film", "movie"}, {"home", "house"}, {"flat", "apartment"},
            {"migrant", "immigrant"}, {"injured", "wounded"}, {"passenger", "traveller"}, {"person", "people"}]


def gold_rows(path):
    rows = [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines() if line.strip()]
    articles = defaultdict(list)
    for row in rows:
        articles[row["article"]].append(row)
    return {name: sorted(of_it, key=lambda row: row["position"]) for name, of_it in articles.items()}


def write_articles(gold, folder):
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in gold.items():
        (folder / f"{name}.txt").write_text("\n".join(row["text"] for row in rows) + "\n", encoding="utf-8")
    print(f"{len(gold)} articles in {folder}")


def fold(text):
    plain = unicodedata.normalize("NFKD", text or "")
    return re.sub(r"[^\w]+", " ", "".join(c for c in plain if not unicodedata.combining(c)).lower()).split()


def same_name(one, other):
    a, b = fold(one), fold(other)
    return bool(a and b and (a[-1] in b or b[-1] in a))


def unit(text):
    words = (text or "").lower().replace("-", " ").split()
    return " ".join(IRREGULAR.get(w, w[:-1] if w.endswith("s") and not w.endswith("ss") else w) for w in words)


def same_head(one, other):
    a, b = unit(one).split()[-1:], unit(other).split()[-1:]
    return a == b or any({*a, *b} <= group for group in SYNONYMS if a and b)


def close(a, b):
    if a is None or b is None:
        return a is b
    return abs(a - b) <= 1e-4 * max(abs(a), abs(b), 1e-9)


def same_value(g, p):
    return close(g["value"], p["value"]) and close(g["value_high"], p["value_high"])


def by_line(gold, facts):
    """The lake's facts by (article, line); a fact of a line that is not in the gold set is left out."""
    starts = {}
    for name, rows in gold.items():
        at, spans = 0, []
        for row in rows:
            spans.append((at, at + len(row["text"]) + 1, row))
            at += len(row["text"]) + 1
        starts[name] = spans
    found = defaultdict(list)
    for fact in facts:
        name = Path(fact["source_uri"]).name.removesuffix(".txt")
        at = fact["sentence_start"] + (fact["span_start"] or 0)
        for start, end, row in starts.get(name, ()):
            if start <= at < end:
                found[row["id"]].append(fact)
    return found


def pair(golds, preds):
    pairs, left = [], list(preds)
    def rank(g, p):
        return (p["agreement"] == "english_only", p["comparator"] != g["comparator"], unit(p["unit"]) != unit(g["unit"]))
    for g in golds:
        options = [p for p in left if same_value(g, p)]
        if options:
            best = min(options, key=lambda p: rank(g, p))
            left.remove(best)
            pairs.append((g, best))
    return pairs, left


def prf(hit, predicted, wanted):
    p, r = 100 * hit / predicted if predicted else 0.0, 100 * hit / wanted if wanted else 0.0
    return {"p": round(p, 1), "r": round(r, 1), "f1": round(2 * p * r / (p + r), 1) if p + r else 0.0, "n": wanted}


def score(gold, facts, sure, errors):
    found = by_line(gold, facts)
    rows = [row for of_it in gold.values() for row in of_it if not (sure and row.get("note"))]
    wanted = sum(len(row["facts"]) for row in rows)
    predicted = sum(len(found[row["id"]]) for row in rows)
    checks = {
        "value": lambda g, p: True,
        "+comparator": lambda g, p: g["comparator"] == p["comparator"],
        "+kind": lambda g, p: g["kind"] == p["kind"],
        "+unit": lambda g, p: unit(g["unit"]) == unit(p["unit"]),
    }
    checks["full"] = lambda g, p: (
        g["comparator"] == p["comparator"] and g["kind"] == p["kind"] and g["trend"] == p["trend"]
        and same_head(g["unit"], p["unit"])
    )
    hits, named = dict.fromkeys(checks, 0), {k: [0, 0, 0] for k in ("speaker", "subject", "place", "trend")}
    only, only_right, clean, empty = 0, 0, 0, 0
    for row in rows:
        pairs, left = pair(row["facts"], found[row["id"]])
        if not row["facts"]:
            empty += 1
            clean += not found[row["id"]]
        for name, check in checks.items():
            hits[name] += sum(check(g, p) for g, p in pairs)
        for p in found[row["id"]]:
            if p["agreement"] == "english_only":
                only += 1
                only_right += any(q is p for _, q in pairs)
        for name, counts in named.items():
            for g, p in pairs:
                right = g[name] == p[name] if name == "trend" else same_name(g[name], p[name])
                counts[0] += bool(g[name] and p[name] and right)
                counts[1] += bool(p[name])
                counts[2] += bool(g[name])
        wrong = [g for g in row["facts"] if not any(g is q and checks["full"](q, p) for q, p in pairs)]
        if errors and (wrong or left):
            errors -= 1
            print("-", row["text"], file=sys.stderr)
            for g in wrong:
                print("    gold", {k: g[k] for k in ("comparator", "value", "value_high", "unit", "kind", "trend")}, file=sys.stderr)
            for p in [p for g, p in pairs if any(g is w for w in wrong)] + left:
                print("    lake", {k: p[k] for k in ("comparator", "value", "value_high", "unit", "kind", "trend", "agreement")}, file=sys.stderr)
    figures = {name: prf(hit, predicted, wanted) for name, hit in hits.items()}
    figures["clean"] = round(100 * clean / empty, 1) if empty else 0.0
    figures["english_only"] = {"rows": only, "right": round(100 * only_right / only, 1) if only else 100.0}
    figures |= {name: prf(*counts) for name, counts in named.items()}
    return figures


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    first = commands.add_parser("articles")
    first.add_argument("gold")
    first.add_argument("folder", type=Path)
    second = commands.add_parser("score")
    second.add_argument("gold")
    second.add_argument("facts", type=Path)
    second.add_argument("--errors", type=int, default=0)
    second.add_argument("--sure", action="store_true")
    second.add_argument("--json", action="store_true")
    given = parser.parse_args()
    gold = gold_rows(given.gold)
    if given.command == "articles":
        return write_articles(gold, given.folder)
    facts = [json.loads(line) for line in given.facts.read_text(encoding="utf-8").splitlines() if line.strip()]
    figures = score(gold, facts, given.sure, given.errors)
    if given.json:
        return print(json.dumps(figures))
    for name, figure in figures.items():
        print(f"{name:14}", "  ".join(f"{k} {v}" for k, v in figure.items()) if isinstance(figure, dict) else figure)


if __name__ == "__main__":
    main()
