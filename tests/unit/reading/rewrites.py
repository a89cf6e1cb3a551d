"""Articles made by rule, and rewrites of them as agencies' copies are: from names, places and figures."""

import random
from dataclasses import dataclass

from faker import Faker

WORD_COUNT = (9, 17)
VERBS = ("said", "announced", "reported", "confirmed", "denied", "warned", "expects", "plans", "opened")


@dataclass(frozen=True, slots=True)
class Rewrite:
    """A text that was made from the article at a position, and how."""

    text: str
    original: int
    how: str


def articles(count: int, seed: int = 1) -> list[str]:
    """Texts of a headline and 5 to 9 paragraphs, no two of the same event; boilerplate comes again."""
    fake, chance = Faker("en_US"), random.Random(seed)
    fake.seed_instance(seed)
    return [_article(fake, chance) for _ in range(count)]


def _article(fake: Faker, chance: random.Random) -> str:
    people, towns = [fake.name() for _ in range(3)], [fake.city() for _ in range(2)]
    paragraphs = [
        " ".join(_sentence(fake, chance, people, towns) for _ in range(3))
        for _ in range(chance.randint(5, 9))
    ]
    ending = chance.choice(
        ["Reporting by our correspondents; all rights reserved.", "This is a developing story.", ""]
    )
    return "\n".join([fake.sentence(7).rstrip("."), *paragraphs, *([ending] if ending else [])])


def _sentence(fake: Faker, chance: random.Random, people: list[str], towns: list[str]) -> str:
    words = " ".join(fake.words(chance.randint(*WORD_COUNT)))
    number = chance.randint(2, 90_000)
    return (
        f"{chance.choice(people)} of {chance.choice(towns)} {chance.choice(VERBS)} that {number:,} {words}."
    )


def rewrite(text: str, how: str, chance: random.Random) -> str:
    """The text as another newsroom prints it.

    `headline`: another headline; `cut`: a quarter of its paragraphs is gone; `reordered`: paragraphs in
    another order; `updated`: other figures.
    """
    headline, *paragraphs = text.split("\n")
    if how == "headline":
        headline = "Live: " + " ".join(reversed(headline.split()))
    elif how == "cut":
        kept = max(3, round(len(paragraphs) * 0.75))
        paragraphs = [paragraphs[i] for i in sorted(chance.sample(range(len(paragraphs)), kept))]
    elif how == "reordered":
        chance.shuffle(paragraphs)
    else:
        paragraphs = [_updated(paragraph, chance) for paragraph in paragraphs]
    return "\n".join([headline, *paragraphs])


def _updated(paragraph: str, chance: random.Random) -> str:
    words = paragraph.split()
    return " ".join(f"{chance.randint(90_001, 99_999):,}" if word[0].isdigit() else word for word in words)
