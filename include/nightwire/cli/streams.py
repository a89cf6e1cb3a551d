"""Commands that read lines from standard input and write lines to standard output."""

import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from nightwire.cli import entities as entities_stream
from nightwire.cli import facts as facts_stream
from nightwire.extracting.facts import explain as explain_sentence
from nightwire.extracting.facts import explanation_lines
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


Language = Annotated[str, typer.Option("--from", help="Language of the sentence (ISO 639-1).")]
English = Annotated[str | None, typer.Option("--english", help="Its English [default: the engines' own].")]


def explain(
    sentence: Annotated[str, typer.Argument(help="One sentence; `-` reads it from standard input.")],
    language: Language = "it",
    english: English = None,
) -> None:
    """Say of one sentence why each of its numbers is a fact, or why it is none.

    Prints its numbers, which rules spoke on which words, what was dropped and why, its English with the
    checks that it failed, and how the two were paired.

        nightwire explain --from it "Sono 3.400, dice la prefettura, gli sfollati del 2012."
    """
    text = sys.stdin.read().strip() if sentence == "-" else sentence
    flags: tuple[str, ...] = ()
    if english is None and language != "en":
        (made,) = Engines.of(load_settings()).translator.translate([text], language)
        english, flags = made.text, made.flags
    for line in explanation_lines(explain_sentence(text, language, english)):
        print(line)
    print(f"checks of the English that failed: {', '.join(flags) or 'none'}")


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
