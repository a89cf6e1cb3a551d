"""Who the people and organisations of each night are, against what the lake knows from the nights before.

It reads names, not texts, so it is made again alone; what it says of a night hangs on that night's names
and on those of earlier nights, not on when or in what order anything was run.
"""

import hashlib
import logging
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from nightwire.extracting.entities import across, across_organisations
from nightwire.extracting.entities.long_names import Person, last_word
from nightwire.extracting.entities.overrides import load_overrides
from nightwire.extracting.entities.words import key_words
from nightwire.lake.organisations import OrganisationInArticle, organisations_of_night
from nightwire.lake.people import (
    KnownPerson,
    PersonInArticle,
    known_people,
    people_of_night,
    stories_of_night,
)
from nightwire.lake.store import Publication
from nightwire.rows import IdentityRow
from nightwire.schema import IDENTITIES, to_table
from nightwire.steps.engines import overrides_path
from nightwire.steps.identify_organisations import organisation_rows
from nightwire.steps.identify_plan import NAMES, VERSION, NightPlan, batch_of, plan_identify
from nightwire.steps.workspace import Workspace

log = logging.getLogger(__name__)

STAGE = "identify"


def identify(workspace: Workspace, *, run_id: str, force: bool = False) -> list[str]:
    """Decide again about the nights whose names, earlier names or rules are others than when it was done.

    Call it when the nights are compacted; a night that it has published is in pieces again, and the view
    database is as it was. Safe to call again, and after it was killed.

    Args:
        workspace: settings and lake.
        run_id: names the run in reports.
        force: decide about all nights again.

    Returns:
        The nights that were looked at again, in order.
    """
    version, looked_at = _version(workspace), list[str]()
    while (plan := plan_identify(workspace.lake.state(), version, set(looked_at), force=force)) is not None:
        _identify_night(workspace, plan, run_id)
        looked_at.append(plan.night)
    return looked_at


def _version(workspace: Workspace) -> str:
    said = load_overrides(overrides_path(workspace.settings)).version
    rules = f"{across.version()}.{across_organisations.version()}"
    return f"{rules}.{workspace.settings.identity_nights}{said and f'.{said}'}"


def _identify_night(workspace: Workspace, plan: NightPlan, run_id: str) -> None:
    lake, night, batch_id = workspace.lake, plan.night, batch_of(plan.night)
    people, organisations = people_of_night(lake, night), organisations_of_night(lake, night)
    since, version = _first_night(workspace, night), plan.made[VERSION]
    rows = _rows(workspace, night, people, version, batch_id)
    rows += organisation_rows(workspace, night, organisations, since, version, batch_id)
    names = _digest(people, organisations)
    lake.publish(
        Publication(
            batch_id, night, STAGE, run_id, {IDENTITIES.name: to_table(IDENTITIES.name, rows)},
            lake.batch(batch_id, night), {**plan.made, NAMES: names},
        ),
        refresh=False,
    )  # fmt: skip
    known = sum(row.identity_id != row.entity_id for row in rows)
    log.debug("night %s: %d of %d are known by another name", night, known, len(rows))


def _digest(people: Sequence[PersonInArticle], organisations: Sequence[OrganisationInArticle]) -> str:
    """What later nights read of this one."""
    digest = hashlib.blake2b(digest_size=10)
    for one in people:
        digest.update(f"{one.article_id}\0{one.entity_id}\0{one.name}\n".encode())
    for named in organisations:
        digest.update(f"{named.article_id}\0{named.entity_id}\0{named.name}\0{named.texts}\n".encode())
    return digest.hexdigest() if people or organisations else ""


def _rows(
    workspace: Workspace, night: str, people: Sequence[PersonInArticle], version: str, batch_id: str
) -> list[IdentityRow]:
    keys = {one.entity_id: _key(one.name) for one in people}
    earlier = _earlier(workspace, night, {last_word(key) for key in keys.values()}) if people else {}
    names = {key: one.name for key, one in earlier.items()} | {one.entity_id: one.name for one in people}
    overrides = load_overrides(overrides_path(workspace.settings))
    articles: dict[str, list[str]] = {}
    for one in people:
        articles.setdefault(one.article_id, []).append(one.entity_id)
    stories = stories_of_night(workspace.lake, night) if people else {}
    taken = across.take(articles, _persons(night, people, keys, earlier), stories, overrides.keeps_apart)
    return [
        IdentityRow(
            article, entity_id, names[entity_id], who.entity_id, names[who.entity_id], who.reason, who.score,
            who.article_count, who.other_article_count, keys[entity_id], last_word(keys[entity_id]),
            "person", "", version, batch_id,
        )
        for (article, entity_id), who in taken.items()
    ]  # fmt: skip


def _earlier(workspace: Workspace, night: str, last_words: set[str]) -> dict[str, KnownPerson]:
    found = known_people(workspace.lake, last_words, _first_night(workspace, night), night)
    return {one.entity_id: one for one in found}


def _first_night(workspace: Workspace, night: str) -> str:
    first = date.fromisoformat(night) - timedelta(days=workspace.settings.identity_nights - 1)
    return first.isoformat()


def _persons(
    night: str, people: Sequence[PersonInArticle], keys: Mapping[str, str], earlier: Mapping[str, KnownPerson]
) -> list[Person]:
    """Everybody of the night and of the nights before, once each."""
    counts = Counter(one.entity_id for one in people)
    tonight = [
        Person(
            one, keys[one], count + (earlier[one].article_count if one in earlier else 0),
            earlier[one].first_date if one in earlier else night,
        )
        for one, count in sorted(counts.items())
    ]  # fmt: skip
    others = [one for entity_id, one in sorted(earlier.items()) if entity_id not in counts]
    return [*tonight, *(Person(o.entity_id, o.name_key, o.article_count, o.first_date) for o in others)]


def _key(name: str) -> str:
    return " ".join(key_words(name))
