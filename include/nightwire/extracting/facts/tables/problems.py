"""What a language's tables must be: known keys of the right type, no phrase where a word is looked for."""

from typing import Any

from nightwire.numbers.tokens import Tokens

Table = dict[str, Any]

# Lists whose entries may have several words, since the rules look for phrases there. The others are
# compared with one token each, so that an entry of two could never match.
PHRASES = frozenset(
    [
        *(
            "and_half",
            "and_quarters",
            "below_zero",
            "comparator.tails",
            "comparator.prices",
            "ratio.of",
            "names.idioms",
            "casualties",
        ),
        *("calendar.before_clock", "calendar.part_of_day", "trend.more", "trend.less", "trend.against"),
        "trend.asides",
        *(
            "ellipsis.partitive",
            "ellipsis.topics",
            "ellipsis.in_all",
            "ellipsis.people_aboard",
            "money.rates",
            "money.per",
            "money.often",
        ),
        *(
            "age.stated",
            "age.before",
            "age.years_before",
            "age.adverbs",
            "age.after",
            "age.over",
            "age.under",
        ),
    ]
)
PATTERNS = frozenset(["trend.up", "trend.down"])  # regular expressions
OPEN = frozenset(["normal"])  # any word may be a key


def problems(own: Table, defaults: Table) -> list[str]:
    """What is wrong with a language's `grammar.toml`, one line a fault; empty where it is right.

    Args:
        own: the table as read.
        defaults: the table of all keys, each with its type.
    """
    found: list[str] = []
    for key, value in _flat(own):
        known = _at(defaults, key)
        if known is None:
            found.append(f"{key}: nothing reads this key")
        elif type(value) is not type(known):
            found.append(f"{key}: {type(known).__name__} wanted, {type(value).__name__} given")
        elif isinstance(value, list) and key not in PHRASES | PATTERNS:
            found += [f"{key}: {word!r} is no single word" for word in value if not is_word(word)]
    return found


def _flat(table: Table) -> list[tuple[str, Any]]:
    """Each value with its key, `section.key` in a section."""
    flat: list[tuple[str, Any]] = []
    for key, value in table.items():
        if isinstance(value, dict) and key not in OPEN:
            flat += [(f"{key}.{inner}", one) for inner, one in value.items()]
        else:
            flat.append((key, value))
    return flat


def _at(table: Table, key: str) -> Any:
    section, dot, inner = key.partition(".")
    return table.get(section, {}).get(inner) if dot else table.get(section)


def is_word(entry: str) -> bool:
    """Whether an entry can match: one token, an article that a word must follow with its apostrophe."""
    return len(Tokens(entry).words) < 2 or len(Tokens(f"{entry}x").words) == 1 or entry.endswith("'")
