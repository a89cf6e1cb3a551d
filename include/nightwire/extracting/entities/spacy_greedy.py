"""spaCy's own recogniser, asked step by step without giving up Python's lock in between.

`nlp.pipe` chooses the tags of a batch in one call that gives the lock up, and then takes it again for each of
some seventy possible tags of each word: a quarter of all its time. The same steps one by one, as spaCy takes
them in training, keep the lock; the same functions give the same names.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# Of a batch, texts of near the same length are read together, as many at once as `nlp.pipe` does.
_PARTS_OF_BATCH = 4


def is_greedy(pipeline: "Language") -> bool:
    """Returns whether a pipeline is spaCy's recogniser alone, which follows one reading of a text only."""
    from spacy.pipeline import EntityRecognizer

    recogniser: Any = pipeline.get_pipe("ner")
    is_own = type(recogniser) is EntityRecognizer and pipeline.pipe_names == ["ner"]
    return is_own and recogniser.cfg["beam_width"] == 1


def read_greedily(pipeline: "Language", texts: Iterable[str], batch_size: int) -> Iterator["Doc"]:
    """Yields what `pipeline.pipe` does, of a pipeline that `is_greedy`.

    Args:
        pipeline: the pipeline.
        texts: none of them empty.
        batch_size: texts a batch.
    """
    recogniser: Any = pipeline.get_pipe("ner")
    left, at_once = iter(texts), max(batch_size // _PARTS_OF_BATCH, 2)
    while docs := list(map(pipeline.make_doc, islice(left, batch_size))):
        by_length = sorted(docs, key=len)
        for start in range(0, len(docs), at_once):
            some = by_length[start : start + at_once]
            recogniser.set_annotations(some, _states(recogniser, some))
        yield from docs


def _states(recogniser: Any, docs: Sequence["Doc"]) -> list[Any]:
    """Returns the states that a recogniser comes to at the end of each text."""
    states: list[Any] = recogniser.moves.init_batch(docs)
    steps = recogniser.model.predict(docs)
    unfinished = [state for state in states if not state.is_final()]
    while unfinished:
        unfinished = recogniser.transition_states(unfinished, steps.predict(unfinished))
    steps.clear_memory()
    return states
