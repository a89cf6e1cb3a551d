"""Where facts are: counted in all nights, but named from one night each, so that few are opened."""

from typing import Any

from nightwire_web.models.facts import PlaceCount
from nightwire_web.pages import Pages


def places_of_facts(pages: Pages, wanted: dict[str, Any]) -> list[PlaceCount]:
    """The most frequent places of the facts that a filter leaves, those with most facts first."""
    counted = pages.reader.rows("facts_places", wanted)
    if not counted:
        return []
    nights = sorted({row["last_date"] for row in counted})
    ids = [row["entity_id"] for row in counted]
    known = pages.reader.rows("places", {"nights": nights, "entity_ids": ids})
    places = {place["entity_id"]: place for place in known}
    return [
        PlaceCount(**places[row["entity_id"]], fact_count=row["fact_count"])
        for row in counted
        if row["entity_id"] in places
    ]
