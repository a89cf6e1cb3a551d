"""spaCy pipelines of source languages: which are installed, and what their names are evidence of."""

import re
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import entry_points

from nightwire.extracting.entities.engine import Name
from nightwire.extracting.entities.source.candidate import Candidate
from nightwire.extracting.entities.text import Text
from nightwire.extracting.entities.words import without_article

_SIZES = ("sm", "md", "lg", "trf")  # the later, the better
_PIPELINE = re.compile(rf"([a-z]{{2}})_[a-z]+_[a-z]+_({'|'.join(_SIZES)})")

# Enough to be taken where no rule speaks, little enough that a gazetteer and a title together win.
# Measured on French: from 0.5 to 2.5 one half of our sentences gains what the other loses.
_WEIGHT = 1.5


def source_pipelines(chosen: Mapping[str, str] | None = None) -> dict[str, str]:
    """Returns the pipeline of each source language: spaCy's own that are installed, the largest of each.

    Args:
        chosen: pipelines by ISO 639-1 code that go before the installed ones; an empty name turns
            a language off.
    """
    names = sorted(entry_points(group="spacy_models").names, key=_size)
    found = {match[1]: name for name in names if (match := _PIPELINE.fullmatch(name))}
    return {
        language: name for language, name in (found | dict(chosen or {})).items() if name and language != "en"
    }


def _size(name: str) -> int:
    ending = name.rpartition("_")[2]
    return _SIZES.index(ending) if ending in _SIZES else 0


def pipeline_evidence(names: Sequence[Name], source: Text) -> Iterator[Candidate]:
    """Yields the words of each name that a pipeline found in the source, without a leading article."""
    for name in names:
        inside = source.within(name.span)
        folded = source.folded[inside.start : inside.stop]
        if count := len(without_article(folded)):
            yield Candidate(inside[-count], inside[-1] + 1, name.label, _WEIGHT)
