"""Entities: those named most, and one of them with all that is said of it."""

from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Query

from nightwire_web.facts_page import facts_by_night, page_of_facts
from nightwire_web.models.entities import Entities, Entity
from nightwire_web.pages import Pages
from nightwire_web.routes.filters import EntityQuery, Id

SHOWN_NIGHTS = 60  # of an entity's nights so many are looked into for its names and company


def router(pages: Pages) -> APIRouter:
    """The routes of the entities."""
    routes = APIRouter(tags=["entities"])

    @routes.get("/entities")
    def entities(query: Annotated[EntityQuery, Query()]) -> Entities:
        """People, organisations and places by name, those named most first."""
        wanted, since = pages.narrowed(query.given(), costly=True)
        return Entities(rows=pages.reader.rows("entities", wanted), searched_from=since)  # type: ignore[arg-type]

    @routes.get("/entities/{entity_id}")
    def entity(entity_id: Id) -> Entity:
        """One entity: its names, nights, articles, company and facts."""
        entity_id, nights = _named(pages, entity_id)
        if not nights:
            raise HTTPException(404, "the lake has no such entity")
        shown = [row["ingest_date"] for row in nights[-SHOWN_NIGHTS:]]
        wanted = {"entity_id": entity_id, "nights": shown}
        said = {"entity_id": entity_id, "date_from": shown[0]}
        facts = page_of_facts(pages, said, None, sort="date", descending=True, limit=50, offset=0)
        parts: dict[str, Any] = {
            "names": pages.reader.rows("entity_names", wanted),
            "articles": pages.reader.rows("entity_articles", wanted),
            "company": pages.reader.rows("entity_company", wanted),
        }
        return Entity.model_validate(
            _whole(nights) | parts | {
                "entity_id": entity_id, "nights": nights, "facts": facts.rows, "fact_total": facts.total,
                "shown_from": shown[0], "fact_nights": facts_by_night(pages, said),
            }
        )  # fmt: skip

    return routes


def _named(pages: Pages, entity_id: str) -> tuple[str, list[dict[str, Any]]]:
    """The nights of an entity and its id; of who it is where no article means anybody else by it."""
    nights = pages.reader.rows("entity", {"entity_id": entity_id})
    who = [] if nights else pages.reader.rows("entity_identity", {"entity_id": entity_id})
    if not who:
        return entity_id, nights
    identity_id = who[0]["identity_id"]
    return identity_id, pages.reader.rows("entity", {"entity_id": identity_id})


def _whole(nights: list[dict[str, Any]]) -> dict[str, Any]:
    """What an entity is by most of its nights' mentions."""
    most = max(nights, key=lambda row: row["mention_count"])
    known = {
        name: next((row[name] for row in reversed(nights) if row[name] is not None), None)
        for name in ("country", "latitude", "longitude")
    }
    return {"name": most["name"], "label": most["label"], **known}
