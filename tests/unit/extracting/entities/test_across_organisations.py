"""Which organisations of different articles are one: 60 pairs judged first, and the reasons one by one.

The sentences are our own, as news put things; who wrote them wrote the rules. Sameness was judged before
anything was run: 30 pairs are one organisation, 30 are two.
"""

import csv
from collections import Counter, defaultdict
from functools import cache
from pathlib import Path

import pytest

from nightwire.extracting.entities.across_organisations import take_organisations
from nightwire.extracting.entities.article import read_article
from nightwire.extracting.entities.engine import Name
from nightwire.extracting.entities.overrides import Overrides
from nightwire.extracting.entities.pair import SentencePair
from nightwire.extracting.entities.short_names import Organisation, acronym_of, core_of
from nightwire.extracting.entities.words import key_words
from nightwire.model import Span

DATA = Path(__file__).parents[3] / "data" / "identity" / "organisations.psv"
# Percent: measured, less what one pair weighs.
LEAST_PRECISION, LEAST_RECALL = 95.6, 73.3


def organisation(name, count=1, texts=None, date="2026-01-01"):
    return Organisation(
        name, " ".join(key_words(name)), core_of(name), acronym_of(texts or {name}), count, date
    )


def taken(name, *others, story=(), ownerless=(), apart=None):
    """What a name of one article is, where others have these names, those of the story by another article."""
    articles = {"here": [name], "there": list(story)}
    everybody = [
        organisation(name),
        *others,
        *(organisation(one) for one in story if one not in {o.entity_id for o in others}),
    ]
    stories = {"here": "s", "there": "s"}
    more = [apart] if apart else []
    who = take_organisations(articles, everybody, stories, *more, ownerless=ownerless)["here", name]
    return (who.entity_id, who.reason)


SAP = organisation("Sindacato Autonomo di Polizia", texts={"Sindacato Autonomo di Polizia", "SAP"})
ANM = organisation("Associazione Nazionale Magistrati")


@pytest.mark.parametrize(
    ("name", "others", "is_now"),
    [
        ("Volkswagen AG", [organisation("Volkswagen", 3, date="2025-01-01")], ("Volkswagen", "legal_form")),
        ("Carige", [organisation("Banca Carige")], ("Banca Carige", "legal_form")),
        ("SAP", [SAP], ("Sindacato Autonomo di Polizia", "acronym")),
        ("SAP", [SAP, organisation("SAP AG")], ("SAP", "several")),
        ("SAP", [SAP, organisation("SAP AG", 5)], ("SAP AG", "most_frequent")),
        ("ANM", [ANM], ("Associazione Nazionale Magistrati", "initials")),
        ("NM", [organisation("Nazionale Magistrati")], ("NM", "itself")),
        ("Banca di Roma", [organisation("Roma")], ("Banca di Roma", "itself")),
        ("Banca Popolare", [organisation("Popolare")], ("Banca Popolare", "itself")),
        ("Fondazione", [organisation("Fondazione SpA")], ("Fondazione", "itself")),
    ],
)
def test_each_has_its_reason(name, others, is_now):
    assert taken(name, *others) == is_now


def test_a_short_form_is_the_one_that_the_story_names():
    name, whole = "Public prosecutor", "Public prosecutor of Milan"
    assert taken(name, story=[whole], ownerless=[name]) == (whole, "same_story")
    assert taken(name, organisation(whole), ownerless=[name]) == (name, "itself")
    both = [whole, "Public prosecutor of Palermo"]
    assert taken(name, story=both, ownerless=[name]) == (name, "several")
    assert taken("SAP", SAP, organisation("SAP AG"), story=["SAP AG"]) == ("SAP AG", "same_story")


def test_what_the_user_keeps_apart_is_not_joined():
    assert taken("SAP", SAP, apart=lambda _left, _right: True) == ("SAP", "itself")


def _article(language, name, text):
    """The organisations of one sentence; those of English are given, since no model is at hand here."""
    start = text.index(name) if name in text else -1
    english = [Name(Span(start, start + len(name), name), "ORG")] if language == "en" else []
    pair = SentencePair(text, language, text if language == "en" else None)
    [mentions] = read_article([pair], [english], [[]], Overrides())
    return mentions


@cache
def _pairs():
    with DATA.open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines, delimiter="|"))
    sides = [
        ((f"{n}{side}"), row[f"{side}language"], row[f"{side}name"], row[f"{side}text"])
        for n, row in enumerate(rows)
        for side in ("", "other_")
    ]
    return rows, {key: (name, _article(language, name, text)) for key, language, name, text in sides}


def _identities(articles):
    """What each organisation is over all articles, each of a story of its own."""
    named, texts, names, counts, ownerless = defaultdict(list), defaultdict(set), {}, Counter(), set()
    for key, (_, mentions) in articles.items():
        for one in mentions:
            if one.label == "ORG":
                named[key].append(one.entity_id)
                texts[one.entity_id].add(one.span.text)
                names[one.entity_id] = one.name
                ownerless |= {one.entity_id} if one.method == "institution" and one.score < 0.5 else set()
        counts.update(set(named[key]))
    everybody = [
        Organisation(who, " ".join(key_words(name)), core_of(name), acronym_of(texts[who]), counts[who], "")
        for who, name in names.items()
    ]
    return take_organisations(named, everybody, {}, ownerless=ownerless)


def _who(key, articles, identities):
    name, mentions = articles[key]
    words = name.lower()
    found = [one for one in mentions if one.span.text.lower() in words or words in one.span.text.lower()]
    return next((identities[key, one.entity_id].entity_id for one in found if one.label == "ORG"), key)


def test_precision_and_recall_on_pairs_that_were_judged_first(capsys):
    pairs, articles = _pairs()
    identities = _identities(articles)
    said = [
        _who(f"{n}", articles, identities) == _who(f"{n}other_", articles, identities)
        for n in range(len(pairs))
    ]
    right = [row["same"] == "yes" for row in pairs]
    hits = sum(a and b for a, b in zip(said, right, strict=True))
    precision, recall = 100 * hits / sum(said), 100 * hits / sum(right)
    with capsys.disabled():
        print(f"\n{len(pairs)} pairs of organisations: precision {precision:.1f}, recall {recall:.1f}")
    assert (len(pairs), sum(right)) == (60, 30)
    assert precision >= LEAST_PRECISION
    assert recall >= LEAST_RECALL
