"""The gate before readers: what a run has published is shown where its checks are green, else kept aside."""

import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from nightwire.errors import ConfigurationError
from nightwire.lake import holds
from nightwire.lake.holds import Waiting
from nightwire.lake.query import run_checks, run_night_checks
from nightwire.steps import gold
from nightwire.steps.engines import Engines
from nightwire.steps.scorecard import APPROVED, DISCARDED, Verdict, decide, write_scorecard
from nightwire.steps.workspace import Workspace

log = logging.getLogger(__name__)

# What an earlier run left behind when it was killed is judged by the next; a run beside this one is not
# judged before its end.
LEFT_BEHIND = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Judged:
    """Nights that readers see now, and those that are held, with the reasons."""

    shown: tuple[str, ...]
    held: Mapping[str, tuple[str, ...]]


def judge(workspace: Workspace, *, run_id: str, stage: str, own: Iterable[str]) -> Judged:
    """Judge what waits after a stage of a run; show the green nights, hold the red ones.

    Safe to call again: what was shown waits no more, and what is held is judged as it is now.

    Args:
        workspace: settings and lake.
        run_id: the run, for the scorecards.
        stage: the stage that has ended.
        own: the nights that the run has published to or was for; others count where they were left behind.
    """
    nights, shown, held = set(own), list[str](), dict[str, tuple[str, ...]]()
    for one in holds.waiting(workspace.lake.state()).values():
        if one.stage != stage or not (one.ingest_date in nights or _is_left_behind(one)):
            continue
        reasons = _judge(workspace, one, run_id)
        while not reasons and (late := holds.waiting(workspace.lake.state()).get(one.hold)):
            reasons = _judge(workspace, late, run_id)  # another run has put more to it meanwhile
        if reasons:
            held[one.ingest_date] = reasons
        else:
            shown.append(one.ingest_date)
    return Judged(tuple(shown), held)


def _is_left_behind(one: Waiting) -> bool:
    return not one.reasons and datetime.now(UTC) - one.last_at > LEFT_BEHIND


def _judge(workspace: Workspace, one: Waiting, run_id: str) -> tuple[str, ...]:
    is_enriched = one.stage == "enrich"
    share = gold.share_of(workspace.lake, Engines.of(workspace.settings), run_id) if is_enriched else None
    reasons = [*_broken(workspace, one), *_too_few_gold(share)]
    write_scorecard(workspace, Verdict(one.ingest_date, one.stage, run_id, reasons, share))
    if reasons:
        holds.refuse(workspace.lake, one, reasons)
    else:
        holds.show(workspace.lake, one)
    return tuple(reasons)


def _broken(workspace: Workspace, one: Waiting) -> list[str]:
    """The checks that fail on what waits, each with the rows that break it."""
    lake, ids = workspace.lake, set(one.batch_ids)
    state, checks = lake.working(), lake.sql_folder / "checks"
    folders = (checks / name for name in ("batch", "lake", "accounts"))
    found = run_checks(lake, *folders, state=state, batch_ids=ids)
    values = {"night": one.ingest_date, "max_reject_share": workspace.settings.max_reject_share}
    found |= run_night_checks(lake, state, ids, values)
    return [in_words(name, rows) for name, rows in found.items()]


def in_words(check: str, rows: list[Any]) -> str:
    """A failed check in one line, with up to three of the rows that break it."""
    listed = "; ".join(", ".join(map(str, row)) for row in rows[:3])
    return f"{check}: {listed}{' ...' if len(rows) > 3 else ''}"


def _too_few_gold(share: float | None) -> list[str]:
    if share is None or share >= gold.FLOOR:
        return []
    return [f"gold_sentences: {share:.0%} of the known sentences come out right, {gold.FLOOR:.0%} must"]


def waiting_nights(workspace: Workspace) -> dict[str, list[Waiting]]:
    """What waits for its checks or a person, by night."""
    found: dict[str, list[Waiting]] = {}
    for one in holds.waiting(workspace.lake.state()).values():
        found.setdefault(one.ingest_date, []).append(one)
    return found


def approve(workspace: Workspace, ingest_date: str, who: str) -> list[str]:
    """Show a held night to readers, as a person has decided; return the stages that were held.

    Raises:
        ConfigurationError: nothing of that night is held.
    """
    return _decide(workspace, ingest_date, who, is_shown=True)


def discard(workspace: Workspace, ingest_date: str, who: str) -> list[str]:
    """Take what is held of a night out of the lake: its files are new again for the next run."""
    return _decide(workspace, ingest_date, who, is_shown=False)


def _decide(workspace: Workspace, ingest_date: str, who: str, *, is_shown: bool) -> list[str]:
    waiting = waiting_nights(workspace)
    if ingest_date not in waiting:
        held = ", ".join(waiting) or "none is"
        raise ConfigurationError(f"nothing of the night {ingest_date!r} is held; held: {held}")
    decide(workspace, ingest_date, APPROVED if is_shown else DISCARDED, who)
    for one in waiting[ingest_date]:
        (holds.show if is_shown else holds.drop)(workspace.lake, one)
    log.info("night %s %s by %s", ingest_date, "approved" if is_shown else "discarded", who)
    return [one.stage for one in waiting[ingest_date]]
