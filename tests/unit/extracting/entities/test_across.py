"""Whom a person of an article is taken for, among all whom articles name."""

import pytest
from tests.unit.extracting.entities.test_length import work_of

from nightwire.extracting.entities.across import take
from nightwire.extracting.entities.long_names import Person, last_word


def taken(name, *others, apart=None):
    """Who a name of one article is, where other articles have these names."""
    names = sorted({name, *(other for other, _ in others)})
    counts = dict(others)
    people = [Person(one, one, counts.get(one, 1), "2026-01-01") for one in names]
    articles = {"here": [name]}
    who = take(articles, people, {}, *([apart] if apart else []))["here", name]
    return (who.entity_id, who.reason)


@pytest.mark.parametrize(
    ("name", "others", "is_now"),
    [
        ("obama", [("barack obama", 5), ("michelle obama", 1)], ("barack obama", "most_frequent")),
        ("obama", [("barack obama", 4), ("michelle obama", 1)], ("obama", "several")),
        ("de blasio", [("bill de blasio", 1)], ("bill de blasio", "only_name")),
        ("eubank sr", [("chris eubank sr", 1)], ("chris eubank sr", "only_name")),
        ("eubank", [("chris eubank sr", 1)], ("chris eubank sr", "only_name")),
        ("floyd mayweather jr", [("floyd mayweather", 2)], ("floyd mayweather", "suffix")),
        ("pier luigi rossi", [("pierluigi rossi", 2)], ("pierluigi rossi", "same_letters")),
        ("george walker bush", [("george w bush", 2)], ("george w bush", "middle_name")),
        ("francesco", [("pietro francesco", 9)], ("francesco", "itself")),
        ("barack", [("barack obama", 9)], ("barack", "itself")),
    ],
)
def test_each_has_its_reason(name, others, is_now):
    assert taken(name, *others) == is_now


@pytest.mark.parametrize(
    ("name", "others"),
    [
        ("chris eubank jr", [("chris eubank sr", 3)]),
        ("george w bush", [("george h w bush", 3)]),
        ("george bush", [("george h w bush", 3), ("george w bush", 3)]),
        ("maria anna rossi", [("maria luisa rossi", 3)]),
    ],
)
def test_long_names_that_speak_against_each_other_are_two(name, others):
    assert taken(name, *others) == (name, "itself")


def test_what_the_user_keeps_apart_is_not_joined():
    assert taken("rossi", ("mario rossi", 2), apart=lambda _left, _right: True) == ("rossi", "itself")


def test_names_are_looked_up_by_the_word_before_jr():
    assert [last_word(name) for name in ("floyd mayweather jr", "de blasio", "obama")] == [
        "mayweather", "blasio", "obama",
    ]  # fmt: skip


def test_work_grows_as_the_names_do():
    def calls(count):
        people = [Person(f"p{n}", f"mario{n} rossi", 1, "2026-01-01") for n in range(count)]
        people += [Person(f"s{n}", "rossi", 1, "2026-01-01") for n in range(1)]
        return work_of(lambda: take({"a": [one.entity_id for one in people]}, people, {}))

    assert calls(800) < 2.5 * calls(400)
