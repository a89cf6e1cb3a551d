#!/usr/bin/env python3
# A copy, word for word, of the scorer of the shared evaluation sets.
# ruff: noqa
# fmt: off
"""Score quantity extraction against gold files in the CQE_Evaluation JSON format.

    score_quantities.py GOLD.json PRED.jsonl [--json] [--average-ranges]
                        [--errors FILE]

GOLD: [{"text": str, "quantities": [{"value": "5.0" | "5.0-7.0", "normalized_unit": str,
        "change": str (NewsQuant only), ...}]}]
PRED: one JSON object a line, {"text": str, "quantities": [{"value": num | [lo, hi],
      "change": str, "unit": str}]}. Lines are joined to gold by their text;
      a gold sentence without a line counts as predicted empty (and is reported),
      a line whose text is not in the gold is an error.

WHAT IS COUNTED
  P = TP / all predicted quantities, R = TP / all gold quantities, micro over the file.
  Three criteria, each needs the value to match:
    value         |gold - pred| <= 1e-8 + 1e-5*|pred|  (numpy.isclose's asymmetric rule);
                  a range matches only a range, both ends, in the same order.
    value+change  and the change symbols are equal (absent => "=", skipped when the
                  gold file has no change field).
    value+unit    and the units are equal (see below).
  value+unit+change is added as a fourth line where the gold has change.

TWO WAYS OF COUNTING
  strict   each gold and each prediction takes part in at most one match: a maximum
           bipartite matching per sentence and per criterion. This is the number to use.
  legacy   the published evaluate_models.py counting, re-implemented from its behaviour
           so results can be set beside the paper's. Its quirks:
             1. a prediction is used up only when value AND unit match; one that matches
                by value alone stays and can be counted again for another gold;
             2. a gold keeps scanning after a value match with another unit, so it can
                add several value hits; hits are capped per sentence by the number of
                gold (so never R > 1), not by the number of predictions;
             3. value+change has no cap at all: each value-equal pair met adds one;
             4. both sides are walked in order of unit name, so the result depends on it;
             5. an empty prediction file divides by zero (here: 0).
           value+unit is not affected by 1-4: there legacy == strict.

UNITS
  exact    lower-cased, outer blanks dropped; "" and None mean "-" (no unit).
  loose    also folds plurals (-s/-es/-ies and a few irregular ones, word by word),
           er/re spelling (meter/metre), '-', '_' and '/' against blank and 'per', and drops
           'of'/'the'/'a'/'an'. Prefixes, synonyms and heads are NOT folded:
           "people" != "people responsible", "$" != "dollar".
"""
import argparse
import json
import re
import sys

RTOL, ATOL = 1e-5, 1e-8
NONE_UNITS = {"", "-", "none"}
IRREGULAR = {
    "feet": "foot", "inches": "inch", "people": "person", "children": "child",
    "men": "man", "women": "woman", "lives": "life", "halves": "half",
    "series": "series", "species": "species", "percent": "percentage",
    "hertz": "hertz", "celsius": "celsius", "lens": "lens", "gas": "gas",
}
STOP = {"of", "the", "a", "an"}


# ---------------------------------------------------------------- reading
def gold_value(raw):
    """'5.0' -> 5.0 ; '5.0-7.0' -> (5.0, 7.0) ; '-1.3' and '1.9E-29' stay single."""
    if isinstance(raw, (int, float)):
        return float(raw)
    s = raw.strip()
    if "-" in s and not s.startswith("-") and "E" not in s:
        lo, hi = s.split("-")[:2]
        return float(lo), float(hi)
    return float(s)


def pred_value(raw):
    if isinstance(raw, (list, tuple)):
        lo, hi = raw
        return float(lo), float(hi)
    return float(raw)


def unit_exact(u):
    u = (u or "").strip().lower()
    return "-" if u in NONE_UNITS else u


def _singular(w):
    if w in IRREGULAR:
        return IRREGULAR[w]
    if len(w) > 3 and w.endswith("ies"):
        return w[:-3] + "y"
    if len(w) > 3 and re.search(r"(ss|sh|ch|x|z)es$", w):
        return w[:-2]
    if len(w) > 2 and w.endswith("s") and not w.endswith(("ss", "us", "is")):
        return w[:-1]
    return w


def unit_loose(u):
    u = unit_exact(u)
    if u == "-":
        return u
    words = re.sub(r"[-_]", " ", u.replace("/", " per ")).split()
    out = []
    for w in words:
        if w in STOP:
            continue
        w = _singular(w)
        w = re.sub(r"(met|lit|cent)er$", r"\1re", w)
        out.append(w)
    return " ".join(out) or "-"


# ---------------------------------------------------------------- equality
def same_value(g, p):
    if isinstance(g, tuple) != isinstance(p, tuple):
        return False
    if isinstance(g, tuple):
        return all(same_value(a, b) for a, b in zip(g, p))
    return abs(g - p) <= ATOL + RTOL * abs(p)


def match_count(golds, preds, ok):
    """Size of a maximum bipartite matching, plus the gold->pred map (Kuhn)."""
    owner = {}

    def place(i, seen):
        for j, p in enumerate(preds):
            if j not in seen and ok(golds[i], p):
                seen.add(j)
                if j not in owner or place(owner[j], seen):
                    owner[j] = i
                    return True
        return False

    n = sum(place(i, set()) for i in range(len(golds)))
    return n, {i: j for j, i in owner.items()}


CRITERIA = {
    "value": lambda g, p: same_value(g["v"], p["v"]),
    "value+change": lambda g, p: same_value(g["v"], p["v"]) and g["c"] == p["c"],
    "value+unit": lambda g, p: same_value(g["v"], p["v"]) and g["u"] == p["u"],
    "value+unit(loose)": lambda g, p: same_value(g["v"], p["v"]) and g["l"] == p["l"],
    "value+unit+change": lambda g, p: same_value(g["v"], p["v"]) and g["u"] == p["u"]
    and g["c"] == p["c"],
}


def legacy_counts(golds, preds):
    """Hits of one sentence as the published script would count them."""
    hit = dict.fromkeys(("value", "value+change", "value+unit"), 0)
    left = len(golds)
    pool = sorted(preds, key=lambda q: q["raw"])
    for g in sorted(golds, key=lambda q: q["raw"]):
        for k, p in enumerate(pool):
            if not same_value(g["v"], p["v"]):
                continue
            if left:
                hit["value"] += 1
                left -= 1
            hit["value+change"] += g["c"] == p["c"]
            if g["u"] == p["u"]:
                hit["value+unit"] += 1
                del pool[k]
                break
    return hit


def prf(tp, n_pred, n_gold):
    p = tp / n_pred if n_pred else 0.0
    r = tp / n_gold if n_gold else 0.0
    f = 2 * p * r / (p + r) if p + r else 0.0
    return {"tp": tp, "P": round(100 * p, 1), "R": round(100 * r, 1), "F1": round(100 * f, 1)}


# ---------------------------------------------------------------- main
def item(value, unit, change):
    return {"v": value, "u": unit_exact(unit), "l": unit_loose(unit),
            "raw": (unit or "-"), "c": change or "="}


def score(gold, preds, average_ranges=False, errors=None):
    by_text, seen = {}, set()
    for row in preds:
        if row["text"] in by_text:
            raise SystemExit(f"duplicate prediction for: {row['text'][:80]!r}")
        by_text[row["text"]] = row["quantities"]
    has_change = any("change" in q for s in gold for q in s["quantities"])
    names = [c for c in CRITERIA if has_change or "change" not in c]
    tp = dict.fromkeys(names, 0)
    leg = dict.fromkeys([c for c in ("value", "value+change", "value+unit") if c in names], 0)
    n_gold = n_pred = missing = 0
    for s in gold:
        seen.add(s["text"])
        rows = by_text.get(s["text"])
        missing += rows is None
        gs = []
        for q in s["quantities"]:
            v = gold_value(q["value"])
            if average_ranges and isinstance(v, tuple):
                v = sum(v) / 2
            gs.append(item(v, q["normalized_unit"], q.get("change")))
        ps = [item(pred_value(q["value"]), q.get("unit"), q.get("change")) for q in rows or []]
        n_gold += len(gs)
        n_pred += len(ps)
        for c in names:
            n, pairs = match_count(gs, ps, CRITERIA[c])
            tp[c] += n
            if errors is not None and c == "value":
                bad_g = [i for i in range(len(gs)) if i not in pairs]
                bad_p = [j for j in range(len(ps)) if j not in pairs.values()]
                bad_u = [(gs[i]["u"], ps[j]["u"]) for i, j in pairs.items()
                         if gs[i]["u"] != ps[j]["u"]]
                bad_c = [(gs[i]["c"], ps[j]["c"]) for i, j in pairs.items()
                         if has_change and gs[i]["c"] != ps[j]["c"]]
                if bad_g or bad_p or bad_u or bad_c:
                    errors.append({
                        "text": s["text"],
                        "missed": [(gs[i]["c"], gs[i]["v"], gs[i]["u"]) for i in bad_g],
                        "spurious": [(ps[j]["c"], ps[j]["v"], ps[j]["u"]) for j in bad_p],
                        "wrong_unit": bad_u, "wrong_change": bad_c})
        for c, n in legacy_counts(gs, ps).items():
            if c in leg:
                leg[c] += n
    extra = set(by_text) - seen
    if extra:
        raise SystemExit(f"{len(extra)} prediction texts are not in the gold, e.g. {next(iter(extra))[:80]!r}")
    return {
        "sentences": len(gold), "missing_lines": missing, "gold": n_gold, "predicted": n_pred,
        "strict": {c: prf(tp[c], n_pred, n_gold) for c in names},
        "legacy": {c: prf(leg[c], n_pred, n_gold) for c in leg},
    }


def main():
    ap = argparse.ArgumentParser(description="P/R/F1 for value, value+change, value+unit.")
    ap.add_argument("gold")
    ap.add_argument("pred")
    ap.add_argument("--json", action="store_true", help="print one JSON object")
    ap.add_argument("--average-ranges", action="store_true",
                    help="replace gold ranges by their mean (what the published script does "
                         "for quantulum3)")
    ap.add_argument("--errors", help="write the disagreements to this JSONL file")
    a = ap.parse_args()
    with open(a.gold, encoding="utf-8") as f:
        gold = json.load(f)
    with open(a.pred, encoding="utf-8") as f:
        preds = [json.loads(line) for line in f if line.strip()]
    errors = [] if a.errors else None
    res = score(gold, preds, a.average_ranges, errors)
    if a.errors:
        with open(a.errors, "w", encoding="utf-8") as f:
            f.writelines(json.dumps(e, ensure_ascii=False) + "\n" for e in errors)
    if a.json:
        json.dump(res, sys.stdout)
        print()
        return
    print(f"sentences {res['sentences']}  gold {res['gold']}  predicted {res['predicted']}"
          f"  sentences without a prediction line {res['missing_lines']}")
    print(f"{'criterion':<20}{'P':>7}{'R':>7}{'F1':>7}   legacy{'P':>7}{'R':>7}{'F1':>7}")
    for c, m in res["strict"].items():
        line = f"{c:<20}{m['P']:>7}{m['R']:>7}{m['F1']:>7}"
        if c in res["legacy"]:
            o = res["legacy"][c]
            line += f"         {o['P']:>7}{o['R']:>7}{o['F1']:>7}"
        print(line)


if __name__ == "__main__":
    main()
