"""Which neighbouring words of an English text often stand together: what is put together wrongly does not."""

import csv
import re
from functools import cache
from importlib.resources import files

_PAIR = re.compile(r"(?<![\w'’-])([a-z]+)(?= ([a-z]+)(?![\w'’-]))")


def usual_share(english: str) -> float | None:
    """Share of neighbours, both in small letters and no sign between, that are frequent; None without any."""
    pairs = _PAIR.findall(english)
    if not pairs:
        return None
    table = _followers()
    return sum(second in table.get(first, ()) for first, second in pairs) / len(pairs)


@cache
def _followers() -> dict[str, frozenset[str]]:
    with files(__package__).joinpath("pairs_en.csv").open(encoding="utf-8") as lines:
        rows = csv.DictReader(line for line in lines if not line.startswith("#"))
        return {row["word"]: frozenset(row["followers"].split()) for row in rows}
