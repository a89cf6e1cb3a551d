"""Names by a spaCy pipeline, of which only the entity recogniser is loaded."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib import metadata
from itertools import tee
from typing import TYPE_CHECKING

from nightwire.errors import ConfigurationError
from nightwire.extracting.entities.engine import Name
from nightwire.extracting.entities.labels import name_label
from nightwire.extracting.entities.spacy_greedy import is_greedy, read_greedily
from nightwire.model import Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# The recogniser of the small, medium and large pipelines carries its own tok2vec; only that of the
# transformer pipeline listens to a shared one, which is called `transformer` and stays.
UNUSED_COMPONENTS = [
    *("tok2vec", "tagger", "morphologizer", "parser", "senter", "attribute_ruler", "lemmatizer")
]

# Characters; a pipeline refuses a million of them, and its memory grows with the text.
_LONGEST_PIECE = 50_000


@lru_cache(maxsize=8)
def load_pipeline(model_name: str) -> "Language":
    """Returns the pipeline, loaded once a process.

    Raises:
        ConfigurationError: no such pipeline is installed, or it finds no entities.
    """
    import spacy

    try:
        pipeline = spacy.load(model_name, exclude=UNUSED_COMPONENTS)
    except OSError as error:
        raise ConfigurationError(
            f"entity model {model_name!r} is not installed: name an installed spaCy pipeline"
        ) from error
    if "ner" not in pipeline.pipe_names:
        raise ConfigurationError(f"entity model {model_name!r} has no entity recogniser (`ner`)")
    return pipeline


class SpacyEngine:
    """Names by a spaCy pipeline, read in batches.

    Args:
        model_name: name of an installed pipeline, or a path to one.
        batch_size: sentences a batch.
        process_count: processes to spread the batches over; more than one pays from thousands of
            sentences on, as each process loads the model anew.
    """

    def __init__(self, model_name: str, batch_size: int = 64, process_count: int = 1) -> None:
        self._model_name = model_name
        self._batch_size = batch_size
        self._process_count = process_count

    @property
    def version(self) -> str:
        """Library and model with their versions; loads the model only where it is no package."""
        try:
            model_version = metadata.version(self._model_name)
        except metadata.PackageNotFoundError:
            model_version = load_pipeline(self._model_name).meta["version"]
        return f"spacy {metadata.version('spacy')} {self._model_name} {model_version}"

    def find(self, texts: Iterable[str]) -> Iterator[list[Name]]:
        """Yields the names of each text, in order of position; numbers and dates are left out."""
        pipeline = load_pipeline(self._model_name)
        for_us, for_pipeline = tee(texts)
        pieces = (piece for text in for_pipeline for piece in _pieces(text) if piece)
        docs = self._read(pipeline, pieces)
        for text in for_us:
            offset, names = 0, []
            for piece in filter(None, _pieces(text)):
                names += _names(next(docs), offset)
                offset += len(piece)
            yield names

    def _read(self, pipeline: "Language", pieces: Iterable[str]) -> Iterator["Doc"]:
        if self._process_count == 1 and is_greedy(pipeline):
            return read_greedily(pipeline, pieces, self._batch_size)
        return pipeline.pipe(pieces, batch_size=self._batch_size, n_process=self._process_count)


def _pieces(text: str) -> list[str]:
    """Returns a text in parts of a length that a pipeline takes, cut at spaces where there are any."""
    pieces = []
    while len(text) > _LONGEST_PIECE:
        cut = text.rfind(" ", _LONGEST_PIECE // 2, _LONGEST_PIECE) + 1 or _LONGEST_PIECE
        pieces.append(text[:cut])
        text = text[cut:]
    return [*pieces, text]


def _names(doc: "Doc", offset: int) -> list[Name]:
    return [
        Name(Span(offset + entity.start_char, offset + entity.end_char, entity.text), label)
        for entity in doc.ents
        if (label := name_label(entity.label_))
    ]
