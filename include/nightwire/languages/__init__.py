"""All that is known of one language, in one folder: `it/`, `en/` ...; beside them what holds for all.

`numbers.toml` has number words, `grammar.toml` the small words, `units.toml` measures and money,
`nouns/*.csv` and `own_nouns/*.csv` what is counted with its English (the second ones lend English no
noun), `plurals.toml` their endings, `modifiers.csv` adjectives that name a type, `senses.toml` nouns of two
meanings, `attribution.toml` who speaks, acts and where.
`defaults.toml` has every key of a grammar with what it means, `cldr.toml` and `symbols.toml` what needs no
language.
"""

import tomllib
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

LANGUAGES = ("it", "en", "es", "fr", "de", "pt")
TARGET = "en"  # what everything is translated to


def folder(language: str) -> Traversable:
    """The tables of one language; it need not exist."""
    return resources.files(__package__) / language


def read_toml(*path: str) -> dict[str, Any]:
    """A table, by its path in this package.

    Raises:
        FileNotFoundError: there is none.
        tomllib.TOMLDecodeError: it is no TOML.
    """
    return tomllib.loads(resources.files(__package__).joinpath(*path).read_text(encoding="utf-8"))
