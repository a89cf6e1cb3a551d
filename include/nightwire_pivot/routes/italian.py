"""Italian to Portuguese, unit by unit: Apertium's own stages with edits of the units between them.

The Catalan in the middle is never written out as text: what the Italian pair hands over is lemmas
with tags, and the Portuguese pair takes lemmas with tags. That spares a second round of guessing
which word class a form has.
"""

import re
from collections.abc import Callable, Sequence
from importlib.resources import files

from nightwire_pivot.forms.clitics import before_verb
from nightwire_pivot.forms.contraction import contract, enclitics
from nightwire_pivot.forms.portuguese import fill_forms, told_apart
from nightwire_pivot.lexicon.choice import Trace, WordChoice
from nightwire_pivot.processes.chain import ProcessChain, shared_chain
from nightwire_pivot.processes.modes import Command, mode_commands
from nightwire_pivot.stream.handover import to_portuguese_pair
from nightwire_pivot.stream.units import Unit, escape, parse, render, unescape
from nightwire_pivot.text.halfway import Halfway

TO_CATALAN = "ita-cat"
TO_PORTUGUESE = "cat-por_BR"

TAGS = re.compile(r"(?:<\w+>)+")  # of a form that neither the generator nor we could make
CLITIC = re.compile(r"(?<=\w)\+(?=[a-z])")
ONE_FORM = re.compile(r"\bque(n?)s\b")  # `chi possono`: `quem` and `que` have no plural
NOT_SO = re.compile(r"\bnão- (?=\w)")
_US = re.compile(r"\b(?:ci|ce|c'|noi|nostr[aeio])\b", re.IGNORECASE)
GOING_ON = ",;:."  # marks that a fragment goes on with
EX = re.compile(r"\b(ex)s? (?=[a-zà-ÿ])", re.IGNORECASE)
ANTI = re.compile(r"\b(anti)s(?=-\w)", re.IGNORECASE)

Edit = Callable[[list[Unit], Trace], list[Unit]]


class ItalianToPortuguese:
    """Chains of Apertium's programs, kept open.

    Args:
        timeout_seconds: how long a chain may stay silent.
        choice: our own choice of words.
    """

    modes = (TO_CATALAN, TO_PORTUGUESE)

    def __init__(self, timeout_seconds: float, choice: WordChoice) -> None:
        analysis, grammar, tagger, lookup, transfer = _italian_stages(mode_commands(TO_CATALAN))
        second_lookup, second_transfer, generation, contraction = _portuguese_stages(
            mode_commands(TO_PORTUGUESE)
        )
        stages: list[tuple[list[Command], Edit | None]] = [
            (analysis, choice.analysed),
            (grammar, lambda units, _: units),
            (tagger, choice.read),
            (lookup, choice.retag),
            (transfer, lambda units, _: to_portuguese_pair(units)),
            (second_lookup, choice.settle),
            (second_transfer, lambda units, _: told_apart(units)),
            (generation, None),
        ]
        learning = (grammar, tagger)
        self._stages = [
            (shared_chain(one, timeout_seconds, first=_classes() if one in learning else ""), edit)
            for one, edit in stages
        ]
        self._last = shared_chain(contraction, timeout_seconds)

    def run(self, sentences: Sequence[str]) -> list[Halfway | None]:
        """Portuguese of each sentence; None for one that Apertium could not do."""
        streams: list[str | None] = [escape(sentence) for sentence in sentences]
        traces = [Trace() for _ in sentences]
        for chain, edit in self._stages:
            replies = _run(chain, streams)
            pairs = zip(replies, traces, strict=True)
            streams = [reply and _edited(reply, edit, trace) for reply, trace in pairs]
        return list(map(_rendering, sentences, _run(self._last, streams), traces))

    def process_ids(self) -> list[int]:
        """Ids of all running processes."""
        chains = [*(chain for chain, _ in self._stages), self._last]
        return [process_id for chain in chains for process_id in chain.process_ids()]

    def close(self) -> None:
        """Stop the processes."""
        for chain in (*(chain for chain, _ in self._stages), self._last):
            chain.close()


def _edited(stream: str, edit: Edit | None, trace: Trace) -> str:
    """The stream for the next chain; what the generator gives is text already, with gaps to be filled."""
    return fill_forms(stream) if edit is None else render(edit(parse(stream), trace))


def _run(chain: ProcessChain, streams: Sequence[str | None]) -> list[str | None]:
    """Run what is left of the sentences; what failed before stays None."""
    replies = iter(chain.run([stream for stream in streams if stream is not None]))
    return [None if stream is None else next(replies) for stream in streams]


def _rendering(sentence: str, stream: str | None, trace: Trace) -> Halfway | None:
    if not stream:
        return None
    text = before_verb(
        _readable(unescape(stream)), us=trace.persons.speaker or _US.search(sentence) is not None
    )
    return Halfway(
        _opened(text),
        tuple(trace.unknown_words),
        trace.persons,
        tuple(trace.names),
    )


def _opened(text: str) -> str:
    """With a capital at the start, which is lost where words change places.

    Lines under a heading begin with a small letter: of those the model makes fragments.
    Not behind a figure or a comma: `7 mortos`, `, disse Bo`.
    """
    first = next((index for index, char in enumerate(text) if char.isalpha()), None)
    if first is None or any(char.isdigit() or char in GOING_ON for char in text[:first]):
        return text
    return text[:first] + text[first].upper() + text[first + 1 :]


def _readable(text: str) -> str:
    """Drop the marks of words that a step did not know."""
    text = ONE_FORM.sub(lambda match: "quem" if match[1] else "que", text)
    text = NOT_SO.sub("não-", CLITIC.sub("-", TAGS.sub("", text)))
    text = ANTI.sub(r"\1", "".join(char for char in text if char not in "*#@"))
    return EX.sub(r"\1-", enclitics(contract(text)))


def _classes() -> str:
    """A word of each class of readings that 6,700 sentences have, which grammar and tagger begin with.

    The tagger adds a class that it was not trained on to its model when it meets it, and chooses otherwise
    from then on: without this, 61 of 1,250 sentences came out otherwise in another order. The grammar too
    keeps something of what it has read: without this, 3 of 300 sentences came out otherwise as the first.
    """
    return files(__package__).joinpath("tagger_classes.txt").read_text(encoding="utf-8").replace("\n", " ")


def _italian_stages(
    commands: Sequence[Command],
) -> tuple[list[Command], list[Command], list[Command], list[Command], list[Command]]:
    """Analysis, rules and model that choose readings, look-up, transfer; then comes our `pretransfer`."""
    grammar, tagger = _position(commands, "cg-proc"), _position(commands, "apertium-tagger")
    transfer = _position(commands, "apertium-transfer")
    name, *arguments = commands[tagger]
    last = _position(commands, "apertium-postchunk") + 1
    return (
        list(commands[:grammar]),
        list(commands[grammar:tagger]),
        [[name, "-p", *arguments]],
        list(commands[tagger + 2 : transfer]),
        list(commands[transfer:last]),
    )


def _portuguese_stages(
    commands: Sequence[Command],
) -> tuple[list[Command], list[Command], list[Command], list[Command]]:
    """Look-up, transfer, generation and contraction; the analysis before them is not needed."""
    lookup, transfer = _position(commands, "apertium-pretransfer"), _position(commands, "apertium-transfer")
    rules, generator, contraction = commands[transfer:]
    with_tags = [
        "-d" if argument == "-g" else argument for argument in generator
    ]  # shows what it cannot make
    return list(commands[lookup:transfer]), [rules], [with_tags], [contraction]


def _position(commands: Sequence[Command], program: str) -> int:
    return next(index for index, command in enumerate(commands) if command[0] == program)
