"""The number gate: corruptions are caught, clean pairs pass, repairs are right."""

import random
import re

import pytest

from nightwire.translating.gate import number_flags, repair, text_flags

TEMPLATES = [
    ("Il comune ha speso {it} euro per la scuola.", "The town spent {en} euros on the school."),
    (
        "Nel corteo c'erano {it} persone, ha detto la polizia.",
        "There were {en} people in the march, police said.",
    ),
    ("Le vendite sono salite del {it}% in un anno.", "Sales rose by {en}% in a year."),
    ("Il bilancio vale {it} milioni di dollari.", "The budget is worth {en} million dollars."),
    ("L'azienda ha {it} dipendenti e {it2} sedi.", "The company has {en} employees and {en2} sites."),
]


def written(value, language):
    text = f"{value:,.1f}" if isinstance(value, float) else f"{value:,}"
    return text.translate(str.maketrans(",.", ".,")) if language == "it" else text


def pair(rng):
    source, english = rng.choice(TEMPLATES)
    value = (
        round(rng.uniform(1.1, 99.9), 1) if "%" in source or "milioni" in source else rng.randint(13, 999_999)
    )
    other = rng.randint(13, 99)
    numbers = {"it": written(value, "it"), "it2": other}, {"en": written(value, "en"), "en2": other}
    return source.format(**numbers[0]), english.format(**numbers[1])


def corrupt(english, rng):
    """Change one number of a sentence as engines do."""
    match = rng.choice(list(re.finditer(r"\d[\d.,]*\d|\d", english)))
    figure = match[0]
    kinds = [
        lambda: figure + "0",
        lambda: str(rng.randint(2, 9)) + figure,
        lambda: figure[::-1],
        lambda: figure.replace(",", ".") if "," in figure else figure + "00",
        lambda: f"{figure} thousand",
        lambda: f"{figure} {figure}",
        lambda: "some",
    ]
    changed = rng.choice(kinds)()
    return english[: match.start()] + changed + english[match.end() :]


def plain(text):
    """The text with its numbers in one spelling, so that `94.70` and `94.7` are the same."""
    return re.sub(r"\d[\d,]*(?:\.\d+)?", lambda match: str(float(match[0].replace(",", ""))), text)


def corruptions(count):
    rng = random.Random(7)
    made = []
    while len(made) < count:
        source, english = pair(rng)
        changed = corrupt(english, rng)
        if plain(changed) != plain(english):
            made.append((source, english, changed))
    return made


def test_corrupted_numbers_are_caught():
    cases = corruptions(500)
    caught = sum(bool(number_flags(source, changed, "it")) for source, _, changed in cases)
    assert caught >= 490


def test_clean_pairs_pass():
    rng = random.Random(11)
    pairs = [pair(rng) for _ in range(500)]
    assert sum(bool(number_flags(source, english, "it")) for source, english in pairs) <= 10


def test_no_repair_is_wrong():
    for source, english, changed in corruptions(500):
        repaired = repair(source, changed, "it")
        if repaired != changed:
            assert plain(repaired) == plain(english), (source, changed, repaired)


@pytest.mark.parametrize(
    ("source", "english", "right"),
    [
        ("Vale 121,2 milioni di dollari.", "It is worth $112.2 million.", "It is worth $121.2 million."),
        ("Erano 10.000 soldati.", "There were 10.0 soldiers.", "There were 10,000 soldiers."),
        ("Erano 18 miliardi.", "It was 18 million.", "It was 18 million."),
        ("Nel 1995 erano 30.", "In 1995 there were 3 and 40.", "In 1995 there were 3 and 40."),
    ],
)
def test_only_what_is_certain_is_repaired(source, english, right):
    assert repair(source, english, "it") == right


@pytest.mark.parametrize(
    ("source", "english"),
    [
        ("Alle 19.30 la riunione.", "The meeting is at 7:30 p.m."),
        ("Sei ore e mezza.", "Six and a half hours."),
        ("È salito del 5 per cento.", "It rose by 5 percent."),
        ("Circa 3 miliardi di euro.", "About 3 billion euros."),
        ("Mille soldati.", "A thousand soldiers."),
    ],
)
def test_the_same_number_written_otherwise_is_the_same(source, english):
    assert number_flags(source, english, "it") == ()


def test_the_kind_of_change_has_a_code():
    assert "number_magnitude" in number_flags("Erano 10.000 soldati.", "There were 10 soldiers.", "it")
    assert "digits_swapped" in number_flags("Erano 1.253 soldati.", "There were 1,235 soldiers.", "it")
    assert "percent_lost" in number_flags("È salito del 5%.", "It rose by 5.", "it")


@pytest.mark.parametrize(
    ("english", "reason"),
    [
        ("", "empty"),
        ("Il governo francese è caduto dopo il voto dei deputati.", "echo"),
        ("Fell.", "too_short"),
        ("the vote of the " * 9, "repeated"),
    ],
)
def test_what_is_no_translation_is_told_why(english, reason):
    assert text_flags("Il governo francese è caduto dopo il voto dei deputati.", english) == (reason,)
