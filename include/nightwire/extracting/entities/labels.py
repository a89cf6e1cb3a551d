"""Which of OntoNotes' labels are names, and what sort of thing each one names."""

from enum import StrEnum


class EntityType(StrEnum):
    """What sort of thing an entity is; part of its id."""

    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"
    OTHER = "other"


# The numeric and temporal labels are missing on purpose: quantities are the fact extractor's.
TYPE_OF_LABEL = {
    "PERSON": EntityType.PERSON,
    "GPE": EntityType.PLACE,
    "LOC": EntityType.PLACE,
    "FAC": EntityType.PLACE,
    "ORG": EntityType.ORGANISATION,
    "NORP": EntityType.OTHER,
    "EVENT": EntityType.OTHER,
    "PRODUCT": EntityType.OTHER,
    "WORK_OF_ART": EntityType.OTHER,
    "LAW": EntityType.OTHER,
    "LANGUAGE": EntityType.OTHER,
}

# Pipelines of other languages have the labels of WikiNER or of their own corpora. Their `MISC` is left
# out: it is any of our other labels.
_OTHER_SCHEMES = {
    "PER": "PERSON",
    "PRS": "PERSON",
    "persName": "PERSON",
    "placeName": "GPE",
    "geogName": "LOC",
    "orgName": "ORG",
}


def name_label(label: str) -> str | None:
    """Returns OntoNotes' label for that of any pipeline, or None where it is not a name's."""
    known = _OTHER_SCHEMES.get(label, label)
    return known if known in TYPE_OF_LABEL else None
