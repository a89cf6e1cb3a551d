"""Each row of the pivot's glossary can be reached by some sentence."""

import csv
import re
import subprocess
from collections import Counter
from importlib.resources import files

from tests.conftest import needs_apertium

from nightwire_pivot.lexicon.lookups import (
    CLASS_TAGS,
    MAX_PHRASE_WORDS,
    active,
    build_lexicon,
    load_glossary,
)
from nightwire_pivot.processes.modes import mode_commands
from nightwire_pivot.stream.melted import phrase_key

INFLECTED = ("n", "v", "adj")  # of these our own tables make the forms


def written_rows():
    folder = files("nightwire_pivot").joinpath("glossary", "it-pt")
    for file in sorted(folder.iterdir(), key=lambda one: one.name):
        with file.open(encoding="utf-8") as lines:
            for row in csv.DictReader(line for line in lines if not line.startswith("#")):
                yield row["source"], row["class"].partition(".")[0]


def test_no_word_has_two_rows_of_a_class():
    assert [row for row, count in Counter(written_rows()).items() if count > 1] == []


def target(lexicon, term):
    """What the look-ups have where this row should be, and how many parts are looked for."""
    first, *rest = term.source.split(" ", 1)
    if not term.word_class:
        key = phrase_key(term.source)
        return lexicon.phrases[key], len(key)
    if first.endswith("rsi"):
        first = f"{active(first)}si"
    if term.word_class == "v" and rest:
        key = (first, *phrase_key(rest[0]))
        return lexicon.verb_phrases[key], len(key)
    word = first if term.word_class == "v" else term.source
    found = [lexicon.lemmas.get((word, tag)) for tag in CLASS_TAGS[term.word_class]]
    return next((one.target for one in found if one and one.word_class == term.word_class), None), 1


def test_no_row_hides_another():
    terms = load_glossary()
    lexicon = build_lexicon(terms)
    hidden = [(term.source, term.word_class) for term in terms if target(lexicon, term)[0] != term.target]
    assert hidden == []


def test_no_phrase_is_longer_than_is_looked_for():
    terms = load_glossary()
    lexicon = build_lexicon(terms)
    assert [term.source for term in terms if target(lexicon, term)[1] > MAX_PHRASE_WORDS] == []


@needs_apertium
def test_apertium_reads_each_particle_in_its_class():
    terms = [term for term in load_glossary() if term.word_class not in ("", *INFLECTED)]
    program, *arguments = mode_commands("ita-cat")[0]
    text = "\n\n".join(f"{term.source} ." for term in terms)
    command = [program, *(one for one in arguments if one != "-z")]
    answer = subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout
    never = []
    for term, units in zip(terms, answer.split("\n\n"), strict=True):
        readings = re.findall(r"[/+]([^<>/^$+]+)<(\w+)>", units)
        if not any(word == term.source and tag in CLASS_TAGS[term.word_class] for word, tag in readings):
            never.append(term.source)
    assert never == []
