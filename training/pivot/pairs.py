"""Pairs to teach by: what the chain hands to the model for an Italian sentence, and its good English.

    python pairs.py TEXT.tsv PAIRS.json
    python pairs.py mended.tsv MENDED.json

`TEXT.tsv` has `Italian<TAB>English` in each line; of `mended.tsv` the chain's English and the mended
one are both taken, as `teach_mended.py` wants them. Run where Nightwire and Apertium are installed. What
the chain hides from the model (names, figures) is hidden in the English too; where it cannot be, or one
side is more than twice as long as the other, the sentence is left out.
"""

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from nightwire_pivot.lexicon.choice import WordChoice
from nightwire_pivot.lexicon.lookups import build_lexicon, load_glossary
from nightwire_pivot.routes.italian import ItalianToPortuguese
from nightwire_pivot.text.names import fragile_names
from nightwire_pivot.text.shield import shield
from nightwire_pivot.text.typography import hide, in_figures, straighten

AT_ONCE = 200
HEAD = ["file", "line", "mark", "english", "mended"]  # of `mended.tsv`
TIMEOUT_SECONDS = 60
MARKS = str.maketrans({"“": '"', "”": '"', "«": '"', "»": '"', "’": "'", "‘": "'"})


def main() -> None:
    """Write the pairs of a file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("text", type=Path)
    parser.add_argument("pairs", type=Path)
    options = parser.parse_args()
    rows = [line.split("\t") for line in options.text.read_text("utf-8").splitlines()]
    if rows[0] == HEAD:
        rows = list(_mended(options.text.parent, rows[1:]))
    chain = ItalianToPortuguese(TIMEOUT_SECONDS, WordChoice(build_lexicon(load_glossary(None))))
    some = (rows[start : start + AT_ONCE] for start in range(0, len(rows), AT_ONCE))
    found = [pair for part in some for pair in _pairs(chain, part)]
    chain.close()
    options.pairs.write_text(json.dumps(found, ensure_ascii=False), "utf-8")
    print(f"{len(found)} of {len(rows)} sentences")


def _mended(folder: Path, rows: Sequence[Sequence[str]]) -> Iterator[list[str]]:
    """Italian, the chain's English and the mended one of each row of `mended.tsv`."""
    texts = {file.stem: file.read_text("utf-8").splitlines() for file in (folder / "pairs").glob("*.tsv")}
    texts["reports"] = (folder / "reports.txt").read_text("utf-8").splitlines()
    for name, line, _, english, mended in rows:
        yield [texts[name][int(line) - 1].split("\t")[0], english, mended or english]


def _pairs(chain: ItalianToPortuguese, rows: Sequence[Sequence[str]]) -> Iterator[tuple[str, ...]]:
    prepared = [_prepared(italian) for italian, *_ in rows]
    done = chain.run([text for text, _ in prepared])
    for (_, *english), (_, hidden), one in zip(rows, prepared, done, strict=True):
        portuguese = shield(one.text.strip()).text if one is not None else ""
        targets = [_hiding(text.translate(MARKS), hidden) for text in english]
        words = [made_up for made_up in hidden if made_up in portuguese]
        whole = all(word in target for target in targets for word in words)
        if whole and 0.5 < len(portuguese.split()) / max(1, len(targets[-1].split())) < 2:
            yield portuguese, *targets


def _hiding(text: str, hidden: Mapping[str, str]) -> str:
    for made_up, word in hidden.items():
        text = text.replace(word, made_up, 1)
    return text


def _prepared(italian: str) -> tuple[str, dict[str, str]]:
    figures = in_figures(straighten(italian))
    return hide(figures, fragile_names(figures))


if __name__ == "__main__":
    main()
