"""Evidence from the English sentence: what its names are, on the source words that say them."""

from collections.abc import Iterator, Sequence

from nightwire.extracting.entities.engine import Name
from nightwire.extracting.entities.labels import TYPE_OF_LABEL, EntityType
from nightwire.extracting.entities.projection import Stretch
from nightwire.extracting.entities.source.candidate import Candidate

# Offline translation misleads the English model, so that its word counts less than a gazetteer's.
WEIGHT = {
    EntityType.PERSON: 0.2,
    EntityType.PLACE: 0.2,
    EntityType.ORGANISATION: 0.5,
    EntityType.OTHER: 0.3,
}


def english_evidence(names: Sequence[Name], stretches: Sequence[Stretch | None]) -> Iterator[Candidate]:
    """Yields the source words that say each English name, under the label that it has there."""
    for name, stretch in zip(names, stretches, strict=True):
        if stretch is not None:
            yield Candidate(*stretch, name.label, WEIGHT[TYPE_OF_LABEL[name.label]])
