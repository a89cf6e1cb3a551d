"""`nightwire translate`: lines in, English lines out, one for one."""

import sys
from collections.abc import Iterator, Sequence
from io import TextIOWrapper
from itertools import islice
from typing import Annotated, TextIO

import typer

from nightwire.model import Translation
from nightwire.reading.sentences import split_sentences
from nightwire.settings import load_settings
from nightwire.steps.engines import Engines
from nightwire.translating import Translator
from nightwire.translating.quality import parts as quality_parts

LINES_AT_ONCE = 200
ENGLISH = "en"
WORTH_SAYING = 0.01

FromOption = Annotated[str, typer.Option("--from", help="Language of the lines, ISO 639-1.")]
ExplainOption = Annotated[bool, typer.Option("--explain", help="Also show engine, checks and glossary hits.")]
EnginesOption = Annotated[
    str | None,
    typer.Option("--engines", help="Engines to try, in order, such as `pivot,google`.", show_default=False),
]


def translate(
    from_: FromOption = "it", is_explained: ExplainOption = False, engines: EnginesOption = None
) -> None:
    """Translate lines of standard input to English on standard output, one for one.

    A line that no engine could do stays empty; how many there were is said on standard error. Lines end
    with a line feed; what is no UTF-8 in them becomes `\ufffd`.

        echo 'La casa ha 10.000 finestre.' | nightwire translate --from it
    """
    translator = Engines.of(load_settings(translation_engines=engines)).translator
    _read_as_it_is(sys.stdin)
    undone = run(sys.stdin, sys.stdout, translator, from_, is_explained=is_explained)
    translator.close()
    if undone:
        typer.echo(f"{undone} lines could not be translated; `nightwire doctor` says why", err=True)


def run(
    lines_in: TextIO, lines_out: TextIO, translator: Translator, language: str, *, is_explained: bool = False
) -> int:
    """Translate line by line; returns how many lines could not be done.

    A line may hold several sentences; they are translated one by one and joined again.
    """
    undone = 0
    lines = (line.rstrip("\r\n") for line in lines_in)
    while batch := list(islice(lines, LINES_AT_ONCE)):
        parts = [[span.text for span in split_sentences(line, language)] for line in batch]
        done = iter(translator.translate([text for texts in parts for text in texts], language))
        for line, texts in zip(batch, parts, strict=True):
            translations = list(islice(done, len(texts)))
            undone += any(one.text is None for one in translations)
            lines_out.write((line if language == ENGLISH else _joined(translations)) + "\n")
            if is_explained:
                lines_out.writelines(
                    f"    {remark}\n" for remark in _remarks(texts, translations, translator, language)
                )
    return undone


def _read_as_it_is(lines_in: TextIO) -> None:
    """Only a line feed ends a line, and bytes that are no UTF-8 do not end the command."""
    if isinstance(lines_in, TextIOWrapper):
        lines_in.reconfigure(encoding="utf-8", errors="replace", newline="\n")


def _joined(translations: Sequence[Translation]) -> str:
    """The English of a line; nothing where a part of it is missing."""
    texts = [one.text for one in translations]
    return "" if None in texts else " ".join(" ".join(text.split()) for text in texts if text)


def _remarks(
    texts: Sequence[str], translations: Sequence[Translation], translator: Translator, language: str
) -> Iterator[str]:
    for text, one in zip(texts, translations, strict=True):
        flags = ", ".join(one.flags) or "none"
        yield f"{one.status} by {one.engine or 'no engine'}; flags: {flags}"
        if one.status == "translated" and one.text:
            yield f"quality {one.quality:.2f}{_weighed(text, one, language)}"
    for term, english in translator.glossary_hits(" ".join(texts), language).items():
        yield f"glossary: {term} = {english}"


def _weighed(text: str, one: Translation, language: str) -> str:
    """The marks that raise or lower the quality by a hundredth or more, the weightiest first."""
    found = quality_parts(text, one, language)
    named = [(value, name) for name, value in found.items() if abs(value) >= WORTH_SAYING]
    shown = ", ".join(f"{name} {value:+.2f}" for value, name in sorted(named, key=lambda mark: -abs(mark[0])))
    return f" ({shown})" if shown and one.quality else ""
