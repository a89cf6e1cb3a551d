"""Other languages to Portuguese, mode after mode, as plain text between them."""

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from nightwire_pivot.processes.chain import shared_chain
from nightwire_pivot.processes.modes import mode_commands
from nightwire_pivot.stream.units import escape
from nightwire_pivot.text.halfway import Halfway


class SurfaceChain:
    """All modes of one route as one long-lived chain.

    Args:
        modes: Apertium modes in order.
        timeout_seconds: how long the chain may stay silent.
    """

    def __init__(self, modes: Sequence[str], timeout_seconds: float) -> None:
        self._chains = [shared_chain(mode_commands(mode), timeout_seconds) for mode in modes]

    def run(self, sentences: Sequence[str]) -> list[Halfway | None]:
        """Portuguese of each sentence; None for one that Apertium could not do."""
        texts: list[str | None] = list(sentences)
        for chain in self._chains:
            replies = iter(chain.run([escape(text) for text in texts if text is not None]))
            texts = [None if text is None else _plain(next(replies)) for text in texts]
        return [Halfway(text) if text else None for text in texts]

    def process_ids(self) -> list[int]:
        """Ids of all running processes."""
        return [process_id for chain in self._chains for process_id in chain.process_ids()]

    def close(self) -> None:
        """Stop the processes."""
        for chain in self._chains:
            chain.close()


def _plain(reply: str | None) -> str | None:
    """Free of escapes and of the marks of words that a step did not know."""
    if reply is None:
        return None
    text = "".join(char for char in reply if char not in "\\*#@")
    for pattern, replacement in _corrections():
        text = pattern.sub(replacement, text)
    return text


@cache
def _corrections() -> list[tuple[re.Pattern[str], str]]:
    """Patterns of the last step's Portuguese, and what stands for them."""
    table = tomllib.loads(files(__package__).joinpath("surface.toml").read_text(encoding="utf-8"))
    return [(re.compile(row["pattern"]), row["replacement"]) for row in table["correction"]]
