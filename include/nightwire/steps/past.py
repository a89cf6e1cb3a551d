"""The lake as it was."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from nightwire.errors import ConfigurationError
from nightwire.lake.log import LakeState
from nightwire.steps.workspace import Workspace

DATE_CHARACTERS = len("2026-11-20")


def moment_of(workspace: Workspace, text: str) -> datetime:
    """The instant (UTC) that a person means: a night's end, or a time in the schedule's time zone.

    Args:
        workspace: for its time zone.
        text: ISO 8601, a date or a time with or without an offset.
    """
    given = datetime.fromisoformat(text)
    if len(text) == DATE_CHARACTERS:
        given += timedelta(days=1)
    if given.tzinfo is None:
        given = given.replace(tzinfo=ZoneInfo(workspace.settings.timezone))
    return given.astimezone(UTC)


def state_as_of(workspace: Workspace, text: str) -> LakeState:
    """The lake's state at that moment.

    Raises:
        ConfigurationError: it is longer ago than what is kept.
    """
    state = workspace.lake.log.as_of(moment_of(workspace, text))
    if state is None:
        kept = f"{workspace.settings.retention_days:g} days"
        raise ConfigurationError(
            f"{text} is longer ago than what is kept: NIGHTWIRE_RETENTION_DAYS is {kept}"
        )
    return state
