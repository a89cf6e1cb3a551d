"""Another number, noun of the same class, name or order of words gives the same fact."""

from itertools import product

import pytest

from nightwire.extracting.facts import find_quantities

NUMBERS = {"112": 112, "1.340": 1340, "quaranta": 40, "2 milioni": 2e6}
NOUNS = {"feriti": "injured", "sfollati": "displaced person", "casi": "case", "soldati": "soldier"}
FRAMES = {
    "I {noun} sono saliti a {number}.": ("=", "up"),
    "I {noun} sarebbero più di {number}.": (">", None),
    "Sono {number}, dice la prefettura, i {noun}.": ("=", None),
    "Sono {number} i {noun}.": ("=", None),
    "A Roma si contano almeno {number} {noun}.": (">=", None),
    "Non ci sono più di {number} {noun}.": ("<=", None),
    "Ieri {number} {noun} sono arrivati a Roma.": ("=", None),
}


@pytest.mark.parametrize("frame", FRAMES)
def test_any_number_of_anything_is_read_alike(frame):
    wrong = []
    for (number, value), (noun, unit) in product(NUMBERS.items(), NOUNS.items()):
        linked = f"{number} di" if number.endswith("milioni") and "{number} {noun}" in frame else number
        text = frame.format(number=linked, noun=noun)
        found = [(q.comparator, q.value, q.unit, q.trend) for q in find_quantities(text, "it")]
        if found != [(FRAMES[frame][0], value, unit, FRAMES[frame][1])]:
            wrong.append((text, found))
    assert wrong == []


@pytest.mark.parametrize("name", ["Bianchi", "Olivera Georgijevska", "Kim Jong Un", "La Sharapova"])
@pytest.mark.parametrize("frame", ["{name}, 47 anni, è arrivato.", "Lo ha detto {name}, 47 anni."])
def test_anybody_is_of_an_age(frame, name):
    (age,) = find_quantities(frame.format(name=name), "it")
    assert (age.kind, age.value, age.unit) == ("age", 47, "year")
