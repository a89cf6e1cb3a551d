"""Sentence pairs with numbers, and what engines do to them; the same ones each time, from a seed."""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass

Draw = Callable[[random.Random], float]


@dataclass(frozen=True)
class Template:
    """A sentence in both languages: `{n}` is the number, `{m}` a second one."""

    it: str
    en: str
    draw: Draw


@dataclass(frozen=True)
class Case:
    """A pair, and its English with one number changed."""

    source: str
    english: str
    changed: str
    kind: str


def whole(low: int, high: int) -> Draw:
    return lambda rng: rng.randint(low, high)


def tenths(low: float, high: float) -> Draw:
    return lambda rng: round(rng.uniform(low, high), 1)


TEMPLATES = [
    Template(
        "Il comune ha speso {n} euro per la scuola.",
        "The town spent {n} euros on the school.",
        whole(13, 999_999),
    ),
    Template("La strada costa {n} euro al comune.", "The road costs the town €{n}.", whole(13, 999_999)),
    Template(
        "Nel corteo c'erano {n} persone, ha detto la polizia.",
        "There were {n} people in the march, police said.",
        whole(13, 999_999),
    ),
    Template("Le vendite sono salite del {n}% in un anno.", "Sales rose by {n}% in a year.", tenths(11, 99)),
    Template(
        "Ha votato il {n} per cento degli iscritti.", "{n} percent of the members voted.", tenths(11, 99)
    ),
    Template(
        "Il bilancio vale {n} milioni di dollari.",
        "The budget is worth {n} million dollars.",
        tenths(1.1, 99),
    ),
    Template("Il debito è di {n} miliardi di euro.", "The debt is {n} billion euros.", tenths(1.1, 99)),
    Template(
        "Il patrimonio supera {n} bilioni di euro.", "Assets exceed {n} trillion euros.", tenths(1.1, 9)
    ),
    Template("Sono fuggite {n}mila famiglie.", "{n} thousand families have fled.", whole(13, 99)),
    Template(
        "L'azienda ha {n} dipendenti e {m} sedi.",
        "The company has {n} employees and {m} sites.",
        whole(100, 9_999),
    ),
    Template("Il fronte è lungo {n} km.", "The front is {n} kilometres long.", whole(13, 2_000)),
    Template(
        "La nave porta {n} tonnellate di grano.", "The ship carries {n} tons of grain.", whole(13, 90_000)
    ),
    Template("Il terreno misura {n} ettari.", "The land covers {n} hectares.", tenths(11, 99)),
    Template("In città ci sono {n} gradi.", "It is {n} degrees in the city.", whole(13, 45)),
    Template("L'attacco è durato {n} minuti.", "The attack lasted {n} minutes.", whole(13, 59)),
    Template("Alle {m} erano presenti {n} soldati.", "At {m}, {n} soldiers were there.", whole(100, 9_999)),
]


def written(value: float, language: str) -> str:
    """`1,234.5` in English, `1.234,5` in Italian."""
    text = f"{value:,.1f}" if isinstance(value, float) else f"{value:,}"
    return text.translate(str.maketrans(",.", ".,")) if language == "it" else text


def pair(rng: random.Random) -> tuple[str, str]:
    """A sentence and its right English."""
    template = rng.choice(TEMPLATES)
    value, second = template.draw(rng), rng.randint(60, 99)
    it_second, en_second = str(second), str(second)
    if template.it.startswith("Alle"):
        hour, minute = rng.randint(13, 23), rng.randint(10, 59)
        it_second, en_second = f"{hour}.{minute}", f"{hour - 12}:{minute} p.m."
    return (
        template.it.format(n=written(value, "it"), m=it_second),
        template.en.format(n=written(value, "en"), m=en_second),
    )


NEIGHBOURS = re.compile(r"(\d)(?=[.,:]?(\d))")
FIGURE = re.compile(r"\d[\d.,]*\d|\d")
SCALE = re.compile(r"\b(thousand|million|billion|trillion)\b")
UNIT = re.compile(r" (?:kilometres|tons|hectares|degrees|minutes|percent|euros|dollars)\b|%|€")
OTHER_UNITS = {
    "kilometres": (0.62, "miles"),
    "tons": (2204.6, "pounds"),
    "hectares": (2.47, "acres"),
    "degrees": (1.8, "degrees Fahrenheit"),
    "minutes": (60, "seconds"),
    "euros": (1.1, "dollars"),
    "dollars": (0.9, "euros"),
}


def swapped(english: str, rng: random.Random) -> str:
    """Two neighbouring digits of a figure change places."""
    at, next_ = rng.choice(
        [match.span(1)[0:1] + match.span(2)[0:1] for match in NEIGHBOURS.finditer(english)]
    )
    digits = list(english)
    digits[at], digits[next_] = digits[next_], digits[at]
    return "".join(digits)


def other_digit(english: str, rng: random.Random) -> str:
    """One digit is another."""
    at = rng.choice([at for at, char in enumerate(english) if char.isdigit()])
    return english[:at] + str((int(english[at]) + rng.randint(1, 9)) % 10) + english[at + 1 :]


def on_figure(change: Callable[[str], str]) -> Callable[[str, random.Random], str]:
    """A change of one figure of the sentence."""

    def corrupt(english: str, rng: random.Random) -> str:
        match = rng.choice(list(FIGURE.finditer(english)))
        return english[: match.start()] + change(match[0]) + english[match.end() :]

    return corrupt


def other_scale(english: str, rng: random.Random) -> str:
    """`million` for `billion`, or for none."""
    words = ["thousand", "million", "billion", "trillion"]
    if found := SCALE.search(english):
        words.remove(found[0])
        return SCALE.sub(rng.choice(words), english)
    return on_figure(lambda figure: f"{figure} {rng.choice(words)}")(english, rng)


def no_scale(english: str, rng: random.Random) -> str:
    """The scale word is gone."""
    return SCALE.sub("", english).replace("  ", " ")


def no_unit(english: str, rng: random.Random) -> str:
    """What the number counts is gone."""
    return UNIT.sub("", english)


def converted(english: str, rng: random.Random) -> str:
    """Counted in another unit."""
    unit = next((unit for unit in OTHER_UNITS if unit in english), None)
    if unit is None:
        return english
    factor, other = OTHER_UNITS[unit]
    change = on_figure(lambda figure: written(round(float(figure.replace(",", "")) * factor, 1), "en"))
    return change(english, rng).replace(unit, other)


def renamed(english: str, rng: random.Random) -> str:
    """Another unit with the same number."""
    unit = next((unit for unit in OTHER_UNITS if unit in english), None)
    return english.replace(unit, OTHER_UNITS[unit][1]) if unit else english


KINDS: dict[str, Callable[[str, random.Random], str]] = {
    "digits_swapped": swapped,
    "other_digit": other_digit,
    "zero_added": on_figure(lambda figure: figure + "0"),
    "digit_before": on_figure(lambda figure: "7" + figure),
    "digit_lost": on_figure(lambda figure: figure[:-1].rstrip(".,") or "none"),
    "turned_round": on_figure(lambda figure: figure[::-1]),
    "separators_turned": on_figure(lambda figure: figure.translate(str.maketrans(",.", ".,"))),
    "separator_lost": on_figure(lambda figure: figure.replace(".", "")),
    "cut_at_separator": on_figure(lambda figure: re.split("[.,]", figure)[0]),
    "other_scale": other_scale,
    "scale_lost": no_scale,
    "dropped": on_figure(lambda _: "some"),
    "doubled": on_figure(lambda figure: f"{figure} {figure}"),
    "unit_lost": no_unit,
    "unit_converted": converted,
    "unit_renamed": renamed,
}


def plain(text: str) -> str:
    """The text with its numbers in one spelling, so that `94.70` and `94.7` are the same."""
    return re.sub(
        r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?",
        lambda match: str(float(match[0].replace(",", ""))),
        text,
    )


def clean_pairs(count: int, seed: int) -> list[tuple[str, str]]:
    """Right pairs."""
    rng = random.Random(seed)
    return [pair(rng) for _ in range(count)]


def corruptions(count: int, seed: int) -> list[Case]:
    """Changed pairs, each kind as often as the others as far as sentences allow."""
    rng = random.Random(seed)
    made: list[Case] = []
    kinds = list(KINDS)
    while len(made) < count:
        kind = kinds[len(made) % len(kinds)]
        source, english = pair(rng)
        changed = KINDS[kind](english, rng)
        if plain(changed) != plain(english):
            made.append(Case(source, english, changed, kind))
    return made
