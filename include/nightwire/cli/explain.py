"""`nightwire explain`: why a sentence has its facts, or why a fact of the lake is as it is."""

import sys
from collections.abc import Iterator
from typing import Annotated

import typer

from nightwire.cli.common import LakeOption, open_workspace
from nightwire.extracting.facts import explain as explain_sentence
from nightwire.extracting.facts import explanation_lines
from nightwire.settings import load_settings
from nightwire.steps.engines import Engines
from nightwire.steps.stored_fact import StoredFact, stored_fact

Text = Annotated[str | None, typer.Argument(help="One sentence; `-` reads it from standard input.")]
Language = Annotated[str, typer.Option("--from", help="Language of the sentence (ISO 639-1).")]
English = Annotated[str | None, typer.Option("--english", help="Its English [default: the engines' own].")]
FactId = Annotated[str | None, typer.Option("--fact", help="A fact of the lake instead, by its `fact_id`.")]


def explain(
    sentence: Text = None,
    language: Language = "it",
    english: English = None,
    fact: FactId = None,
    lake: LakeOption = None,
) -> None:
    """Say of one sentence why each of its numbers is a fact, or why it is none.

    Prints its numbers, which rules spoke on which words, what was dropped and why, its English with the
    checks that it failed, and how the two were paired. With --fact the same of the sentence of a fact that
    the lake holds, after the row as it was stored, and what today's rules make another of it.

        nightwire explain --from it "Sono 3.400, dice la prefettura, gli sfollati del 2012."

        nightwire explain --fact 5d41402abc4b2a76
    """
    if (sentence is None) == (fact is None):
        raise typer.BadParameter("give either a sentence or --fact", param_hint="sentence")
    if fact is not None:
        shown = stored_lines(stored_fact(open_workspace(lake), fact))
    else:
        shown = _sentence_lines(
            sys.stdin.read().strip() if sentence == "-" else sentence or "", language, english
        )
    for line in shown:
        print(line)


def _sentence_lines(text: str, language: str, english: str | None) -> Iterator[str]:
    flags: tuple[str, ...] = ()
    if english is None and language != "en":
        (made,) = Engines.of(load_settings()).translator.translate([text], language)
        english, flags = made.text, made.flags
    yield from explanation_lines(explain_sentence(text, language, english))
    yield f"checks of the English that failed: {', '.join(flags) or 'none'}"


def stored_lines(stored: StoredFact) -> Iterator[str]:
    """A stored fact as people read it, a line at a time: the row, the other numbers, today's rules."""
    row = stored.row
    yield f"fact {row['fact_id']}  {row['display']}  ({row['display_en']})"
    yield f"  in {row['source_uri']}, night {row['ingest_date']}, {row['agreement']}"
    yield f"  made by {_said(row['rules'])}; of the English by {_said(row['rules_en'])}"
    for other in stored.non_facts:
        yield f"  {other['text']}  no fact: {other['reason']}  by {_said(other['rules'])}"
    yield f"  checks of the English that failed: {_said(row['translation_flags'])}"
    yield "what the rules say now" + (", which are the same" if stored.is_of_today else ", which are others")
    yield from (f"  {line}" for line in explanation_lines(stored.today))
    changes = list(stored.changes())
    yield "the same fact as stored" if not changes else "another than stored"
    for name, before, now in changes:
        yield f"  {name}  {_shown(before)} -> {_shown(now)}"


def _said(names: list[str] | None) -> str:
    return ", ".join(names or ()) or "none"


def _shown(value: object) -> str:
    if isinstance(value, list):
        return _said(value)
    return "none" if value in (None, "") else f"{value:.10g}" if isinstance(value, float) else str(value)
