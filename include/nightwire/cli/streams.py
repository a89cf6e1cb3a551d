"""Commands that read lines from standard input and write lines to standard output."""

import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from nightwire.cli import entities as entities_stream
from nightwire.cli import facts as facts_stream
from nightwire.settings import load_settings
from nightwire.steps.engines import Engines

SourceOnly = Annotated[
    bool, typer.Option("--source-only", help="Read the sentence alone where it brings no English.")
]


def facts(source_only: SourceOnly = False) -> None:
    """Find the numeric facts of sentences as a run does: JSON Lines in, JSON Lines out.

    Each line of standard input is an object with `id`, `text`, `lang` (ISO 639-1) and, if there is one,
    `translation` (the English; else the offline engines make it); sentences that follow one another with
    the same `article_id` are read as one article. Each line of standard output has `id`, `text_en` and
    `facts`, with what the lake would hold: displays, agreement, speaker, subject and place too.

        echo '{"id": 1, "text": "più di 10.000 soldati", "lang": "it"}' | nightwire facts
    """
    facts_stream.run(sys.stdin, sys.stdout, Engines.of(load_settings()), translating=not source_only)


def entities() -> None:
    """Find the persons, places and organisations of sentences: JSON Lines in, JSON Lines out.

    Each line of standard input is an object with `id`, `text`, `lang` (ISO 639-1) and, if there is one,
    `translation` (the English; else the offline engines make it); each line of standard output has `id` and
    `entities`, with offsets in `text`.

        echo '{"id": 1, "text": "Kim ha incontrato Putin a Mosca.", "lang": "it"}' | nightwire entities
    """
    engines = Engines.of(load_settings())

    def translate(sentences: Sequence[str], language: str) -> list[str | None]:
        return [translation.text for translation in engines.translator.translate(sentences, language)]

    entities_stream.run(sys.stdin, sys.stdout, engines.recogniser, translate)
