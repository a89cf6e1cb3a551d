"""Who is one person: 200 pairs of names in Wikinews, judged by hand, and the reasons one by one.

The names are those of people in Italian Wikinews (CC BY 2.5), by stretches of twelve sentences as the rules
found them, errors included. One reader judged whether two of them are one person: some 40 from the text,
most from the names alone.
"""

import csv
from collections import Counter, defaultdict
from pathlib import Path

import pytest
from tests.unit.extracting.entities.test_length import work_of

from nightwire.extracting.entities.across import take
from nightwire.extracting.entities.deciding import decide, ends
from nightwire.extracting.entities.gazetteer.person_names import known_people
from nightwire.extracting.entities.long_names import Person
from nightwire.extracting.entities.words import key_words

DATA = Path(__file__).parents[3] / "data" / "identity"
# Percent: measured, less what one pair weighs.
LEAST_PRECISION, LEAST_RECALL = 96.7, 78.7
LEAST_PRECISION_ACROSS, LEAST_RECALL_ACROSS = 97.2, 92.0


def key(name):
    return " ".join(key_words(name))


def rows(name):
    with (DATA / name).open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def decided():
    people = defaultdict(set)
    for row in rows("people.csv"):
        people[row["stretch"]].add(key(row["name"]))
    return {stretch: ends(decide(names, known_people())) for stretch, names in people.items()}


def measured(person, words, capsys):
    """Precision and recall of who is said to be one, in percent."""
    pairs = rows("pairs.csv")
    said = [person(r["stretch"], r["name"]) == person(r["other_stretch"], r["other_name"]) for r in pairs]
    right = [row["is_same"] == "yes" for row in pairs]
    hits = sum(one and other for one, other in zip(said, right, strict=True))
    precision, recall = 100 * hits / sum(said), 100 * hits / sum(right)
    with capsys.disabled():
        print(f"\n{len(pairs)} pairs, {words}: precision {precision:.1f}, recall {recall:.1f}")
    assert len(pairs) == 200
    return precision, recall


def test_precision_and_recall_on_pairs_that_were_judged_by_hand(capsys):
    ends_of = decided()

    def person(stretch, name):
        return ends_of[stretch].get(key(name), (key(name), ""))[0]

    precision, recall = measured(person, "each article alone", capsys)
    assert precision >= LEAST_PRECISION
    assert recall >= LEAST_RECALL


def test_precision_and_recall_over_all_articles(capsys):
    """The stretches are one night without stories, so of many reasons only the names are at work."""
    ends_of, named, counts = decided(), defaultdict(set), Counter()
    for row in rows("people.csv"):
        stretch, name = row["stretch"], key(row["name"])
        named[stretch].add(ends_of[stretch].get(name, (name, ""))[0])
    counts.update(name for names in named.values() for name in names)
    people = [Person(name, name, count, "2026-01-01") for name, count in counts.items()]
    taken = take(named, people, {})

    def person(stretch, name):
        return taken[stretch, ends_of[stretch].get(key(name), (key(name), ""))[0]].entity_id

    precision, recall = measured(person, "over all articles", capsys)
    assert precision >= LEAST_PRECISION_ACROSS
    assert recall >= LEAST_RECALL_ACROSS


@pytest.mark.parametrize(
    ("people", "name", "stands_for", "reason"),
    [
        ({"Obama", "Barack Obama"}, "Obama", "Barack Obama", "part_of_name"),
        ({"Obama"}, "Obama", "Barack Obama", "well_known"),
        ({"Bersani"}, "Bersani", "Pier Luigi Bersani", "well_known"),
        ({"Pierluigi Bersani"}, "Pierluigi Bersani", "Pier Luigi Bersani", "alias"),
        ({"Benedetto XVI"}, "Benedetto XVI", "Benedict XVI", "alias"),
        ({"Blessed XVI"}, "Blessed XVI", "Benedict XVI", "alias"),
        ({"Joseph Aloisius Ratzinger"}, "Joseph Aloisius Ratzinger", "Benedict XVI", "alias"),
        ({"Ratzinger"}, "Ratzinger", "Benedict XVI", "well_known"),
        ({"Gianluigi Rossi", "Gian Luigi Rossi"}, "Gianluigi Rossi", "Gian Luigi Rossi", "same_letters"),
        ({"Mario Rossi", "Mario Paolo Rossi"}, "Mario Rossi", "Mario Paolo Rossi", "middle_name"),
        ({"Ivan Zelenskyi", "Ivan Zelenskyj"}, "Ivan Zelenskyi", "Ivan Zelenskyj", "near_spelling"),
    ],
)
def test_each_decision_has_its_reason(people, name, stands_for, reason):
    found = ends(decide({key(one) for one in people}, known_people()))
    assert found[key(name)] == (key(stands_for), reason)


@pytest.mark.parametrize(
    ("people", "name"),
    [
        ({"Kim Jong Un", "Kim Yo Jong", "Kim"}, "Kim"),
        ({"Francesco", "Francesco Totti", "Francesco Rossi"}, "Francesco"),
        ({"Francesco"}, "Francesco"),
        ({"Moratti"}, "Moratti"),  # two are well known
        ({"Chris Eubank Jr", "Chris Eubank Sr"}, "Chris Eubank Jr"),
    ],
)
def test_who_may_be_two_stays_alone(people, name):
    assert key(name) not in ends(decide({key(one) for one in people}, known_people()))


def test_what_the_user_keeps_apart_is_not_joined():
    people = {key("Rossi"), key("Mario Rossi")}
    assert decide(people, known_people(), lambda left, right: True) == {}


def test_the_order_of_names_plays_no_part():
    people = ["george bush", "bush", "george w bush", "laura bush", "obama"]
    assert decide(people, known_people()) == decide(people[::-1], known_people())


def test_work_grows_as_the_names_do():
    def calls(count):
        known = known_people()
        return work_of(lambda: decide([f"mario{n} rossi" for n in range(count)], known))

    assert calls(800) < 2.5 * calls(400)
