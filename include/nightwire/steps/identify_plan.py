"""About which nights it has to be decided again who is who: known from the lake's state, without a file.

A night's decisions say in their fingerprints by which rules they were made, of which file of names, and after
which names of earlier nights; `names` is what later nights read of it.
"""

import hashlib
import json
from collections.abc import Mapping, Set
from dataclasses import dataclass

from nightwire.lake.log import LakeState
from nightwire.lake.made import short

VERSION, ENTITIES, EARLIER, NAMES = "identities", "of_entities", "of_earlier", "names"


@dataclass(frozen=True, slots=True)
class NightPlan:
    """A night to decide about, and the fingerprints of what that is made from."""

    night: str
    made: Mapping[str, str]


def plan_identify(
    state: LakeState, version: str, done: Set[str] = frozenset(), *, force: bool = False
) -> NightPlan | None:
    """The first night that is out of date; None where there is none.

    Args:
        state: the lake as it is; a night that has loose batches of names is known when it is compacted.
        version: of the rules.
        done: nights that need not be forced again.
        force: whether each is out of date.
    """
    earlier = ""
    nights = {*state.nights, *(one.batch.ingest_date for one in state.loose.values())}
    for night in sorted(nights):
        made = _made(state, night)
        now = {VERSION: version, ENTITIES: _entities(state, night), EARLIER: earlier}
        is_empty = not now[ENTITIES] and not made
        is_current = all(made.get(name) == value for name, value in now.items())
        if not is_empty and (not is_current or (force and night not in done)):
            return NightPlan(night, now)
        if names := made.get(NAMES):
            earlier = short(f"{earlier}{night}{names}")
    return None


def batch_of(night: str) -> str:
    """The id of the batch that a night's decisions are."""
    return f"who{hashlib.blake2b(night.encode(), digest_size=8).hexdigest()}"


def _entities(state: LakeState, night: str) -> str:
    """What names a night holds: by its file, and by those of batches published since."""
    tables = state.nights[night].tables if night in state.nights else {}
    parts = [tables["entities"].digest] if "entities" in tables else []
    for batch_id, one in sorted(state.loose.items()):
        file = one.files.get("entities")
        if one.batch.ingest_date == night and "entities" in one.files:
            parts.append(f"{batch_id} {file.digest if file else ''}")
    return " ".join(parts)


def _made(state: LakeState, night: str) -> dict[str, str]:
    """What a night's decisions were made from; empty where there are none."""
    if (loose := state.loose.get(batch_of(night))) is not None:
        return dict(loose.batch.fingerprints)
    for made in state.nights[night].made if night in state.nights else ():
        fingerprints = dict(json.loads(made)[0])
        if VERSION in fingerprints:
            return fingerprints
    return {}
