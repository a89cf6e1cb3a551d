"""Copies and rewrites join their story; updated figures are never taken for a copy."""

import random

import pytest
from tests.unit.reading.rewrites import Rewrite, articles, rewrite

from nightwire.reading.stories import tell
from nightwire.reading.wordings import similarity, wordings_of

ORIGINALS, REWRITES = 1_400, 600
HOWS = ("headline", "cut", "reordered", "updated")
THRESHOLD = 0.6


@pytest.fixture(scope="module")
def planted():
    """1,400 articles and 600 rewrites of them."""
    texts, chance = articles(ORIGINALS), random.Random(7)
    made = []
    for number, original in enumerate(chance.sample(range(ORIGINALS), REWRITES)):
        how = HOWS[number % len(HOWS)]
        made.append(Rewrite(rewrite(texts[original], how, chance), original, how))
    return texts, made


@pytest.fixture(scope="module")
def told(planted):
    texts, made = planted
    new = {f"a{number:04}": wordings_of(text) for number, text in enumerate(texts)}
    new |= {f"b{number:04}": wordings_of(one.text) for number, one in enumerate(made)}
    return tell(new, lambda: (), THRESHOLD)


def test_rewrites_are_found_and_nothing_else(planted, told):
    _, made = planted
    right = {(f"a{one.original:04}", f"b{number:04}") for number, one in enumerate(made)}
    stories: dict[str, list[str]] = {}
    for key, one in told.items():
        stories.setdefault(one.story_id, []).append(key)
    found = {(a, b) for members in stories.values() for a in members for b in members if a < b}
    precision, recall = len(found & right) / len(found), len(found & right) / len(right)
    assert precision >= 0.98
    assert recall >= 0.95


def test_updated_figures_are_no_copies(planted, told):
    _, made = planted
    for number, one in enumerate(made):
        if one.how == "updated":
            assert told[f"b{number:04}"].duplicate_of is None
            assert told[f"b{number:04}"].story_id == f"a{one.original:04}"


def test_most_rewrites_without_new_figures_are_copies(planted, told):
    _, made = planted
    others = [told[f"b{number:04}"] for number, one in enumerate(made) if one.how != "updated"]
    assert sum(one.duplicate_of is not None for one in others) >= 0.9 * len(others)


def test_a_text_that_adds_to_another_is_no_copy_of_it():
    texts = articles(1, seed=5)
    longer = (
        texts[0] + "\nThe mayor said that the bridge would stay closed until the spring, and 7 roads too."
    )
    told = tell({"a": wordings_of(texts[0]), "b": wordings_of(longer)}, lambda: (), THRESHOLD)
    assert told["b"].story_id == "a"
    assert told["b"].duplicate_of is None


def test_new_articles_join_the_stories_of_earlier_nights():
    text = articles(1, seed=6)[0]
    known = [("old", "first", wordings_of(text))]
    told = tell({"new": wordings_of(text.upper())}, lambda: known, THRESHOLD)
    assert (told["new"].story_id, told["new"].duplicate_of, told["new"].similarity) == ("first", "old", 1.0)


def test_short_texts_are_one_story_only_where_they_are_the_same():
    new = {
        "a": wordings_of("Rain in Rome today."),
        "b": wordings_of("Rain in Rome again."),
        "c": wordings_of("Rain, in Rome: today"),
    }
    told = tell(new, lambda: (), 0.1)
    assert [told[key].story_id for key in "abc"] == ["a", "b", "a"]


@pytest.mark.parametrize("text", ["", "!!!", "防衛大臣は一万人以上の兵士がロシアに派遣されたと述べた。"])
def test_any_text_has_wordings(text):
    assert similarity(wordings_of(text), wordings_of(text)) == 1.0


@pytest.mark.parametrize("order", [1, -1])
def test_the_order_in_which_earlier_articles_come_plays_no_part(order):
    (text,) = articles(1)
    copies = [(name, f"story of {name}", wordings_of(text)) for name in ("a", "b", "c")]
    found = tell({"new": wordings_of(text)}, lambda: copies[::order], THRESHOLD)
    assert (found["new"].nearest, found["new"].story_id) == ("a", "story of a")
