"""Pairs to teach by: what the chain hands to the model for an Italian sentence, and its good English.

    python pairs.py TEXT.tsv PAIRS.json

`TEXT.tsv` has `Italian<TAB>English` in each line. Run where Nightwire and Apertium are installed. What the
chain hides from the model (names, figures) is hidden in the English too; where it cannot be, or one side is
more than twice as long as the other, the sentence is left out.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from nightwire_pivot.lexicon.choice import WordChoice
from nightwire_pivot.lexicon.lookups import build_lexicon, load_glossary
from nightwire_pivot.routes.italian import ItalianToPortuguese
from nightwire_pivot.text.names import fragile_names
from nightwire_pivot.text.shield import shield
from nightwire_pivot.text.typography import hide, in_figures, straighten

AT_ONCE = 200
TIMEOUT_SECONDS = 60
MARKS = str.maketrans({"“": '"', "”": '"', "«": '"', "»": '"', "’": "'", "‘": "'"})


def main() -> None:
    """Write the pairs of a file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("text", type=Path)
    parser.add_argument("pairs", type=Path)
    options = parser.parse_args()
    rows = [line.split("\t") for line in options.text.read_text("utf-8").splitlines()]
    chain = ItalianToPortuguese(TIMEOUT_SECONDS, WordChoice(build_lexicon(load_glossary(None))))
    some = (rows[start : start + AT_ONCE] for start in range(0, len(rows), AT_ONCE))
    found = [pair for part in some for pair in _pairs(chain, part)]
    chain.close()
    options.pairs.write_text(json.dumps(found, ensure_ascii=False), "utf-8")
    print(f"{len(found)} of {len(rows)} sentences")


def _pairs(chain: ItalianToPortuguese, rows: Sequence[Sequence[str]]) -> Iterator[tuple[str, str]]:
    prepared = [_prepared(italian) for italian, _ in rows]
    done = chain.run([text for text, _ in prepared])
    for (_, english), (_, hidden), one in zip(rows, prepared, done, strict=True):
        portuguese = shield(one.text.strip()).text if one is not None else ""
        target = english.translate(MARKS)
        for made_up, word in hidden.items():
            target = target.replace(word, made_up, 1)
        whole = all(made_up in target for made_up in hidden if made_up in portuguese)
        if whole and 0.5 < len(portuguese.split()) / max(1, len(target.split())) < 2:
            yield portuguese, target


def _prepared(italian: str) -> tuple[str, dict[str, str]]:
    figures = in_figures(straighten(italian))
    return hide(figures, fragile_names(figures))


if __name__ == "__main__":
    main()
