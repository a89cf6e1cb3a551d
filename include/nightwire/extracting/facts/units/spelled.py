"""The English names of units in all their forms: plurals, with hyphens, in American spelling."""

from collections.abc import Iterator

INVARIABLE = ("hertz", "horsepower", "siemens", "lux", "celsius", "fahrenheit", "hundredweight", "peak")
PLURALS = {"foot": "feet", "inch": "inches", "henry": "henries"}
AFTER_HEAD = ("per", "of")
FOLLOWING = ("celsius", "fahrenheit", "kelvin", "squared")  # adjectives behind the head
AMERICAN = (("metre", "meter"), ("litre", "liter"))


def spelled(name: str) -> Iterator[str]:
    """Every form of a unit's name, the name itself first: `square foot`, `square feet`, `square-foot`."""
    yield from _spellings(name)
    yield from _spellings(_plural(name))
    if " " in name and not any(f" {word} " in name for word in AFTER_HEAD):
        yield from _spellings(name.replace(" ", "-"))


def _spellings(name: str) -> Iterator[str]:
    """British, then American where that differs."""
    american = name
    for british, other in AMERICAN:
        american = american.replace(british, other)
    yield from dict.fromkeys((name, american))


def _plural(name: str) -> str:
    """`kilometre per hour` to `kilometres per hour`: the head alone changes."""
    words = name.split()
    place = next((index for index, word in enumerate(words) if word in AFTER_HEAD), len(words)) - 1
    place -= place > 0 and words[place] in FOLLOWING
    first, hyphen, head = words[place].rpartition("-")
    if head not in INVARIABLE:
        words[place] = f"{first}{hyphen}{PLURALS.get(head) or head + 's'}"
    return " ".join(words)
