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
